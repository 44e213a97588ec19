import { displayWidth } from '../formatters/width.js'
import { printableLine } from '../printable.js'
import { padEnd } from '../formatters/prose.js'

/** A column of a table. */
export interface Column {
  /** Cut where the table is too wide; the columns that are not are kept whole. */
  readonly flexible?: boolean
  /** Numbers stand at the right. */
  readonly right?: boolean
  /** Puts colour on a cell that is cut and padded already. */
  readonly paint?: (text: string, row: number) => string
}

/** The least that is shown of a column that gives way. */
const least = 12
const gap = '  '

/** How wide rows are in columns, none of them cut. */
export function widthOf(rows: readonly (readonly string[])[]): number {
  const most = rows.reduce<readonly number[]>(
    (widths, row) => row.map((cell, i) => Math.max(widths[i] ?? 0, displayWidth(printableLine(cell)))),
    [],
  )
  return most.reduce((sum, one) => sum + one + gap.length, 0)
}

/**
 * Rows in columns that fit a width. Flexible columns are cut, the widest first; where even that is too wide, flexible
 * columns are left out from the right, and last the lines are longer than the terminal: an id is never cut.
 */
export function table(rows: readonly (readonly string[])[], columns: readonly Column[], width: number): string {
  const cells = rows.map((row) => row.map(printableLine))
  const widths = columns.map((_, i) => Math.max(0, ...cells.map((row) => displayWidth(row[i] ?? ''))))
  const shown = columns.map((_, i) => (widths[i] ?? 0) > 0)
  const total = (): number => widths.reduce((sum, one, i) => sum + (shown[i] ? one + gap.length : 0), -gap.length)
  for (let over = total() - width; over > 0; over = total() - width) {
    const candidates = columns.flatMap((column, i) => (column.flexible && shown[i] ? [i] : []))
    const widest = candidates.reduce<number | null>(
      (best, i) => ((widths[i] ?? 0) > least && (best === null || (widths[i] ?? 0) > (widths[best] ?? 0)) ? i : best),
      null,
    )
    const last = candidates.at(-1)
    if (widest !== null) widths[widest] = Math.max((widths[widest] ?? 0) - over, nextWidest(widths, candidates, widest))
    else if (last !== undefined) shown[last] = false
    else break
  }
  return cells.map((row, index) => `${line(row, index, columns, widths, shown)}\n`).join('')
}

/** A column gives way until it is as wide as the next, then both do. */
function nextWidest(widths: readonly number[], candidates: readonly number[], widest: number): number {
  const others = candidates.filter((i) => i !== widest).map((i) => widths[i] ?? 0)
  const own = widths[widest] ?? 0
  const next = Math.max(least, ...others)
  return next >= own ? Math.max(own - 1, least) : next
}

function line(
  row: readonly string[],
  index: number,
  columns: readonly Column[],
  widths: readonly number[],
  shown: readonly boolean[],
): string {
  const parts = columns.flatMap((column, i) => {
    if (!shown[i]) return []
    const text = shortened(row[i] ?? '', widths[i] ?? 0)
    const padding = ' '.repeat(Math.max((widths[i] ?? 0) - displayWidth(text), 0))
    const isLast = !shown.slice(i + 1).includes(true)
    const padded = column.right ? padding + text : isLast ? text : padEnd(text, widths[i] ?? 0)
    return [column.paint ? column.paint(padded, index) : padded]
  })
  return parts.join(gap).trimEnd()
}

/** Cut to a width in terminal columns, with `…` for what is left out. */
export function shortened(text: string, width: number): string {
  if (displayWidth(text) <= width) return text
  let cut = ''
  for (const letter of text) {
    if (displayWidth(cut + letter) > width - 1) break
    cut += letter
  }
  return `${cut.trimEnd()}…`
}

/** A number with its noun: "1 claim", "1,200 claims". */
export function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${number.toLocaleString('en-US')} ${number === 1 ? noun : plural}`
}
