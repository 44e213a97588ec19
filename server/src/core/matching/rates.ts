import type { DoubtWords } from '../languages/words/doubts.js'
import type { Scene } from './topic/scene.js'

/**
 * "Rose from 12,000 a month to 14,500": the other end of a change is told by the month, and so is this one. What stands
 * behind this figure itself is looked at elsewhere.
 */
export function isRateByChange({ figure, sentence }: Scene, { spread }: Pick<DoubtWords, 'spread'>): boolean {
  const { figures, block, clauses } = sentence
  const at = figures.indexOf(figure)
  const [last, next] = [figures[at - 1], figures[at + 1]]
  if (last !== undefined) {
    const between = block.text.slice(last.at.end, figure.at.start)
    if (between.length < BETWEEN && reaches(between, clauses.reaches) && spread.test(between)) return true
  }
  if (next === undefined) return false
  const between = block.text.slice(figure.at.end, next.at.start)
  if (between.length >= BETWEEN || !reaches(between, clauses.reaches)) return false
  return spread.test(block.text.slice(next.at.end, Math.min(sentence.span.end, next.at.end + BEHIND)))
}

/** So few letters stand between the two ends of a change: " people a month at the time to about ". */
const BETWEEN = 64
/** And behind its number the noun and the time that it is told by: " people a month". */
const BEHIND = 24

/** A run ends in "to", perhaps with one word more. */
function reaches(run: string, pattern: RegExp): boolean {
  const words = run.split(/\s+/)
  return [2, 3].some((count) => pattern.test(words.slice(-count).join(' ')))
}
