import { Role } from '../languages/lexicon.js'
import { lastDigitStep, type Numeral } from './numeral.js'
import { isHyphen, lowerAt, markAt, rolesAt, touches, type Tokens } from './tokens.js'

/** What the grammar of number words read last, which decides what may come next. */
type Slot = 'start' | 'small' | 'tens' | 'hundred' | 'scale' | 'dozen'

const NUMBER = Role.small | Role.tens | Role.hundred | Role.scale | Role.dozen

/**
 * A number in words: "one hundred and thirty-two", "twenty-five thousand", "two and a half thousand", "a million and a
 * half". `at` is its first number word; an article before it belongs to it where the word needs one.
 */
export function readWords(tokens: Tokens, at: number, split: boolean): Numeral | null {
  const roles = rolesAt(tokens, at)
  if ((roles & NUMBER) === 0) return null
  const { sets } = tokens.language
  const hasArticle = sets.articles.has(lowerAt(tokens, at - 1))
  const needsArticle = (roles & (Role.small | Role.tens)) === 0
  if (needsArticle && !hasArticle) return null
  let total = 0
  let current = 0
  let slot: Slot = 'start'
  let lastScale = Infinity
  let decimals = 0
  let i = at
  let to = at
  while (i < tokens.count) {
    const word = tokens.word[i]
    const is = word?.roles ?? 0
    const value = word?.value ?? 0
    if (
      is & Role.small &&
      value > 0 &&
      (slot === 'start' || slot === 'hundred' || slot === 'scale' || (slot === 'tens' && value < 10))
    ) {
      current += value
      slot = 'small'
    } else if (is & Role.small && value === 0 && slot === 'start') {
      slot = 'small'
    } else if (is & Role.tens && (slot === 'start' || slot === 'hundred' || slot === 'scale')) {
      current += value
      slot = 'tens'
    } else if (is & Role.hundred && (slot === 'start' || slot === 'small' || slot === 'tens')) {
      current = (slot === 'start' ? 1 : current) * 100
      slot = 'hundred'
    } else if (is & Role.dozen && (slot === 'start' || slot === 'small' || slot === 'tens')) {
      current = (slot === 'start' ? 1 : current) * 12
      slot = 'dozen'
    } else if (is & Role.scale && (slot === 'scale' ? current === 0 : true)) {
      const scale = value
      if (slot === 'scale') total *= scale
      else if (scale < lastScale) total += (slot === 'start' ? 1 : current) * scale
      else total = (total + current) * scale
      current = 0
      lastScale = scale
      slot = 'scale'
    } else break
    to = i + 1
    if (slot === 'dozen') break
    const half = halfAfter(tokens, to)
    if (half > 0) {
      if (slot === 'scale') {
        total += lastScale / 2
        to = half
        break
      }
      if (slot === 'small' || slot === 'tens') {
        current += 0.5
        decimals = 1
        to = half
        i = half
        const next = rolesAt(tokens, i)
        if ((next & (Role.scale | Role.hundred)) !== 0) continue
        break
      }
    }
    i =
      isHyphen(markAt(tokens, to)) && sets.and.has(lowerAt(tokens, to + 1)) && isHyphen(markAt(tokens, to + 2))
        ? to + 1
        : to
    if (
      isHyphen(markAt(tokens, i)) &&
      touches(tokens, i) &&
      touches(tokens, i + 1) &&
      (rolesAt(tokens, i + 1) & NUMBER) !== 0
    )
      i++
    else if (!split && sets.and.has(lowerAt(tokens, i)) && (slot === 'hundred' || slot === 'scale')) {
      const next = isHyphen(markAt(tokens, i + 1)) ? i + 2 : i + 1
      if (!joinsAnd(tokens, next, slot === 'hundred' ? 100 : lastScale)) break
      i = next
    } else if (
      slot === 'scale' &&
      markAt(tokens, i) === 44 &&
      lastScale >= 1000 &&
      joinsComma(tokens, i + 1, lastScale)
    ) {
      i++
    } else if (sets.point.has(lowerAt(tokens, i)) && (rolesAt(tokens, i + 1) & Role.small) !== 0 && current < 100) {
      let digit = i + 1
      let part = 0.1
      for (; (rolesAt(tokens, digit) & Role.small) !== 0 && (tokens.word[digit]?.value ?? 10) < 10; digit++) {
        current += (tokens.word[digit]?.value ?? 0) * part
        part /= 10
        decimals++
      }
      current = Number(current.toFixed(decimals))
      to = digit
      i = digit
      slot = 'small'
      if ((rolesAt(tokens, i) & Role.scale) === 0) break
    }
  }
  if (slot === 'start') return null
  const value = total + current
  const from = needsArticle ? at - 1 : at
  const scaled = slot === 'scale' || slot === 'hundred' || (slot === 'dozen' && value > 12)
  const scaleToken = scaled && to - 1 > from ? to - 1 : -1
  const scaleRole = scaleToken < 0 ? 0 : rolesAt(tokens, scaleToken)
  const isScale = (scaleRole & Role.scale) !== 0
  return {
    from,
    to,
    value,
    mantissa: isScale ? value / lastScale : value,
    step: decimals > 0 && !isScale ? 10 ** -decimals : value % 1 === 0 ? lastDigitStep(value) : 0.1,
    rounded: value >= 100 && value % 10 === 0,
    form: 'words',
    group: '',
    decimal: tokens.language.decimal,
    decimals,
    scale: isScale ? tokens.text.slice(tokens.end[scaleToken - 1], tokens.end[scaleToken]) : '',
    scaleValue: isScale ? lastScale : 1,
    plain: false,
    length: 0,
    top: null,
  }
}

/** "and a half" behind a number: the token after it, else 0. */
export function halfAfter(tokens: Tokens, at: number): number {
  const { sets } = tokens.language
  let i = at
  if (isHyphen(markAt(tokens, i))) i++
  if (!sets.and.has(lowerAt(tokens, i))) return 0
  i++
  if (isHyphen(markAt(tokens, i))) i++
  if (!sets.articles.has(lowerAt(tokens, i))) return 0
  i++
  if (isHyphen(markAt(tokens, i))) i++
  return (rolesAt(tokens, i) & Role.half) !== 0 ? i + 1 : 0
}

/** Whether what stands behind "and" continues a number of this magnitude: "and thirty-two", not "and three hundred". */
function joinsAnd(tokens: Tokens, at: number, magnitude: number): boolean {
  const roles = rolesAt(tokens, at)
  if ((roles & (Role.small | Role.tens)) === 0) return false
  if ((tokens.word[at]?.value ?? 0) === 0) return false
  let end = at + 1
  if (isHyphen(markAt(tokens, end)) && (rolesAt(tokens, end + 1) & Role.small) !== 0) end += 2
  const next = rolesAt(tokens, end)
  if ((next & Role.hundred) !== 0) return magnitude > 100
  if ((next & Role.scale) !== 0) return magnitude === 100 || (tokens.word[end]?.value ?? 0) < magnitude
  return true
}

/** "three thousand, two hundred and five": a lower hundred behind the comma, and no list. */
function joinsComma(tokens: Tokens, at: number, magnitude: number): boolean {
  if ((rolesAt(tokens, at) & (Role.small | Role.tens)) === 0) return false
  for (let i = at + 1; i < at + 5; i++) {
    const roles = rolesAt(tokens, i)
    if ((roles & Role.hundred) !== 0) return magnitude >= 1000
    if ((roles & Role.scale) !== 0) return (tokens.word[i]?.value ?? 0) < magnitude
    if ((roles & (Role.small | Role.tens)) === 0 && !isHyphen(markAt(tokens, i))) return false
  }
  return false
}
