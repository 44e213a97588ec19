/** Reads values that stand in one place: texts, ids, choices, dates, periods and numbers. */
import { isScalar, type Node } from 'yaml'
import { nearest } from '../nearest.js'
import type { Period } from '../types.js'
import { CLAIM_ID } from './ids.js'
import { parsePeriod, parsePoint } from './period.js'
import { describe, FAULT, report, scalarText, type Owner, type Reading } from './read.js'
import { code, oneOf } from './report.js'
import { headSpan, nodeSpan } from './syntax.js'

/** No text of a registry needs more; a megabyte in one value is a slip. */
export const LONGEST_TEXT = 10_000

/** A period as written and as read. */
export interface PeriodValue {
  readonly text: string
  readonly period: Period
}

const DAY_EXAMPLE = 'a day such as `2022-07-21`'

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
  report(reading, span, key, owner, [`${describe(node, text)} for ${code(key)} in ${owner.name}`, expected, advice])
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
  if (!isScalar(node)) return fault(node, key, owner, reading, 'text', `write ${code(`${key}: ...`)} in one line`)
  const { value } = node
  if (typeof value !== 'string') {
    if (numbers && (typeof value === 'number' || typeof value === 'bigint')) return scalarText(node, reading.file.text)
    return fault(node, key, owner, reading, 'text', 'put it in quotes if it is meant as text')
  }
  const text = value.trim()
  if (text === '') return fault(node, key, owner, reading, 'text', 'write it or remove the key')
  if (text.length <= LONGEST_TEXT) return text
  const span = headSpan(reading.file.text, node)
  report(reading, { start: span.start, end: Math.min(span.end, span.start + 60) }, key, owner, [
    `a text of ${text.length.toLocaleString('en-US')} characters for ${code(key)} in ${owner.name}`,
    `at most ${LONGEST_TEXT.toLocaleString('en-US')}`,
    'shorten it',
  ])
  return FAULT
}

export function readId(node: Node, key: string, owner: Owner, reading: Reading): string | typeof FAULT {
  const text = readText(node, key, owner, reading, true)
  if (text === FAULT || CLAIM_ID.test(text)) return text
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
    'lower-case words joined by hyphens',
    better === '' ? 'write one such as `de-asylum-2022`' : `write ${code(better)}`,
  )
}

export function readChoice(
  choices: readonly string[],
  node: Node,
  key: string,
  owner: Owner,
  reading: Reading,
): string | typeof FAULT {
  const text = readText(node, key, owner, reading, true)
  if (text === FAULT || choices.includes(text)) return text
  const near = nearest(text.slice(0, 100), choices)
  return fault(node, key, owner, reading, oneOf(choices), near === null ? 'write one of these' : `write ${code(near)}`)
}

/** A `day`, or a `date` of which only the month or year may be known. */
export function readDate(
  node: Node,
  key: string,
  owner: Owner,
  reading: Reading,
  precision: 'day' | 'date',
): string | typeof FAULT {
  const text = readText(node, key, owner, reading, true)
  if (text === FAULT) return FAULT
  const pattern = precision === 'day' ? /^\d{4}-\d\d-\d\d$/ : /^[\d-]+$/
  if (pattern.test(text) && parsePoint(text)) return text
  const expected = precision === 'day' ? DAY_EXAMPLE : `${DAY_EXAMPLE}, a month \`2022-07\` or a year \`2022\``
  return fault(node, key, owner, reading, expected, 'correct the date')
}

export function readPeriod(node: Node, key: string, owner: Owner, reading: Reading): PeriodValue | typeof FAULT {
  const text = readText(node, key, owner, reading, true)
  if (text === FAULT) return FAULT
  const period = parsePeriod(text)
  if (period) return { text, period }
  const examples = oneOf(['2022', '2022-Q1', '2022-02', '2022-02-24', '2022-02-24/2022-07-05', '2016/..'])
  return fault(node, key, owner, reading, `a period such as ${examples}`, 'correct the period')
}

export function readMoment(node: Node, key: string, owner: Owner, reading: Reading): PeriodValue | typeof FAULT {
  const text = readText(node, key, owner, reading, true)
  if (text === FAULT) return FAULT
  const period = parsePoint(text)
  if (period) return { text, period }
  const advice = text.includes('/') ? 'write a range as `period`' : 'correct the date'
  return fault(node, key, owner, reading, 'a day or month such as `2023-12-31` or `2023-12`', advice)
}

export function readPositive(node: Node, key: string, owner: Owner, reading: Reading): number | typeof FAULT {
  const value = isScalar(node) ? node.value : null
  if (typeof value === 'number' && Number.isFinite(value) && value > 0) return value
  return fault(node, key, owner, reading, 'a number above zero', 'write it in digits alone, such as `5`')
}
