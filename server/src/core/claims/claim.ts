/** Makes a claim of what was read: defaults filled in, the value's amount, everything but the sources it names. */
import { isMap, isScalar, type Node, type YAMLMap } from 'yaml'
import type { Claim, ClaimStatus, Source, Span } from '../types.js'
import { amountOf, saysItsKind, type FigureValue, type UnitSense } from './figureValue.js'
import { CLAIM } from './format.js'
import { readMap, report, type Owner, type ReadMap, type Reading } from './read.js'
import { code } from './report.js'
import { headSpan, nodeSpan } from './syntax.js'
import type { PeriodValue } from './scalars.js'
import type { SourceValue } from './sources.js'
import { readValue } from './values.js'

/** A sound claim whose sources are still to be looked up, since any file may hold them. */
export interface ClaimDraft {
  readonly claim: Claim
  readonly sources: readonly SourceValue[]
  /** The claim's own list of sources, to be filled. */
  readonly linked: Source[]
}

/** A claim that breaks the format, so far as it could be read. */
export interface BrokenClaim {
  readonly id: string | null
  readonly span: Span
  /** Those that it names, so that one fault does not hide that a name is unknown. */
  readonly sources: readonly SourceValue[]
}

/** Keys that a claim carries as they were read. */
const PLAIN_KEYS = [
  'unit',
  'measure',
  'kind',
  'population',
  'origin',
  'destination',
  'place',
  'method',
  'rounding',
  'derivedFrom',
  'quote',
  'supersededBy',
  'supersededOn',
  'reason',
  'verifiedBy',
  'verifiedOn',
  'reviewBy',
  'caveat',
  'caveatAlso',
  'wording',
  'note',
  'tags',
] as const

/** The draft of a claim, or what is known of a broken one. `senseOf` says what a unit makes of a bare number. */
export function readClaim(
  node: Node,
  defaults: ReadMap,
  reading: Reading,
  senseOf: (unit: string | undefined) => UnitSense,
): ClaimDraft | BrokenClaim {
  const { text, uri } = reading.file
  if (!isMap(node)) {
    report(reading, headSpan(text, node), undefined, { name: 'a claim', claim: null }, [
      'something that is no map in the list of claims',
      'a claim',
      `write ${code('- id: ...')} and its other keys`,
    ])
    return { id: null, span: headSpan(text, node), sources: [] }
  }
  const span = nodeSpan(text, node)
  const owner = ownerOf(node, defaults, reading)
  const { values, spans, unset, sound } = readMap(node, CLAIM, owner, reading, readValue, defaults.values)
  if (!sound) return { id: owner.claim, span, sources: (values['sources'] as SourceValue[] | undefined) ?? [] }

  const value = values['value'] as FigureValue
  for (const key in defaults.values) {
    if (spans[key] || (key === 'unit' && saysItsKind(value))) continue
    values[key] = defaults.values[key]
    const defaultSpan = defaults.spans[key]
    if (defaultSpan) spans[key] = defaultSpan
  }
  for (const key of unset) Reflect.deleteProperty(spans, key)
  const claim: Record<string, unknown> = {
    id: values['id'],
    statement: values['statement'],
    value: amountOf(value, senseOf(values['unit'] as string | undefined), values['rounding'] as number | undefined),
    valueText: value.text,
  }
  for (const key of PLAIN_KEYS) if (values[key] !== undefined) claim[key] = values[key]
  for (const key of ['period', 'asOf'] as const) {
    const time = values[key] as PeriodValue | undefined
    if (!time) continue
    claim[key] = time.period
    claim[`${key}Text`] = time.text
  }
  const linked: Source[] = []
  claim['sources'] = linked
  claim['status'] = values['status'] ?? statusOf(values)
  claim['at'] = { uri, span }
  claim['keys'] = spans
  return { claim: claim as unknown as Claim, sources: values['sources'] as SourceValue[], linked }
}

/** What people write is verified; a claim that names its successor needs no other word to be superseded. */
function statusOf(values: Readonly<Record<string, unknown>>): ClaimStatus {
  return values['supersededBy'] === undefined ? 'verified' : 'superseded'
}

/** Messages about a claim name it, and its value is read by its statement: both are looked for before anything is read. */
function ownerOf(node: YAMLMap, { values: filledIn }: ReadMap, { tree }: Reading): Owner {
  const textOf = (key: string): string => {
    const written = node.get(key, true) as Node | undefined
    const found = written && tree.resolve(written)
    return isScalar(found) && typeof found.value === 'string' ? found.value : ''
  }
  const id = textOf('id')
  const defaultOf = (key: string): string => {
    const found = filledIn[key]
    return typeof found === 'string' ? found : ''
  }
  const counted = ['unit', 'measure', 'population'].map((key) => textOf(key) || defaultOf(key)).join(' ')
  const about = { statement: textOf('statement'), counted }
  return id === '' ? { name: 'a claim', claim: null, ...about } : { name: `claim ${code(id)}`, claim: id, ...about }
}
