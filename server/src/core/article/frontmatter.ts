import { isMap, isScalar, isSeq, parseDocument, type Scalar } from 'yaml'
import { quickTree } from '../quickTree.js'
import type { Article, Problem, Span } from '../types.js'
import { yamlFault } from '../yamlFault.js'
import { appendLetters, appendWhole, newDraft, type Draft } from './draft.js'

/** What an article's front matter says. */
export interface FrontMatter {
  /** The title's letters, mapped to where they stand in the source; null where there is none. */
  readonly title: Draft | null
  readonly date: string | null
  readonly lang: string | null
  readonly saidAt: Article['saidAt']
  readonly problems: readonly Problem[]
}

/**
 * Reads YAML front matter, given its text and the UTF-16 offset at which that stands in the source. What can be read of
 * broken front matter is read.
 */
export function readFrontMatter(yaml: string, offset: number, source: string): FrontMatter {
  const problems: Problem[] = []
  const values = new Map<string, Scalar>()
  const span = { start: offset, end: offset + yaml.length }
  try {
    const { contents, errors } = parseYaml(yaml)
    for (const error of errors) {
      const { what, ...at } = yamlFault(error, contents)
      const start = Math.min(offset + at.start, span.end)
      const end = Math.min(Math.max(offset + at.end, start), span.end)
      problems.push({
        span: { start, end },
        message: `front matter is no sound YAML, ${what}, correct it`,
      })
    }
    if (isMap(contents)) {
      for (const { key, value } of contents.items) {
        if (isScalar(key) && isScalar(value) && !values.has(String(key.value))) values.set(String(key.value), value)
      }
    }
  } catch {
    problems.push({ span, message: 'front matter cannot be read, expected plain keys and values, simplify it' })
  }
  const title = values.get('title')
  const date = ['date', 'published'].map((key) => values.get(key)).find((scalar) => asWritten(scalar) !== null)
  const lang = values.get('lang')
  return {
    title: title && typeof title.value === 'string' ? titleDraft(title, offset, source) : null,
    date: asWritten(date),
    lang: asWritten(lang),
    saidAt: { date: spanOf(date, offset), lang: spanOf(lang, offset) },
    problems,
  }
}

/** The tree and what is wrong with it, which only the slower of two readers can tell. */
function parseYaml(yaml: string): Pick<ReturnType<typeof parseDocument>, 'contents' | 'errors'> {
  const plain = quickTree(yaml)
  if (plain !== null && !hasKeyTwice(plain)) return { contents: plain, errors: [] }
  return parseDocument(yaml, { prettyErrors: false, logLevel: 'error' })
}

/** Whether a map in a tree has one key twice. A key that is no scalar may be one. */
function hasKeyTwice(node: unknown): boolean {
  if (isSeq(node)) return node.items.some(hasKeyTwice)
  if (!isMap(node)) return false
  const keys = new Set(node.items.map(({ key }) => (isScalar(key) ? key.value : undefined)))
  return keys.size < node.items.length || keys.has(undefined) || node.items.some(({ value }) => hasKeyTwice(value))
}

/** No front matter, or none that can be read. */
export const noFrontMatter: FrontMatter = {
  title: null,
  date: null,
  lang: null,
  saidAt: { date: null, lang: null },
  problems: [],
}

/** Where a value stands in the source, quotes included; null where nothing stands. */
function spanOf(scalar: Scalar | undefined, offset: number): Span | null {
  const [start, end] = scalar?.range ?? []
  return asWritten(scalar) === null || start === undefined || end === undefined
    ? null
    : { start: offset + start, end: offset + end }
}

/** A scalar as the author wrote it, without quotes; null where nothing stands. */
function asWritten(scalar: Scalar | undefined): string | null {
  if (scalar === undefined || scalar.value === null) return null
  const text = (scalar.source ?? '').trim()
  return text === '' ? null : text
}

/** Behind the header of a block scalar, its marks and comment. */
const HEADER = /[|>][^\r\n]*(?:\r\n?|\n)[ \t]*/y
const FOLD = /[ \t]*(?:(?:\r\n?|\n)[ \t]*)+/y
/** A backslash at the end of a line: the value goes on where the next one begins. */
const CONTINUED = /\\(?:\r\n?|\n)[ \t]*/y
const ESCAPE = /\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|.)/sy

/** Maps a scalar's value to its source by walking both; what cannot be followed is mapped as a whole. */
function titleDraft(scalar: Scalar, offset: number, source: string): Draft {
  const draft = newDraft(source)
  const value = String(scalar.value)
  const [first = 0, last = 0] = scalar.range ?? []
  const end = offset + last
  let place = offset + first
  const isDouble = scalar.type === 'QUOTE_DOUBLE'
  if (isDouble || scalar.type === 'QUOTE_SINGLE') place++
  else if (scalar.type === 'BLOCK_FOLDED' || scalar.type === 'BLOCK_LITERAL')
    place += matchLength(HEADER, source, place)

  let at = 0
  while (at < value.length && place < end) {
    const letter = value.charAt(at)
    const isBlank = letter === ' ' || letter === '\n'
    const continued = isDouble ? matchLength(CONTINUED, source, place) : 0
    const folded = isBlank ? matchLength(FOLD, source, place) : 0
    if (continued > 0) place += continued
    else if (folded > 0) {
      const blank = /^[ \n]*/.exec(value.slice(at))?.[0] ?? letter
      appendWhole(draft, blank, place, Math.min(place + folded, end))
      at += blank.length
      place += folded
    } else if (isDouble && source.charAt(place) === '\\') {
      const length = matchLength(ESCAPE, source, place)
      const decoded = String.fromCodePoint(value.codePointAt(at) ?? 0)
      appendWhole(draft, decoded, place, place + length)
      at += decoded.length
      place += length
    } else if (scalar.type === 'QUOTE_SINGLE' && source.startsWith("''", place) && letter === "'") {
      appendWhole(draft, letter, place, place + 2)
      at++
      place += 2
    } else if (source.charAt(place) === letter) {
      appendLetters(draft, place, ++place)
      at++
    } else break
  }
  if (at < value.length) appendWhole(draft, value.slice(at), Math.min(place, end), end)
  return draft
}

function matchLength(sticky: RegExp, text: string, at: number): number {
  sticky.lastIndex = at
  return sticky.test(text) ? sticky.lastIndex - at : 0
}
