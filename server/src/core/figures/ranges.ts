import { Role } from '../languages/lexicon.js'
import { hedgeBefore } from './hedges.js'
import { phraseBefore } from './phrases.js'
import { scaled } from './numerals.js'
import { readPart, type Part } from './parts.js'
import { isDash, isDigits, lowerAt, markAt, rolesAt, touches, type Tokens } from './tokens.js'

/** The two ends of a range, both in the same unit. */
export interface Ends {
  readonly first: Part
  readonly last: Part
}

/** Whether "between" or "from … to" stands before a number, a hedge left out of account. */
export function linkBefore(tokens: Tokens, from: number): 'between' | 'from' | 'ranging' | null {
  const { sets } = tokens.language
  const hedge = hedgeBefore(tokens, from)
  const at = hedge.hedge === 'none' ? from : hedge.from
  const age = phraseBefore(tokens, at, tokens.language.phrases.ageBefore)
  const lead = age === null ? at : sets.definite.has(lowerAt(tokens, age.from - 1)) ? age.from - 1 : age.from
  const word = lowerAt(tokens, lead - 1)
  if (sets.between.has(word)) return 'between'
  if (age !== null && sets.between.has(lowerAt(tokens, at - 1))) return 'between'
  if (!sets.from.has(word)) return null
  return sets.ranging.has(lowerAt(tokens, lead - 2)) ? 'ranging' : 'from'
}

/**
 * The range that begins with this part: "6 to 8 percent", "between 200,000 and half a million", "15–20,000". Null where
 * the numbers are a change ("from 132 to 137", "rose 14 percent to 329,120") or a list.
 */
export function readRange(tokens: Tokens, first: Part, isNumber: (part: Part) => boolean): Ends | null {
  if (first.numeral.top !== null) return null
  const link = linkBefore(tokens, first.from)
  const { sets, fromToRange } = tokens.language
  if (link === 'from' && !fromToRange) return null
  // "18- to 24-year-olds": the hyphen waits for its noun.
  const from =
    isDash(markAt(tokens, first.to)) && touches(tokens, first.to) && sets.to.has(lowerAt(tokens, first.to + 1))
      ? first.to + 1
      : first.to
  const word = lowerAt(tokens, from)
  const mark = markAt(tokens, from)
  let at = from + 1
  const dash = isDash(mark)
  if (dash) {
    if (mark === 0x2014 && !touches(tokens, first.to)) return null
    if (touches(tokens, first.to) !== touches(tokens, at) && !isDigits(tokens, at)) return null
  } else if (!(sets.to.has(word) || (link === 'between' && sets.and.has(word)) || sets.or.has(word))) return null
  const isOr = sets.or.has(word)
  if (!dash && !isOr) {
    const hedge = hedgeAfterLink(tokens, at)
    at = hedge
  }
  const last = partAt(tokens, at)
  if (last?.numeral.top !== null || !isNumber(last)) return null
  if (first.percent !== last.percent && first.percent) return null
  if (link === 'from' && !sets.to.has(word)) return null
  if (!dash && link === null && sets.reaches.has(word) && isNewLevel(tokens, first, last)) return null
  const ends = shareUnit(first, last, dash || sets.to.has(word))
  if (ends === null) return null
  if (isOr && !isAlternative(ends)) return null
  return ends
}

/** The part that begins exactly at a token, or right behind its currency sign. */
export function partAt(tokens: Tokens, at: number): Part | null {
  for (let i = at; i < at + 4 && i < tokens.count; i++) {
    const part = readPart(tokens, i)
    if (part !== null) return part.from <= at && part.numeral.from >= at ? part : null
    if (rolesAt(tokens, i) === 0 && markAt(tokens, i) === 0) {
      if (
        tokens.language.signs[lowerAt(tokens, i)] === undefined &&
        !tokens.language.sets.articles.has(lowerAt(tokens, i))
      )
        return null
    }
  }
  return null
}

/** "between 200,000 and perhaps as many as 500,000": where the second number begins. */
function hedgeAfterLink(tokens: Tokens, at: number): number {
  for (let i = at + 1; i < at + 5; i++) if (hedgeBefore(tokens, i).from === at) return i
  return at
}

/** "rose 3,000 to 45,000": a change and what it led to, told by the verb that the first number follows. */
function isNewLevel(tokens: Tokens, first: Part, last: Part): boolean {
  if (!(rolesAt(tokens, first.from - 1) & (Role.up | Role.down))) return false
  const own = first.percent || first.currency !== '' || first.numeral.scaleValue > 1
  const lastOwn = last.percent || last.currency !== '' || last.numeral.scaleValue > 1
  return own === lastOwn || first.percent
}

/** Gives the first end the scale, percent or currency that only the last one shows; null where the order is wrong. */
export function shareUnit(first: Part, last: Part, joined: boolean): Ends | null {
  let a = first
  const b = last
  if (b.percent && !a.percent) a = { ...a, percent: true, points: b.points }
  if (b.currency !== '' && a.currency === '') a = { ...a, currency: b.currency }
  const withCurrency = a.currency !== '' && b.currency === '' ? { ...b, currency: a.currency } : b
  a = shareScale(a, b, joined)
  if (!(a.numeral.value < withCurrency.numeral.value)) return null
  return { first: a, last: withCurrency }
}

/** "1.2 to 1.5 million", "15–20,000": the first number stands for the same magnitude where it could not stand for itself. */
export function shareScale(first: Part, last: Part, joined: boolean): Part {
  const a = first.numeral
  const b = last.numeral
  if (a.scaleValue !== 1 || a.group !== '') return first
  if (b.scaleValue > 1 && b.scaleValue !== 100 && a.value < 1000 && a.value <= b.mantissa)
    return { ...first, numeral: scaled(a, b.scaleValue) }
  const thousands = a.value * 1000
  if (joined && b.group !== '' && a.plain && a.value < 1000 && thousands < b.value && b.value <= thousands * 4) {
    return { ...first, numeral: scaled(a, 1000) }
  }
  return first
}

/** "two or three", "20 or 30": neighbours, not a choice between two facts. */
function isAlternative({ first, last }: Ends): boolean {
  return first.percent === last.percent && last.numeral.value <= first.numeral.value * 2 + 1
}

/** A list of numbers as far as its unit: "14, 15 and 19 per cent", "30, 60 or 90 days". */
export interface List {
  /** The number that shows the unit. */
  readonly last: Part
  /** Only a comma stands before it, so that it may begin something else. */
  readonly comma: boolean
}

/**
 * The list that begins with this part: its first number with a unit, or the last that follows. Null where the part is no
 * bare number or stands alone.
 */
export function readList(tokens: Tokens, first: Part): List | null {
  if (first.percent || first.currency !== '' || first.numeral.scale !== '' || first.numeral.top !== null) return null
  const { sets } = tokens.language
  let at = first.to
  let list: List | null = null
  for (let numbers = 0; numbers < 6; numbers++) {
    const comma = markAt(tokens, at) === 44
    const link = comma ? at + 1 : at
    const word = lowerAt(tokens, link)
    const linked = sets.and.has(word) || sets.or.has(word) || (!comma && sets.to.has(word))
    if (!comma && !linked) return list
    const next = partAt(tokens, linked ? link + 1 : link)
    if (next === null) return list
    // "By 200, or 20 percent": the same told in two ways, where "15 or 20 percent" tells neighbours.
    const isOrAlone = numbers === 0 && sets.or.has(word)
    if (isOrAlone && (comma || next.numeral.value < first.numeral.value)) return null
    list = { last: next, comma: !linked }
    if (next.percent || next.currency !== '' || next.numeral.scaleValue > 1) return list
    at = next.to
  }
  return list
}
