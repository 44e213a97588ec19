import type { Numeral } from './numeral.js'
import { lastDigitStep } from './numeral.js'
import { phraseBefore } from './phrases.js'
import {
  isApostrophe,
  isDigits,
  isSpace,
  isVulgarFraction,
  isWord,
  markAt,
  rolesAt,
  touches,
  type Tokens,
} from './tokens.js'
import { Role } from '../languages/lexicon.js'

const COMMA = 44
const POINT = 46

/** The digits of one number with their separators, read from the first run of digits on; null where they are none. */
export function readDigits(tokens: Tokens, at: number): Numeral | null {
  if (!isDigits(tokens, at)) return null
  const grouped = readGroups(tokens, at)
  let to = grouped.to
  let decimals = 0
  let decimal = tokens.language.decimal
  let fraction = ''
  const mark = markAt(tokens, to)
  if (
    (mark === POINT || mark === COMMA) &&
    touches(tokens, to) &&
    isDigits(tokens, to + 1) &&
    touches(tokens, to + 1)
  ) {
    const run = digitsOf(tokens, to + 1)
    const follows = markAt(tokens, to + 2)
    const chained =
      touches(tokens, to + 2) &&
      (follows === POINT || follows === COMMA) &&
      isDigits(tokens, to + 3) &&
      touches(tokens, to + 3)
    const char = mark === POINT ? '.' : ','
    if (!chained && char !== grouped.group && (char === tokens.language.decimal || isForeignDecimal(tokens, to, run))) {
      decimal = char
      fraction = run
      decimals = run.length
      to += 2
    }
  }
  let value = Number(grouped.digits + (fraction === '' ? '' : `.${fraction}`))
  if (isVulgarFraction(markAt(tokens, to)) && touches(tokens, to) && fraction === '') {
    value += vulgarValue(tokens.code[to]!)
    decimals = 2
    to++
  }
  const whole = decimals === 0
  return {
    from: at,
    to,
    value,
    mantissa: value,
    step: whole ? lastDigitStep(value) : 10 ** -decimals,
    rounded: whole && value >= 100 && value % 10 === 0,
    form: 'digits',
    group: grouped.group,
    decimal,
    decimals,
    scale: '',
    scaleValue: 1,
    plain: to === at + 1,
    length: grouped.digits.length,
    top: null,
  }
}

/** The value of a character like ½. */
export function vulgarValue(code: number): number {
  const values: Record<number, number> = {
    0xbc: 1 / 4,
    0xbd: 1 / 2,
    0xbe: 3 / 4,
    0x2150: 1 / 7,
    0x2151: 1 / 9,
    0x2152: 1 / 10,
    0x2153: 1 / 3,
    0x2154: 2 / 3,
    0x2155: 1 / 5,
    0x2156: 2 / 5,
    0x2157: 3 / 5,
    0x2158: 4 / 5,
    0x2159: 1 / 6,
    0x215a: 5 / 6,
    0x215b: 1 / 8,
    0x215c: 3 / 8,
    0x215d: 5 / 8,
    0x215e: 7 / 8,
  }
  return values[code] ?? 0
}

/** The digits of a token, without its spaces. */
export function digitsOf(tokens: Tokens, at: number): string {
  return tokens.text.slice(tokens.start[at], tokens.end[at])
}

interface Groups {
  readonly digits: string
  readonly group: string
  readonly to: number
}

/** Joins "14", "250" of "14 250", "14,250", "14'250", and "1", "27", "000" of the Indian "1,27,000". */
function readGroups(tokens: Tokens, at: number): Groups {
  const first = digitsOf(tokens, at)
  const alone = { digits: first, group: '', to: at + 1 }
  if (first.length > 3 || (first.startsWith('0') && first.length > 0)) return alone
  const group = separatorAfter(tokens, at)
  if (group === '') return readStray(tokens, at, alone)
  const parts = [first]
  let to = at + 1
  for (;;) {
    const next = separatorAfter(tokens, to - 1) === group ? nextRun(tokens, to) : -1
    if (next < 0) break
    const length = tokens.end[next]! - tokens.start[next]!
    if (length !== 3 && !(length === 2 && group === ',' && first.length < 3)) break
    parts.push(digitsOf(tokens, next))
    to = next + 1
    if (parts.length > 7) break
  }
  if (parts.length === 1) return readStray(tokens, at, alone)
  // A last group of more or fewer than three digits means that this was no grouping from there on.
  while (parts.length > 1 && !isGrouping(parts, group)) {
    parts.pop()
    to = startOfRun(tokens, to)
  }
  if (parts.length === 1) return readStray(tokens, at, alone)
  if (group === ' ' && isEndedBySpace(tokens, at, to, parts.length)) return alone
  if (group === '.' && tokens.language.decimal === '.' && parts.length === 2 && !isGroupedByPoint(tokens, at, to))
    return alone
  if (group === ',' && tokens.language.decimal === ',' && parts.length === 2 && !isGroupedByPoint(tokens, at, to))
    return alone
  return { digits: parts.join(''), group, to }
}

/** What stands between a run of digits and the next: a grouping mark or one space; '' for anything else. */
function separatorAfter(tokens: Tokens, at: number): string {
  const end = tokens.end[at]!
  const code = tokens.text.charCodeAt(end)
  if (isDigits(tokens, at + 1) && tokens.start[at + 1] === end + 1 && isSpace(code) && code !== 10)
    return tokens.text[end]!
  const mark = markAt(tokens, at + 1)
  if (mark === 0 || tokens.start[at + 1] !== end || !isDigits(tokens, at + 2) || !touches(tokens, at + 2)) return ''
  return mark === COMMA || mark === POINT || isApostrophe(mark) ? tokens.text[end]! : ''
}

function nextRun(tokens: Tokens, to: number): number {
  return isDigits(tokens, to) ? to : to + 1
}

function startOfRun(tokens: Tokens, to: number): number {
  const run = to - 1
  return isDigits(tokens, run - 1) && !touches(tokens, run) ? run : run - 1
}

function isGrouping(parts: readonly string[], group: string): boolean {
  const last = parts.length - 1
  if (parts[last]!.length !== 3) return false
  const inner = parts.slice(1, last)
  if (inner.every((part) => part.length === 3)) return true
  // Lakhs and crores: groups of two before the last three.
  return group === ',' && parts[0]!.length <= 2 && inner.every((part) => part.length === 2)
}

/** "In March 12 345 people": what a plain space joins must not be the end of a date or of a name. */
function isEndedBySpace(tokens: Tokens, at: number, to: number, groups: number): boolean {
  const before = rolesAt(tokens, at - 1)
  if (groups === 2 && (before & (Role.month | Role.label)) !== 0) return true
  return touches(tokens, to) && isWord(tokens, to) && (rolesAt(tokens, to) & (Role.scaleLetter | Role.measure)) === 0
}

/** In a text of decimal points "14.250" is a grouped number only where three decimals would make no sense: nothing scales it. */
function isGroupedByPoint(tokens: Tokens, at: number, to: number): boolean {
  if (digitsOf(tokens, at) === '0') return false
  const roles = rolesAt(tokens, to)
  if ((roles & (Role.scale | Role.scaleLetter | Role.measure)) !== 0) return false
  const mark = markAt(tokens, to)
  return mark !== 37 && mark !== 0xb0 && !isPercentWord(tokens, to) && !isForeign(tokens, at - 1)
}

function isPercentWord(tokens: Tokens, at: number): boolean {
  const first = tokens.language.phrases.percent.byFirst
  return isWord(tokens, at) && first.has(tokens.text.slice(tokens.start[at], tokens.end[at]).toLowerCase())
}

/** A currency sign in front: cents may have three digits there (fuel prices). */
function isForeign(tokens: Tokens, at: number): boolean {
  return markAt(tokens, at) === 36
}

/** "1,2 million" in a text that otherwise writes 1.2: one or two digits with a scale or a percent sign behind. */
function isForeignDecimal(tokens: Tokens, separator: number, run: string): boolean {
  if (run.length > 2) return false
  const after = separator + 2
  if (markAt(tokens, after) === 37 || isPercentWord(tokens, after)) return true
  const roles = rolesAt(tokens, after)
  return (roles & Role.scale) !== 0 || ((roles & Role.scaleLetter) !== 0 && touches(tokens, after))
}

/** "2, 500 people": a stray space behind the comma, where a list makes no sense. */
function readStray(tokens: Tokens, at: number, alone: Groups): Groups {
  const digits = digitsOf(tokens, at)
  if (markAt(tokens, at + 1) !== COMMA || !touches(tokens, at + 1) || !isDigits(tokens, at + 2)) return alone
  if (tokens.start[at + 2] !== tokens.end[at + 1]! + 1) return alone
  const next = digitsOf(tokens, at + 2)
  if (next.length !== 3 || digits.length > 3) return alone
  const before = rolesAt(tokens, at - 1)
  if ((before & (Role.month | Role.label)) !== 0 || isDigits(tokens, at - 2) || markAt(tokens, at - 1) === COMMA)
    return alone
  if (phraseBefore(tokens, at, tokens.language.phrases.yearBefore) !== null) return alone
  const after = rolesAt(tokens, at + 3)
  if (!isWord(tokens, at + 3) || touches(tokens, at + 3) || (after & (Role.stop | Role.scale)) !== 0) return alone
  return { digits: digits + next, group: ', ', to: at + 3 }
}
