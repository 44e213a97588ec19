/** Lets something wait until something else has happened. */
export interface Bell {
  /** Wakes all that wait. */
  readonly ring: () => void
  /** Waits for the next ring. */
  readonly rung: () => Promise<void>
}

export function makeBell(): Bell {
  let waiting: (() => void)[] = []
  return {
    ring: () => {
      const woken = waiting
      waiting = []
      for (const wake of woken) wake()
    },
    rung: () => new Promise((resolve) => waiting.push(resolve)),
  }
}
