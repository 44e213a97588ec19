/** Rows put into templates: the claims that a file states. */
import type { Entries, Written } from '../../../core/claims/edit/index.js'
import { noCountry } from '../../../core/matching/places.js'
import { readCountries } from '../../../core/matching/places/countries.js'
import { readFlags } from './flags.js'
import { slug, type Mapping, type Template, type Where } from './mapping.js'
import { ImportFault, type Row, type Table, type TableRow } from './table.js'

/** A claim as a row states it. */
export interface StatedClaim {
  /** The same for the same series and time in every edition of the file. */
  readonly id: string
  readonly value: number
  readonly keys: Entries & { readonly statement: string; readonly value: number }
  readonly line: number
}

export interface Stated {
  readonly claims: readonly StatedClaim[]
  /** Rows without a number: missing, confidential. */
  readonly empty: number
  /** What is worth telling, each once. */
  readonly notes: readonly string[]
}

/** Renders every row that the mapping means. Throws an `ImportFault` for a column that there is not, and for two rows of one id. */
export function stateClaims(table: Table, mapping: Mapping): Stated {
  const known = new Set([...table.columns, ...Object.keys(table.rows[0]?.cells ?? {})])
  for (const template of mapping.claims) checkColumns(template, known)
  for (const column of Object.keys(mapping.where)) requireColumn(column, known)
  const claims = new Map<string, StatedClaim>()
  const notes = new Set<string>()
  let empty = 0
  for (const row of table.rows) {
    if (!fits(row.cells, mapping.where)) continue
    for (const template of mapping.claims) {
      if (!fits(row.cells, template.where)) continue
      const claim = stateClaim(row, template, mapping, notes)
      if (claim === null) {
        empty++
        continue
      }
      const before = claims.get(claim.id)
      if (before) {
        throw new ImportFault(
          `rows ${before.line} and ${claim.line} both make the claim \`${claim.id}\`, put the columns that tell them apart into its id`,
        )
      }
      claims.set(claim.id, claim)
    }
  }
  return { claims: [...claims.values()], empty, notes: [...notes] }
}

function stateClaim(row: TableRow, { keys }: Template, mapping: Mapping, notes: Set<string>): StatedClaim | null {
  const written = textOf(fill(keys['value'] ?? '', row.cells, plain)).trim()
  const { number, flags: behind } = readNumber(written, mapping)
  if (number === null) {
    if (written !== '' && !/^[:.\-–]|^(?:na|n\/a|nan|null|c)$/i.test(written))
      notes.add(`row ${row.line}: \`${written}\` is no number`)
    return null
  }
  const cellFlags = mapping.flags === undefined ? '' : (row.cells[mapping.flags] ?? '')
  const { keys: flagged, unknown } = readFlags(cellFlags + behind)
  for (const flag of unknown) notes.add(`the flag \`${flag}\` is not known and says nothing of a claim`)
  const id = slug(textOf(fill(keys['id'] ?? '', row.cells, plain)))
  if (id === '') throw new ImportFault(`row ${row.line}: its id is empty`)
  const entries: Record<string, Written> = {}
  for (const [key, template] of Object.entries(keys)) {
    if (key === 'id' || key === 'value') continue
    const value = tidy(key, fill(template, row.cells, key === 'statement' ? (cell) => grouped(cell, mapping) : plain))
    if (value !== null) entries[key] = value
  }
  const statement = textOf(entries['statement'] ?? '').replace(/\s+/g, ' ')
  const note = [entries['note'], flagged['note']].filter((one) => typeof one === 'string').join(' ')
  const all = { ...entries, ...flagged, ...(note === '' ? {} : { note }), statement, value: number }
  return { id, value: number, keys: all, line: row.line }
}

/** A number as the file writes it; flags may stand behind it, as in Eurostat's TSV ("1234 p"). */
function readNumber(text: string, { numbers }: Mapping): { readonly number: number | null; readonly flags: string } {
  const flags = /(?<![a-z])[a-z]{1,5}$/.exec(text)?.[0] ?? ''
  let digits = text.slice(0, text.length - flags.length).trim()
  if (numbers?.group !== undefined && numbers.group !== '') digits = digits.replaceAll(numbers.group, '')
  if (numbers?.decimal !== undefined && numbers.decimal !== '') digits = digits.replace(numbers.decimal, '.')
  const isNumber = /^[-+]?\d+(?:\.\d+)?(?:e[-+]?\d+)?$/i.test(digits)
  return { number: isNumber ? Number(digits) : null, flags }
}

function grouped(cell: string, mapping: Mapping): string {
  const { number } = readNumber(cell, mapping)
  // A year is a number too: only what is long enough to need it, and is no year, is set apart.
  if (number === null || Math.abs(number) < 1000 || /^(?:1[89]|20|21)\d\d$/.test(cell)) return cell
  return number.toLocaleString('en-US', { maximumFractionDigits: 10 })
}

function textOf(value: Written): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

function plain(cell: string): string {
  return cell
}

function fill(template: Written, cells: Row, show: (cell: string) => string): Written {
  if (typeof template === 'string') {
    return template.replace(/\{([^{}]+)\}/g, (_, column: string) => show(cells[column.trim()] ?? ''))
  }
  if (Array.isArray(template)) return (template as readonly Written[]).map((one) => fill(one, cells, show))
  return template
}

/** What a key holds in the terms of the format; null where nothing is left of it. */
function tidy(key: string, value: Written): Written {
  if (typeof value !== 'string') return value
  const text = value.trim()
  if (text === '') return null
  if (key === 'origin' || key === 'destination' || key === 'place') return placeOf(text)
  if (key === 'period' || key === 'asOf') return timeOf(text)
  return text
}

/**
 * A place in the registry's own codes: from Eurostat's, where ISO 3166 has others, and from those of three letters that
 * UNHCR publishes. A code that is no country's says whom it counts, not where.
 */
function placeOf(code: string): string | null {
  const known: Readonly<Record<string, string>> = { EL: 'GR', UK: 'GB', EU27_2020: 'EU' }
  if (known[code] !== undefined) return known[code]
  if (noCountry.has(code)) return null
  const country = alpha2.get(code)
  if (country !== undefined) return country
  const isCode = /^[A-Z0-9_]+$/.test(code)
  return isCode && (code.length > 3 || /[\d_]/.test(code)) ? null : code
}

const alpha2: ReadonlyMap<string, string> = new Map(
  [...readCountries().values()].map(({ alpha3, code }) => [alpha3, code]),
)

/** `2022M02`, `2022Q1`, `2022-S1` and ISO 8601. */
function timeOf(text: string): string {
  const parts = /^(\d{4})-?([MQSH])0*(\d{1,2})$/.exec(text)
  if (!parts) return text
  const [, year = '', unit = '', number = ''] = parts
  return unit === 'M' ? `${year}-${number.padStart(2, '0')}` : `${year}-${unit === 'Q' ? 'Q' : 'H'}${number}`
}

function fits(cells: Row, where: Where): boolean {
  return Object.entries(where).every(([column, wanted]) => {
    const cell = cells[column] ?? ''
    return typeof wanted === 'string' ? cell === wanted : wanted.includes(cell)
  })
}

function checkColumns({ keys, where }: Template, known: ReadonlySet<string>): void {
  for (const column of Object.keys(where)) requireColumn(column, known)
  for (const match of JSON.stringify(keys).matchAll(/\{([^{}"[\]]+)\}/g)) requireColumn((match[1] ?? '').trim(), known)
}

function requireColumn(column: string, known: ReadonlySet<string>): void {
  if (known.has(column)) return
  throw new ImportFault(
    `the file has no column \`${column}\`, its columns are ${[...known].map((one) => `\`${one}\``).join(', ')}`,
  )
}
