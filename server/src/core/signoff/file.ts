import { isMap, isNode, isScalar, isSeq, parseDocument, type Document, type YAMLMap } from 'yaml'
import type * as z from 'zod'
import { registryFinding, type RegistryFinding } from '../claims/report.js'
import { nearest } from '../nearest.js'
import { code } from '../rules/words.js'
import type { SourceFile, Span } from '../types.js'
import { yamlFault } from '../yamlFault.js'
import { plain } from './facts.js'
import { entryKeys, entryShape, fileKeys, signOffVersion } from './schema.js'
import { signedKeys, type SignedClaim, type SignOff, type SignOffFile } from './types.js'

/** A file as read: the sound entries, and what is wrong with the others. */
export interface SignOffReading {
  readonly file: SignOffFile
  readonly findings: readonly RegistryFinding[]
  /** The file must not be written to: what stands in it could not be read whole, and would be lost. */
  readonly broken: boolean
}

/** More aliases than this in one file are an attempt to blow it up. */
const aliasLimit = 50

/** Reads a file of sign-offs. Never throws: an entry that breaks the format is told and left out, the others count. */
export function readSignOffs(source: SourceFile): SignOffReading {
  const { uri, text } = source
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'silent' })
  const findings: RegistryFinding[] = []
  const tell = (span: Span, found: string, expected: string, advice: string): void => {
    findings.push(registryFinding({ uri, span }, [found, expected, advice], { rule: 'invalid-sign-off' }))
  }
  const broken = (by = ''): SignOffReading => ({ file: { uri, by, entries: [] }, findings, broken: true })
  const [error] = document.errors
  if (error) {
    const { what, expected, advice, ...at } = yamlFault(error, document.contents)
    const start = Math.min(at.start, text.length)
    tell(
      { start, end: Math.min(Math.max(at.end, start), text.length) },
      `broken YAML: ${what}`,
      expected,
      `${advice}, nothing of this file counts`,
    )
    return broken()
  }
  const root = document.contents
  if (!isMap(root)) {
    tell(
      { start: 0, end: 0 },
      'the file',
      'a map with `version`, `by` and `figures`',
      'restore it from git, or delete it',
    )
    return broken()
  }
  const version: unknown = root.get('version')
  if (version !== signOffVersion) {
    const later = typeof version === 'number' && version > signOffVersion
    tell(
      spanAt(document, ['version']),
      version === undefined ? 'no `version`' : `\`version\` is ${shown(version)}`,
      `\`version: ${signOffVersion}\``,
      later ? 'a newer Claimcheck wrote this file, bring this one up to date' : 'set it, nothing of this file counts',
    )
    return broken()
  }
  const by: unknown = root.get('by')
  if (typeof by !== 'string' || by.trim() === '') {
    tell(
      spanAt(document, ['by']),
      by === undefined ? 'no `by`' : '`by` is no text',
      'the name of who has signed',
      'write it',
    )
    return broken()
  }
  for (const { key } of root.items) {
    if (isScalar(key) && !Object.hasOwn(fileKeys, String(key.value))) {
      const unknown = String(key.value)
      tell(nodeSpan(key), `unknown key ${code(unknown)}`, known(Object.keys(fileKeys), unknown), 'correct or delete it')
    }
  }
  const list = root.get('figures')
  if (list !== undefined && list !== null && !isSeq(list)) {
    tell(spanAt(document, ['figures']), '`figures` is no list', 'a list of sign-offs', 'restore it from git')
    return broken(by)
  }
  const values = plainList(document)
  if (values === null) {
    tell(spanAt(document, ['figures']), 'too many aliases', 'values that are written out', 'write them out')
    return broken(by)
  }
  const entries = values.flatMap((value, index): SignOff[] => {
    const path = ['figures', index]
    const { entry, issues } = soundEntry(value)
    for (const issue of issues) tell(...issueParts(document, path, issue))
    return entry === null ? [] : [signOffOf(entry, plain(by), { uri, span: spanAt(document, path) })]
  })
  return { file: { uri, by: plain(by), entries }, findings, broken: false }
}

type Entry = z.infer<typeof entryShape>

/** An entry without the keys that it should not have; null where what is left is not sound. */
function soundEntry(value: unknown): { readonly entry: Entry | null; readonly issues: readonly z.core.$ZodIssue[] } {
  const first = entryShape.safeParse(asTexts(value))
  if (first.success) return { entry: first.data, issues: [] }
  const { issues } = first.error
  if (!issues.every((issue) => issue.code === 'unrecognized_keys' && issue.path.length === 0))
    return { entry: null, issues }
  const kept = Object.entries(asTexts(value) as object).filter(([key]) => Object.hasOwn(entryKeys, key))
  const again = entryShape.safeParse(Object.fromEntries(kept))
  return { entry: again.success ? again.data : null, issues }
}

/** A year or a number that was written without quotation marks is the text that it looks like. */
function asTexts(value: unknown): unknown {
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.map(asTexts)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, asTexts(entry)]))
}

function issueParts(
  document: Document,
  path: readonly (string | number)[],
  issue: z.core.$ZodIssue,
): readonly [Span, string, string, string] {
  const inner = issue.path.filter((part) => typeof part !== 'symbol')
  const at = [...path, ...inner]
  const span = spanAt(document, at)
  const key = inner.map(String).join('.')
  if (issue.code === 'unrecognized_keys') {
    const [name = ''] = issue.keys
    const keys = inner[0] === 'claim' ? ['id', ...signedKeys, 'sources'] : Object.keys(entryKeys)
    return [span, `unknown key ${code(name)} in a sign-off`, known(keys, name), 'correct or delete it']
  }
  const node: unknown = document.getIn(at)
  const found =
    node === undefined ? `a sign-off without ${code(key)}` : `${code(key === '' ? 'figures' : key)} is ${shown(node)}`
  const expected =
    issue.code === 'invalid_format'
      ? 'a day as in `2024-05-31`'
      : key === ''
        ? 'a map with `figure`, `sentence` and `on`'
        : key === 'direction'
          ? '`up` or `down`'
          : 'a text in quotation marks'
  return [span, found, expected, 'mend it, this sign-off does not count']
}

function signOffOf(entry: Entry, by: string, at: SignOff['at']): SignOff {
  return {
    figure: plain(entry.figure),
    sentence: plain(entry.sentence),
    hedge: plain(entry.hedge ?? ''),
    unit: plain(entry.unit ?? ''),
    direction: entry.direction ?? '',
    period: plain(entry.period ?? ''),
    claim: entry.claim === undefined ? null : claimOf(entry.claim),
    calculation: plain(entry.calculation ?? ''),
    cites: entry.cites ?? [],
    on: entry.on,
    note: plain(entry.note ?? ''),
    ...{ by, at },
  }
}

function claimOf({ id, sources, ...given }: NonNullable<Entry['claim']>): SignedClaim {
  const keys = Object.entries(given).map(([key, value]) => [key, plain(String(value))])
  return { id, keys: Object.fromEntries(keys) as SignedClaim['keys'], sources: (sources ?? []).map(plain) }
}

/** The entries as plain values, numbers and dates left as they were written; null where they cannot be had. */
function plainList(document: Document): readonly unknown[] | null {
  try {
    const value = document.toJS({ maxAliasCount: aliasLimit }) as { readonly figures?: readonly unknown[] | null }
    return value.figures ?? []
  } catch {
    // The library throws for an alias bomb and for an alias of nothing.
    return null
  }
}

function spanAt(document: Document, path: readonly (string | number)[]): Span {
  const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true)
  if (isNode(node) && node.range) return nodeSpan(node)
  // What is missing is shown at what it is missing from.
  return path.length === 0 ? { start: 0, end: 0 } : spanAt(document, path.slice(0, -1))
}

function nodeSpan(node: { readonly range?: YAMLMap['range'] }): Span {
  return node.range ? { start: node.range[0], end: node.range[1] } : { start: 0, end: 0 }
}

function known(keys: readonly string[], name: string): string {
  const near = nearest(name, keys)
  return near === null ? `one of ${keys.map(code).join(', ')}` : code(near)
}

function shown(value: unknown): string {
  if (value === null) return 'empty'
  return typeof value === 'string' || typeof value === 'number' ? code(String(value)) : 'no text'
}
