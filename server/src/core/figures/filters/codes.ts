import { Role } from '../../languages/lexicon.js'
import { digitsOf, readDigits } from '../digits.js'
import { phraseFrom } from '../phrases.js'
import {
  isCapital,
  isDash,
  isDigit,
  isDigits,
  isHyphen,
  isWord,
  lowerAt,
  markAt,
  rolesAt,
  touches,
  type Tokens,
} from '../tokens.js'
import type { Filter } from './filter.js'

/** "COVID-19", "G7", "F-16", "U2464", "5G", "H1N1": letters and digits in one name. */
export const identifiers: Filter = {
  name: 'identifiers',
  what: 'part of a name or code',
  test: ({ tokens, part }) => {
    const { numeral } = part
    const at = numeral.from
    if (!isDigits(tokens, at)) return -1
    if (touches(tokens, at) && isWord(tokens, at - 1)) return endOfChunk(tokens, numeral.to)
    if (touches(tokens, at) && markAt(tokens, at - 1) === 0x23) return endOfChunk(tokens, numeral.to)
    if (touches(tokens, at) && isHyphen(markAt(tokens, at - 1)) && touches(tokens, at - 1) && isWord(tokens, at - 2)) {
      if (isPrefix(tokens, at - 2)) return -1
      return endOfChunk(tokens, numeral.to)
    }
    if (numeral.plain && isWord(tokens, numeral.to) && touches(tokens, numeral.to) && numeral.scale === '') {
      const roles = rolesAt(tokens, numeral.to)
      const word = lowerAt(tokens, numeral.to)
      if (word.length === 1 && word !== 'x' && isCapital(tokens, numeral.to)) return endOfChunk(tokens, numeral.to)
      if (
        roles & (Role.measure | Role.time | Role.scale | Role.currency | Role.month) ||
        word === 'x' ||
        word.length > 3
      )
        return -1
      return endOfChunk(tokens, numeral.to)
    }
    // "04-1234", "104-208", "0034": a code with a hyphen or a leading zero.
    const digits = digitsOf(tokens, at)
    if (digits.length > 1 && digits.startsWith('0') && numeral.decimals === 0) return endOfChunk(tokens, numeral.to)
    if (numeral.plain && digits.length > 9) return endOfChunk(tokens, numeral.to)
    const mark = markAt(tokens, numeral.to)
    // "6.01-5": a decimal, a hyphen and a smaller number.
    const next = numeral.to + 1
    if (
      numeral.decimals > 0 &&
      isHyphen(mark) &&
      touches(tokens, numeral.to) &&
      isDigits(tokens, next) &&
      touches(tokens, next)
    ) {
      if ((readDigits(tokens, next)?.value ?? 0) <= numeral.value && markAt(tokens, next + 1) !== 37)
        return endOfChunk(tokens, numeral.to)
    }
    if (
      (isHyphen(mark) || mark === 47) &&
      touches(tokens, numeral.to) &&
      isDigits(tokens, numeral.to + 1) &&
      touches(tokens, numeral.to + 1)
    ) {
      const next = digitsOf(tokens, numeral.to + 1)
      const chained =
        isHyphen(markAt(tokens, numeral.to + 2)) && touches(tokens, numeral.to + 2) && isDigits(tokens, numeral.to + 3)
      if (chained || next.startsWith('0')) return endOfChunk(tokens, numeral.to)
    }
    return -1
  },
}

function isPrefix(tokens: Tokens, at: number): boolean {
  // "€1bn-2bn", "5km-10km": the unit of the number before.
  if (rolesAt(tokens, at) & (Role.scale | Role.scaleLetter | Role.measure) && isDigits(tokens, at - 1)) return true
  return (
    tokens.language.sets.joinedPrefixes.has(lowerAt(tokens, at)) ||
    (rolesAt(tokens, at) & (Role.small | Role.tens)) !== 0
  )
}

/** The token behind the last one that touches. */
function endOfChunk(tokens: Tokens, at: number): number {
  let i = at
  for (let steps = 0; steps < 20 && i < tokens.count && touches(tokens, i); steps++) {
    const mark = markAt(tokens, i)
    if (mark !== 0 && !isHyphen(mark) && mark !== 46 && mark !== 47) break
    if (mark !== 0 && !(touches(tokens, i + 1) && markAt(tokens, i + 1) === 0 && i + 1 < tokens.count)) break
    i++
  }
  return i
}

/** "1.2.3", "v2.1", "version 2.0". */
export const versions: Filter = {
  name: 'versions',
  what: 'a version number',
  test: ({ tokens, part }) => {
    const at = part.numeral.from
    if (!isDigits(tokens, at)) return -1
    const isVersion =
      tokens.language.sets.versions.has(lowerAt(tokens, at - 1)) && !part.numeral.group && part.numeral.scale === ''
    const point = (i: number): boolean =>
      markAt(tokens, i) === 46 && touches(tokens, i) && isDigits(tokens, i + 1) && touches(tokens, i + 1)
    const chained = point(at + 1) && point(at + 3) && part.numeral.group === ''
    if (!isVersion && !chained) return -1
    return endOfChunk(tokens, part.numeral.to)
  },
}

/** "won 3-1", "a 5-4 ruling", "218–213". */
export const scores: Filter = {
  name: 'scores',
  what: 'a score or a tally of votes',
  test: ({ tokens, part }) => {
    const { numeral } = part
    const { sets } = tokens.language
    if (!numeral.plain || numeral.length > 3) return -1
    const to = numeral.to
    const mark = markAt(tokens, to)
    const word = lowerAt(tokens, to)
    const joined = isDash(mark) && touches(tokens, to) && touches(tokens, to + 1)
    if (!joined && !sets.to.has(word)) return -1
    if (!isDigits(tokens, to + 1) || digitsOf(tokens, to + 1).length > 3) return -1
    if (
      markAt(tokens, to + 2) === 37 ||
      rolesAt(tokens, to + 2) & (Role.scale | Role.scaleLetter | Role.time | Role.measure | Role.currency)
    )
      return -1
    if (
      touches(tokens, to + 2) &&
      (isWord(tokens, to + 2) ||
        (markAt(tokens, to + 2) === 44 && isDigit(tokens.text.charCodeAt(tokens.end[to + 2]!))))
    )
      return -1
    if (phraseFrom(tokens, to + 2, tokens.language.phrases.percent) !== null) return -1
    const [a, b] = [Number(digitsOf(tokens, to - 1)), Number(digitsOf(tokens, to + 1))]
    if (joined && a > b && b < 400) return to + 2
    for (let i = to - 2; i > to - 8; i--)
      if (sets.scoreWords.has(lowerAt(tokens, i))) return joined || a > b ? to + 2 : -1
    return joined && sets.scoreWords.has(lowerAt(tokens, to + 2)) ? to + 2 : -1
  },
}

/** "35.2° N", "12°34′56″ E", "N 35.2". */
export const coordinates: Filter = {
  name: 'coordinates',
  what: 'a coordinate',
  test: ({ tokens, part }) => {
    if (!isDigits(tokens, part.numeral.from)) return -1
    const at = part.numeral.to
    if (markAt(tokens, at) !== 0xb0) return -1
    let i = at + 1
    while (
      i < tokens.count &&
      i < at + 8 &&
      (isDigits(tokens, i) ||
        markAt(tokens, i) === 0x2032 ||
        markAt(tokens, i) === 0x2033 ||
        markAt(tokens, i) === 39 ||
        markAt(tokens, i) === 34 ||
        markAt(tokens, i) === 46)
    )
      i++
    const written = tokens.text.slice(tokens.start[i] ?? 0, tokens.end[i] ?? 0)
    if (/^[NSEW]$/.test(written)) return i + 1
    return i > at + 1 ? i : -1
  },
}

/** Numbers of lists and footnotes: "(1)", "[3]", "1)", a lone "1." at the start of a block. */
export const markers: Filter = {
  name: 'markers',
  what: 'a list or footnote marker',
  test: ({ tokens, part }) => {
    const { numeral } = part
    if (!numeral.plain || numeral.length > 3) return -1
    const open = markAt(tokens, numeral.from - 1)
    const close = markAt(tokens, numeral.to)
    if (open === 91 && close === 93) return numeral.to + 1
    if (close === 41 && open === 40) {
      if (numeral.value > 30 || isCapital(tokens, numeral.from - 2)) return -1
      return isMarkerPlace(tokens, numeral.from - 2) ? numeral.to + 1 : -1
    }
    if (numeral.from !== 0 || !touches(tokens, numeral.to)) return -1
    return (close === 41 || close === 46) && numeral.to + 1 < tokens.count && numeral.length <= 2 ? numeral.to + 1 : -1
  },
}

/** Where the number of an enumeration stands: at the start, behind a mark, "and" or "or". */
function isMarkerPlace(tokens: Tokens, at: number): boolean {
  const { sets } = tokens.language
  if (at < 0 || markAt(tokens, at) !== 0) return true
  const word = lowerAt(tokens, at)
  return (
    sets.and.has(word) ||
    sets.or.has(word) ||
    sets.by.has(word) ||
    sets.to.has(word) ||
    (rolesAt(tokens, at) & Role.stop) !== 0
  )
}
