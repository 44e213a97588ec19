import { Role } from '../../languages/lexicon.js'
import { digitsOf } from '../digits.js'
import { findNoun } from '../nouns.js'
import type { Numeral } from '../numeral.js'
import { phraseBefore, phraseFrom } from '../phrases.js'
import {
  isCapital,
  isDash,
  isDigits,
  isHyphen,
  isWord,
  lengthAt,
  lowerAt,
  markAt,
  rolesAt,
  touches,
  type Tokens,
} from '../tokens.js'
import { isMonth } from './dates.js'
import type { Filter } from './filter.js'
import { isSetting } from './settings.js'

/** "Article 33", "Flight 370", "page 4", "Articles 2 and 3": the noun before names by the number. */
export const labels: Filter = {
  name: 'labels',
  what: 'part of a name',
  test: ({ tokens, part }) => {
    const { numeral } = part
    const at = numeral.from
    if (numeral.scale !== '' || (numeral.group !== '' && numeral.group !== '.')) return -1
    const end = numeral.form === 'digits' ? endOfCode(tokens, numeral.to) : numeral.to
    if (!isLabel(tokens, at, numeral.form === 'digits') && !isLongName(tokens, at, numeral)) return -1
    if (isSetting(tokens, at - 1, numeral)) return -1
    return endOfList(tokens, end)
  },
}

/** "8 C.F.R. 1003.101", "8 U.S.C. 1182", "§ 5", "212(f)", "H.R. 2". */
export const legal: Filter = {
  name: 'legal',
  what: 'a legal reference',
  test: ({ tokens, part }) => {
    const { numeral } = part
    const at = numeral.from
    if (!isDigits(tokens, at)) return -1
    const before = markAt(tokens, at - 1)
    if (before === 0xa7 || before === 0xb6) return endOfList(tokens, endOfCode(tokens, numeral.to))
    const { legalAfter, reportersAfter } = tokens.language.phrases
    const law = phraseFrom(tokens, numeral.to, legalAfter)
    const code = law ?? phraseFrom(tokens, numeral.to, reportersAfter)
    if (code !== null && isCapital(tokens, numeral.to)) {
      let i = code.to
      while (markAt(tokens, i) === 46 || markAt(tokens, i) === 0xa7) i++
      if (isDigits(tokens, i)) return endOfList(tokens, endOfCode(tokens, i + 1))
      if (law !== null) return i
    }
    // Initials before the number: "H.R. 2", "S. 744", "C.F.R. 1003".
    if (
      before === 46 &&
      isInitial(tokens, at - 2) &&
      (markAt(tokens, at - 3) === 46 || numeral.plain) &&
      isInitials(tokens, at - 2)
    ) {
      return endOfCode(tokens, numeral.to)
    }
    // "1101 (a)(42)": one bracket behind the other.
    if (before === 40 && markAt(tokens, at - 2) === 41 && touches(tokens, at - 1) && markAt(tokens, at + 1) === 41)
      return at + 2
    // "212(f)", "33(1)": a subsection.
    if (markAt(tokens, numeral.to) === 40 && touches(tokens, numeral.to) && isSubsection(tokens, numeral.to))
      return endOfCode(tokens, numeral.to)
    return -1
  },
}

/**
 * "10 Downing Street", "Pennsylvania Avenue 1600", "P.O. Box 12", "Washington, DC 20001"; not the people in the street
 * of "in Rua Augusta 350 refugees lived".
 */
export const addresses: Filter = {
  name: 'addresses',
  what: 'an address',
  test: ({ tokens, part }) => {
    const { numeral } = part
    const { sets } = tokens.language
    if (!numeral.plain) return -1
    const to = numeral.to
    for (let i = to; i < to + 6; i++) {
      // "310 W. Ka’ahumanu Avenue": the point of an initial.
      if (i > to && markAt(tokens, i) === 46 && lengthAt(tokens, i - 1) <= 2) continue
      if (!isCapital(tokens, i)) break
      if (i > to && sets.streets.has(lowerAt(tokens, i))) return i + 1
    }
    const counts = (rolesAt(tokens, to) & (Role.person | Role.affected)) !== 0
    if (!counts && (isStreetName(tokens, numeral.from - 1) || isStreetAbroad(tokens, numeral.from - 1))) return to
    if (
      !counts &&
      sets.streets.has(lowerAt(tokens, numeral.from - 1)) &&
      isCapital(tokens, numeral.from - 1) &&
      isCapital(tokens, numeral.from - 2)
    )
      return to
    if (numeral.length !== 5 || !isCapital(tokens, numeral.from - 1)) return -1
    const state = tokens.text.slice(tokens.start[numeral.from - 1], tokens.end[numeral.from - 1])
    return state.length === 2 && state === state.toUpperCase() && markAt(tokens, numeral.from - 2) === 44 ? to : -1
  },
}

/** "Hauptstraße 12": one word that ends in a street, in a language that joins its nouns. */
function isStreetName(tokens: Tokens, at: number): boolean {
  const { capitalNouns, sets } = tokens.language
  if (!capitalNouns || !isCapital(tokens, at)) return false
  const word = lowerAt(tokens, at)
  return [...sets.streets].some((street) => street.length > 3 && word.length > street.length && word.endsWith(street))
}

/** Streets keep their names in every language: "Amiralsgatan 35", "Avenida Hidalgo 88", "Rue de Rivoli 12". */
function isStreetAbroad(tokens: Tokens, at: number): boolean {
  if (!isCapital(tokens, at)) return false
  if (STREET_ENDS.test(lowerAt(tokens, at))) return true
  for (let i = at - 1; i >= at - 3; i--) {
    if (STREET_STARTS.has(lowerAt(tokens, i)) && isCapital(tokens, i)) return true
    if (!isWord(tokens, i)) return false
  }
  return false
}

const STREET_ENDS = /.(?:gatan|vägen|stra(?:ß|ss)e|gasse|straat|laan|gade|gaten|veien|utca)$/
const STREET_STARTS = new Set(
  'avenida calle carrer paseo plaza via viale corso piazza rue rua praça ulica ulitsa boulevard calea'.split(' '),
)

/** "No. 2", "#5", "24th", "top 10". */
export const ordinals: Filter = {
  name: 'ordinals',
  what: 'an ordinal or a rank',
  test: ({ tokens, part }) => {
    const { numeral } = part
    const { sets, phrases } = tokens.language
    if (
      isDigits(tokens, numeral.to - 1) &&
      touches(tokens, numeral.to) &&
      sets.ordinalSuffixes.has(lowerAt(tokens, numeral.to))
    ) {
      const end = markAt(tokens, numeral.to) === 46 ? pointedOrdinal(tokens, numeral) : numeral.to + 1
      if (end > 0) return end
    }
    // "two hundred and forty-sixth", "twenty-first", "two hundred and fiftieth".
    const joined =
      (isHyphen(markAt(tokens, numeral.to)) && touches(tokens, numeral.to)) || sets.and.has(lowerAt(tokens, numeral.to))
    if (numeral.form === 'words' && joined && rolesAt(tokens, numeral.to + 1) & Role.ordinal) return numeral.to + 2
    if (numeral.scale !== '') return -1
    const rank = phraseBefore(tokens, numeral.from, phrases.numberWords)
    if (rank === null) return -1
    const word = lowerAt(tokens, rank.from)
    // "no" and "nos" in lower case are words of denial: "no 500 people".
    if (sets.looseNumberWords.has(word) && rank.to - rank.from === 1 && !isCapital(tokens, rank.from)) return -1
    // "Crossings top 4,400": no rank has so many that its digits are parted.
    if (word === 'top' && !numeral.plain) return -1
    // "Foreign workers numbered 2,302,587", "Indians now number 98,661": a verb, since no rank is written so.
    if (word === 'numbered' && !numeral.plain) return -1
    const isNumber = word === 'number' || word === 'numbers'
    if (isNumber && (!numeral.plain || isSetting(tokens, rank.from, numeral))) return -1
    if (isNumber && sets.numberingWords.has(lowerAt(tokens, rank.from - 1)))
      return isSaidToBe(tokens, rank.from - 1) ? endOfRank(tokens, numeral.to) : -1
    if (isNumber && !isWord(tokens, rank.from - 1) && rank.from > 0) return numeral.to
    if (isNumber && (rolesAt(tokens, rank.from - 1) & (Role.stop | Role.article)) === 0) return -1
    return endOfCode(tokens, numeral.to)
  },
}

/** "is now number 25", "was today still number 12": what somebody is, and no verb of counting. */
function isSaidToBe(tokens: Tokens, at: number): boolean {
  const { sets } = tokens.language
  let i = at
  while (sets.numberingWords.has(lowerAt(tokens, i))) i--
  return i < at && sets.copulas.has(lowerAt(tokens, i))
}

/** "number 100 of 180": what the rank is among goes with it. */
function endOfRank(tokens: Tokens, to: number): number {
  const end = endOfCode(tokens, to)
  const isAmong = tokens.language.sets.of.has(lowerAt(tokens, end)) && isDigits(tokens, end + 1)
  return isAmong && !isWord(tokens, end + 2) ? endOfCode(tokens, end + 2) : end
}

/** "zum 3. Mal", "am 24. Februar": a point that ends no sentence, by the word before the number. */
function pointedOrdinal(tokens: Tokens, { from, to, plain, value }: Numeral): number {
  const isOrdinal = plain && value < 100 && isWord(tokens, to + 1) && !touches(tokens, to + 1)
  return isOrdinal && tokens.language.sets.ordinalLeads.has(lowerAt(tokens, from - 1)) ? to + 1 : -1
}

/** The noun that a number names, right before it or before its point. */
function isLabel(tokens: Tokens, at: number, digits: boolean): boolean {
  let i = at - 1
  if (
    markAt(tokens, i) === 46 &&
    touches(tokens, i) &&
    tokens.language.sets.labelAbbreviations.has(lowerAt(tokens, i - 1))
  )
    i--
  else if (isHyphen(markAt(tokens, i)) && touches(tokens, i) && touches(tokens, at)) i--
  const roles = rolesAt(tokens, i)
  if (!(roles & Role.label)) return false
  if (isMonth(tokens, i)) return false
  if (isCapital(tokens, i)) return true
  // In lower case only before a short bare number: "page 3", "phase two", but "the week 30 people died".
  if (!digits && tokens.word[at]!.value > 12) return false
  if (tokens.language.sets.looseLabels.has(lowerAt(tokens, i))) return false
  const length = tokens.end[at]! - tokens.start[at]!
  // A long one only where what it is part of follows: "section 320301 of title 54".
  return !digits || length <= 3 || (length <= 6 && tokens.language.sets.of.has(lowerAt(tokens, at + 1)))
}

/** "Rule of Civil Procedure 11 prohibits": a name of several capitalised words whose number nothing follows that it could count. */
function isLongName(tokens: Tokens, at: number, numeral: Numeral): boolean {
  const { sets } = tokens.language
  if (!numeral.plain || numeral.length > 3 || !isCapital(tokens, at - 1) || !isCapital(tokens, at - 2)) return false
  if (rolesAt(tokens, at - 1) & (Role.month | Role.weekday)) return false
  const after = lowerAt(tokens, at + 1)
  if (!isWord(tokens, at + 1) || touches(tokens, at + 1) || sets.and.has(after) || sets.or.has(after)) return false
  return (
    !(rolesAt(tokens, at + 1) & (Role.scale | Role.time | Role.measure | Role.currency)) &&
    findNoun(tokens, at + 1) === null
  )
}

/** The end of a code that goes on behind its first number: "1003.101", "33(1)(a)", "2016/399/EU", "20A". */
export function endOfCode(tokens: Tokens, at: number): number {
  let i = at
  for (let steps = 0; steps < 12 && i < tokens.count; steps++) {
    if (!touches(tokens, i)) break
    const mark = markAt(tokens, i)
    if (mark === 40 && isSubsection(tokens, i)) {
      i += 3
      continue
    }
    if (
      (mark === 46 || mark === 47 || isHyphen(mark)) &&
      touches(tokens, i + 1) &&
      (isDigits(tokens, i + 1) || (isWord(tokens, i + 1) && tokens.end[i + 1]! - tokens.start[i + 1]! <= 3))
    ) {
      i += 2
      continue
    }
    if (isDigits(tokens, i) || (isWord(tokens, i) && tokens.end[i]! - tokens.start[i]! <= 2)) {
      i++
      continue
    }
    break
  }
  return i
}

/** "(f)", "(1)", "(iii)". */
function isSubsection(tokens: Tokens, at: number): boolean {
  return (
    markAt(tokens, at) === 40 &&
    touches(tokens, at + 1) &&
    markAt(tokens, at + 2) === 41 &&
    lengthAt(tokens, at + 1) <= 4
  )
}

/** "Articles 2, 3 and 5–7": the list goes on while bare numbers follow; one that counts something ends it. */
function endOfList(tokens: Tokens, at: number): number {
  const { sets } = tokens.language
  let i = at
  for (let numbers = 0; numbers < 20; numbers++) {
    let next = i
    if (markAt(tokens, next) === 44) next++
    const word = lowerAt(tokens, next)
    if (isDash(markAt(tokens, next)) || sets.and.has(word) || sets.or.has(word) || sets.to.has(word)) next++
    if (next === i || !isDigits(tokens, next)) break
    const end = endOfCode(tokens, next + 1)
    const after = rolesAt(tokens, end)
    if (
      digitsOf(tokens, next).length > 5 ||
      after & (Role.scale | Role.hundred | Role.person | Role.month | Role.time) ||
      markAt(tokens, end) === 37
    )
      break
    if (isWord(tokens, end) && !(after & Role.stop) && !touches(tokens, end)) break
    i = end
  }
  return i
}

function isInitial(tokens: Tokens, at: number): boolean {
  return isCapital(tokens, at) && lengthAt(tokens, at) === 1
}

/** Initials of a bill or code, not of a person or of a sentence's end: "H.R.", "S.", "U.N.". */
function isInitials(tokens: Tokens, at: number): boolean {
  const letter = tokens.code[at]
  if (markAt(tokens, at - 1) === 46 && touches(tokens, at)) return letter === 82 || letter === 67
  return letter === 83 && !isWord(tokens, at - 1)
}
