import { isMap, isScalar, isSeq, type Node } from 'yaml'
import { FAULT, keyText, type Owner, type Reading } from './read.js'
import { fault } from './scalars.js'

/** A CSL item is a few lines deep. */
const DEEPEST = 20

/** Reads whatever JSON can say as plain data; numbers that JSON lacks become null. */
export function readJson(node: Node, key: string, owner: Owner, reading: Reading): unknown {
  const value = toJson(node, reading, DEEPEST)
  return value === FAULT
    ? fault(node, key, owner, reading, `data at most ${DEEPEST} levels deep`, 'simplify or remove it')
    : value
}

function toJson(written: Node | null, reading: Reading, depth: number): unknown {
  const node = written && reading.tree.resolve(written)
  if (depth < 0) return FAULT
  if (isScalar(node)) return jsonScalar(node.value)
  if (isSeq(node)) {
    const items = node.items.map((item) => toJson(item as Node | null, reading, depth - 1))
    return items.includes(FAULT) ? FAULT : items
  }
  if (!isMap(node)) return null
  const entries = node.items.map(
    (pair) => [keyText(pair.key as Node | null) ?? '', toJson(pair.value as Node | null, reading, depth - 1)] as const,
  )
  // `fromEntries` defines its keys: one called `__proto__` is a key like any other.
  return entries.some(([, value]) => value === FAULT) ? FAULT : Object.fromEntries(entries)
}

function jsonScalar(value: unknown): unknown {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value
    case 'number':
      return Number.isFinite(value) ? value + 0 : null
    default:
      return null
  }
}
