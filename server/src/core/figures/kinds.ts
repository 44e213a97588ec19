import { Role } from '../languages/lexicon.js'
import { isPlural } from './nouns.js'
import { phraseBefore, phraseFrom } from './phrases.js'
import { hedgeBefore } from './hedges.js'
import { isCapital, isDigits, isHyphen, isWord, lowerAt, markAt, rolesAt, touches, type Tokens } from './tokens.js'

/** What the words around a number make of it, when it is no share and no money. */
export type Physical = 'age' | 'duration' | 'measure'

/** The kind that the words around a number give it and the token of the word that did; null for a count. */
export function findPhysical(
  tokens: Tokens,
  from: number,
  to: number,
  value: number,
  plain: boolean,
): { readonly kind: Physical; readonly token: number } | null {
  const after = hyphenless(tokens, to)
  if (isAge(tokens, from, to, after, value, plain)) return { kind: 'age', token: after }
  const { phrases } = tokens.language
  if (phraseFrom(tokens, after, phrases.measurePhrases) !== null || (rolesAt(tokens, after) & Role.measure) !== 0) {
    if (isMeasure(tokens, after)) return { kind: 'measure', token: after }
  }
  if (phraseBefore(tokens, from, phrases.measureBefore) !== null && plainNumber(value))
    return { kind: 'measure', token: after }
  const time = timeAfter(tokens, after)
  if (time >= 0) return { kind: 'duration', token: time }
  return null
}

/** A token behind an optional hyphen that touches both sides. */
function hyphenless(tokens: Tokens, at: number): number {
  return isHyphen(markAt(tokens, at)) && touches(tokens, at) && touches(tokens, at + 1) ? at + 1 : at
}

function plainNumber(value: number): boolean {
  return value < 1000
}

/** Unit letters must touch or follow the number in lower case, as in "5 m"; unit words may stand anywhere behind it. */
function isMeasure(tokens: Tokens, at: number): boolean {
  const length = tokens.end[at]! - tokens.start[at]!
  if (length > 1 || !isWord(tokens, at)) return true
  return tokens.code[at]! > 96
}

/** The unit of time behind a number, fillers between them: "four consecutive years", "the 10 or so days". */
function timeAfter(tokens: Tokens, at: number): number {
  const { sets } = tokens.language
  let i = at
  for (let fillers = 0; fillers < 3; fillers++) {
    if (rolesAt(tokens, i) & Role.time) {
      // "second" behind a number is a unit, "two second-hand cars" are cars.
      return i
    }
    if (!sets.timeFillers.has(lowerAt(tokens, i))) return -1
    i = hyphenless(tokens, i + 1)
  }
  return -1
}

function isAge(tokens: Tokens, from: number, to: number, after: number, value: number, plain: boolean): boolean {
  if (value > 130 || value % 1 !== 0) return false
  const { phrases, sets } = tokens.language
  if (phraseFrom(tokens, after, phrases.ageAfter) !== null) return true
  const hedge = hedgeBefore(tokens, from)
  const lead = hedge.hedge === 'none' ? from : hedge.from
  if (phraseBefore(tokens, lead, phrases.ageBefore) !== null) return true
  if (!plain) return false
  if (hedge.hedge !== 'none' && isAgeBound(tokens, lead, hedge.to, to, value)) return true
  // "under-18s", "over-65s".
  if (isHyphen(markAt(tokens, from - 1)) && touches(tokens, from)) {
    const word = lowerAt(tokens, from - 2)
    return sets.ageHedges.has(word)
  }
  if (value < 1 || value > 110 || !isDigits(tokens, from)) return false
  if (isSomebodysAge(tokens, from, to)) return true
  // "Maria Lopez, 34, said", "a girl, 7,", "(34)".
  const open = markAt(tokens, from - 1)
  const close = markAt(tokens, to)
  if (open === 40) return close === 41 && isName(tokens, from - 2) && isPersonName(tokens, from - 2)
  if (open !== 44 || !isApposition(tokens, to, close)) return false
  const roles = rolesAt(tokens, from - 2)
  // "Syrians, 24, were first": a people is no person.
  if (roles & Role.person && isCapital(tokens, from - 2) && isPlural(tokens, from - 2) && !tokens.language.capitalNouns)
    return false
  if (roles & (Role.person | Role.official)) return !sets.definite.has(lowerAt(tokens, from - 3))
  if (!isName(tokens, from - 2)) return false
  return isPersonName(tokens, from - 2) || (close === 44 && isFirstName(tokens, from - 2, to + 1, value))
}

/**
 * "Yonas, 27, has been waiting", "Aminata, 24, lost a brother": a lone name that opens a sentence or clause, two commas,
 * and prose that goes on. "Malta, 24, and Cyprus" and "Total, 24, up from 20" go on as lists of counts do.
 */
function isFirstName(tokens: Tokens, at: number, behind: number, value: number): boolean {
  if (value >= 100 || !opensClause(tokens, at)) return false
  const roles = rolesAt(tokens, at)
  if (roles & (Role.stop | Role.person | Role.label | Role.comparative)) return false
  if (!isWord(tokens, behind)) return behind >= tokens.count
  if (rolesAt(tokens, behind) & (Role.half | Role.fraction | Role.vague)) return false
  if (isCapital(tokens, behind) && !tokens.language.capitalNouns) return false
  const { sets } = tokens.language
  const word = lowerAt(tokens, behind)
  if (sets.and.has(word) || sets.or.has(word)) return false
  const goesOn = lowerAt(tokens, behind + 1)
  const compares = sets.from.has(goesOn) || sets.than.has(goesOn)
  return !(compares && rolesAt(tokens, behind) & (Role.up | Role.down | Role.comparative))
}

/** At the start of a block, behind a mark that ends or opens a sentence or clause, or behind "said". */
function opensClause(tokens: Tokens, at: number): boolean {
  if (at === 0) return true
  const mark = markAt(tokens, at - 1)
  if (mark === 0) return (rolesAt(tokens, at - 1) & Role.speech) !== 0
  // "In the tent, Samira, 31, waits", but "Italy, 30, Malta, 24, and Greece".
  if (mark === 44) return isWord(tokens, at - 2) && !isCapital(tokens, at - 2)
  return OPENERS.has(mark)
}

/** . ! ? : ; and opening quotes, brackets and dashes. */
const OPENERS = new Set(Array.from('.!?:;"“”„«—–', (mark) => mark.charCodeAt(0)))

const BOUNDS = new Set([
  1, 2, 3, 5, 6, 10, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 24, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80,
])

/** "people under 18", "those over 65", "children below 5". */
function isAgeBound(tokens: Tokens, at: number, hedgeTo: number, to: number, value: number): boolean {
  if (hedgeTo - at !== 1 || !BOUNDS.has(value)) return false
  const { sets } = tokens.language
  if (!sets.ageHedges.has(lowerAt(tokens, at))) return false
  if (isWord(tokens, to) && !(rolesAt(tokens, to) & Role.stop)) return false
  let i = at - 1
  if (sets.copulas.has(lowerAt(tokens, i)) && !sets.ageHolders.has(lowerAt(tokens, i))) i--
  return (rolesAt(tokens, i) & Role.person) !== 0 || sets.ageHolders.has(lowerAt(tokens, i))
}

/** "She was 17 when", "I was only 40.": one person, a copula, and a number that counts nothing. */
function isSomebodysAge(tokens: Tokens, from: number, to: number): boolean {
  const { sets } = tokens.language
  if (isWord(tokens, to) ? !(rolesAt(tokens, to) & Role.stop) : isHyphen(markAt(tokens, to))) return false
  const mark = markAt(tokens, to)
  if (mark === 37 || (mark === 46 && isDigits(tokens, to + 1) && touches(tokens, to + 1))) return false
  let i = from - 1
  if (sets.ageAdverbs.has(lowerAt(tokens, i))) i--
  const word = lowerAt(tokens, i)
  if (word.includes("'")) return sets.ageSubjects.has(word)
  return sets.copulas.has(word) && sets.ageSubjects.has(lowerAt(tokens, i - 1))
}

/** What stands behind an age in apposition: a comma, a full stop, "who", "said", "from". */
function isApposition(tokens: Tokens, to: number, mark: number): boolean {
  if (mark === 44) {
    // "Syria, 34, Iraq, 20" is a list of counts.
    return !(isCapital(tokens, to + 1) && markAt(tokens, to + 2) === 44 && isDigits(tokens, to + 3))
  }
  if (mark === 46 || mark === 59 || mark === 41) return true
  if (mark !== 0 || !isWord(tokens, to)) return false
  return (rolesAt(tokens, to) & (Role.speech | Role.stop)) !== 0
}

function isName(tokens: Tokens, at: number): boolean {
  return isCapital(tokens, at) && !(rolesAt(tokens, at) & (Role.month | Role.weekday))
}

/** Two capitalised words in a row, or an initial before a name. */
function isPersonName(tokens: Tokens, at: number): boolean {
  const { sets } = tokens.language
  // "In Malta, 24, mostly men" is a place that opens a sentence.
  const before = lowerAt(tokens, at - 1)
  const places = sets.settingLeads.has(before) || sets.mergedArticles.has(before)
  return (
    (isCapital(tokens, at - 1) && !places) ||
    (markAt(tokens, at - 1) === 46 && isCapital(tokens, at - 2)) ||
    (isHyphen(markAt(tokens, at - 1)) && isCapital(tokens, at - 3))
  )
}
