/**
 * Times by the processor, not by the clock: other work on the machine changes them little. What the engine does beside
 * (collecting garbage, compiling) counts too.
 */

/** Runs a piece of work; what it gave and its milliseconds of processor time. */
export async function timed(work) {
  const start = process.cpuUsage()
  const value = await work()
  const { user, system } = process.cpuUsage(start)
  return { value, ms: (user + system) / 1000 }
}

/**
 * Runs several pieces of work in turns, so that whatever slows the machine down for a while falls on all of them.
 * The first rounds only warm up.
 *
 * @returns for each piece of work, by its name, the median of its times in milliseconds
 */
export async function interleaved(works, { rounds, warmUp = 1 }) {
  const times = new Map(Object.keys(works).map((name) => [name, []]))
  for (let round = -warmUp; round < rounds; round++) {
    for (const [name, work] of Object.entries(works)) {
      collectGarbage()
      const { ms } = await timed(work)
      if (round >= 0) times.get(name).push(ms)
    }
  }
  return Object.fromEntries([...times].map(([name, list]) => [name, median(list)]))
}

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/** Bytes of the heap that what some work makes takes up. */
export function memoryOf(work) {
  collectGarbage()
  const before = process.memoryUsage().heapUsed
  const made = work()
  collectGarbage()
  const taken = process.memoryUsage().heapUsed - before
  // Looked at after the garbage is gone, so that it is none itself.
  return made === null ? 0 : taken
}

/** So that one piece of work does not pay for what another left behind; needs `node --expose-gc`. */
export function collectGarbage() {
  globalThis.gc?.()
}
