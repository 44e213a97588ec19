import type { BlockRole, Span } from '../types.js'
import { appendText } from './align.js'
import { isCitable } from './destinations.js'
import { newDraft, OBJECT, type Draft, type Image, type Mark } from './draft.js'
import { findQuotations } from './quotations.js'
import type { OpenBlock, OpenCell, Reading, Stray } from './reading.js'
import { oneSentence, splitSentences } from './sentences.js'
import { takeOut } from './takeOut.js'

const BEGINNING = { start: 0, end: 0 }

/** What a block inherits from where it stands. */
export interface BlockPlace {
  readonly role: BlockRole
  readonly passage: number
  readonly leadIn: number | null
  readonly quoted: boolean
  readonly label: string | null
  readonly depth?: number
  readonly cell?: OpenCell
}

/** Gives out the number of a new passage. */
export function newPassage(reading: Reading): number {
  return reading.passages++
}

/**
 * Makes a block of a draft and keeps its references, citations and calls. A draft without a word in it makes none,
 * unless a claim or source is named there.
 */
export function addBlock(reading: Reading, raw: Draft, span: Span, place: BlockPlace): OpenBlock | null {
  const draft = takeOut(raw, reading.source)
  if (!hasWords(draft.text) && !draft.marks.some((mark) => isKept(mark, place))) return null
  const text = onOneLine(draft)
  const index = reading.blocks.length
  const isCell = place.role === 'cell'
  const block: OpenBlock = {
    index,
    role: place.role,
    text,
    map: { prose: draft.prose, source: draft.source, sourceEnd: draft.sourceEnd },
    span,
    passage: place.passage,
    headings: reading.headings,
    leadIn: place.leadIn,
    cell: place.cell ?? null,
    depth: place.depth ?? 0,
    quoted: place.quoted,
    label: place.label,
    sentences: isCell ? oneSentence(text) : splitSentences(text, reading.abbreviations, draft.breaks),
    quotations: findQuotations(text),
    links: draft.marks.flatMap((mark) =>
      mark.type === 'link' ? [{ start: mark.start, end: mark.end, url: mark.url }] : [],
    ),
  }
  reading.blocks.push(block)
  for (const { id, idSpan, span: stray } of reading.strays) {
    reading.references.push({ id, form: 'comment', span: stray, idSpan, block: index, at: BEGINNING, wraps: false })
  }
  reading.strays = []
  for (const mark of draft.marks) addMark(reading, block, mark)
  return block
}

/** Names a claim at the end of a block, as a comment on the line below does. */
export function addStray(reading: Reading, block: OpenBlock, { id, idSpan, span }: Stray): void {
  const at = { start: block.text.length, end: block.text.length }
  reading.references.push({ id, form: 'comment', span, idSpan, block: block.index, at, wraps: false })
}

/** Makes a block of each image's alternative text; the images are part of the block given, or stand alone. */
export function addImages(
  reading: Reading,
  images: readonly Image[],
  place: BlockPlace,
  around: OpenBlock | null,
): OpenBlock[] {
  const added: OpenBlock[] = []
  for (const { alt, span } of images) {
    const draft = newDraft(reading.text)
    appendText(draft, alt, reading.source, span.start + 2, span.end, true)
    const leadIn = around?.index ?? place.leadIn
    const end = draft.sourceEnd.at(-1) ?? span.end
    const block = addBlock(reading, draft, { start: span.start + 2, end }, { ...place, role: 'alt', leadIn })
    if (block) added.push(block)
  }
  return added
}

/**
 * A soft line break is a blank: where an editor or a newsroom's tools wrap a paragraph says nothing. Between two digits
 * it stays: they are not of one number.
 */
function onOneLine({ text, breaks }: Draft): string {
  if (!text.includes('\n')) return text
  const hard = new Set(breaks)
  return text.replace(/(?<!\d)\n|\n(?!\d)/g, (newline, at: number) => (hard.has(at) ? newline : ' '))
}

function addMark(reading: Reading, block: OpenBlock, mark: Mark): void {
  const at = { start: mark.start, end: mark.end }
  switch (mark.type) {
    case 'reference': {
      const { form, id, span, idSpan } = mark
      const wraps = at.end > at.start
      reading.references.push({ id, form, span, idSpan, block: block.index, at, wraps })
      break
    }
    case 'link':
      if (!isCitable(mark.url)) break
      reading.citations.push({ url: mark.url, form: 'link', span: mark.span, block: block.index, at })
      break
    case 'call':
      reading.calls.push({ label: mark.label, span: mark.span, block: block.index, at })
      break
    case 'nothing':
      break
    default:
      mark satisfies never
  }
}

/** Whether a mark is worth a block without words: a footnote may be an address and nothing else. */
function isKept(mark: Mark, place: BlockPlace): boolean {
  return mark.type === 'reference' || mark.type === 'call' || (mark.type === 'link' && place.label !== null)
}

function hasWords(text: string): boolean {
  for (const letter of text) if (letter !== OBJECT && letter.trim() !== '') return true
  return false
}
