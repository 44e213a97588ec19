import { digitsOf } from '../digits.js'
import { isDash, isDigits, isUpper, lowerAt, markAt, touches, type Tokens } from '../tokens.js'
import type { Filter } from './filter.js'

/** "17:30", "5.30pm", "5 p.m.", "5 o'clock", "0900 GMT". */
export const times: Filter = {
  name: 'times',
  what: 'a time of day',
  test: ({ tokens, part }) => {
    const at = part.numeral.from
    const end = part.numeral.to
    if (isDigits(tokens, at)) {
      const clock = clockEnd(tokens, at)
      if (clock > 0) return timeOfDay(tokens, clock) || clock
      const pointed = pointedClock(tokens, at)
      if (pointed > 0) return pointed
      if (isDash(markAt(tokens, end)) && isDigits(tokens, end + 1)) {
        const range = timeOfDay(tokens, end + 2)
        if (range > 0) return range
      }
    }
    if (part.numeral.value > 24 && !(part.numeral.plain && part.numeral.length === 4)) return -1
    return timeOfDay(tokens, end) || -1
  },
}

function timeOfDay(tokens: Tokens, at: number): number {
  const { phrases, sets } = tokens.language
  const first = phrases.timesOfDay.byFirst.get(lowerAt(tokens, at))
  if (first === undefined) return 0
  for (const phrase of first) {
    let i = 1
    while (i < phrase.words.length && lowerAt(tokens, at + i) === phrase.words[i]) i++
    if (i < phrase.words.length) continue
    // "am" is a verb, "est" and "z" are abbreviations in capitals.
    if (sets.looseTimes.has(phrase.words.join(' ')) && !touches(tokens, at) && !isUpper(tokens, at)) continue
    return at + i
  }
  return 0
}

/** "17.30 Uhr": two digits behind a point, and the word for a time of day. */
function pointedClock(tokens: Tokens, at: number): number {
  const isClock =
    markAt(tokens, at + 1) === 46 &&
    touches(tokens, at + 1) &&
    isDigits(tokens, at + 2) &&
    touches(tokens, at + 2) &&
    digitsOf(tokens, at + 2).length === 2
  return isClock ? timeOfDay(tokens, at + 3) : 0
}

/** "17:30" and "17:30:05". */
function clockEnd(tokens: Tokens, at: number): number {
  if (
    markAt(tokens, at + 1) !== 58 ||
    !touches(tokens, at + 1) ||
    !isDigits(tokens, at + 2) ||
    !touches(tokens, at + 2)
  )
    return 0
  if (digitsOf(tokens, at).length > 2 || digitsOf(tokens, at + 2).length !== 2) return 0
  const more = markAt(tokens, at + 3) === 58 && touches(tokens, at + 3) && isDigits(tokens, at + 4)
  return more ? at + 5 : at + 3
}
