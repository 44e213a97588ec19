import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import type { Point } from 'unist'
import { endOf, shiftNode, shiftPoint, startOf, type Shift } from './nodes.js'
import { frontMatterPart, plainRuns, type Part, type Run } from './plain.js'

/** What is parsed in the place of a run, and of what stands between the fences of front matter. */
const STAND_IN = 'x'
const NOWHERE: Shift = { line: 0, offset: 0 }
/** So many blanks at the end of a line break it. */
const HARD_BREAK = 2
const BLANK_BEFORE_LINE_END = / (?=\r?\n)/g

const RETURN = 13
const SPACE = 32

/**
 * Parses a text without having the parser look at what is plain. Most of an article is paragraphs without a letter of
 * markup, and the parser reads each letter several times to find none. It is given one letter for a run of them; where
 * it makes a paragraph of that, the run is put back. So with front matter, which is read elsewhere. The tree is the one
 * that parsing the text gives, positions included.
 */
export function parseAround(text: string, parse: (text: string) => Root): Root {
  const front = frontMatterPart(text)
  const runs = plainRuns(text, front?.end)
  if (front === null && runs.length === 0) return parse(text)
  return putBack(parse(standingIn(text, front === null ? runs : [front, ...runs])), text, front, runs) ?? parse(text)
}

function standingIn(text: string, parts: readonly Part[]): string {
  const pieces: string[] = []
  let at = 0
  for (const { start, end } of parts) {
    pieces.push(text.slice(at, start), STAND_IN)
    at = end
  }
  return pieces.join('') + text.slice(at)
}

/** Puts the runs into the tree of a text in which letters stand for them; null where one is no paragraph of its own. */
function putBack(root: Root, text: string, front: Part | null, runs: readonly Run[]): Root | null {
  const moved = front === null ? NOWHERE : putFrontMatterBack(root.children[0], text, front)
  if (moved === null) return null
  const done = front === null ? 0 : 1
  const children = root.children.slice(0, done)
  let by: Shift = moved
  let next = 0
  for (const node of root.children.slice(done)) {
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

/** Gives front matter its text back; how far that moves what comes behind it, null where it is none after all. */
function putFrontMatterBack(node: RootContent | undefined, text: string, { start, end }: Part): Shift | null {
  if (node?.type !== 'yaml' || node.value !== STAND_IN || !node.position) return null
  const by = { line: lineEnds(text, start, end), offset: end - start - STAND_IN.length }
  node.value = text.slice(start, end)
  node.position.end = shiftPoint(node.position.end, by)
  return by
}

/** A paragraph without markup. Blanks at the end of a line are no part of its text, and two of them break the line. */
function paragraphOf(text: string, { start, end }: Part, line: number): Paragraph {
  const children: PhrasingContent[] = []
  const first: Point = { line, column: 1, offset: start }
  let from = first
  let at = first
  const endText = (to: Point): void => {
    const value = text.slice(from.offset, to.offset).replace(BLANK_BEFORE_LINE_END, '')
    children.push({ type: 'text', value, position: { start: { ...from }, end: to } })
  }
  for (;;) {
    const { line, offset = 0 } = at
    const newline = text.indexOf('\n', offset)
    const lineEnd = newline < 0 || newline >= end ? end : newline - (text.charCodeAt(newline - 1) === RETURN ? 1 : 0)
    let trimmed = lineEnd
    while (text.charCodeAt(trimmed - 1) === SPACE) trimmed--
    const pointTo = (to: number): Point => ({ line, column: to - offset + 1, offset: to })
    if (lineEnd === end) {
      endText(pointTo(trimmed))
      return { type: 'paragraph', children, position: { start: first, end: pointTo(end) } }
    }
    at = { line: line + 1, column: 1, offset: newline + 1 }
    if (lineEnd - trimmed < HARD_BREAK) continue
    endText(pointTo(trimmed))
    children.push({ type: 'break', position: { start: pointTo(trimmed), end: { ...at } } })
    from = at
  }
}

function lineEnds(text: string, start: number, end: number): number {
  let count = 0
  for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) count++
  return count
}
