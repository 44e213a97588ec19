/**
 * Reads a Markdown spec. A heading is a test, prose says why, fences are the files: `article.md`, any `*.yaml` of the
 * registry, `claimcheck.config.yaml`. Carets under a line mark what is expected there:
 *
 *     25 thousand people crossed the border.
 *     ^^^^^^^^^^^ uncited-figure has no source
 *
 * After a rule's name comes, if anything, a part of the message. After a status comes, if anything, the claim's id:
 * `^^^^ sourced ge-crossings-2022-03`. A finding that nothing marks fails the test; a figure that nothing marks does
 * not. A fence's info may hold `today=2024-01-31`.
 */
import type { Code, Root } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { FigureStatus } from '../../server/src/core/types.js'

export interface Spec {
  readonly title: string
  /** The line of the heading in the spec file, from 1. */
  readonly line: number
  readonly files: readonly SpecFile[]
  /** The day of the check. */
  readonly today: string
}

export interface SpecFile {
  readonly name: string
  /** The text without its caret lines. */
  readonly text: string
  readonly marks: readonly Mark[]
}

/** What carets ask for: a finding of a rule, or a figure with a status. */
export type Mark = Place &
  (
    | { readonly type: 'finding'; readonly rule: string; readonly message: string }
    | { readonly type: 'status'; readonly status: FigureStatus; readonly claim: string }
  )

/** A stretch of one line of the text: line from 0, columns from 0 in UTF-16 code units, half-open. */
export interface Place {
  readonly line: number
  readonly start: number
  readonly end: number
}

/** The day of the check where a spec does not say: no claim is stale by chance. */
const someDay = '2024-01-01'

/** The tests of a spec, in order. Throws where the spec itself is written wrongly, with the place. */
export function readSpecs(name: string, text: string): readonly Spec[] {
  const root: Root = unified().use(remarkParse).parse(text)
  const specs: Spec[] = []
  let heading: { title: string; line: number } | null = null
  for (const node of root.children) {
    if (node.type === 'heading') {
      const start = node.children[0]?.position?.start.offset ?? 0
      const end = node.children.at(-1)?.position?.end.offset ?? 0
      heading = { title: text.slice(start, end), line: node.position?.start.line ?? 0 }
    }
    if (node.type !== 'code') continue
    const line = node.position?.start.line ?? 0
    if (heading === null) throw new Error(`${name}:${line}: a fence stands before the first heading`)
    const { file, today } = readFence(name, line, node)
    const last = specs.at(-1)
    const spec = last?.line === heading.line ? last : { ...heading, files: [], today: someDay }
    if (spec.files.some((other) => other.name === file.name)) {
      throw new Error(`${name}:${line}: ${file.name} is there twice in "${heading.title}"`)
    }
    const grown: Spec = { ...spec, files: [...spec.files, file], today: today ?? spec.today }
    if (spec === last) specs[specs.length - 1] = grown
    else specs.push(grown)
  }
  if (specs.length === 0) throw new Error(`${name}: there is no test in it, expected a heading with a fence`)
  return specs
}

function readFence(name: string, line: number, node: Code): { file: SpecFile; today: string | null } {
  const words = (node.meta ?? '').split(/\s+/).filter((word) => word !== '')
  const settings = words.filter((word) => word.includes('='))
  const [file, ...rest] = words.filter((word) => !word.includes('='))
  if (file === undefined || rest.length > 0) {
    throw new Error(`${name}:${line}: a fence names one file, as in \`\`\`markdown article.md`)
  }
  let today: string | null = null
  for (const setting of settings) {
    const day = /^today=(\d{4}-\d{2}-\d{2})$/.exec(setting)?.[1]
    if (day === undefined) throw new Error(`${name}:${line}: \`${setting}\` is no setting, expected today=YYYY-MM-DD`)
    today = day
  }
  return { file: { name: file, ...readMarks(`${name}:${line}`, node.value) }, today }
}

/** Parts a fence's text from its caret lines. */
function readMarks(where: string, value: string): { text: string; marks: readonly Mark[] } {
  const lines: string[] = []
  const marks: Mark[] = []
  for (const line of value.split('\n')) {
    const caret = /^( *)(\^+) +(\S.*)$/.exec(line)
    if (caret === null) {
      if (/^\s*\^+\s*$/.test(line)) throw new Error(`${where}: carets without a rule or a status: ${line}`)
      lines.push(line)
      continue
    }
    if (lines.length === 0) throw new Error(`${where}: carets stand under a line, and there is none above`)
    const [, before = '', carets = '', words = ''] = caret
    const place = { line: lines.length - 1, start: before.length, end: before.length + carets.length }
    if (place.start > (lines.at(-1) ?? '').length)
      throw new Error(`${where}: the carets stand beyond the line: ${line}`)
    marks.push({ ...place, ...meaning(words.trim()) })
  }
  return { text: `${lines.join('\n')}\n`, marks }
}

type Meaning =
  { type: 'finding'; rule: string; message: string } | { type: 'status'; status: FigureStatus; claim: string }

function meaning(words: string): Meaning {
  const [first = '', ...rest] = words.split(/\s+/)
  const said = words.slice(first.length).trim()
  if (isStatus(first)) return { type: 'status', status: first, claim: rest[0] ?? '' }
  return { type: 'finding', rule: first, message: said }
}

const statuses: readonly string[] = ['sourced', 'conflicting', 'derived', 'cited', 'uncited', 'ignored']

function isStatus(word: string): word is FigureStatus {
  return statuses.includes(word)
}
