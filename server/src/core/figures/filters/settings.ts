import { Role } from '../../languages/lexicon.js'
import { readDigits } from '../digits.js'
import { findNoun, findWhole, isPlural, type NounPhrase } from '../nouns.js'
import type { Numeral } from '../numeral.js'
import { isCapital, isDash, isDigits, isWord, lowerAt, markAt, rolesAt, touches, type Tokens } from '../tokens.js'

/** How many words may stand between the noun and what opens its phrase: "the makeshift border camp". */
const LONGEST = 4

/**
 * Whether a noun that often names a number ("camp 4", "Bus 54") says here where or when something was counted: "In the
 * camp 120 tents burned", "Last year 345 people died", "Im Zug 45 Menschen". Its phrase opens with a determiner, and what
 * is counted stands right behind the number. A capital in a language that writes its nouns small makes it a name.
 */
export function isSetting(tokens: Tokens, noun: number, { from, to, form, value }: Numeral): boolean {
  if (from !== noun + 1 || touches(tokens, from)) return false
  const { language } = tokens
  if (!language.capitalNouns && isCapital(tokens, noun)) return isNamedSetting(tokens, noun, to)
  // German writes such counts in words: "im Block 3" goes on as a name.
  if (language.capitalNouns && form === 'digits' && value < 13) return false
  const opening = openingOf(tokens, noun)
  if (opening === 'none') return false
  const counted = countedBehind(tokens, to)
  const holds = language.sets.settings.has(lowerAt(tokens, noun))
  if (opening === 'pointer') {
    if (counted !== null) return holds || counted.head === to
    return holds && (rolesAt(tokens, noun) & Role.time) !== 0 && isVerb(tokens, to)
  }
  if (opening === 'of') return holds && isVerb(tokens, to)
  if (!holds || counted === null) return false
  return opening === 'some' || !isTimeByNumber(tokens, noun, counted)
}

/** "In the English Channel 36 people died": the name is whole without the number, and people stand right behind it. */
function isNamedSetting(tokens: Tokens, noun: number, to: number): boolean {
  if (!isCapital(tokens, noun - 1) || openingOf(tokens, noun) !== 'placed') return false
  const counted = countedBehind(tokens, to)
  return counted !== null && counted.head === to && (rolesAt(tokens, to) & (Role.person | Role.affected)) !== 0
}

/**
 * "After the week 12 games the coach resigned": what has no verb behind it is not counted in that week but held in it;
 * "in the week 54 boats came" and "in the week 12 deaths" count.
 */
function isTimeByNumber(tokens: Tokens, noun: number, { head, to }: NounPhrase): boolean {
  if (!(rolesAt(tokens, noun) & Role.time) || rolesAt(tokens, head) & (Role.person | Role.affected)) return false
  const { sets } = tokens.language
  const after = lowerAt(tokens, to)
  return !isWord(tokens, to) || sets.definite.has(after) || sets.articles.has(after)
}

/**
 * What opens the phrase of a noun: a word that picks one out ("last", "every", "that", "one"), a preposition with an
 * article, definite ("in the") or not ("within a"), "of" with an article, or none of them.
 */
function openingOf(tokens: Tokens, noun: number): 'pointer' | 'placed' | 'some' | 'of' | 'none' {
  const { sets } = tokens.language
  for (let i = noun - 1; i >= 0 && i >= noun - LONGEST; i--) {
    if (!isWord(tokens, i)) return 'none'
    const word = lowerAt(tokens, i)
    const roles = rolesAt(tokens, i)
    if (sets.pointers.has(word) || sets.every.has(word) || roles & Role.ordinal) return 'pointer'
    if (roles & Role.small && tokens.word[i]!.value === 1 && !sets.articles.has(word)) return 'pointer'
    if (sets.mergedArticles.has(word)) return 'placed'
    if (sets.definite.has(word) || sets.articles.has(word)) {
      const before = lowerAt(tokens, i - 1)
      if (sets.settingLeads.has(before)) return sets.definite.has(word) ? 'placed' : 'some'
      return sets.of.has(before) && !isWord(tokens, i - 2) ? 'of' : 'none'
    }
    if (roles & Role.stop) return 'none'
  }
  return 'none'
}

/** People, boats, deaths right behind a number or behind the end of a range that it begins; null for anything else. */
function countedBehind(tokens: Tokens, to: number): NounPhrase | null {
  const { sets } = tokens.language
  const joined = isDash(markAt(tokens, to)) || sets.to.has(lowerAt(tokens, to)) || sets.or.has(lowerAt(tokens, to))
  const at = joined && isDigits(tokens, to + 1) ? (readDigits(tokens, to + 1)?.to ?? to) : to
  const next = rolesAt(tokens, at)
  if (next & (Role.time | Role.measure | Role.currency) || !(isWord(tokens, at) && !touches(tokens, at))) return null
  const noun = findNoun(tokens, at) ?? wholePeople(tokens, at)
  if (noun === null) return null
  const roles = rolesAt(tokens, noun.head)
  // "45 Iraqis": the name of a people whose plural has no plain "s".
  const people = (roles & Role.person) !== 0 && isCapital(tokens, noun.head)
  const counts = isPlural(tokens, noun.head) || people || (roles & Role.affected) !== 0
  return counts && noun.head - at <= 3 ? noun : null
}

/** "Last year 345 of the migrants". */
function wholePeople(tokens: Tokens, at: number): NounPhrase | null {
  const whole = findWhole(tokens, at)
  return whole !== null && rolesAt(tokens, whole.head) & Role.person ? whole : null
}

/** "Every week 200 leave", "Of the group 17 survived". */
function isVerb(tokens: Tokens, at: number): boolean {
  const { sets } = tokens.language
  const word = lowerAt(tokens, at)
  return (
    (sets.pluralVerbs.has(word) || sets.countVerbs.has(word) || (rolesAt(tokens, at) & Role.affected) !== 0) &&
    !touches(tokens, at)
  )
}
