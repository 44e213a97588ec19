/** Reads one registry file: its parts by their tables, whatever is sound in it taken, whatever is not reported. */
import { isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml'
import type { At, Source, Term } from '../types.js'
import { readClaim, type BrokenClaim, type ClaimDraft } from './claim.js'
import type { UnitSense } from './figureValue.js'
import { DEFAULTS, FILE, FORMAT, TERM, TERMS } from './format.js'
import {
  describe,
  isNull,
  keyText,
  readMap,
  report,
  reportUnknownKey,
  type Owner,
  type ReadMap,
  type Reading,
} from './read.js'
import { code, oneOf } from './report.js'
import { headSpan, isSuspect, nodeSpan } from './syntax.js'
import { readSource } from './sources.js'
import { readValue } from './values.js'

/** What one file gives to the registry. */
export interface RegistryFile {
  readonly claims: readonly ClaimDraft[]
  readonly broken: readonly BrokenClaim[]
  readonly sources: readonly NamedSource[]
  readonly terms: { readonly [kind in keyof typeof TERMS]: readonly Term[] }
}

/** A source by its name; `source` is null when it cannot be read well enough to be shown. */
export interface NamedSource {
  readonly name: string
  readonly source: Source | null
  /** Where the name stands. */
  readonly at: At
}

const NO_DEFAULTS: ReadMap = { values: {}, spans: {}, unset: [], sound: true }
const ROOT: Owner = { name: 'the file', claim: null }

/** Reads a file whose YAML was parsed; `reading.findings` is added to. */
export function readFile(reading: Reading, senseOf: (unit: string | undefined) => UnitSense): RegistryFile {
  const empty = { claims: [], broken: [], sources: [], terms: { measures: [], places: [], populations: [] } }
  const { root } = reading.tree
  const top = root && reading.tree.resolve(root)
  if (!top || isNull(top)) return empty
  if (!isMap(top)) {
    if (reading.tree.faults.length === 0) reportRoot(top, reading)
    return empty
  }
  const parts = readParts(top, reading)
  checkFormat(parts.format, reading)
  const defaults = readDefaults(parts.defaults, reading)
  const file = {
    ...readClaims(parts.claims, defaults, reading, senseOf),
    sources: readNamed(parts.sources, 'sources', 'a source', reading).map(({ name, node, at }) => ({
      name,
      source: node && readSource(node, name, { name: `source ${code(name)}`, claim: null }, reading, readValue).source,
      at,
    })),
    terms: readTerms(parts.terms, reading),
  }
  dropEchoes(reading)
  return file
}

type Parts = { readonly [part in keyof typeof FILE]: Node | null }

/** Behind the first fault in the YAML, whatever seems to break the format is its echo. */
function dropEchoes({ tree, findings }: Reading): void {
  const first = tree.faults[0]
  if (first === undefined) return
  const kept = findings.filter((finding) => finding.span.end <= first)
  findings.splice(0, findings.length, ...kept)
}

function reportRoot(root: Node, reading: Reading): void {
  const { text } = reading.file
  const isListOfClaims = isSeq(root)
  report(reading, headSpan(text, root), undefined, ROOT, [
    `${describe(root, text)} as the whole of the file`,
    `a map with ${oneOf(Object.keys(FILE))}`,
    isListOfClaims ? `put ${code('claims:')} before the list and indent it` : 'correct or remove the file',
  ])
}

/** The parts of a file by name; a part that a fault in the YAML stands in is read all the same, item by item. */
function readParts(root: YAMLMap, reading: Reading): Parts {
  const { text } = reading.file
  const parts: Record<keyof typeof FILE, Node | null> = {
    format: null,
    defaults: null,
    sources: null,
    terms: null,
    claims: null,
  }
  const seen = new Set<string>()
  for (const [index, pair] of root.items.entries()) {
    const keyNode = pair.key as Node | null
    const key = keyText(keyNode)
    const span = keyNode ? nodeSpan(text, keyNode) : headSpan(text, root)
    if (key === null || !Object.hasOwn(FILE, key)) {
      if (isSuspect(reading.tree, span.start, startOf(root.items[index + 1]?.key as Node | undefined))) continue
      reportUnknownKey(key ?? text.slice(span.start, span.end), span, Object.keys(FILE), ROOT, reading)
      continue
    }
    if (seen.has(key)) {
      report(reading, span, key, ROOT, [
        `the key ${code(key)} twice in the file`,
        'it once',
        'put both parts under one of them; the second was not read',
      ])
      continue
    }
    seen.add(key)
    const written = pair.value as Node | null
    const node = written && reading.tree.resolve(written)
    if (node && !isNull(node)) parts[key as keyof typeof FILE] = node
  }
  return parts
}

function checkFormat(node: Node | null, reading: Reading): void {
  if (!node || (isScalar(node) && String(node.value) === String(FORMAT))) return
  const { text } = reading.file
  report(reading, headSpan(text, node), 'format', ROOT, [
    `${describe(node, text)} for ${code('format')}`,
    code(String(FORMAT)),
    'correct it, or read the file with the version of Claimcheck that it was written for',
  ])
}

function readDefaults(node: Node | null, reading: Reading): ReadMap {
  if (!node) return NO_DEFAULTS
  const owner = { name: '`defaults`', claim: null }
  if (isMap(node)) return readMap(node, DEFAULTS, owner, reading, readValue)
  reportPart(node, 'defaults', 'a map', reading)
  return NO_DEFAULTS
}

function readClaims(
  node: Node | null,
  defaults: ReadMap,
  reading: Reading,
  senseOf: (unit: string | undefined) => UnitSense,
): Pick<RegistryFile, 'claims' | 'broken'> {
  const claims: ClaimDraft[] = []
  const broken: BrokenClaim[] = []
  if (!node) return { claims, broken }
  if (!isSeq(node)) {
    reportPart(node, 'claims', 'a list', reading)
    return { claims, broken }
  }
  const items = node.items as (Node | null)[]
  items.forEach((written, index) => {
    const item = (written && reading.tree.resolve(written)) ?? node
    const findingsBefore = reading.findings.length
    const read = readClaim(item, defaults, reading, senseOf)
    if (!isSuspect(reading.tree, startOf(item), startOf(items[index + 1]))) {
      if ('claim' in read) claims.push(read)
      else broken.push(read)
      return
    }
    reading.findings.length = findingsBefore
    const { id, span } = 'claim' in read ? { id: read.claim.id, span: read.claim.at.span } : read
    broken.push({ id, span, sources: [] })
  })
  return { claims, broken }
}

/** Where a node starts; the end of the file for none. */
function startOf(node: Node | null | undefined): number {
  return node?.range?.[0] ?? Infinity
}

function readTerms(node: Node | null, reading: Reading): RegistryFile['terms'] {
  const terms: Record<keyof typeof TERMS, Term[]> = { measures: [], places: [], populations: [] }
  for (const { name, node: part, at } of readNamed(node, 'terms', 'a kind of terms', reading)) {
    if (!Object.hasOwn(TERMS, name)) {
      reportUnknownKey(name, at.span, Object.keys(TERMS), { name: '`terms`', claim: null }, reading)
      continue
    }
    for (const term of readNamed(part, name, 'a term', reading)) {
      const read = readTerm(term.name, term.node, term.at, reading)
      if (read) terms[name as keyof typeof TERMS].push(read)
    }
  }
  return terms
}

function readTerm(name: string, node: Node | null, at: At, reading: Reading): Term | null {
  const none = { aliases: [], nouns: [], verbs: [] }
  if (!node) return { name, ...none, at }
  const owner = { name: `term ${code(name)}`, claim: null }
  if (!isMap(node)) {
    reportPart(node, name, 'a map with `aliases`, `nouns` or `verbs`', reading)
    return null
  }
  const { values, sound } = readMap(node, TERM, owner, reading, readValue)
  const span = { start: at.span.start, end: nodeSpan(reading.file.text, node).end }
  return sound ? { name, ...none, ...values, at: { uri: at.uri, span } } : null
}

interface Named {
  readonly name: string
  /** What the name stands for; null for nothing, and for what a fault in the YAML stands in. */
  readonly node: Node | null
  readonly at: At
}

/** The entries of a map from names, each name once. */
function readNamed(node: Node | null, part: string, what: string, reading: Reading): readonly Named[] {
  if (!node) return []
  if (!isMap(node)) {
    reportPart(node, part, `a map from the name of ${what} to what it is`, reading)
    return []
  }
  const { text, uri } = reading.file
  const named = new Map<string, Named>()
  for (const [index, pair] of node.items.entries()) {
    const keyNode = pair.key as Node | null
    const name = keyText(keyNode)?.trim() ?? ''
    const span = keyNode ? nodeSpan(text, keyNode) : headSpan(text, node)
    if (name === '' || named.has(name)) {
      report(reading, span, name === '' ? part : name, { name: code(part), claim: null }, [
        name === '' ? `no name for ${what} in ${code(part)}` : `${code(name)} twice in ${code(part)}`,
        'a name of its own',
        'rename or remove it',
      ])
      continue
    }
    const written = pair.value as Node | null
    const value = written && reading.tree.resolve(written)
    const next = startOf(node.items[index + 1]?.key as Node | undefined)
    const isSound = value && !isNull(value) && !isSuspect(reading.tree, span.start, next)
    named.set(name, { name, node: isSound ? value : null, at: { uri, span } })
  }
  return [...named.values()]
}

function reportPart(node: Node, key: string, expected: string, reading: Reading): void {
  const { text } = reading.file
  report(reading, headSpan(text, node), key, ROOT, [
    `${describe(node, text)} for ${code(key)}`,
    expected,
    isMap(node) ? 'begin each item with a hyphen' : 'correct or remove it',
  ])
}
