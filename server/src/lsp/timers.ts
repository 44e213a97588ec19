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

/** Lets everything that waits have its turn, messages too. A browser knows no `setImmediate`. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof setImmediate === 'function') setImmediate(resolve)
    else setTimeout(resolve, 0)
  })
}

/** The day where the user is, `YYYY-MM-DD`, which may not be the day in Greenwich. */
export function localDay(now: Date): string {
  const pad = (value: number): string => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`
}
