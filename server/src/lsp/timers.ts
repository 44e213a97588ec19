/** Timers as the session uses them, so that tests can hold the clock. */
export interface Timers {
  /** Runs something once, after some milliseconds. Returns what stops it. */
  after(ms: number, run: () => void): () => void
}

export const realTimers: Timers = {
  after: (ms, run) => {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
}
