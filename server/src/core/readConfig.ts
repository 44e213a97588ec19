import { isMap, isNode, isScalar, parseDocument, type Document } from 'yaml'
import type * as z from 'zod'
import { applySettings, configKeys, defaultConfig, type Config } from './config.js'
import { FILTER_NAMES } from './figures/index.js'
import { nearest } from './nearest.js'
import type { Problem, SourceFile, Span } from './types.js'
import { yamlFault } from './yamlFault.js'

/** A configuration file as read. */
export interface ConfigReading {
  /** The defaults with the sound keys of the file laid over them. */
  readonly config: Config
  /** What is wrong with the file, in order of position. */
  readonly problems: readonly Problem[]
  /** Where each setting is written, by its path (`failOn`, `rules.uncited-figure`). */
  readonly at: Readonly<Record<string, Span>>
}

/** More aliases than this in one file are an attempt to blow it up. */
const aliasLimit = 50

/** Reads a configuration file, YAML or JSON. Never throws: a key that is not sound is told and left out. */
export function readConfig(file: SourceFile): ConfigReading {
  const document = parseDocument(file.text, { prettyErrors: false, logLevel: 'error' })
  const broken = document.errors.map((error): Problem => {
    const { start, end, what } = yamlFault(error, document.contents)
    return { span: inside(file.text, [start, end]), message: `not valid YAML, ${what}` }
  })
  if (broken.length > 0) return { config: defaultConfig, problems: broken, at: {} }
  const value = plainValue(document)
  if (value === null) return { config: defaultConfig, problems: [], at: {} }
  if (typeof value === 'string') return { config: defaultConfig, problems: [problem(document, [], value)], at: {} }
  return readKeys(document, value)
}

function readKeys(document: Document, value: Readonly<Record<string, unknown>>): ConfigReading {
  const problems: Problem[] = []
  const at: Record<string, Span> = {}
  const settings: Record<string, unknown> = {}
  for (const [key, given] of Object.entries(value)) {
    if (!isConfigKey(key)) {
      problems.push({ span: keySpan(document, [key]), message: unknownKey(key, Object.keys(configKeys)) })
      continue
    }
    const { sound, issues } = key === 'overrides' ? soundOverrides(given) : soundPart(configKeys[key], given)
    problems.push(...issues.flatMap((issue) => describe(document, key, issue)))
    if (sound === undefined) continue
    settings[key] = pathLists.has(key) && typeof sound === 'string' ? [sound] : sound
    Object.assign(at, spansOf(document, key, sound))
  }
  problems.sort((a, b) => a.span.start - b.span.start)
  return { config: applySettings(defaultConfig, settings), problems, at }
}

const pathLists: ReadonlySet<string> = new Set(['registry', 'ignore'])

function isConfigKey(key: string): key is keyof typeof configKeys {
  return Object.hasOwn(configKeys, key)
}

/** The file's value: a map, null where it is empty, or what is wrong with it. */
function plainValue(document: Document): Readonly<Record<string, unknown>> | null | string {
  if (document.contents === null || (isScalar(document.contents) && document.contents.value === null)) return null
  if (!isMap(document.contents)) return 'the configuration is no map of keys, write `key: value` lines'
  try {
    return document.toJS({ maxAliasCount: aliasLimit }) as Record<string, unknown>
  } catch (error) {
    // The library throws for an alias bomb and for an alias of nothing.
    return `its aliases cannot be followed, ${error instanceof Error ? sentence(error.message) : 'write the values out'}`
  }
}

/** A value without the entries that break its shape; undefined where nothing sound is left. */
function soundPart(shape: z.ZodType, given: unknown): { sound: unknown; issues: readonly z.core.$ZodIssue[] } {
  const result = shape.safeParse(given)
  if (result.success) return { sound: result.data, issues: [] }
  const { issues } = result.error
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return { sound: undefined, issues }
  const bad = new Set(issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : [issue.path[0]])))
  const again = shape.safeParse(Object.fromEntries(Object.entries(given).filter(([key]) => !bad.has(key))))
  return { sound: again.success ? again.data : undefined, issues }
}

/** The overrides that are sound: one that is not takes none of the others with it. */
function soundOverrides(given: unknown): { sound: unknown; issues: readonly z.core.$ZodIssue[] } {
  const shape = configKeys.overrides
  const { issues } = soundPart(shape, given)
  if (!Array.isArray(given)) return { sound: undefined, issues }
  const sound = given.flatMap((entry) => {
    const read = shape.element.safeParse(entry)
    return read.success ? [{ ...read.data, files: [read.data.files].flat() }] : []
  })
  return { sound, issues }
}

function describe(document: Document, key: string, outer: z.core.$ZodIssue): readonly Problem[] {
  const { issue, path } = innermost(outer, [key, ...outer.path.map(String)])
  if (issue.code === 'unrecognized_keys') {
    const known = knownNames(path)
    return issue.keys.map((name) => ({
      span: keySpan(document, [...path, name]),
      message: unknownKey(name, known, path.at(-1) === 'rules' ? 'rule' : 'key'),
    }))
  }
  return [
    problem(
      document,
      path,
      `\`${path.join('.')}\` is ${shown(document.getIn(path))}, expected ${expectation(issue, shown(document.getIn(path)))}`,
    ),
  ]
}

/** Of a list that may also be one text, the entry that is wrong says more than that the whole is. */
function innermost(
  issue: z.core.$ZodIssue,
  path: readonly string[],
): { readonly issue: z.core.$ZodIssue; readonly path: readonly string[] } {
  const inner = issue.code === 'invalid_union' ? issue.errors.flat().find((one) => one.path.length > 0) : undefined
  return inner === undefined ? { issue, path } : innermost(inner, [...path, ...inner.path.map(String)])
}

/** The names that a map of names may hold. */
function knownNames(path: readonly string[]): readonly string[] {
  switch (path.at(-1)) {
    case 'rules':
      return Object.keys(defaultConfig.rules)
    case 'check':
      return Object.keys(defaultConfig.check)
    case 'filters':
      return FILTER_NAMES
    default:
      return Object.keys(configKeys.overrides.element.shape)
  }
}

function expectation(issue: z.core.$ZodIssue, given: string): string {
  switch (issue.code) {
    case 'invalid_value': {
      const values = issue.values.map(String)
      const near = nearest(given.replaceAll('`', ''), values)
      return `one of ${values.map((value) => `\`${value}\``).join(', ')}${near === null ? '' : `, did you mean \`${near}\``}`
    }
    case 'invalid_type':
      return typeWords[issue.expected] ?? issue.expected
    case 'too_small':
      return issue.origin === 'number' || issue.origin === 'int' ? `${issue.minimum} or more` : 'something in it'
    case 'too_big':
      return `${issue.maximum} or less`
    case 'invalid_format':
      return 'a language code as in `en`, or `auto`'
    case 'invalid_union': {
      const [first] = issue.errors.flat().filter((inner) => inner.code !== 'invalid_type' || inner.path.length > 0)
      if (first !== undefined) return expectation(first, given)
      const types = issue.errors.flatMap((inner) =>
        inner.map((one) => (one.code === 'invalid_type' ? (typeWords[one.expected] ?? one.expected) : '')),
      )
      return [...new Set(types.filter((type) => type !== ''))].join(' or ')
    }
    default:
      return sentence(issue.message)
  }
}

const typeWords: Readonly<Record<string, string>> = {
  string: 'a text',
  array: 'a list of texts',
  object: 'a map of keys',
  record: 'a map of keys',
  boolean: '`true` or `false`',
  number: 'a number',
  int: 'a whole number',
  null: '`null`',
}

function unknownKey(name: string, known: readonly string[], what = 'key'): string {
  const near = nearest(name, known)
  const hint =
    near === null ? `the ${what}s are ${known.map((key) => `\`${key}\``).join(', ')}` : `did you mean \`${near}\``
  return `unknown ${what} \`${name}\`, ${hint}`
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return 'empty'
  if (typeof value === 'object') return isMap(value) ? 'a map' : 'a list'
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return `\`${text.length > 40 ? `${text.slice(0, 40)}…` : text}\``
}

function spansOf(document: Document, key: string, sound: unknown): Record<string, Span> {
  const nested = typeof sound === 'object' && sound !== null && !Array.isArray(sound)
  if (!nested) return { [key]: valueSpan(document, [key]) }
  return Object.fromEntries(Object.keys(sound).map((name) => [`${key}.${name}`, valueSpan(document, [key, name])]))
}

function problem(document: Document, path: readonly string[], message: string): Problem {
  return { span: valueSpan(document, path), message }
}

function valueSpan(document: Document, path: readonly string[]): Span {
  const node = path.length === 0 ? document.contents : document.getIn(path, true)
  const range = isNode(node) ? node.range : undefined
  if (range) return { start: range[0], end: range[1] }
  // What is missing is missed where it belongs.
  const absent = path.length > 1 && !document.hasIn(path)
  return absent ? valueSpan(document, path.slice(0, -1)) : keySpan(document, path)
}

/** The span of a key itself; of the whole file where it cannot be found, as behind an alias. */
function keySpan(document: Document, path: readonly string[]): Span {
  const parent = path.length <= 1 ? document.contents : document.getIn(path.slice(0, -1), true)
  const pair = isMap(parent)
    ? parent.items.find((item) => isScalar(item.key) && String(item.key.value) === path.at(-1))
    : undefined
  const range = isScalar(pair?.key) ? pair.key.range : undefined
  return range ? { start: range[0], end: range[1] } : { start: 0, end: 0 }
}

/** A library's position, which may be one past the end of an unfinished file. */
function inside(text: string, [start, end]: readonly [number, number]): Span {
  return { start: Math.min(start, text.length), end: Math.min(Math.max(start, end), text.length) }
}

/** A library's message in the style of ours: no capital, no full stop, one line. */
function sentence(message: string): string {
  const line = message.replace(/\s+/g, ' ').replace(/\.$/, '').trim()
  return line.charAt(0).toLowerCase() + line.slice(1)
}
