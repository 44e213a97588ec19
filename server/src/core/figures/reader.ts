import { Role } from '../languages/lexicon.js'
import type { Draft } from './draft.js'
import { goesOn, inPoints } from './elliptic.js'
import { stopped, type Filter, type FilterName } from './filters/index.js'
import { findPhysical } from './kinds.js'
import { exact } from './numerals.js'
import { currencyAfter, readPart, type Part } from './parts.js'
import { readList, readRange, shareScale, type Ends, type List } from './ranges.js'
import { rateEnd } from './rates.js'
import { ratioFrom, ratioWord, shareOfPercent } from './ratios.js'
import { isHyphen, lowerAt, markAt, rolesAt, type Tokens } from './tokens.js'

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
    const reading = listed(tokens, readings, apart(readAt(tokens, at, off), resume))
    readings.push(reading)
    resume = reading.type === 'figure' ? (reading.draft.resume ?? reading.draft.to) : reading.to
  }
  return readings
}

/** A sign between two numbers belongs to the one that took it first. */
function apart(reading: NumberReading, resume: number): NumberReading {
  if (reading.type !== 'figure' || reading.draft.from >= resume) return reading
  return { type: 'figure', draft: { ...reading.draft, from: resume } }
}

function listed(tokens: Tokens, before: readonly NumberReading[], reading: NumberReading): NumberReading {
  if (reading.type !== 'figure') return reading
  const last = before.findLast((one) => one.type !== 'word' && one.type !== 'filtered')
  const draft = goesOn(tokens, last, reading.draft) ?? inPoints(tokens, last, reading.draft)
  return draft === null ? reading : { type: 'figure', draft }
}

function readAt(tokens: Tokens, at: number, off: ReadonlySet<FilterName>): NumberReading {
  const part = readPart(tokens, at)
  if (part === null) {
    const ratio = ratioWord(tokens, at)
    if (ratio === null) return { type: 'word', from: at, to: at + 1 }
    const stop = stopped({ tokens, part: ratio.part, from: ratio.from, to: ratio.to, bare: false }, off)
    if (stop !== null) return { type: 'filtered', filter: stop.filter, from: at, to: Math.max(stop.to, at + 1) }
    return { type: 'figure', draft: shareOfPercent(tokens, ratio) }
  }
  const bare = !part.percent && part.currency === ''
  const ratio = bare ? ratioFrom(tokens, part) : null
  if (ratio !== null) {
    const stop = stopped({ tokens, part: ratio.part, from: ratio.from, to: ratio.to, bare: false }, off)
    if (stop === null) return { type: 'figure', draft: shareOfPercent(tokens, ratio) }
    return { type: 'filtered', filter: stop.filter, from: part.from, to: Math.max(stop.to, ratio.to) }
  }
  const range = part.numeral.plain ? null : findRange(tokens, part, off)
  if (range !== null && !range.bare) return { type: 'figure', draft: rangeDraft(tokens, range.ends) }
  const stop = stopped({ tokens, part, from: part.from, to: part.to, bare }, off)
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
    (last) =>
      stopped(
        { tokens, part: last, from: last.from, to: last.to, bare: !last.percent && last.currency === '' },
        off,
      ) === null,
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
  const list = readList(tokens, part)
  const own = list === null ? part : sharedWith(part, list)
  const value = own.negative ? -own.numeral.value : own.numeral.value
  const draft = kindOf(tokens, own, value, own.numeral.top ?? value, own.from)
  if (draft.kind !== 'count' || list === null) return draft
  return { ...draft, ...sharedKind(tokens, part, list) }
}

/** A number of a list takes the percent or scale of the one that shows it; its span stays its own. */
function sharedWith(part: Part, { last, comma }: List): Part {
  // "Of the 5,000, 12 percent", "in 12 and $5": a comma or a sign in front begins something else.
  if (comma || last.from !== last.numeral.from || part.numeral.value >= 1000) return part
  if (last.percent) return { ...part, percent: true, points: last.points }
  return shareScale(part, last, false)
}

/** What the last number of a list is of, its fellows are of: "4.1 to 37 million euros", "30, 60 and 90 days". */
function sharedKind(tokens: Tokens, part: Part, { last }: List): Partial<Draft> {
  if (last.percent || last.currency !== '' || last.from !== last.numeral.from) return {}
  const currency = currencyAfter(tokens, last.to)
  if (currency !== null)
    return isWeight(tokens, currency.token) ? { kind: 'measure' } : { kind: 'money', currency: currency.currency }
  if (rolesAt(tokens, part.from - 1) & Role.affected || part.numeral.value >= last.numeral.value) return {}
  const physical = findPhysical(tokens, last.from, last.to, last.numeral.value, last.numeral.plain)
  return physical === null ? {} : { kind: physical.kind, nounAt: physical.token }
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
  const of = part.numeral.top !== null && tokens.language.sets.of.has(lowerAt(tokens, part.to)) ? part.to + 1 : part.to
  const currency = currencyAfter(tokens, of)
  if (currency !== null && !isWeight(tokens, currency.token)) {
    const hundredths = currency.hundredths ? 0.01 : 1
    return {
      ...draft,
      kind: 'money',
      min: exact(draft.min * hundredths),
      max: exact(draft.max * hundredths),
      currency: currency.currency,
      nounAt: currency.token + 1,
    }
  }
  if (currency !== null) return { ...draft, kind: 'measure' }
  const rate = rateEnd(tokens, part)
  if (rate >= 0) return { ...draft, kind: 'rate', resume: rate }
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

/** "50 pounds of fentanyl": a weight, and no money. */
function isWeight(tokens: Tokens, at: number): boolean {
  const { sets } = tokens.language
  if (!sets.weights.has(lowerAt(tokens, at))) return false
  if (sets.of.has(lowerAt(tokens, at + 1))) return true
  // "a 2,000-pound bomb", but "a 500-pound fine".
  return isHyphen(markAt(tokens, at - 1)) && !sets.fines.has(lowerAt(tokens, at + 1))
}
