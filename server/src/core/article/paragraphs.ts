import type { Html, Paragraph, RootContent } from 'mdast'
import { addBlock, addImages, addStray, newPassage } from './blocks.js'
import { isEmphasised, isNote, isTableCaption } from './captions.js'
import { appendWhole, newDraft, type Draft } from './draft.js'
import type { FlowPlace, Previous } from './flow.js'
import { appendHtml, commentsIn, hasTextBesideComments, isCommentBlock } from './html.js'
import { appendInline } from './inline.js'
import { endOf, isAdjacent, startOf } from './nodes.js'
import type { Reading } from './reading.js'

/**
 * The nodes that make one paragraph for a reader, from an index on: Markdown ends a paragraph at a comment on a line of
 * its own, a reader does not see it. Empty where no prose begins there.
 */
export function textGroup(nodes: readonly RootContent[], from: number): (Paragraph | Html)[] {
  const group: (Paragraph | Html)[] = []
  let hasText = false
  for (let i = from; i < nodes.length; i++) {
    const node = nodes[i]
    const last = group.at(-1)
    if (!node || (last && !isAdjacent(last, node))) break
    if (node.type === 'paragraph') hasText = true
    else if (node.type === 'html' && isCommentBlock(node.value)) hasText ||= hasTextBesideComments(node.value)
    else break
    group.push(node)
  }
  return hasText ? group : []
}

/** Reads a paragraph, its images, and what it is to the table or picture before it. */
export function readParagraph(
  reading: Reading,
  group: readonly (Paragraph | Html)[],
  place: FlowPlace,
  previous: Previous,
  before: RootContent | undefined,
): Previous {
  const draft = newDraft(reading.text)
  for (const [i, node] of group.entries()) {
    const last = group[i - 1]
    if (last && draft.text !== '') appendWhole(draft, '\n', endOf(last), startOf(node))
    if (node.type === 'paragraph') appendInline(draft, node.children, reading)
    else readHtml(reading, draft, node)
  }
  const first = group[0]
  const span = { start: first ? startOf(first) : 0, end: endOf(group.at(-1)) }
  const only = group.length === 1 && first?.type === 'paragraph' ? first : null
  const isCaption = only !== null && isEmphasised(only)

  const ofImage = previous?.type === 'image' && isCaption ? previous : null
  const isBelowComment = first?.type === 'html' && before !== undefined && isAdjacent(before, first)
  const ofTable =
    previous?.type === 'table' && (isBelowComment || (only && isTableCaption(only, reading.source))) ? previous : null
  const passage = (ofImage ?? ofTable)?.passage ?? place.passage ?? newPassage(reading)

  const { role, leadIn, quoted, label } = place
  const own = { role, passage, leadIn, quoted, label }
  const block = addBlock(reading, draft, span, own)
  const alts = addImages(reading, draft.images, own, block)
  if (!block) return alts.length > 0 ? { type: 'image', alts, passage } : previous
  for (const alt of ofImage?.alts ?? []) alt.leadIn = block.index
  if (ofTable && only && !(ofTable.hasLeadIn && isNote(block.text))) {
    for (const cell of ofTable.cells) cell.leadIn = block.index
  }
  return { type: 'paragraph', block, isCaption: isCaption && !ofImage && !ofTable }
}

/** Reads the comments of a block of HTML that holds no prose: claims they name go to the block they stand at. */
export function readStrays(reading: Reading, nodes: readonly RootContent[], at: number, firstBlock: number): void {
  const node = nodes[at]
  if (!node) return
  const strays = commentsIn(reading.source, startOf(node), endOf(node)).flatMap(({ start, end }) => {
    reportUnclosed(reading, start, end)
    const span = { start, end }
    return reading.onComment(start, end).map(({ id, span: idSpan }) => ({ id, idSpan, span }))
  })
  if (strays.length === 0) return
  const next = nodes[at + 1]
  const isAboveNext = next !== undefined && isAdjacent(node, next)
  const last = reading.blocks.length > firstBlock ? reading.blocks.at(-1) : undefined
  if (last && (isBelowText(nodes, at) || !isAboveNext)) for (const stray of strays) addStray(reading, last, stray)
  else reading.strays.push(...strays)
}

/** Whether a comment stands on the line below something that is none. */
function isBelowText(nodes: readonly RootContent[], at: number): boolean {
  for (let i = at; i > 0; i--) {
    const above = nodes[i - 1]
    const node = nodes[i]
    if (!above || !node || !isAdjacent(above, node)) return false
    if (above.type !== 'html' || !isCommentBlock(above.value)) return true
  }
  return false
}

function readHtml(reading: Reading, draft: Draft, node: Html): void {
  for (const { start, end } of commentsIn(reading.source, startOf(node), endOf(node)))
    reportUnclosed(reading, start, end)
  appendHtml(draft, startOf(node), endOf(node), reading)
}

function reportUnclosed(reading: Reading, start: number, end: number): void {
  if (reading.source.endsWith('->', end)) return
  const message = 'a comment `<!--` is not closed, nothing behind it is read, close it with `-->`'
  reading.problems.push({ span: { start, end: Math.min(start + 4, end) }, message })
}
