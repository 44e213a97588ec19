/** What the claims format expects at a place of a registry file. */
import {
  CLAIM,
  DEFAULTS,
  FILE,
  RANGE,
  SOURCE,
  TERM,
  TERMS,
  WORDING,
  type Key,
  type Kind,
  type Shape,
} from '../format.js'
import { cursorAt, type Step } from './cursor.js'

/** What may stand at a path. */
export type Expected =
  /** A map with these keys. */
  | { readonly type: 'map'; readonly of: MapName; readonly shape: Shape }
  /** The list of claims, or the list of a claim's sources. */
  | { readonly type: 'list'; readonly of: 'claim' | 'source' }
  /** The name of a source, or a source in place. */
  | { readonly type: 'source'; readonly shape: Shape }
  /** A map from names that the newsroom chooses. */
  | { readonly type: 'names'; readonly of: 'sources' | keyof typeof TERMS }
  /** The value of a key, or an item of its list. */
  | { readonly type: 'value'; readonly of: MapName; readonly key: string; readonly kind: Kind }

export type MapName = 'file' | 'terms' | 'claim' | 'defaults' | 'source' | 'term' | 'wording' | 'range'

/** The keys of a file and of `terms` as tables like the others. */
const FILE_SHAPE = described(FILE)
const TERMS_SHAPE = described(TERMS)

/** What is expected at a path; null where nothing of the format can stand. */
export function expectedAt(path: readonly Step[]): Expected | null {
  const [first, second, third, ...rest] = path
  if (first === undefined) return { type: 'map', of: 'file', shape: FILE_SHAPE }
  switch (first) {
    case 'defaults':
      return second === undefined ? map('defaults', DEFAULTS) : inMap('defaults', DEFAULTS, path.slice(1))
    case 'claims':
      if (second === undefined) return { type: 'list', of: 'claim' }
      if (second !== null) return null
      return third === undefined ? map('claim', CLAIM) : inMap('claim', CLAIM, path.slice(2))
    case 'sources':
      if (second === undefined) return { type: 'names', of: 'sources' }
      return third === undefined ? map('source', SOURCE) : inMap('source', SOURCE, path.slice(2))
    case 'terms':
      if (second === undefined) return { type: 'map', of: 'terms', shape: TERMS_SHAPE }
      if (second === null || !Object.hasOwn(TERMS, second)) return null
      if (third === undefined) return { type: 'names', of: second as keyof typeof TERMS }
      return rest.length === 0 ? map('term', TERM) : inMap('term', TERM, rest)
    default:
      return null
  }
}

/** The key that an offset is on, with what the format says of it; null for anything else. */
export function keyAt(
  text: string,
  offset: number,
): {
  readonly name: string
  readonly key: Key
  readonly span: { readonly start: number; readonly end: number }
} | null {
  const cursor = cursorAt(text, offset)
  if (cursor?.slot !== 'key' || !cursor.hasColon) return null
  const expected = expectedAt(cursor.path)
  const name = text.slice(cursor.typed.start, cursor.typed.end)
  const shape = expected && 'shape' in expected ? expected.shape : {}
  const key = Object.hasOwn(shape, name) ? shape[name] : undefined
  return key ? { name, key, span: cursor.typed } : null
}

function map(of: MapName, shape: Shape): Expected {
  return { type: 'map', of, shape }
}

function inMap(of: MapName, shape: Shape, path: readonly Step[]): Expected | null {
  const [name, item, ...rest] = path
  const key = typeof name === 'string' && Object.hasOwn(shape, name) ? shape[name] : undefined
  if (!key || typeof name !== 'string') return null
  const { kind } = key
  switch (kind.type) {
    case 'sources':
      if (item === undefined) return { type: 'list', of: 'source' }
      if (item !== null) return null
      return rest.length === 0 ? { type: 'source', shape: SOURCE } : inMap('source', SOURCE, rest)
    case 'wording':
      if (item === undefined) return map('wording', WORDING)
      return item === null ? null : inMap('wording', WORDING, path.slice(1))
    case 'texts':
      if (rest.length > 0 || (item !== undefined && item !== null)) return null
      return { type: 'value', of, key: name, kind }
    case 'value':
      if (item === undefined) return { type: 'value', of, key: name, kind }
      return null
    case 'misplaced':
    case 'json':
      return null
    default:
      return item === undefined ? { type: 'value', of, key: name, kind } : null
  }
}

function described(names: Readonly<Record<string, string>>): Shape {
  const entries = Object.entries(names).map(([name, description]): [string, Key] => [
    name,
    { kind: { type: 'json' }, description, examples: [] },
  ])
  return Object.fromEntries(entries)
}

/** The keys of a value that is a range. */
export const RANGE_SHAPE = described(RANGE)
