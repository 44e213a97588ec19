/** Writes values as YAML in the manner of the file that they go to. */
import { Document, isMap, isPair, isScalar, isSeq, Scalar, visit, type Node, type ToStringOptions } from 'yaml'
import { CLAIM, SOURCE, type Kind, type Shape } from '../format.js'
import { claimNodes, isFlow, once, type OpenFile } from './open.js'

/** What a key may be given: what JSON can say. */
export type Written =
  string | number | boolean | null | readonly Written[] | { readonly [key: string]: Written | undefined }

/** Keys and their values; a key without one is left out. */
export type Entries = Readonly<Record<string, Written | undefined>>

/** How a file writes its claims. */
export interface Manner {
  /** The quotes that a key's text stands in, by key. */
  readonly quotes: ReadonlyMap<string, Scalar.Type>
  /** Lists of names in brackets. */
  readonly flowLists: boolean
  /** Lists are indented below their key. */
  readonly indentLists: boolean
}

const OPTIONS: ToStringOptions = {
  lineWidth: 0,
  flowCollectionPadding: false,
  // No quoted text is broken into lines: a line of a registry is read by `git diff`.
  doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
}

/** How the last few claims of a file are written; plain where it has none. */
export function mannerOf(open: OpenFile): Manner {
  return once(open, 'manner', () => readManner(open))
}

function readManner(open: OpenFile): Manner {
  const quotes = new Map<string, Scalar.Type>()
  let flowLists: boolean | null = null
  let indentLists: boolean | null = null
  for (const { map } of claimNodes(open).slice(-SAMPLE)) {
    for (const pair of map.items) {
      if (!isScalar(pair.key)) continue
      const { value } = pair
      const type = isScalar(value) ? value.type : undefined
      if (type === Scalar.QUOTE_DOUBLE || type === Scalar.QUOTE_SINGLE) quotes.set(String(pair.key.value), type)
      else if (type) quotes.delete(String(pair.key.value))
      if (!isSeq(value)) continue
      flowLists = isFlow(value)
      if (!isFlow(value)) indentLists = columnIn(open, value) > columnIn(open, pair.key as Node)
    }
  }
  return { quotes, flowLists: flowLists ?? true, indentLists: indentLists ?? true }
}

/** Claims at the end of a file that are looked at for its manner. */
const SAMPLE = 5

/** `key: value` in lines that end with `\n`, indented by some spaces. */
export function blockEntries(entries: Entries, shape: Shape, manner: Manner, indent: number): string {
  const written = textOf(entries, shape, manner, false)
  const lines = written === '{}\n' ? '' : written
  return lines.replace(/^(?=.)/gm, ' '.repeat(indent))
}

/** `key: value, key: value` in one line, as it stands between curly brackets. */
export function flowEntries(entries: Entries, shape: Shape, manner: Manner): string {
  return textOf(entries, shape, manner, true).trimEnd().slice(1, -1)
}

/** The value of one key as it stands behind `key: `, in one line where it can be; null where it needs several. */
export function inlineValue(key: string, value: Written, shape: Shape, manner: Manner): string | null {
  const block = textOf({ [key]: value }, shape, manner, false).trimEnd()
  if (!block.includes('\n')) return block.slice(block.indexOf(':') + 1).trim()
  return null
}

/** The value of one key as it stands in brackets. */
export function flowValue(key: string, value: Written, shape: Shape, manner: Manner): string {
  const written = flowEntries({ [key]: value }, shape, manner)
  return written.slice(written.indexOf(':') + 1).trim()
}

/** A name as the key of a block map or as an item of a list. */
export function scalarText(text: string): string {
  return textOf({ x: text }, {}, PLAIN, true).trimEnd().slice(1, -1).slice('x: '.length)
}

/** The manner of a file that has none of its own. */
export const PLAIN: Manner = { quotes: new Map(), flowLists: true, indentLists: true }

function textOf(entries: Entries, shape: Shape, manner: Manner, flow: boolean): string {
  const ordered = inOrder(entries, shape).map(([key, value]) => [key, plainNumber(value, shape[key]?.kind)] as const)
  const document = new Document(Object.fromEntries(ordered), { version: '1.2' })
  const root = document.contents
  if (isMap(root)) {
    root.flow = flow
    for (const pair of root.items) {
      if (!isScalar(pair.key) || flow) continue
      const type = manner.quotes.get(String(pair.key.value))
      if (type && isScalar(pair.value) && typeof pair.value.value === 'string') pair.value.type = type
    }
  }
  visit(root, {
    Scalar: (_key, scalar) => {
      if (typeof scalar.value !== 'string') return
      // White space around a text is no part of it to the reader, and hard to keep where a file ends in it.
      scalar.value = scalar.value.trim()
      if (flow && String(scalar.value).includes('\n')) scalar.type = Scalar.QUOTE_DOUBLE
    },
    Seq: (_key, list) => {
      if (manner.flowLists && list.items.every(isScalar)) list.flow = true
    },
    Map: (_key, map, path) => {
      // A range, and the nouns of `wording`, stand in one line; a source in its list takes several.
      const parent = path.at(-1)
      if (map !== root && isPair(parent) && map.items.every((pair) => !isMap(pair.value))) map.flow = true
    },
  })
  return document.toString({ ...OPTIONS, indentSeq: manner.indentLists })
}

/** The keys in the order of the format, unknown ones last. */
function inOrder(entries: Entries, shape: Shape): readonly (readonly [string, Written])[] {
  const names = Object.keys(shape)
  const rank = (key: string): number => (names.includes(key) ? names.indexOf(key) : names.length)
  return Object.entries(entries)
    .filter((entry): entry is [string, Written] => entry[1] !== undefined)
    .sort(([a], [b]) => rank(a) - rank(b))
}

/** A year is written without quotes where the format takes a number for it. */
function plainNumber(value: Written, kind: Kind | undefined): Written {
  const takesNumbers = kind?.type === 'period' || kind?.type === 'moment' || kind?.type === 'date'
  return takesNumbers && typeof value === 'string' && /^[1-9]\d{3}$/.test(value) ? Number(value) : value
}

function columnIn({ text }: OpenFile, node: Node): number {
  const start = node.range?.[0] ?? 0
  return start - (text.lastIndexOf('\n', start - 1) + 1)
}

/** The keys of a claim and of a source, as tables. */
export const claimShape: Shape = CLAIM
export const sourceShape: Shape = SOURCE
