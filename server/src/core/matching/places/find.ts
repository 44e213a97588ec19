import { foldWord } from './fold.js'
import { endOfWord, isLetter, isSpace, isUpperCase, wordAfter, wordBefore, type Word } from './letters.js'
import type { PlaceWords } from '../../languages/words/places.js'
import type { Entry, Gazetteer, PlaceMention } from './types.js'

/**
 * The places, peoples and regions that a text names, in order, none overlapping another. Of two names at one place the
 * longer wins ("South Sudan", not "Sudan"). Capitals matter: "turkey" is a bird and "us" a pronoun.
 *
 * One pass over the text: only words that start with a capital, and the few others that start a name, are looked up.
 *
 * @returns offsets into `text`
 */
export function findPlaces(text: string, gazetteer: Gazetteer): PlaceMention[] {
  const found: PlaceMention[] = []
  const length = text.length
  let at = 0
  while (at < length) {
    const code = text.charCodeAt(at)
    if (!isLetter(code)) {
      at++
      continue
    }
    const end = endOfWord(text, at)
    if (isUpperCase(code) || mayStartLower(gazetteer.lower, code, end - at)) {
      const match = matchAt(text, at, end, gazetteer, found.at(-1) ?? null)
      if (match !== null) {
        if (match.entry.ids.length > 0) {
          found.push({
            start: at,
            end: match.end,
            ids: match.entry.ids,
            what: match.entry.what,
            text: text.slice(at, match.end),
          })
        }
        at = match.end
        continue
      }
    }
    at = end
  }
  return found.length === 0 ? found : settle(found, gazetteer)
}

/** Whether a word announces a neighbour of the country in force: "in neighbouring Poland". */
export function isNeighbourCue(word: string, words: PlaceWords): boolean {
  return words.neighbour.has(word.toLowerCase())
}

function matchAt(
  text: string,
  start: number,
  end: number,
  gazetteer: Gazetteer,
  last: PlaceMention | null,
): { entry: Entry; end: number } | null {
  const dotted = dottedInitials(text, start, end)
  const first = { start, end: dotted?.end ?? end, text: dotted?.text ?? text.slice(start, end) }
  const entries = gazetteer.entriesOf(foldWord(first.text))
  if (entries === undefined) return null
  for (const entry of entries) {
    if (!fitsCase(first.text, entry.cases[0] ?? 0, first)) continue
    const stop = entry.rest.length === 0 ? first.end : restEnd(text, first.end, entry)
    if (stop < 0 || !stands(text, start, stop, entry, gazetteer, last)) continue
    return { entry, end: stop }
  }
  return null
}

/** "U.S." is read as "US", its last full stop counted when a letter or a small word shows that no sentence ends there. */
function dottedInitials(text: string, start: number, end: number): { text: string; end: number } | null {
  if (end - start !== 1 || text[end] !== '.') return null
  let letters = text.slice(start, end)
  let at = end
  while (text[at] === '.' && isUpperCase(text.charCodeAt(at + 1)) && !isLetter(text.charCodeAt(at + 2))) {
    letters += text[at + 1] ?? ''
    at += 2
  }
  if (letters.length < 2) return null
  return { text: letters, end: text[at] === '.' ? at + 1 : at }
}

function restEnd(text: string, from: number, entry: Entry): number {
  let at = from
  for (let index = 0; index < entry.rest.length; index++) {
    const start = afterJoint(text, at)
    if (start < 0) return -1
    const end = endOfWord(text, start)
    const word = text.slice(start, end)
    if (foldWord(word) !== entry.rest[index] || !fitsCase(word, entry.cases[index + 1] ?? 0, null)) return -1
    at = end
  }
  return at
}

/** Past what may join two words of a name: a space or line break, a hyphen or dash, an apostrophe, "St. ", ", " of "Washington, D.C.". */
function afterJoint(text: string, at: number): number {
  let next = at
  if (text[next] === '.' && (isSpace(text.charCodeAt(next + 1)) || isLetter(text.charCodeAt(next + 1)))) next++
  else if (text[next] === ',' && isSpace(text.charCodeAt(next + 1)) && text[next + 3] === '.') next++
  if (next === at && "-‑–'’".includes(text[next] ?? ' ')) next++
  if (isSpace(text.charCodeAt(next))) next++
  return next > at && isLetter(text.charCodeAt(next)) ? next : -1
}

/** How many characters before a name tell whether its people are counted. */
const BEHIND = 32

/** Whether what stands around a name lets it be a place. */
function stands(
  text: string,
  start: number,
  end: number,
  entry: Entry,
  gazetteer: Gazetteer,
  last: PlaceMention | null,
): boolean {
  const { words } = gazetteer
  const cue = entry.cue
  if (cue !== null) {
    if (cue.before && !cue.before.includes(wordBefore(text, start)?.text.toLowerCase() ?? '')) return false
    if (cue.notBefore) {
      cue.notBefore.lastIndex = end
      if (cue.notBefore.test(text)) return false
    }
    if (cue.notBehind?.test(text.slice(Math.max(0, start - BEHIND), start))) return false
    return true
  }
  if (entry.ids.length === 0) return true
  if (entry.what !== 'own' && /non[-‑]$/i.test(text.slice(Math.max(0, start - 4), start))) return false
  if (entry.cases[0] === 2 && entry.rest.length === 0 && shouted(text, start, end)) return false
  if (entry.what === 'adjective' && isTongue(text, start, end, words)) return false
  const name = entry.what === 'city' || entry.person
  if (!entry.weak && !name) return true
  if (entry.what === 'adjective' || entry.what === 'people') return true
  const before = wordBefore(text, start)
  const led = isLed(text, before, words)
  const after = wordAfter(text, end)
  if (after !== null && isName(after.text, words) && !(entry.what === 'country' && led)) {
    if (gazetteer.entriesOf(foldWord(after.text)) === undefined) return false
  }
  const behind = countryBehindComma(text, end, gazetteer)
  if (behind.length > 0 && entry.what === 'city' && !entry.ids.some((id) => behind.includes(id.slice(5, 7))))
    return false
  if (entry.weak) {
    const named = after !== null && words.settlements.has(after.text)
    return (
      led ||
      named ||
      behind.length > 0 ||
      alone(text, start, end) ||
      inList(text, start, last) ||
      headsList(text, end, entry, gazetteer)
    )
  }
  if (before !== null && words.titles.has(before.text)) return false
  if (led || before === null || !isName(before.text, words)) return true
  return startsSentence(text, before.start) || gazetteer.entriesOf(foldWord(before.text)) !== undefined
}

function isTongue(text: string, start: number, end: number, { tongues }: PlaceWords): boolean {
  if (tongues.before.has(wordBefore(text, start)?.text ?? '')) return true
  const joint = text[end] ?? ''
  return (
    (joint === '-' || joint === ' ') &&
    isLetter(text.charCodeAt(end + 1)) &&
    tongues.after.has(text.slice(end + 1, endOfWord(text, end + 1)))
  )
}

/** Whether the word before promises a place: "in", "neighbouring", "the town of", with or without an article. */
function isLed(text: string, before: Word | null, words: PlaceWords): boolean {
  if (before === null) return false
  const lower = before.text.toLowerCase()
  if (words.prepositions.has(lower) || words.neighbour.has(lower) || isSettlementOf(text, before, words)) return true
  return words.articles.has(lower) && words.prepositions.has(wordBefore(text, before.start)?.text.toLowerCase() ?? '')
}

/** "the border town of Adré" */
function isSettlementOf(text: string, before: Word, words: PlaceWords): boolean {
  return words.of.has(before.text) && words.settlements.has(wordBefore(text, before.start)?.text.toLowerCase() ?? '')
}

/** A capitalised word that is no direction and no initialism: part of a person's or an institution's name. */
function isName(word: string, words: PlaceWords): boolean {
  return isUpperCase(word.charCodeAt(0)) && word !== word.toUpperCase() && !words.generic.has(foldWord(word))
}

/** Among words in capitals "US" may be the pronoun. */
function shouted(text: string, start: number, end: number): boolean {
  if (text.slice(start, end) !== 'US') return false
  const near = [wordBefore(text, start), wordAfter(text, end)].filter((word) => word !== null)
  return (
    near.length > 0 &&
    near.every((word) => word.text.length > 1 && word.text === word.text.toUpperCase() && !/\d/.test(word.text))
  )
}

/** The whole of a cell or heading, or the start of a dispatch: "LAMPEDUSA —", "WARSAW, Feb 22". */
function alone(text: string, start: number, end: number): boolean {
  if (text.slice(0, start).trim() !== '') return false
  const rest = text.slice(end, end + 24)
  return (
    rest.trim() === '' ||
    /^\s*[—–:(]/.test(rest) ||
    (rest.startsWith(',') && text.slice(start, end) === text.slice(start, end).toUpperCase())
  )
}

/** "Bar Elias, Lebanon", "Monrovia, California": the countries that the place behind the comma may be or lie in. */
function countryBehindComma(text: string, end: number, gazetteer: Gazetteer): string[] {
  if (text[end] !== ',' || !isSpace(text.charCodeAt(end + 1)) || !isUpperCase(text.charCodeAt(end + 2))) return []
  const match = matchAt(text, end + 2, endOfWord(text, end + 2), gazetteer, null)
  if (match === null || (match.entry.what !== 'country' && match.entry.what !== 'region')) return []
  return match.entry.ids.flatMap((id) => {
    if (id.startsWith('area:')) return [id.slice(5, 7)]
    const twin = gazetteer.words.twins[id]
    return gazetteer.countries.has(id) ? [id, ...(twin === undefined ? [] : [twin.slice(5, 7)])] : []
  })
}

/** "in Agadez, Arlit and Dirkou": the one before it is a place. */
function inList(text: string, start: number, last: PlaceMention | null): boolean {
  if (last?.what !== 'city') return false
  return /^(?:, (?:and |or )?| and | or )$/.test(text.slice(last.end, start))
}

/** "Ceuta and Melilla", "Chios, Samos and Lesbos": the one behind it is a place of the same country. */
function headsList(text: string, end: number, entry: Entry, gazetteer: Gazetteer): boolean {
  const joint = /^(?:, | and | or )/.exec(text.slice(end, end + 5))?.[0]
  if (joint === undefined || !isUpperCase(text.charCodeAt(end + joint.length))) return false
  const next = text.slice(end + joint.length, endOfWord(text, end + joint.length))
  const country = entry.ids[0]?.slice(5, 7)
  return (
    gazetteer
      .entriesOf(foldWord(next))
      ?.some(
        (other) =>
          (other.what === 'city' || other.what === 'region') &&
          other.ids[0]?.slice(5, 7) === country &&
          other.ids[0]?.charAt(4) === ':',
      ) ?? false
  )
}

function startsSentence(text: string, start: number): boolean {
  for (let at = start - 1; at >= 0; at--) {
    const code = text.charCodeAt(at)
    if (isSpace(code)) continue
    return '.!?:;"“”‘*(—–'.includes(text[at] ?? '')
  }
  return true
}

/** A country named like a part of another one may be that part where the other is named beside it: Georgia beside Atlanta. */
function settle(found: PlaceMention[], { words }: Gazetteer): PlaceMention[] {
  return found.map((one) => {
    const twin = one.what === 'country' ? words.twins[one.ids[0] ?? ''] : undefined
    if (twin === undefined) return one
    const country = twin.slice(5, 7)
    const beside = found.some((other) => other.ids.some((id) => id === country || id.slice(5, 7) === country))
    return beside ? { ...one, ids: [...one.ids, twin] } : one
  })
}

function fitsCase(word: string, wanted: number, first: Word | null): boolean {
  if (wanted === 0) return true
  if (wanted === 2) return word === word.toUpperCase()
  if (!isUpperCase(word.charCodeAt(0))) return false
  return first === null || word.length > 1 || word === word.toUpperCase()
}

function mayStartLower(lower: Int32Array, code: number, length: number): boolean {
  const lengths = lower[code] ?? 0
  return lengths !== 0 && (lengths & (1 << Math.min(length, 31))) !== 0
}
