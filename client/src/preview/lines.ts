/**
 * Where a run of inline markup stands in the article. A run that is a paragraph or heading reaches to the end of its
 * lines; one in a table is a cell of its row. What is not found exactly there is not found at all.
 */

/** Zero-based line and UTF-16 column of a letter of the run's markup; null where that is not sure. */
export type Locate = (offset: number) => { readonly line: number; readonly column: number } | null

/** @param content the run's markup. @param firstLine where it begins. @param lines the article's, line ends left out. */
export function locateInLines(content: string, firstLine: number, lines: readonly string[]): Locate {
  const starts: { readonly offset: number; readonly column: number | null }[] = []
  let offset = 0
  for (const [index, part] of content.split('\n').entries()) {
    const text = part.trim()
    const indent = part.length - part.trimStart().length
    const column = tailColumn(lines[firstLine + index] ?? '', text)
    // Columns count from the first letter: an indent may have been a tab.
    starts.push({ offset: offset + indent, column })
    offset += part.length + 1
  }
  return (at) => {
    const index = starts.findLastIndex((start) => start.offset <= at)
    const start = starts[index]
    const column = start?.column ?? null
    return start && column !== null ? { line: firstLine + index, column: column + at - start.offset } : null
  }
}

/** Where a text begins that a line ends with; the hashes that may close a heading are not part of it. */
function tailColumn(line: string, text: string): number | null {
  const end = line.trimEnd()
  if (end.endsWith(text)) return end.length - text.length
  const closed = /^(.*?)[ \t]#+$/.exec(end)?.[1]?.trimEnd()
  return closed?.endsWith(text) ? closed.length - text.length : null
}

/**
 * Locates the cells of a table's row, left to right.
 *
 * @param contents the cells' markup.
 */
export function locateCells(
  contents: readonly string[],
  line: number,
  lines: readonly string[],
): readonly (Locate | null)[] {
  const row = lines[line] ?? ''
  // A table in a block quote or list begins behind their signs.
  const sign = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))[ \t]?)*/.exec(row)?.[0].length ?? 0
  const cells = splitRow(row, sign)
  return contents.map((content, index) => {
    const cell = cells[index]
    if (cell?.text !== content) return null
    return (offset) => {
      const column = cell.columns[offset]
      return column === undefined ? null : { line, column }
    }
  })
}

interface Cell {
  readonly text: string
  /** The column of each letter of `text`. */
  readonly columns: readonly number[]
}

/** A row's cells as markdown-it parts them: a bar ends a cell unless a backslash stands before it, which goes. */
function splitRow(row: string, start: number): readonly Cell[] {
  const cells: { text: string; columns: number[] }[] = [{ text: '', columns: [] }]
  for (let column = start; column < row.length; column++) {
    const letter = row.charAt(column)
    const cell = cells.at(-1)
    if (!cell) break
    if (letter === '|' && row[column - 1] !== '\\') {
      cells.push({ text: '', columns: [] })
      continue
    }
    if (letter === '|') {
      cell.text = cell.text.slice(0, -1)
      cell.columns.pop()
    }
    cell.text += letter
    cell.columns.push(column)
  }
  const trimmed = cells.map(({ text, columns }) => {
    const indent = text.length - text.trimStart().length
    return { text: text.trim(), columns: columns.slice(indent, indent + text.trim().length) }
  })
  if (trimmed[0]?.text === '') trimmed.shift()
  if (trimmed.at(-1)?.text === '') trimmed.pop()
  return trimmed
}
