import type { Blockquote, FootnoteDefinition, Heading, List, RootContent } from 'mdast'
import type { BlockRole } from '../types.js'
import { addBlock, addImages, newPassage } from './blocks.js'
import { newDraft } from './draft.js'
import { isCommentBlock } from './html.js'
import { appendInline } from './inline.js'
import { spanOf, startOf } from './nodes.js'
import { readParagraph, readStrays, textGroup } from './paragraphs.js'
import type { OpenBlock, Reading } from './reading.js'
import { readTable } from './tables.js'

/** Where a run of blocks stands: what they inherit from the list, quotation or footnote around them. */
export interface FlowPlace {
  readonly role: Extract<BlockRole, 'paragraph' | 'item' | 'footnote'>
  /** The passage of the list around; null where each block has its own. */
  readonly passage: number | null
  readonly leadIn: number | null
  readonly quoted: boolean
  readonly label: string | null
}

/** The article itself. */
export const TOP: FlowPlace = { role: 'paragraph', passage: null, leadIn: null, quoted: false, label: null }

/** What was read last, so far as the next block cares. Comments on lines of their own leave it as it is. */
export type Previous =
  | { readonly type: 'paragraph'; readonly block: OpenBlock; readonly isCaption: boolean }
  | { readonly type: 'image'; readonly alts: readonly OpenBlock[]; readonly passage: number }
  | { readonly type: 'list'; readonly marker: string; readonly passage: number; readonly leadIn: number | null }
  /** `hasLeadIn`: something before the table introduces it already. */
  | {
      readonly type: 'table'
      readonly cells: readonly OpenBlock[]
      readonly passage: number
      readonly hasLeadIn: boolean
    }
  | null

/**
 * Reads block nodes in order and adds what they hold to the article.
 *
 * @param before What stood before the first of them, where an article is read in several goes.
 * @returns what was read last.
 */
export function readFlow(
  reading: Reading,
  nodes: readonly RootContent[],
  place: FlowPlace,
  before: Previous = null,
): Previous {
  const firstBlock = reading.blocks.length
  let previous = before
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i]
    if (!node) break
    switch (node.type) {
      case 'paragraph':
      case 'html': {
        const group = textGroup(nodes, i)
        if (group.length > 0) {
          previous = readParagraph(reading, group, place, previous, nodes[i - 1])
          i += group.length - 1
        } else if (node.type === 'html') {
          readStrays(reading, nodes, i, firstBlock)
          if (!isCommentBlock(node.value)) previous = null
        }
        break
      }
      case 'heading':
        readHeading(reading, node, place)
        previous = null
        break
      case 'list':
        previous = readList(reading, node, place, previous)
        break
      case 'table':
        previous = readTable(reading, node, place, previous)
        break
      case 'blockquote':
        readQuote(reading, node, place)
        previous = null
        break
      case 'footnoteDefinition':
        readFootnote(reading, node, place)
        break
      case 'definition':
        break
      default:
        previous = null
    }
  }
  return previous
}

function readHeading(reading: Reading, node: Heading, place: FlowPlace): void {
  const { depth } = node
  reading.headings = reading.headings.filter((index) => (reading.blocks[index]?.depth ?? 0) < depth)
  const draft = newDraft(reading.text)
  appendInline(draft, node.children, reading)
  const { quoted, label } = place
  const own = { role: 'heading', passage: newPassage(reading), leadIn: null, quoted, label, depth } as const
  const block = addBlock(reading, draft, spanOf(node), own)
  addImages(reading, draft.images, { ...own, depth: 0 }, block)
  if (block) reading.headings = [...reading.headings, block.index]
}

function readList(reading: Reading, node: List, place: FlowPlace, previous: Previous): Previous {
  const marker = listMarker(reading.source, node)
  const continued = previous?.type === 'list' && previous.marker === marker ? previous : null
  const passage = place.passage ?? continued?.passage ?? newPassage(reading)
  const leadIn = continued?.leadIn ?? (previous?.type === 'paragraph' ? previous.block.index : place.leadIn)
  const inside = { ...place, role: 'item', passage, leadIn } as const
  scoped(reading, reading.headings, () => {
    for (const item of node.children) readFlow(reading, item.children, inside)
  })
  return { type: 'list', marker, passage, leadIn }
}

/** What a list's items begin with: lists of another mark are other lists. */
function listMarker(source: string, node: List): string {
  let at = startOf(node)
  while (at < source.length && /\d/.test(source.charAt(at))) at++
  return source.charAt(at)
}

function readQuote(reading: Reading, node: Blockquote, place: FlowPlace): void {
  const role = place.role === 'footnote' ? 'footnote' : 'paragraph'
  const inside = { role, passage: null, leadIn: null, quoted: true, label: place.label } as const
  scoped(reading, reading.headings, () => void readFlow(reading, node.children, inside))
}

/** A footnote stands under no heading of its own place; `footnotes.ts` gives it those of its first call. */
function readFootnote(reading: Reading, node: FootnoteDefinition, place: FlowPlace): void {
  const label = node.label ?? node.identifier
  const inside = { role: 'footnote', passage: null, leadIn: null, quoted: place.quoted, label } as const
  scoped(reading, [], () => void readFlow(reading, node.children, inside))
}

/** Headings inside a list, quotation or footnote are in force there and no further. */
function scoped(reading: Reading, headings: readonly number[], read: () => void): void {
  const outer = reading.headings
  reading.headings = headings
  read()
  reading.headings = outer
}
