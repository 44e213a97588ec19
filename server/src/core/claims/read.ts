/** Reads maps of the claims format by their tables in `format.ts`: types, known keys, required keys, keys given twice. */
import { isMap, isScalar, isSeq, type Node, type Scalar, type YAMLMap } from 'yaml'
import { closest } from 'fastest-levenshtein'
import { nearest } from '../nearest.js'
import type { Span, SourceFile } from '../types.js'
import type { Shape } from './format.js'
import { code, oneOf, registryFinding, type RegistryFinding } from './report.js'
import { headSpan, nodeSpan, type SyntaxTree } from './syntax.js'
import type { ValueWords } from './valueWords.js'

/** What the reading of one file needs, and the findings it gathers. */
export interface Reading {
  readonly file: SourceFile
  readonly tree: SyntaxTree
  readonly findings: RegistryFinding[]
  readonly readValue: ValueWords
}

/** Whose keys are read: how messages call it, and the claim it is or belongs to. */
export interface Owner {
  /** "a claim", "source `bamf-2022`". */
  readonly name: string
  readonly claim: string | null
  /** Of a claim: its sentence, which tells the language of its value, and its words for what is counted. */
  readonly statement?: string
  readonly counted?: string
}

/** The keys of one map that could be read. */
export interface ReadMap {
  readonly values: Record<string, unknown>
  /** The span of each value, also of one that could not be read. */
  readonly spans: Record<string, Span>
  /** Keys written with no value, or `null`. */
  readonly unset: readonly string[]
  /** Nothing in it breaks the format. */
  readonly sound: boolean
}

/** A faulty value; the finding has been made. */
export const FAULT = Symbol('fault')

/** Reads the value of one key, or returns `FAULT` after saying what is wrong. */
export type ValueReader = (node: Node, key: string, shape: Shape, owner: Owner, reading: Reading) => unknown

/**
 * Reads a map by its table. `given` holds the keys that need not be written, because a default stands for them.
 * `readValue` is handed in, since values may hold maps again.
 */
export function readMap(
  map: YAMLMap,
  shape: Shape,
  owner: Owner,
  reading: Reading,
  readValue: ValueReader,
  given: Readonly<Record<string, unknown>> = {},
): ReadMap {
  const { file, tree } = reading
  const values: Record<string, unknown> = {}
  const spans: Record<string, Span> = {}
  const unset: string[] = []
  let sound = true
  for (const pair of map.items) {
    const keyNode = pair.key as Node | null
    const key = keyText(keyNode)
    const keySpan = keyNode ? nodeSpan(file.text, keyNode) : headSpan(file.text, map)
    if (key === null || !Object.hasOwn(shape, key)) {
      reportUnknownKey(key ?? file.text.slice(keySpan.start, keySpan.end), keySpan, Object.keys(shape), owner, reading)
      sound = false
      continue
    }
    const written = pair.value as Node | null
    const node = written && tree.resolve(written)
    const before = spans[key]
    spans[key] = written && !isNull(written) ? nodeSpan(file.text, written) : keySpan
    if (before) {
      report(reading, keySpan, key, owner, [
        `the key ${code(key)} twice in ${owner.name}`,
        'it once',
        'remove one of the two',
      ])
      sound = false
      continue
    }
    if (written && !node) {
      report(reading, nodeSpan(file.text, written), key, owner, [
        `the alias ${code(file.text.slice(...bounds(nodeSpan(file.text, written))))}`,
        'an anchor of that name before it',
        'write the value out',
      ])
      sound = false
      continue
    }
    if (!node || isNull(node)) {
      unset.push(key)
      continue
    }
    const value = readValue(node, key, shape, owner, reading)
    if (value === FAULT) sound = false
    else values[key] = value
  }
  for (const key in shape) {
    if (
      !shape[key]?.required ||
      (spans[key] && !unset.includes(key)) ||
      (given[key] !== undefined && !unset.includes(key))
    )
      continue
    report(reading, ownerSpan(map, spans, file.text), key, owner, [
      `no ${code(key)} in ${owner.name}`,
      `${shape[key].description.charAt(0).toLowerCase()}${shape[key].description.slice(1)}`,
      `add it, such as ${code(`${key}: ${example(shape[key].examples[0])}`)}`,
    ])
    sound = false
  }
  return { values, spans, unset, sound }
}

/** Adds a finding about a key. */
export function report(
  reading: Reading,
  span: Span,
  key: string | undefined,
  owner: Owner,
  words: readonly [found: string, expected: string, advice: string],
): void {
  const details = { claim: owner.claim, ...(key === undefined ? {} : { key }) }
  reading.findings.push(registryFinding({ uri: reading.file.uri, span }, words, details))
}

export function reportUnknownKey(
  key: string,
  span: Span,
  known: readonly string[],
  owner: Owner,
  reading: Reading,
): void {
  const near = nearest(key.slice(0, 100), known)
  report(reading, span, key, owner, [
    `the unknown key ${code(key)} in ${owner.name}`,
    near === null ? expectedKey(key, known) : code(near),
    near === null ? 'remove it' : 'correct or remove it',
  ])
}

/** A few keys are all told; of many the nearest, however far. */
function expectedKey(key: string, known: readonly string[]): string {
  if (known.length <= 6) return oneOf(known)
  return `a known key, of which ${code(closest(key.slice(0, 100).toLowerCase(), known))} is the nearest`
}

/** How a message calls what stands where something else belongs. */
export function describe(node: Node, text: string): string {
  if (isMap(node)) return 'a map'
  if (isSeq(node)) return 'a list'
  if (!isScalar(node)) return 'an alias'
  if (typeof node.value === 'string') return `the text ${code(node.value)}`
  const written = code(scalarText(node, text))
  if (typeof node.value === 'number' || typeof node.value === 'bigint') return `the number ${written}`
  if (node.value === null) return 'nothing'
  return written
}

/** A scalar as it is written: `2022-02` and `NO` stay what they are, whatever YAML makes of them. */
export function scalarText(node: Scalar, text: string): string {
  if (typeof node.value === 'string') return node.value
  if (node.source !== undefined) return node.source
  return text.slice(...bounds(nodeSpan(text, node)))
}

export function isNull(node: Node): boolean {
  return isScalar(node) && node.value === null
}

/** The text of a key, null for a key that is no text. */
export function keyText(node: Node | null): string | null {
  if (!isScalar(node)) return null
  if (typeof node.value === 'string') return node.value
  return node.source ?? null
}

function bounds(span: Span): [number, number] {
  return [span.start, span.end]
}

/** What is missing is shown at the name of the map: its `id` or `publisher`, else its first line. */
function ownerSpan(map: YAMLMap, spans: Readonly<Record<string, Span>>, text: string): Span {
  return spans['id'] ?? spans['publisher'] ?? headSpan(text, map)
}

function example(value: unknown): string {
  if (typeof value === 'string') return value
  return Array.isArray(value) ? `[${value.join(', ')}]` : JSON.stringify(value)
}
