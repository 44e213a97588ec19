import { draftSpan, withoutCuts, type Cut, type Draft, type Mark } from './draft.js'
import { addressEnd, attributesEnd, citedKeys, mayBeClaim } from './syntax.js'

/** Where one of the things to take out may begin. */
const BEGINNING = /[[{]|https?:\/\/|www\./gi
const FOOTNOTE = /\[\^([^\s[\]]+)\]/y
/** A bracket that is closed without another one inside. */
const BRACKET = /\[([^[\]]{1,400})\]/y
const BLANK = /\s/
const CLOSING = /[\s.,;:!?)\]”’»"]/

/**
 * Takes out of a draft what Markdown leaves in the text and a reader of the published page does not see: Pandoc
 * citations, calls of footnotes that are not defined, Pandoc attributes. A bare address becomes an object mark. The
 * white space before what goes goes with it, unless a word follows at once.
 */
export function takeOut(draft: Draft, source: string): Draft {
  const found = findCuts(draft, source)
  if (found.length === 0 && draft.marks.every((mark) => mark.type === 'link')) return draft
  const cuts = joinCuts(draft, found)
  return cuts.length === 0 ? draft : withoutCuts(draft, cuts)
}

/** Finds what to cut, in order, and adds a mark to the draft for each thing that was there. */
function findCuts(draft: Draft, source: string): Cut[] {
  const { text } = draft
  const cuts: Cut[] = []
  const beginning = new RegExp(BEGINNING)
  for (let match = beginning.exec(text); match; match = beginning.exec(text)) {
    const start = match.index
    // An escaped bracket is a bracket and nothing else.
    const isPlain = source.charAt(draftSpan(draft, start, start + 1).start) === text.charAt(start)
    const end = isPlain ? cutAt(draft, start) : -1
    if (end < 0) continue
    cuts.push({ start, end, isObject: match[0].length > 1 })
    beginning.lastIndex = end
  }
  return cuts
}

/** Where what begins at a prose offset ends, -1 where nothing to take out begins there. */
function cutAt(draft: Draft, start: number): number {
  switch (draft.text.charAt(start)) {
    case '[':
      return footnoteAt(draft, start) || citationAt(draft, start) || -1
    case '{':
      return attributesAt(draft, start)
    default:
      return addressAt(draft, start)
  }
}

function footnoteAt(draft: Draft, start: number): number {
  FOOTNOTE.lastIndex = start
  const match = FOOTNOTE.exec(draft.text)
  if (!match) return 0
  const end = start + match[0].length
  addMark(draft, { type: 'call', label: match[1] ?? '', start, end: start, span: draftSpan(draft, start, end) })
  return end
}

function citationAt(draft: Draft, start: number): number {
  BRACKET.lastIndex = start
  const match = BRACKET.exec(draft.text)
  if (!match?.[1]?.includes('@')) return 0
  const end = start + match[0].length
  const keys = citedKeys(match[1])
  if (!keys.some((key) => mayBeClaim(key.id))) return 0
  const span = draftSpan(draft, start, end)
  for (const { id, at } of keys) {
    const idSpan = draftSpan(draft, start + 1 + at, start + 1 + at + id.length)
    addMark(draft, { type: 'reference', form: 'pandoc', id, idSpan, start, end: start, span })
  }
  return end
}

function attributesAt(draft: Draft, start: number): number {
  const end = attributesEnd(draft.text, start)
  if (end > 0) addMark(draft, { type: 'nothing', start, end: start, span: draftSpan(draft, start, end) })
  return end
}

function addressAt(draft: Draft, start: number): number {
  const { text, marks } = draft
  if (/[\p{L}\p{N}]/u.test(text.charAt(start - 1))) return -1
  const end = addressEnd(text, start)
  const isLinked = marks.some((mark) => mark.type === 'link' && mark.start <= start && mark.end >= end)
  const address = text.slice(start, end)
  const url = /^www\./i.test(address) ? `http://${address}` : address
  if (!isLinked) addMark(draft, { type: 'link', url, start, end, span: draftSpan(draft, start, end) })
  return end
}

function addMark(draft: Draft, mark: Mark): void {
  draft.marks.push(mark)
}

/** The cuts with the white space that goes along, also where a mark stands in it that took no prose with it. */
function joinCuts(draft: Draft, found: readonly Cut[]): Cut[] {
  const { text } = draft
  const marks = draft.marks.filter((mark) => mark.type !== 'link' && mark.start === mark.end)
  const places = [...found, ...marks.map(emptyCut)].sort((a, b) => a.start - b.start || a.end - b.end)
  /** From the last to the first, since what stands behind a cut decides about the white space before it. */
  const cuts: Cut[] = []
  for (const place of places.reverse()) {
    const next = cuts.at(-1)
    if (place.isObject) {
      cuts.push(place)
      continue
    }
    const joined = next && !next.isObject && next.start <= place.end ? next : null
    const end = Math.max(place.end, joined?.end ?? 0)
    const isClosed = end >= text.length || CLOSING.test(text.charAt(end))
    const start = Math.min(isClosed ? withoutBlank(text, place.start) : place.start, joined?.start ?? place.start)
    if (joined) cuts.pop()
    if (start < end) cuts.push({ start, end, isObject: false })
  }
  return cuts.reverse()
}

function emptyCut(mark: Mark): Cut {
  return { start: mark.start, end: mark.start, isObject: false }
}

function withoutBlank(text: string, end: number): number {
  let start = end
  while (start > 0 && BLANK.test(text.charAt(start - 1))) start--
  return start
}
