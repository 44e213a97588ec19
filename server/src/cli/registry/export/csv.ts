import { stringify } from 'csv-stringify/sync'
import type { Claim } from '../../../core/types.js'

/** The columns of the CSV export: the keys of a claim, what was read from its value, and its first source. */
const columns = [
  'id',
  'status',
  'statement',
  'value',
  'min',
  'max',
  'unit',
  'measure',
  'kind',
  'population',
  'origin',
  'destination',
  'place',
  'period',
  'asOf',
  'method',
  'derivedFrom',
  'caveat',
  'supersededBy',
  'supersededOn',
  'reason',
  'verifiedBy',
  'verifiedOn',
  'reviewBy',
  'publishers',
  'sources',
  'urls',
  'quote',
  'note',
  'tags',
] as const

/**
 * Claims as CSV, lists set apart by `; `. A text that a spreadsheet would take for a formula is led by an apostrophe, as
 * spreadsheets themselves do.
 */
export function claimsCsv(claims: readonly Claim[]): string {
  return stringify(claims.map(rowOf), { header: true, columns: [...columns], escape_formulas: true })
}

function rowOf(claim: Claim): Record<(typeof columns)[number], string | number> {
  const { valueText, value, sources, periodText, asOfText, tags } = claim
  const text = (key: Exclude<keyof Claim, 'sources'>): string => {
    const one = claim[key]
    return typeof one === 'string' ? one : ''
  }
  return {
    id: claim.id,
    status: claim.status,
    statement: claim.statement,
    value: valueText,
    min: value.quantity.min ?? '',
    max: value.quantity.max ?? '',
    unit: text('unit'),
    measure: text('measure'),
    kind: text('kind'),
    population: text('population'),
    origin: text('origin'),
    destination: text('destination'),
    place: text('place'),
    period: periodText ?? '',
    asOf: asOfText ?? '',
    method: text('method'),
    derivedFrom: text('derivedFrom'),
    caveat: text('caveat'),
    supersededBy: text('supersededBy'),
    supersededOn: text('supersededOn'),
    reason: text('reason'),
    verifiedBy: text('verifiedBy'),
    verifiedOn: text('verifiedOn'),
    reviewBy: text('reviewBy'),
    publishers: [...new Set(sources.map(({ publisher }) => publisher))].join('; '),
    sources: sources.map(({ name, title }) => name ?? title ?? '').join('; '),
    urls: sources.flatMap(({ url }) => url ?? []).join('; '),
    quote: text('quote'),
    note: text('note'),
    tags: tags?.join('; ') ?? '',
  }
}
