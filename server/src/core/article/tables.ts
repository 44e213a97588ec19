import type { Table } from 'mdast'
import { addBlock, addImages, newPassage } from './blocks.js'
import { newDraft } from './draft.js'
import type { FlowPlace, Previous } from './flow.js'
import { appendInline } from './inline.js'
import { spanOf } from './nodes.js'
import type { OpenBlock, Reading } from './reading.js'

/**
 * Reads a table: each cell a block that knows its headers, the first row being the header row and the first cell of a
 * row its header. An emphasised paragraph before the table is its caption and shares its passage.
 */
export function readTable(reading: Reading, node: Table, place: FlowPlace, previous: Previous): Previous {
  const before = previous?.type === 'paragraph' ? previous : null
  const passage = before?.isCaption ? before.block.passage : newPassage(reading)
  const leadIn = before?.block.index ?? null
  const table = reading.tables++
  const cells: OpenBlock[] = []
  const headers: (number | null)[] = []
  const { quoted, label } = place
  for (const [row, { children }] of node.children.entries()) {
    let rowHeader: number | null = null
    for (const [column, cell] of children.entries()) {
      const draft = newDraft(reading.text)
      appendInline(draft, cell.children, reading)
      const columnHeader = row === 0 ? null : (headers[column] ?? null)
      const block = addBlock(reading, draft, spanOf(cell), {
        role: 'cell',
        passage,
        leadIn,
        quoted,
        label,
        cell: { table, row, column, rowHeader, columnHeader },
      })
      addImages(reading, draft.images, { role: 'alt', passage, leadIn, quoted, label }, block)
      if (row === 0) headers.push(block?.index ?? null)
      else if (column === 0) rowHeader = block?.index ?? null
      if (block) cells.push(block)
    }
  }
  return { type: 'table', cells, passage, hasLeadIn: before !== null }
}
