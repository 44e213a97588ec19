import type { Output } from './io.js'

/** A line on a terminal that says how far a long command is; anywhere else nothing. */
export interface Progress {
  /** @param total null where it is not known. */
  readonly show: (done: number, total: number | null) => void
  /** Takes the line away, so that something else can be printed. */
  readonly clear: () => void
}

/** Nobody reads faster, and a terminal that is far away is slow. */
const EVERY = 200
/** What is done within this time needs no line. */
const PATIENCE = 500
/** A pace of less than so many milliseconds is an accident. */
const ENOUGH = 1000

/** @param now milliseconds, from anywhere. */
export function makeProgress(output: Output, now: () => number): Progress {
  const start = now()
  // What comes before the first article, loading a registry, says nothing of how long the others take.
  let first: { readonly done: number; readonly time: number } | null = null
  let shown = false
  let last = start + PATIENCE - EVERY
  return {
    show: (done, total) => {
      if (output.isTTY !== true) return
      const time = now()
      if (done > 0) first ??= { done, time }
      if (time - last < EVERY) return
      last = time
      shown = true
      output.write(
        `\r\u001b[K${progressLine(done, total, paceOf(done - (first?.done ?? done), time - (first?.time ?? time)))}`,
      )
    },
    clear: () => {
      if (!shown) return
      output.write('\r\u001b[K')
      shown = false
    },
  }
}

/** Articles a second; null where too little is done to tell. */
export function paceOf(done: number, ms: number): number | null {
  return done > 0 && ms >= ENOUGH ? (1000 * done) / ms : null
}

/**
 * "120 of 14,000 articles, 85 a second, 3 minutes left"
 *
 * @param pace articles a second, null where nobody can tell yet.
 */
export function progressLine(done: number, total: number | null, pace: number | null): string {
  const count = (number: number): string => number.toLocaleString('en-US')
  const rate = pace ?? 0
  const parts = [total === null ? `${count(done)} articles` : `${count(done)} of ${count(total)} articles`]
  if (rate > 0) parts.push(`${count(rate < 10 ? Math.round(10 * rate) / 10 : Math.round(rate))} a second`)
  if (total !== null && rate > 0) parts.push(`${timeOf((total - done) / rate)} left`)
  return parts.join(', ')
}

function timeOf(seconds: number): string {
  if (seconds < 1) return 'less than a second'
  const [number, unit] =
    seconds < 90 ? [seconds, 'second'] : seconds < 5400 ? [seconds / 60, 'minute'] : [seconds / 3600, 'hour']
  const whole = Math.round(number)
  return `${whole} ${unit}${whole === 1 ? '' : 's'}`
}
