import type { Paragraph, Root, RootContent } from 'mdast'
import { endOf, shiftNode, shiftPoint, startOf, type Shift } from './nodes.js'
import { plainRuns, type Part, type Run } from './plain.js'

/** What is parsed in the place of a run. */
const STAND_IN = 'x'

/**
 * Parses a text without having the parser look at what is plain. Most of an article is paragraphs without a letter of
 * markup, and the parser reads each letter several times to find none. It is given one letter for a run of them; where
 * it makes a paragraph of that, the run is put back. The tree is the one that parsing the text gives, positions included.
 */
export function parseAround(text: string, parse: (text: string) => Root): Root {
  const runs = plainRuns(text)
  if (runs.length === 0) return parse(text)
  return putBack(parse(standingIn(text, runs)), text, runs) ?? parse(text)
}

function standingIn(text: string, runs: readonly Run[]): string {
  const pieces: string[] = []
  let at = 0
  for (const { start, end } of runs) {
    pieces.push(text.slice(at, start), STAND_IN)
    at = end
  }
  return pieces.join('') + text.slice(at)
}

/** Puts the runs into the tree of a text in which letters stand for them; null where one is no paragraph of its own. */
function putBack(root: Root, text: string, runs: readonly Run[]): Root | null {
  const children: RootContent[] = []
  let by: Shift = { line: 0, offset: 0 }
  let next = 0
  for (const node of root.children) {
    const run = runs[next]
    const at = run === undefined ? Infinity : run.start - by.offset
    if (run === undefined || startOf(node) !== at) {
      // The letter stands inside of something: code, a comment.
      if (endOf(node) > at) return null
      shiftNode(node, by)
      children.push(node)
      continue
    }
    if (node.type !== 'paragraph' || endOf(node) !== at + STAND_IN.length) return null
    const first = (node.position?.start.line ?? 1) + by.line
    let line = first
    let from = run.start
    for (const part of run.paragraphs) {
      line += lineEnds(text, from, part.start)
      const paragraph = paragraphOf(text, part, line)
      children.push(paragraph)
      line = paragraph.position?.end.line ?? line
      from = part.end
    }
    by = { line: by.line + line - first, offset: by.offset + run.end - run.start - STAND_IN.length }
    next++
  }
  if (next < runs.length) return null
  const end = runs.at(-1)?.end === text.length ? children.at(-1)?.position?.end : undefined
  if (root.position) root.position.end = end ? { ...end } : shiftPoint(root.position.end, by)
  return { ...root, children }
}

function paragraphOf(text: string, { start, end }: Part, line: number): Paragraph {
  const value = text.slice(start, end)
  const position = (): NonNullable<Paragraph['position']> => ({
    start: { line, column: 1, offset: start },
    end: { line: line + lineEnds(text, start, end), column: value.length - value.lastIndexOf('\n'), offset: end },
  })
  return { type: 'paragraph', children: [{ type: 'text', value, position: position() }], position: position() }
}

function lineEnds(text: string, start: number, end: number): number {
  let count = 0
  for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) count++
  return count
}
