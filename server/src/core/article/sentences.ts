import type { ProseSpan } from '../types.js'

/** What a language knows of full stops that end no sentence. Words are in lower case, without their last stop. */
export interface Abbreviations {
  /** Something always follows: titles, "e.g". */
  readonly inner: ReadonlySet<string>
  /** Short before a number, a word of its own otherwise: "no". */
  readonly beforeNumber: ReadonlySet<string>
  /** May end a sentence too: "u.s", "a.m", "jan". One does when a word from `starters` follows. */
  readonly either: ReadonlySet<string>
  /** Words that begin a sentence far more often than they follow an abbreviation or an initial. */
  readonly starters: ReadonlySet<string>
  /** A full stop makes a number an ordinal, as in German ("am 24. Februar"). */
  readonly hasOrdinalStop: boolean
}

/** The abbreviations of news English. */
export const englishAbbreviations: Abbreviations = {
  inner: words(`mr mrs ms mx dr prof rev hon st sen rep gov gen lt col maj capt cmdr adm sgt pvt pres supt det insp fr
    messrs mmes amb atty dist asst assoc e.g i.e eg ie cf viz vs v approx est incl excl esp resp al mt ft`),
  beforeNumber: words('no nos p pp art arts sec secs par para paras vol vols ch chap fig figs ca c circa res op ext'),
  either: words(`u.s u.k u.n e.u u.s.a u.a.e d.c a.m p.m b.c a.d inc ltd co corp llc plc jr sr bros etc dept ph.d m.d
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
    ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev n.h n.j n.m n.y
    n.c n.d okla ore pa r.i s.c s.d tenn tex vt va wash w.va wis wyo ave blvd rd hwy govt intl natl min max
    bn mn m k sq cu km kg hr hrs wk mos yr yrs pct`),
  starters: words(`a about according across after all almost also although among an and another any as asked at because
    before both but by did do does during each even every few for from had has have he her here his how however if in
    instead it its just last later many meanwhile more moreover most much nearly no none nor not now of officials on once
    one only or other others our over people she since so some still such than that the their then there these they
    this those though three through thus to today together two under until up was we were what when where which while
    who why with without yet you`),
  hasOrdinalStop: false,
}

const OBJECT_CODE = 0xfffc
const STOP = 46
const ELLIPSIS = 0x2026
const CLOSERS = '"”’\'»“)]}›'
const OPENERS = '"“‘\'«„»([{‹¿¡—–-*'
const BULLETS = '-–—•·▪‣*'

/**
 * The sentences of a block's prose, in order: from the first letter that is not white space to the closing quotes and
 * brackets behind the last full stop. All but the white space between them lies in one.
 *
 * @param breaks Offsets of hard line breaks in order; one before a dash or bullet ends a sentence, since it sets a list.
 */
export function splitSentences(
  text: string,
  abbreviations: Abbreviations,
  breaks: readonly number[] = [],
): ProseSpan[] {
  const sentences: ProseSpan[] = []
  let nextBreak = 0
  let start = skipBlanks(text, 0)
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 10) {
      while ((breaks[nextBreak] ?? Infinity) < at) nextBreak++
      if (breaks[nextBreak] !== at || at <= start) continue
      const next = skipBlanks(text, at)
      if (!BULLETS.includes(text.charAt(next)) || !isBlank(text.charCodeAt(next + 1))) continue
      sentences.push({ start, end: trimEnd(text, start, at) })
      start = next
      at = next
      continue
    }
    if (!isTerminator(code)) continue
    const end = sentenceEnd(text, start, at, abbreviations)
    if (end < 0) {
      while (isTerminator(text.charCodeAt(at + 1))) at++
      continue
    }
    sentences.push({ start, end })
    start = skipBlanks(text, end)
    at = start - 1
  }
  if (start < text.length) sentences.push({ start, end: trimEnd(text, start, text.length) })
  return sentences
}

/** All of a text that is not white space around it as one sentence, as in a table's cell. */
export function oneSentence(text: string): ProseSpan[] {
  const start = skipBlanks(text, 0)
  return start < text.length ? [{ start, end: trimEnd(text, start, text.length) }] : []
}

/** Where the sentence ends that a terminator at an offset may end, -1 where it goes on. */
function sentenceEnd(text: string, start: number, at: number, abbreviations: Abbreviations): number {
  const code = text.charCodeAt(at)
  let end = at + 1
  while (end < text.length && isTerminator(text.charCodeAt(end))) end++
  const isFullWidth = code > 0x3000
  const behindMarks = end
  while (end < text.length && (CLOSERS.includes(text.charAt(end)) || isSuperscript(text.charCodeAt(end)))) end++
  end = behindNoteNumber(text, end)
  if (end >= text.length) return end
  if (!isBlank(text.charCodeAt(end))) return isFullWidth ? behindMarks : -1
  const next = beginning(text, end)
  if (next >= text.length) return end
  const isLower = isLowerCase(text.charAt(next))
  if (isLower) return -1
  if (isEllipsis(text, at, behindMarks)) return -1
  if (code !== STOP || behindMarks > at + 1) return end
  return isAbbreviated(text, start, at, next, abbreviations) ? -1 : end
}

/** Behind a note's number in brackets, as in "crossed.[1] Then". */
function behindNoteNumber(text: string, from: number): number {
  if (text.charCodeAt(from) !== 91) return from
  let at = from + 1
  while (isDigit(text.charCodeAt(at))) at++
  return at > from + 1 && text.charCodeAt(at) === 93 ? at + 1 : from
}

/** Whether the stop at an offset belongs to the word before it and ends no sentence, given where the next word begins. */
function isAbbreviated(text: string, start: number, at: number, next: number, abbreviations: Abbreviations): boolean {
  let from = at
  while (from > start && isWordPart(text.charCodeAt(from - 1))) from--
  const word = text.slice(from, at).toLowerCase()
  if (word === '') return false
  const isNumber = isDigits(word)
  // "1." at the beginning of a line numbers what follows.
  if (isNumber && from === start && word.length <= 3) return true
  if (isNumber) return abbreviations.hasOrdinalStop && word.length <= 2
  if (abbreviations.inner.has(word)) return true
  if (isDigit(text.charCodeAt(next)) && (abbreviations.beforeNumber.has(word) || abbreviations.either.has(word))) {
    return true
  }
  const isInitial = at - from === 1 && isUpperCase(text.charAt(from))
  const isShort = isInitial || abbreviations.either.has(word) || isDotted(word)
  return isShort && !abbreviations.starters.has(wordAt(text, next))
}

/** Letters with a stop between each: "u.s", "h.r". */
function isDotted(word: string): boolean {
  if (word.length < 3 || word.length % 2 === 0) return false
  for (let i = 1; i < word.length; i += 2) if (word.charCodeAt(i) !== STOP) return false
  return true
}

function wordAt(text: string, from: number): string {
  let end = from
  while (end < text.length && isWordPart(text.charCodeAt(end)) && text.charCodeAt(end) !== STOP) end++
  return text.slice(from, end).toLowerCase()
}

/** Where the next word begins behind white space, opening quotes, brackets and dashes. */
function beginning(text: string, from: number): number {
  let at = from
  while (at < text.length && (isBlank(text.charCodeAt(at)) || OPENERS.includes(text.charAt(at)))) at++
  return at
}

function isEllipsis(text: string, from: number, to: number): boolean {
  return text.charCodeAt(from) === ELLIPSIS || (to - from >= 3 && text.startsWith('...', from))
}

function isTerminator(code: number): boolean {
  switch (code) {
    case STOP:
    case 33: // !
    case 63: // ?
    case ELLIPSIS:
    case 0x3002: // ideographic full stop
    case 0xff01:
    case 0xff1f:
    case 0x0964: // danda
    case 0x061f: // Arabic question mark
    case 0x06d4: // Arabic full stop
      return true
    default:
      return false
  }
}

/** White space as a regular expression's \s knows it. */
function isBlank(code: number): boolean {
  if (code < 128) return code === 32 || (code >= 9 && code <= 13)
  if (code === 0xa0 || code === 0x1680 || code === 0xfeff) return true
  if (code < 0x2000 || code > 0x3000) return false
  return code <= 0x200a || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x3000
}

function isWordPart(code: number): boolean {
  if (code < 128) {
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || isDigit(code) || code === STOP
  }
  return code >= 0xc0 && code < 0x2000 && code !== 0xd7 && code !== 0xf7
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

function isDigits(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (!isDigit(word.charCodeAt(i))) return false
  return word.length > 0
}

function isSuperscript(code: number): boolean {
  return code === 0xb9 || code === 0xb2 || code === 0xb3 || (code >= 0x2070 && code <= 0x2079)
}

function isLowerCase(letter: string): boolean {
  return letter !== letter.toUpperCase() && letter === letter.toLowerCase()
}

function isUpperCase(letter: string): boolean {
  return letter !== letter.toLowerCase() && letter.charCodeAt(0) !== OBJECT_CODE
}

function skipBlanks(text: string, from: number): number {
  let at = from
  while (at < text.length && isBlank(text.charCodeAt(at))) at++
  return at
}

function trimEnd(text: string, start: number, end: number): number {
  let at = end
  while (at > start && isBlank(text.charCodeAt(at - 1))) at--
  return at
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/))
}
