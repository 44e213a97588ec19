import { Role } from '../languages/lexicon.js'
import type { Draft } from './draft.js'
import { stopped, type Filter, type FilterName } from './filters/index.js'
import { findPhysical } from './kinds.js'
import { exact } from './numerals.js'
import { currencyAfter, readPart, type Part } from './parts.js'
import { readRange, shareScale, tailOfList, type Ends } from './ranges.js'
import { readRate } from './rates.js'
import { ratioFrom, ratioWord } from './ratios.js'
import { isDigits, isVulgarFraction, markAt, type Tokens } from './tokens.js'

/** What became of one number of the text. */
export type NumberReading =
  | { readonly type: 'figure'; readonly draft: Draft }
  | { readonly type: 'filtered'; readonly filter: Filter; readonly from: number; readonly to: number }
  /** A number word that the grammar makes no number of ("third", "half-built", "million" alone). */
  | { readonly type: 'word'; readonly from: number; readonly to: number }

/** Reads every number of the tokens, in order, each exactly once. */
export function readNumbers(tokens: Tokens, off: ReadonlySet<FilterName>): NumberReading[] {
  const readings: NumberReading[] = []
  let resume = 0
  for (const at of tokens.candidates) {
    if (at < resume) continue
    const reading = readAt(tokens, at, off)
    readings.push(reading)
    resume = reading.type === 'figure' ? reading.draft.to : reading.to
  }
  return readings
}

function readAt(tokens: Tokens, at: number, off: ReadonlySet<FilterName>): NumberReading {
  const part = readPart(tokens, at)
  if (part === null) {
    const ratio = ratioWord(tokens, at)
    if (ratio === null) return { type: 'word', from: at, to: at + 1 }
    const stop = stopped({ tokens, part: ratio.part, bare: true }, off)
    if (stop !== null) return { type: 'filtered', filter: stop.filter, from: at, to: Math.max(stop.to, at + 1) }
    return { type: 'figure', draft: ratio }
  }
  const bare = !part.percent && part.currency === ''
  const ratio = bare ? ratioFrom(tokens, part) : null
  if (ratio !== null) {
    const stop = stopped({ tokens, part: ratio.part, bare: false }, off)
    if (stop === null) return { type: 'figure', draft: ratio }
    return { type: 'filtered', filter: stop.filter, from: part.from, to: Math.max(stop.to, ratio.to) }
  }
  const range = part.numeral.plain ? null : findRange(tokens, part, off)
  if (range !== null && !range.bare) return { type: 'figure', draft: rangeDraft(tokens, range.ends) }
  const stop = stopped({ tokens, part, bare }, off)
  if (stop !== null) return { type: 'filtered', filter: stop.filter, from: part.from, to: Math.max(stop.to, at + 1) }
  const ends = range?.ends ?? findRange(tokens, part, off)?.ends
  if (ends !== undefined) return { type: 'figure', draft: rangeDraft(tokens, ends) }
  return { type: 'figure', draft: singleDraft(tokens, part) }
}

function findRange(
  tokens: Tokens,
  part: Part,
  off: ReadonlySet<FilterName>,
): { readonly ends: Ends; readonly bare: boolean } | null {
  const ends = readRange(
    tokens,
    part,
    (last) => stopped({ tokens, part: last, bare: !last.percent && last.currency === '' }, off) === null,
  )
  if (ends === null) return null
  return { ends, bare: !ends.first.percent && ends.first.currency === '' }
}

function rangeDraft(tokens: Tokens, { first, last }: Ends): Draft {
  const draft = kindOf(tokens, last, first.numeral.value, last.numeral.value, first.from)
  return {
    ...draft,
    from: first.from,
    range: true,
    step: Math.min(first.numeral.step, last.numeral.step),
    currency: draft.currency === '' ? first.currency : draft.currency,
    kind: draft.kind === 'count' && first.currency !== '' ? 'money' : draft.kind,
  }
}

function singleDraft(tokens: Tokens, part: Part): Draft {
  const tail = tailOfList(tokens, part)
  const own = tail === null ? part : sharedWith(part, tail)
  const value = own.negative ? -own.numeral.value : own.numeral.value
  const { top } = own.numeral
  const draft = kindOf(tokens, own, value, top ?? value, own.from)
  if (draft.kind !== 'count' || tail === null || tail.currency !== '') return draft
  const currency = currencyAfter(tokens, tail.to)
  return currency === null ? draft : { ...draft, kind: 'money', currency: currency.currency }
}

/** A number of a list takes the percent, currency or scale of the last one; its span stays its own. */
function sharedWith(part: Part, tail: Part): Part {
  if (tail.percent) return { ...part, percent: true, points: tail.points }
  const scaled = shareScale(part, tail, false)
  return tail.currency === '' ? scaled : scaled
}

function kindOf(tokens: Tokens, part: Part, min: number, max: number, from: number): Draft {
  const draft: Draft = {
    from: part.from,
    to: part.to,
    kind: 'count',
    min: exact(min),
    max: exact(max),
    range: false,
    vague: part.numeral.top !== null,
    ratio: null,
    points: part.points,
    currency: part.currency,
    step: part.numeral.step,
    part,
    nounAt: part.to,
  }
  if (part.percent) return { ...draft, kind: 'percent', step: part.numeral.decimals > 0 ? part.numeral.step : 1 }
  if (part.currency !== '') return { ...draft, kind: 'money' }
  // "millions of dollars" has its currency behind "of".
  const of = part.numeral.top !== null && tokens.language.sets.of.has(lower(tokens, part.to)) ? part.to + 1 : part.to
  const currency = currencyAfter(tokens, of)
  if (currency !== null && !isWeight(tokens, currency.token))
    return { ...draft, kind: 'money', currency: currency.currency, nounAt: currency.token + 1 }
  if (currency !== null) return { ...draft, kind: 'measure' }
  const rate = readRate(tokens, part)
  if (rate) return { ...draft, kind: 'rate' }
  const physical = findPhysical(
    tokens,
    from,
    of,
    part.numeral.value,
    part.numeral.plain || part.numeral.form === 'words',
  )
  if (physical !== null) return { ...draft, kind: physical.kind, nounAt: physical.token }
  return { ...draft, nounAt: of }
}

function lower(tokens: Tokens, at: number): string {
  return tokens.word[at]?.text ?? ''
}

/** "50 pounds of fentanyl": a weight, and no money. */
function isWeight(tokens: Tokens, at: number): boolean {
  const { sets } = tokens.language
  return sets.weights.has(lower(tokens, at)) && sets.of.has(lower(tokens, at + 1))
}

/** Whether a token may begin a number at all; kept with the reader, which alone decides what is a number. */
export function isNumberStart(tokens: Tokens, at: number): boolean {
  return (
    isDigits(tokens, at) || isVulgarFraction(markAt(tokens, at)) || ((tokens.word[at]?.roles ?? 0) & Role.small) !== 0
  )
}
