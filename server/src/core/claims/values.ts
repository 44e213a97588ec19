/** Reads the value of one key by the kind that the tables in `format.ts` give it. */
import { isMap, isScalar, isSeq, type Node } from 'yaml'
import { nearest } from '../nearest.js'
import type { Period, Source, Span } from '../types.js'
import { SOURCE, WORDING, type Kind, type Shape } from './format.js'
import { readFigureValue } from './figure-value.js'
import { readJson } from './json.js'
import { parsePeriod, parsePoint } from './period.js'
import { describe, FAULT, isNull, readMap, report, scalarText, type Owner, type Reading } from './read.js'
import { code, oneOf } from './report.js'
import { headSpan, nodeSpan } from './syntax.js'

/** No text of a registry needs more; a megabyte in one value is a slip. */
export const LONGEST_TEXT = 10_000

/** A period as written and as read. */
export interface PeriodValue {
  readonly text: string
  readonly period: Period
}

/** A source as a claim gives it: a name still to be looked up, or the source in place. */
export type SourceValue = { readonly name: string; readonly span: Span } | { readonly source: Source }

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const DAY_EXAMPLE = 'a day such as `2022-07-21`'

/** Reads a value by its kind, or returns `FAULT` after saying what is wrong. */
export function readValue(node: Node, key: string, shape: Shape, owner: Owner, reading: Reading): unknown {
  const kind = shape[key]?.kind
  return kind === undefined ? FAULT : readKind(kind, node, key, owner, reading)
}

function readKind(kind: Kind, node: Node, key: string, owner: Owner, reading: Reading): unknown {
  switch (kind.type) {
    case 'text':
      return readText(node, key, owner, reading, kind.numbers === true)
    case 'formula':
      return readText(node, key, owner, reading, true)
    case 'id':
      return readId(node, key, owner, reading)
    case 'choice':
      return readChoice(Object.keys(kind.choices), node, key, owner, reading)
    case 'day':
      return readDate(node, key, owner, reading, 10, DAY_EXAMPLE)
    case 'date':
      return readDate(node, key, owner, reading, 0, `${DAY_EXAMPLE}, a month \`2022-07\` or a year \`2022\``)
    case 'period':
      return readPeriod(node, key, owner, reading)
    case 'moment':
      return readMoment(node, key, owner, reading)
    case 'number':
      return readPositive(node, key, owner, reading)
    case 'value':
      return readFigureValue(node, key, owner, reading)
    case 'texts':
      return readTexts(node, key, owner, reading, kind.single === true)
    case 'wording':
      return readWording(node, key, owner, reading)
    case 'sources':
      return readSources(node, key, owner, reading)
    case 'json':
      return readJson(node, key, owner, reading)
  }
}

/** Adds the finding "found this, expected that, write it so" at a value. */
export function fault(
  node: Node,
  key: string,
  owner: Owner,
  reading: Reading,
  expected: string,
  advice: string,
): typeof FAULT {
  const { text } = reading.file
  const span = isScalar(node) ? nodeSpan(text, node) : headSpan(text, node)
  report(reading, span, key, owner, [
    `found ${describe(node, text)} for ${code(key)} in ${owner.name}`,
    expected,
    advice,
  ])
  return FAULT
}

/** Text without the white space around it; `numbers` takes a YAML number as it is written. */
export function readText(
  node: Node,
  key: string,
  owner: Owner,
  reading: Reading,
  numbers: boolean,
): string | typeof FAULT {
  if (!isScalar(node))
    return fault(node, key, owner, reading, 'expected text', `write ${code(`${key}: ...`)} in one line`)
  const { value } = node
  if (typeof value !== 'string') {
    if (numbers && (typeof value === 'number' || typeof value === 'bigint')) return scalarText(node, reading.file.text)
    return fault(node, key, owner, reading, 'expected text', 'put it in quotes if it is meant as text')
  }
  const text = value.trim()
  if (text === '') return fault(node, key, owner, reading, 'expected text', 'write it or remove the key')
  if (text.length <= LONGEST_TEXT) return text
  const span = headSpan(reading.file.text, node)
  report(reading, { start: span.start, end: Math.min(span.end, span.start + 60) }, key, owner, [
    `found a text of ${text.length.toLocaleString('en-US')} characters for ${code(key)} in ${owner.name}`,
    `expected at most ${LONGEST_TEXT.toLocaleString('en-US')}`,
    'shorten it',
  ])
  return FAULT
}

function readId(node: Node, key: string, owner: Owner, reading: Reading): string | typeof FAULT {
  const text = readText(node, key, owner, reading, true)
  if (text === FAULT || ID.test(text)) return text
  const better = text
    .slice(0, 100)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]/)
    .filter((word) => word !== '')
    .join('-')
  return fault(
    node,
    key,
    owner,
    reading,
    'expected lower-case words joined by hyphens',
    better === '' ? 'write one such as `de-asylum-2022`' : `write ${code(better)}`,
  )
}

function readChoice(
  choices: readonly string[],
  node: Node,
  key: string,
  owner: Owner,
  reading: Reading,
): string | typeof FAULT {
  const text = readText(node, key, owner, reading, true)
  if (text === FAULT || choices.includes(text)) return text
  const near = nearest(text.slice(0, 100), choices)
  return fault(
    node,
    key,
    owner,
    reading,
    `expected ${oneOf(choices)}`,
    near === null ? 'write one of these' : `write ${code(near)}`,
  )
}

/** `length` is that of the only form taken, 0 for days, months and years. */
function readDate(
  node: Node,
  key: string,
  owner: Owner,
  reading: Reading,
  length: number,
  expected: string,
): string | typeof FAULT {
  const text = readText(node, key, owner, reading, true)
  if (text === FAULT) return FAULT
  const plain = /^[\d-]+$/.test(text) && (length === 0 || text.length === length)
  return plain && parsePoint(text) ? text : fault(node, key, owner, reading, `expected ${expected}`, 'correct the date')
}

function readPeriod(node: Node, key: string, owner: Owner, reading: Reading): PeriodValue | typeof FAULT {
  const text = readText(node, key, owner, reading, true)
  if (text === FAULT) return FAULT
  const period = parsePeriod(text)
  if (period) return { text, period }
  const examples = oneOf(['2022', '2022-Q1', '2022-02', '2022-02-24', '2022-02-24/2022-07-05', '2016/..'])
  return fault(node, key, owner, reading, `expected a period such as ${examples}`, 'correct the period')
}

function readMoment(node: Node, key: string, owner: Owner, reading: Reading): PeriodValue | typeof FAULT {
  const text = readText(node, key, owner, reading, true)
  if (text === FAULT) return FAULT
  const period = parsePoint(text)
  if (period) return { text, period }
  const advice = text.includes('/') ? 'write a range as `period`' : 'correct the date'
  return fault(node, key, owner, reading, 'expected a day or month such as `2023-12-31` or `2023-12`', advice)
}

function readPositive(node: Node, key: string, owner: Owner, reading: Reading): number | typeof FAULT {
  const value = isScalar(node) ? node.value : null
  if (typeof value === 'number' && Number.isFinite(value) && value > 0) return value
  return fault(node, key, owner, reading, 'expected a number above zero', 'write it in digits alone, such as `5`')
}

function readTexts(node: Node, key: string, owner: Owner, reading: Reading, single: boolean): string[] | typeof FAULT {
  if (single && isScalar(node)) {
    const text = readText(node, key, owner, reading, true)
    return text === FAULT ? FAULT : [text]
  }
  if (!isSeq(node)) {
    const written = isScalar(node) ? scalarText(node, reading.file.text) : '...'
    return fault(node, key, owner, reading, 'expected a list', `write ${code(`${key}: [${written}]`)}`)
  }
  const texts: string[] = []
  let sound = true
  for (const item of items(node, key, owner, reading)) {
    const text = item === FAULT ? FAULT : readText(item, key, owner, reading, true)
    if (text === FAULT) sound = false
    else texts.push(text)
  }
  return sound ? texts : FAULT
}

function readWording(node: Node, key: string, owner: Owner, reading: Reading): object | typeof FAULT {
  if (!isMap(node)) return fault(node, key, owner, reading, 'expected a map', 'write `{prefer: [...], avoid: [...]}`')
  const { values, sound } = readMap(node, WORDING, { ...owner, name: '`wording`' }, reading, readValue)
  return sound ? { prefer: values['prefer'] ?? [], avoid: values['avoid'] ?? [] } : FAULT
}

function readSources(node: Node, key: string, owner: Owner, reading: Reading): SourceValue[] | typeof FAULT {
  if (!isSeq(node)) {
    const written = isScalar(node) ? scalarText(node, reading.file.text) : 'the name of a source'
    return fault(node, key, owner, reading, 'expected a list of sources', `write ${code(`sources: [${written}]`)}`)
  }
  if (node.items.length === 0) {
    return fault(node, key, owner, reading, 'expected at least one source', 'name one, or remove the claim')
  }
  const sources: SourceValue[] = []
  let sound = true
  for (const item of items(node, key, owner, reading)) {
    const source = item === FAULT ? FAULT : readSourceItem(item, key, owner, reading)
    if (source === FAULT) sound = false
    else sources.push(source)
  }
  return sound ? sources : FAULT
}

function readSourceItem(node: Node, key: string, owner: Owner, reading: Reading): SourceValue | typeof FAULT {
  if (isMap(node)) {
    const { source, sound } = readSource(node, null, { ...owner, name: 'a source' }, reading)
    return sound && source ? { source } : FAULT
  }
  if (!isScalar(node)) {
    return fault(node, key, owner, reading, 'expected the name of a source or a source in place', 'correct the item')
  }
  const name = readText(node, key, owner, reading, true)
  return name === FAULT ? FAULT : { name, span: nodeSpan(reading.file.text, node) }
}

/** Reads a source. One with a fault is still returned when its publisher is known: its claims are not to blame. */
export function readSource(
  node: Node,
  name: string | null,
  owner: Owner,
  reading: Reading,
): { source: Source | null; sound: boolean } {
  if (!isMap(node)) {
    fault(node, name ?? 'sources', owner, reading, 'expected a map', 'write `publisher:` and `title:` or `url:` in it')
    return { source: null, sound: false }
  }
  const { values, spans, sound } = readMap(node, SOURCE, owner, reading, readValue)
  const at = { uri: reading.file.uri, span: nodeSpan(reading.file.text, node) }
  const addressed = 'title' in spans || 'url' in spans
  if (!addressed) {
    report(reading, spans['publisher'] ?? headSpan(reading.file.text, node), 'title', owner, [
      `found neither ${code('title')} nor ${code('url')} in ${owner.name}`,
      'expected at least one of them',
      'add the title or the address',
    ])
  }
  const { publisher } = values as { publisher?: string }
  if (publisher === undefined) return { source: null, sound: false }
  return { source: { name, aliases: [], ...values, publisher, at }, sound: sound && addressed }
}

/** The items of a list, aliases followed; an empty item and an alias to nothing are faults. */
function* items(node: Node, key: string, owner: Owner, reading: Reading): Generator<Node | typeof FAULT> {
  if (!isSeq(node)) return
  for (const written of node.items as (Node | null)[]) {
    const item = written && reading.tree.resolve(written)
    if (item && !isNull(item)) yield item
    else {
      const at = written ?? node
      report(reading, headSpan(reading.file.text, at), key, owner, [
        `found an empty item in ${code(key)} of ${owner.name}`,
        'expected text',
        'write or remove it',
      ])
      yield FAULT
    }
  }
}
