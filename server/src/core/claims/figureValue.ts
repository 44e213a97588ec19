/** Reads a claim's `value`, and makes of it the amount that figures are compared with. */
import { isMap, isScalar, type Node } from 'yaml'
import type { Amount, NumberStyle } from '../types.js'
import { RANGE } from './format.js'
import { FAULT, keyText, report, reportUnknownKey, scalarText, type Owner, type Reading } from './read.js'
import { code } from './report.js'
import { headSpan, nodeSpan } from './syntax.js'
import { fault, readText } from './scalars.js'

/** `value` as a file gives it, before `unit` and `rounding` are known. */
export type FigureValue =
  | { readonly type: 'number'; readonly value: number; readonly decimals: number; readonly text: string }
  | { readonly type: 'words'; readonly amount: Amount; readonly text: string }
  | {
      readonly type: 'range'
      readonly min: number
      readonly max: number
      readonly decimals: number
      readonly text: string
    }

/** What a unit says about a bare number: `percent`, a currency, or nothing but what is counted. */
export type UnitSense = Pick<Amount, 'kind' | 'currency' | 'points' | 'ratio'>

/** No figure is written with more characters. */
const LONGEST_WORDS = 200
/** Decimals of a YAML number in plain notation; any other notation has as many as it needs. */
const PLAIN = /^[-+]?\d+(?:\.(\d*))?$/

/** Reads a number, the words of a figure or `{min, max}`. */
export function readFigureValue(node: Node, key: string, owner: Owner, reading: Reading): FigureValue | typeof FAULT {
  if (isMap(node)) return readRange(node, key, owner, reading)
  if (isScalar(node) && typeof node.value === 'number') {
    const text = scalarText(node, reading.file.text)
    return Number.isFinite(node.value)
      ? { type: 'number', value: node.value, decimals: decimalsOf(text, node.value), text }
      : fault(node, key, owner, reading, 'a number', 'write it in digits')
  }
  if (!isScalar(node)) {
    return fault(
      node,
      key,
      owner,
      reading,
      'a number or the words of a figure',
      'write a range as `{min: 400, max: 750}`',
    )
  }
  const text = readText(node, key, owner, reading, false)
  if (text === FAULT) return FAULT
  const read = text.length <= LONGEST_WORDS ? reading.readValue(text, owner.statement ?? '') : null
  if (read && (read.behind === null || isCounted(read.behind, owner)))
    return { type: 'words', amount: read.amount, text }
  if (read?.behind) {
    // It may be a scale in a language unknown here ("3 miljoen"), so the statement's having it proves nothing.
    const [word, unit] = [code(read.behind), code(`unit: ${read.behind}`)]
    return fault(
      node,
      key,
      owner,
      reading,
      `words of a figure, and ${word} is not known`,
      `write the figure alone, or add ${unit} where that is what is counted`,
    )
  }
  return fault(
    node,
    key,
    owner,
    reading,
    'a number, or the words of a figure such as `about 25 thousand` or `12.5%`',
    'write the figure alone, and what it counts as `unit`',
  )
}

/** Whether a word behind a number is one of the claim's own for what it counts, and no scale in a language unknown here. */
function isCounted(word: string, { counted = '' }: Owner): boolean {
  return counted.toLowerCase().split(/\P{L}/u).includes(word.toLowerCase())
}

function readRange(node: Node, key: string, owner: Owner, reading: Reading): FigureValue | typeof FAULT {
  if (!isMap(node)) return FAULT
  const { text } = reading.file
  const ends: Record<string, { value: number; decimals: number; text: string }> = {}
  let sound = true
  for (const pair of node.items) {
    const end = keyText(pair.key as Node | null) ?? ''
    const keyNode = pair.key as Node | null
    if (!Object.hasOwn(RANGE, end) || ends[end]) {
      const span = keyNode ? nodeSpan(text, keyNode) : headSpan(text, node)
      reportUnknownKey(end, span, Object.keys(RANGE), { ...owner, name: '`value`' }, reading)
      sound = false
      continue
    }
    const written = pair.value as Node | null
    const found = written && reading.tree.resolve(written)
    if (isScalar(found) && typeof found.value === 'number' && Number.isFinite(found.value)) {
      const endText = scalarText(found, text)
      ends[end] = { value: found.value, decimals: decimalsOf(endText, found.value), text: endText }
      continue
    }
    fault(found ?? node, end, owner, reading, 'a number', 'write it in digits alone')
    sound = false
  }
  if (!sound) return FAULT
  const { min, max } = ends
  if (!min || !max) {
    report(reading, headSpan(text, node), key, owner, [
      `no ${code(min ? 'max' : 'min')} for ${code(key)} in ${owner.name}`,
      'both ends of the range',
      'write an open range in words, such as `at least 400`',
    ])
    return FAULT
  }
  if (min.value > max.value) {
    return fault(node, key, owner, reading, 'a `min` that is not above `max`', 'exchange the two')
  }
  const decimals = Math.max(min.decimals, max.decimals)
  return { type: 'range', min: min.value, max: max.value, decimals, text: `${min.text} to ${max.text}` }
}

/** The amount of a value: its kind from its unit where the value itself says none, widened by half the rounding step. */
export function amountOf(value: FigureValue, sense: UnitSense, rounding: number | undefined): Amount {
  const amount = value.type === 'words' ? withSense(value.amount, sense) : exactAmount(value, sense)
  if (rounding === undefined) return amount
  const { min, max } = amount.quantity
  const quantity = { min: min === null ? null : min - rounding / 2, max: max === null ? null : max + rounding / 2 }
  return { ...amount, quantity }
}

/** A value that says by itself what it is of: a default unit is not filled in. */
export function saysItsKind(value: FigureValue): boolean {
  return value.type === 'words' && value.amount.kind !== 'count'
}

function withSense(amount: Amount, sense: UnitSense): Amount {
  return amount.kind === 'count' && sense.kind !== 'count' ? { ...amount, ...sense } : amount
}

function exactAmount(value: Exclude<FigureValue, { type: 'words' }>, sense: UnitSense): Amount {
  // Minus zero is zero: JSON knows no other, and a cache must give back what was loaded.
  const [min, max] = value.type === 'number' ? [value.value + 0, value.value + 0] : [value.min + 0, value.max + 0]
  return {
    kind: sense.kind,
    quantity: { min, max },
    hedge: value.type === 'number' ? 'none' : 'range',
    hedgeText: '',
    step: stepOf(value.decimals),
    rounded: false,
    style: plainStyle(value.decimals),
    currency: sense.currency,
    points: sense.points,
    ratio: sense.ratio,
    direction: max < 0 ? 'down' : null,
  }
}

function plainStyle(decimals: number): NumberStyle {
  return { form: 'digits', group: '', decimal: '.', scale: '', scaleValue: 1, decimals, prefix: '', suffix: '' }
}

/** 1, 0.1, 0.01: divided, because 10 to the power of -1 times itself is not 0.01. */
function stepOf(decimals: number): number {
  return 1 / 10 ** decimals
}

function decimalsOf(text: string, value: number): number {
  const plain = PLAIN.exec(text)
  if (plain) return Math.min(plain[1]?.length ?? 0, 20)
  const fraction = /\.(\d+)$/.exec(String(value))
  return fraction?.[1]?.length ?? 0
}
