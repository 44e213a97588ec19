import { Role } from '../../languages/lexicon.js'
import { digitsOf } from '../digits.js'
import { hedgeBefore } from '../hedges.js'
import { findNoun } from '../nouns.js'
import { phraseBefore } from '../phrases.js'
import {
  isApostrophe,
  isCapital,
  isDash,
  isDigits,
  isHyphen,
  isSpace,
  isUpper,
  isWord,
  lowerAt,
  markAt,
  rolesAt,
  touches,
  type Tokens,
} from '../tokens.js'
import type { Candidate, Filter } from './filter.js'

const SLASH = 47
const POINT = 46

/** Years, ranges of years, decades: "in 2015", "2014-15", "fiscal 2024", "the 1990s", "'90s", "500 BC". */
export const years: Filter = {
  name: 'years',
  what: 'a year',
  test: (candidate) => {
    const { tokens, part } = candidate
    const at = part.numeral.from
    if (part.numeral.form === 'words')
      return yearInWords(tokens, part.numeral.from, part.numeral.to, part.numeral.value)
    if (!isDigits(tokens, at) || !part.numeral.plain) return -1
    const decade = decadeAfter(tokens, at)
    if (decade > 0) return decade
    const { sets } = tokens.language
    const digits = digitsOf(tokens, at)
    if (sets.eras.has(lowerAt(tokens, at + 1)) && isUpper(tokens, at + 1)) return at + 2
    if (sets.eras.has(lowerAt(tokens, at - 1)) && isUpper(tokens, at - 1)) return at + 1
    const before = lowerAt(tokens, at - 1)
    if (
      digits.length === 2 &&
      (before === 'fy' || before === 'fiscal' || (isQuote(markAt(tokens, at - 1)) && touches(tokens, at)))
    )
      return at + 1
    if (!isYear(digits)) return -1
    return isCounted(candidate) ? -1 : yearRangeEnd(tokens, at)
  },
}

/** Four digits that read as a year of recorded news and history. */
export function isYear(digits: string): boolean {
  if (digits.length !== 4) return false
  const value = Number(digits)
  return value >= 1400 && value < 2200
}

/** Whether a four-digit number is a count all the same: "some 2000 people", "killed 1954 people". */
function isCounted({ tokens, part }: Candidate): boolean {
  const { from, to } = part.numeral
  const { sets, phrases, capitalNouns } = tokens.language
  const hedge = hedgeBefore(tokens, from)
  const round = part.numeral.value % 100 === 0
  const behind = findNoun(tokens, to)
  // "Sie wurden 2023 abgeschoben": German puts the verb behind its time, and writes nouns with a capital.
  const noun = behind !== null && capitalNouns && !isCapital(tokens, behind.head) ? null : behind
  const roles = noun === null ? 0 : rolesAt(tokens, noun.head)
  const counts = noun !== null && (roles & (Role.person | Role.affected | Role.plural)) !== 0
  if (hedge.hedge !== 'none') {
    const word = lowerAt(tokens, hedge.to - 1)
    // "122 weniger als 2023", "12 percent more than 2023": what another figure is compared with.
    const isCompared = isDigits(tokens, hedge.from - 1) || isDigits(tokens, hedge.from - 2)
    const temporal = isCompared || sets.timeHedges.has(word) || markAt(tokens, hedge.to - 1) === POINT
    return temporal ? counts || (round && noun !== null) : true
  }
  if (!counts && !(round && noun !== null && !isCapital(tokens, noun.from))) return false
  if (isHyphen(markAt(tokens, to))) return false
  const before = lowerAt(tokens, from - 1)
  if (rolesAt(tokens, from - 1) & (Role.yearCue | Role.month) || sets.definite.has(before)) return false
  if (phraseBefore(tokens, from, phrases.yearBefore) !== null) return false
  // At the start of a sentence, behind a comma or a capital, a year is as likely: "In summer, 2015 arrivals fell".
  return isWord(tokens, from - 1) && !isCapital(tokens, from - 1)
}

/** "2014-15", "2014–2016", "2014/15", "2014 to 2016": the token behind the last of it. */
function yearRangeEnd(tokens: Tokens, at: number): number {
  const mark = markAt(tokens, at + 1)
  if (
    (isDash(mark) || mark === SLASH) &&
    touches(tokens, at + 1) &&
    isDigits(tokens, at + 2) &&
    touches(tokens, at + 2)
  ) {
    const next = digitsOf(tokens, at + 2)
    if (next.length === 2 || next.length === 4) return at + 3
  }
  return at + 1
}

/** The apostrophe of "'22", which typesetting turns either way. */
function isQuote(code: number): boolean {
  return isApostrophe(code) || code === 0x2018
}

/** "1990s", "the 90s", "1990's", "'80s". */
function decadeAfter(tokens: Tokens, at: number): number {
  const digits = digitsOf(tokens, at)
  if (digits.length !== 4 && digits.length !== 2) return 0
  const end = tokens.end[at]!
  const code = tokens.text.charCodeAt(end)
  const s = isApostrophe(code) ? end + 1 : end
  if (tokens.text.charCodeAt(s) !== 115 || !digits.endsWith('0')) return 0
  const after = tokens.text.charCodeAt(s + 1)
  if (!(
    Number.isNaN(after) ||
    isSpace(after) ||
    (after < 0x80 && !/[a-z0-9]/i.test(String.fromCharCode(after))) ||
    after >= 0x2010
  ))
    return 0
  let i = at + 1
  while (i < tokens.count && tokens.start[i]! <= s) i++
  return i
}

/** "nineteen eighty-four", "twenty twenty-two". */
function yearInWords(tokens: Tokens, from: number, to: number, value: number): number {
  if (value >= 1900 && value < 2100 && phraseBefore(tokens, from, tokens.language.phrases.yearBefore) !== null)
    return to
  const first = tokens.word[from]
  if (!first || to !== from + 1 || (first.value !== 19 && first.value !== 20 && first.value !== 18)) return -1
  if (!(rolesAt(tokens, to) & (Role.tens | Role.small)) || isHyphen(markAt(tokens, to))) return -1
  if ((tokens.word[to]?.value ?? 0) < 10) return -1
  const more = isHyphen(markAt(tokens, to + 1)) && rolesAt(tokens, to + 2) & Role.small ? to + 3 : to + 1
  return more
}
