import { Role } from '../languages/lexicon.js'
import { findDirection } from './directions.js'
import type { Draft } from './draft.js'
import { phraseBefore } from './phrases.js'
import type { NumberReading } from './reader.js'
import { isCapital, isWord, lowerAt, markAt, rolesAt, type Tokens } from './tokens.js'

/** Kinds that a list need not say again: "45.4 percent in Tajikistan, 38.2 in Tonga and 27.2 in Nicaragua". */
const SAID_ONCE: ReadonlySet<Draft['kind']> = new Set(['percent', 'rate'])

/** A bare number that goes on a list whose first number says what all are of; null where it stands for itself. */
export function goesOn(tokens: Tokens, last: NumberReading | undefined, draft: Draft): Draft | null {
  if (last?.type !== 'figure' || !SAID_ONCE.has(last.draft.kind) || last.draft.points) return null
  const { numeral } = draft.part
  if (draft.kind !== 'count' || draft.vague || draft.range || numeral.form !== 'digits' || numeral.scale !== '')
    return null
  if (numeral.value >= 100 || numeral.decimals !== last.draft.part.numeral.decimals) return null
  if (!isNextPlace(tokens, last.draft.to, draft)) return null
  const { kind } = last.draft
  return { ...draft, kind, step: kind === 'percent' && numeral.decimals === 0 ? 1 : draft.step }
}

/**
 * "55% … a year later 30%, a fall of 25 points": percentage points; null where no percent was told shortly before them,
 * and where they are no change: "it has 5 points". An index is told in points of its own.
 */
export function inPoints(tokens: Tokens, last: NumberReading | undefined, draft: Draft): Draft | null {
  if (draft.kind !== 'count' || draft.vague || last?.type !== 'figure' || last.draft.kind !== 'percent') return null
  if (draft.max >= 100 || !tokens.language.sets.barePoints.has(lowerAt(tokens, draft.to))) return null
  if (sentenceEnds(tokens, last.draft.to, draft.from) > 1) return null
  if (!isChange(tokens, draft) || isOfIndex(tokens, draft.from)) return null
  const step = draft.part.numeral.decimals === 0 ? 1 : draft.step
  return { ...draft, to: draft.to + 1, nounAt: draft.to + 1, kind: 'percent', points: true, step }
}

/** "up 5 points", "by 5 points", "a fall of about 5 points", "5 points more". */
function isChange(tokens: Tokens, { from, to }: Draft): boolean {
  const start = phraseBefore(tokens, from, tokens.language.hedgesBefore)?.from ?? from
  if (tokens.language.sets.by.has(lowerAt(tokens, start - 1))) return true
  return findDirection(tokens, from, to + 1, start, true) !== null
}

/** "The index fell 40 points": its sentence names one before the points. */
function isOfIndex(tokens: Tokens, at: number): boolean {
  const { indexWords } = tokens.language.sets
  for (let i = at - 1; i >= 0 && sentenceEnds(tokens, i, at) === 0; i--) {
    const word = lowerAt(tokens, i)
    if (indexWords.has(word) || word.endsWith('index')) return true
  }
  return false
}

function sentenceEnds(tokens: Tokens, from: number, to: number): number {
  let ends = 0
  for (let i = from; i < to; i++) {
    if (SENTENCE_ENDS.has(markAt(tokens, i)) && !(isWord(tokens, i + 1) && !isCapital(tokens, i + 1))) ends += 1
  }
  return ends
}

/** A full stop, an exclamation and a question mark. */
const SENTENCE_ENDS: ReadonlySet<number> = new Set([46, 33, 63])

/** "…, 38.2 in Tonga", "…, Greece 6.6": a place of its own on one side, what parts it from the last number on the other. */
function isNextPlace(tokens: Tokens, from: number, { from: at, to }: Draft): boolean {
  const { sets } = tokens.language
  let start = at
  while (start > from && isCapital(tokens, start - 1)) start--
  const parts = markAt(tokens, start - 1) === 44 || sets.and.has(lowerAt(tokens, start - 1))
  if (!parts || start <= from || isSentenceEnd(tokens, from, start)) return false
  if (start < at) return !isWord(tokens, to) || (rolesAt(tokens, to) & Role.stop) !== 0
  return sets.in.has(lowerAt(tokens, to)) && (isCapital(tokens, to + 1) || isCapital(tokens, to + 2))
}

function isSentenceEnd(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const mark = markAt(tokens, i)
    if ((mark === 46 && isCapital(tokens, i + 1)) || mark === 59 || mark === 58) return true
  }
  return false
}
