import { Role } from '../languages/lexicon.js'
import type { Draft } from './draft.js'
import { hedgeBefore } from './hedges.js'
import type { Numeral } from './numeral.js'
import { exact, readNumeral } from './numerals.js'
import type { Part } from './parts.js'
import { phraseFrom } from './phrases.js'
import { isDigits, isHyphen, isWord, lowerAt, markAt, rolesAt, touches, type Tokens } from './tokens.js'

/** A ratio that begins with this number: "one in five", "two-thirds", "10 times as many", "10-fold", "3/4 of". */
export function ratioFrom(tokens: Tokens, part: Part): Draft | null {
  if (part.percent || part.currency !== '' || part.numeral.top !== null) return null
  return readShare(tokens, part) ?? readFraction(tokens, part) ?? readSlash(tokens, part) ?? readTimes(tokens, part)
}

/** A ratio in a single word: "half", "a third", "doubled", "tenfold", "twice as many". */
export function ratioWord(tokens: Tokens, at: number): Draft | null {
  const roles = rolesAt(tokens, at)
  if (roles & Role.multiple) return readMultiple(tokens, at)
  if (roles & Role.half) return readHalf(tokens, at)
  if (roles & Role.fraction) return readSingleFraction(tokens, at)
  if (roles & Role.nth) return readNth(tokens, at)
  return null
}

/** "Half a percent", "seven tenths of a percent": a share of a percent is a percent. */
export function shareOfPercent(tokens: Tokens, draft: Draft): Draft {
  const { sets, phrases } = tokens.language
  let i = sets.of.has(lowerAt(tokens, draft.to)) ? draft.to + 1 : draft.to
  const one =
    sets.articles.has(lowerAt(tokens, i)) ||
    tokens.word[i]?.value === 1 ||
    (isDigits(tokens, i) && lowerAt(tokens, i) === '1')
  if (draft.ratio !== 'share' || !one) return draft
  i++
  const points = phraseFrom(tokens, i, phrases.points)
  const percent = points ?? phraseFrom(tokens, i, phrases.percent)
  if (percent === null) return draft
  return {
    ...draft,
    kind: 'percent',
    ratio: null,
    points: points !== null,
    step: 0.1,
    to: percent.to,
    nounAt: percent.to,
  }
}

const ROUND = new Set([20, 25, 30, 40, 50, 60, 70, 80, 90, 100, 1000, 10_000, 100_000, 1_000_000])

/** "one in five", "nine out of ten", "4 in every 10", "one-in-five". */
function readShare(tokens: Tokens, part: Part): Draft | null {
  const { sets } = tokens.language
  const skip = (at: number): number => (isHyphen(markAt(tokens, at)) && touches(tokens, at) ? at + 1 : at)
  let i = skip(part.to)
  const counted = countedBetween(tokens, part, i)
  if (counted) i++
  let link: 'in' | 'out' | 'every'
  if (sets.in.has(lowerAt(tokens, i))) link = 'in'
  else if (sets.out.has(lowerAt(tokens, i)) && sets.of.has(lowerAt(tokens, skip(i + 1)))) {
    link = 'out'
    i = skip(i + 1)
  } else if (sets.outOf.has(lowerAt(tokens, i))) link = 'out'
  else if (sets.of.has(lowerAt(tokens, i)) && sets.every.has(lowerAt(tokens, i + 1))) link = 'every'
  else return null
  i = skip(i + 1)
  if (sets.every.has(lowerAt(tokens, i))) {
    link = 'every'
    i++
  }
  const whole = readNumeral(tokens, i)
  if (whole?.from !== i || whole.top !== null) return null
  const few = part.numeral.value
  const many = whole.value
  if (few > many || few <= 0 || many < 2 || markAt(tokens, whole.to) === 37) return null
  if (counted && (link === 'every' || !isBehindCounted(tokens, whole))) return null
  if (link !== 'every' && !isShare(tokens, few, whole, link)) return null
  return {
    ...draft(part, part.from, whole.to, few / many),
    ratio: few === 1 ? 'oneIn' : 'share',
    nounAt: whole.to,
  }
}

/** "One resident in five": the noun may stand between. */
function countedBetween(tokens: Tokens, part: Part, at: number): boolean {
  if (part.numeral.value !== 1 || part.numeral.form !== 'words') return false
  return (rolesAt(tokens, at) & Role.person) !== 0 && tokens.language.sets.in.has(lowerAt(tokens, at + 1))
}

/** "One woman in five was", and no "one woman in two rooms". */
function isBehindCounted(tokens: Tokens, whole: Numeral): boolean {
  if (whole.value > 12 && !ROUND.has(whole.value)) return false
  return isEnd(tokens, whole.to) || (rolesAt(tokens, whole.to) & Role.stop) !== 0
}

function isShare(tokens: Tokens, few: number, whole: Numeral, link: 'in' | 'out'): boolean {
  if (rolesAt(tokens, whole.to) & (Role.time | Role.month | Role.measure)) return false
  if (isHyphen(markAt(tokens, whole.to)) && touches(tokens, whole.to)) return false
  const isYear =
    whole.plain && whole.length === 4 && whole.value > 1500 && whole.value < 2200 && whole.value % 1000 !== 0
  if (isYear) return false
  if (link === 'in') return few <= 10 ? whole.value <= 12 || few <= 3 || ROUND.has(whole.value) : ROUND.has(whole.value)
  return few <= 10 ? whole.value <= 100 || ROUND.has(whole.value) : ROUND.has(whole.value)
}

/** "two-thirds", "three quarters", "one-third". */
function readFraction(tokens: Tokens, part: Part): Draft | null {
  if (part.numeral.scale !== '' || part.numeral.value > 20) return null
  let i = part.to
  if (isHyphen(markAt(tokens, i)) && touches(tokens, i)) i++
  const word = tokens.word[i]
  if (!word || !(word.roles & Role.fraction) || !isWord(tokens, i)) return null
  const many = part.numeral.value
  const plural = tokens.language.isPlural(word.text)
  const invariant = tokens.language.sets.invariantFractions.has(word.text)
  if (many >= word.parts || (!invariant && (many === 1) === plural)) return null
  // "two quarters" is half a year.
  if (word.parts === 4 && many === 2) return null
  if (word.roles & Role.time && many > 1 && many !== 3) return null
  const value = many / word.parts
  return { ...draft(part, part.from, i + 1, value), ratio: 'share', nounAt: i + 1 }
}

/** "3/4 of", "2/3 majority"; any other slash joins what is no fraction. */
function readSlash(tokens: Tokens, part: Part): Draft | null {
  const { sets } = tokens.language
  if (
    !part.numeral.plain ||
    markAt(tokens, part.to) !== 47 ||
    !touches(tokens, part.to) ||
    !isDigits(tokens, part.to + 1)
  )
    return null
  const whole = readNumeral(tokens, part.to + 1)
  if (whole === null || !whole.plain || part.numeral.value >= whole.value || whole.value > 10) return null
  if (!sets.of.has(lowerAt(tokens, whole.to))) return null
  return { ...draft(part, part.from, whole.to, part.numeral.value / whole.value), ratio: 'share', nounAt: whole.to }
}

/** "10 times as many", "one and a half times", "three times higher", "10-fold"; "30 times" alone says how often. */
function readTimes(tokens: Tokens, part: Part): Draft | null {
  const { sets } = tokens.language
  let i = part.to
  if (isHyphen(markAt(tokens, i)) && touches(tokens, i)) i++
  const word = lowerAt(tokens, i)
  if (sets.fold.has(word) || (word === 'x' && touches(tokens, i))) {
    if (word === 'x' && !isWord(tokens, i + 1) && markAt(tokens, i + 1) !== 0 && isDigits(tokens, i + 1)) return null
    return { ...draft(part, part.from, i + 1, part.numeral.value), ratio: 'multiple', nounAt: i + 1 }
  }
  if (!sets.times.has(word)) return null
  if (!isComparedAfter(tokens, i + 1) && !isChangeBefore(tokens, part.from)) return null
  return { ...draft(part, part.from, i + 1, part.numeral.value), ratio: 'multiple', nounAt: i + 1 }
}

/** "as many", "more than", "the number", "that of": what makes a multiple of "times" and "twice". */
function isComparedAfter(tokens: Tokens, at: number): boolean {
  const { sets } = tokens.language
  const word = lowerAt(tokens, at)
  return (
    sets.multipleLeads.has(word) ||
    sets.definite.has(word) ||
    (rolesAt(tokens, at) & Role.comparative) !== 0 ||
    sets.than.has(lowerAt(tokens, at + 1))
  )
}

function isChangeBefore(tokens: Tokens, at: number): boolean {
  const { sets } = tokens.language
  let i = at
  const hedge = hedgeBefore(tokens, at)
  if (hedge.from >= 0) i = hedge.from
  if (sets.by.has(lowerAt(tokens, i - 1))) i--
  return (rolesAt(tokens, i - 1) & (Role.up | Role.down)) !== 0
}

function readMultiple(tokens: Tokens, at: number): Draft | null {
  const { sets } = tokens.language
  const word = tokens.word[at]!
  if (isHyphen(markAt(tokens, at + 1)) && touches(tokens, at + 1)) return null
  const compared = isComparedAfter(tokens, at + 1)
  const hedged = hedgeBefore(tokens, at).hedge !== 'none'
  if (sets.frequencies.has(word.text) && !compared) return null
  // "The answer is twofold" counts its parts.
  if (word.text.endsWith(tokens.language.fold) && sets.copulas.has(lowerAt(tokens, at - 1))) return null
  const isVerb =
    sets.verbMultiples.has(word.text) && (isEnd(tokens, at + 1) || (rolesAt(tokens, at + 1) & Role.stop) !== 0)
  const isLed = compared || hedged || isVerb || sets.auxiliaries.has(lowerAt(tokens, at - 1))
  if (sets.looseMultiples.has(word.text) && !isLed) return null
  return { ...single(tokens, at, at + 1, word.value), ratio: 'multiple', nounAt: at + 1 }
}

/** "half of", "half the", "half were", "by half", "more than half"; not "half-built", "second half". */
function readHalf(tokens: Tokens, at: number): Draft | null {
  const { sets } = tokens.language
  const next = at + 1
  if (isHyphen(markAt(tokens, next)) && touches(tokens, next)) return null
  if (isHyphen(markAt(tokens, at - 1)) && touches(tokens, at)) return null
  const before = rolesAt(tokens, at - 1)
  const previous = lowerAt(tokens, at - 1)
  if (before & Role.ordinal || (before & Role.small && tokens.word[at - 1]?.value !== 1)) return null
  if (sets.definite.has(previous) || sets.hedgeFillers.has(previous)) return null
  const after = lowerAt(tokens, next)
  const roles = rolesAt(tokens, next)
  if (isDuration(tokens, next)) return null
  const article = sets.articles.has(previous)
  if (article && !sets.of.has(after)) return null
  // "A cup and a half of rice".
  if (article && sets.and.has(lowerAt(tokens, at - 2))) return null
  const follows =
    sets.of.has(after) || sets.definite.has(after) || sets.multipleLeads.has(after) || (roles & Role.stop) !== 0
  const hedged = hedgeBefore(tokens, at).hedge !== 'none'
  const led = sets.by.has(previous) || sets.in.has(previous) || sets.to.has(previous)
  if (!follows && !hedged && !led && !isEnd(tokens, next)) return null
  return { ...single(tokens, article ? at - 1 : at, next, 0.5), ratio: 'share', nounAt: next }
}

/** "half an hour", "half a century", "half the day": a duration, and no share. */
function isDuration(tokens: Tokens, at: number): boolean {
  const { sets } = tokens.language
  const i = sets.articles.has(lowerAt(tokens, at)) || sets.definite.has(lowerAt(tokens, at)) ? at + 1 : at
  return (rolesAt(tokens, i) & (Role.time | Role.measure)) !== 0
}

/** "a third of", "by a quarter", "nearly a fifth", "a third fewer": an ordinal in any other place. */
function readSingleFraction(tokens: Tokens, at: number): Draft | null {
  const { sets } = tokens.language
  const word = tokens.word[at]!
  if (tokens.language.isPlural(word.text)) return null
  const before = lowerAt(tokens, at - 1)
  const isDefinite = sets.definiteFractions.has(word.text)
  if (!sets.articles.has(before) && !(isDefinite && sets.definite.has(before))) return null
  const from = at - 1
  const next = at + 1
  const after = lowerAt(tokens, next)
  const led =
    (sets.shareLeads.has(lowerAt(tokens, from - 1)) && !isPutOff(tokens, from, word.roles)) ||
    isChangeOf(tokens, from) ||
    hedgeBefore(tokens, from).hedge !== 'none'
  const compared = sets.comparativesUp.has(after) || sets.comparativesDown.has(after)
  const whole = sets.of.has(after) && !isDuration(tokens, next + 1)
  const plural = sets.pluralVerbs.has(after)
  if (sets.of.has(after) && !whole) return null
  if (sets.plainFractions.has(word.text) && !isDuration(tokens, next))
    return { ...single(tokens, from, next, 1 / word.parts), ratio: 'share', nounAt: next }
  if (!whole && !compared && !plural && !(led && (isEnd(tokens, next) || (rolesAt(tokens, next) & Role.stop) !== 0)))
    return null
  return { ...single(tokens, from, next, 1 / word.parts), ratio: 'share', nounAt: next }
}

/** "Delayed by a quarter": three months. */
function isPutOff(tokens: Tokens, from: number, roles: number): boolean {
  return (roles & Role.time) !== 0 && tokens.language.sets.putOff.has(lowerAt(tokens, from - 2))
}

/** "A fall of a quarter". */
function isChangeOf(tokens: Tokens, from: number): boolean {
  return (
    tokens.language.sets.of.has(lowerAt(tokens, from - 1)) && (rolesAt(tokens, from - 2) & (Role.up | Role.down)) !== 0
  )
}

/** "jeder fünfte Antrag": one in five; "every second year" says how often. */
function readNth(tokens: Tokens, at: number): Draft | null {
  if (!tokens.language.sets.every.has(lowerAt(tokens, at - 1)) || isDuration(tokens, at + 1)) return null
  return { ...single(tokens, at - 1, at + 1, 1 / tokens.word[at]!.parts), ratio: 'oneIn', nounAt: at + 1 }
}

function isEnd(tokens: Tokens, at: number): boolean {
  return at >= tokens.count || (markAt(tokens, at) !== 0 && !isHyphen(markAt(tokens, at)))
}

function draft(part: Part, from: number, to: number, value: number): Omit<Draft, 'ratio' | 'nounAt'> {
  return {
    from,
    to,
    kind: 'ratio',
    min: exact(value),
    max: exact(value),
    range: false,
    vague: false,
    points: false,
    currency: '',
    step: part.numeral.decimals > 0 ? part.numeral.step : 1,
    part,
  }
}

function single(tokens: Tokens, from: number, to: number, value: number): Omit<Draft, 'ratio' | 'nounAt'> {
  const numeral: Numeral = {
    from,
    to,
    value,
    mantissa: value,
    step: 1,
    rounded: false,
    form: 'words',
    group: '',
    decimal: tokens.language.decimal,
    decimals: 0,
    scale: '',
    scaleValue: 1,
    plain: false,
    length: 0,
    top: null,
  }
  const part: Part = {
    numeral,
    from,
    to,
    negative: false,
    signed: false,
    percent: false,
    points: false,
    currency: '',
    prefix: '',
    suffix: '',
  }
  return draft(part, from, to, value)
}
