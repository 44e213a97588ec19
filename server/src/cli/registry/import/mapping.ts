/** How rows become claims: written by somebody in a mapping file, or made from what a data set says of itself. */
import { parse, YAMLParseError } from 'yaml'
import { indexLines, lineColumn } from '../../../core/lines.js'
import { yamlFault } from '../../../core/yamlFault.js'
import { z } from 'zod'
import { CLAIM, SOURCE } from '../../../core/claims/format.js'
import type { Written } from '../../../core/claims/edit/index.js'
import { nearest } from '../../../core/nearest.js'
import { ImportFault, noRows, type Table } from './table.js'

/** Which rows are meant: a column's cell is this, or one of these. */
export type Where = Readonly<Record<string, string | readonly string[]>>

export interface Mapping {
  /** Sets the cells of a CSV file apart; found out where it is not given. */
  readonly delimiter?: string
  /** How numbers are written in the file. */
  readonly numbers?: { readonly group?: string; readonly decimal?: string }
  /** The column that holds flags. */
  readonly flags?: string
  readonly where: Where
  /** Sources that are written with the claims where the registry has none of the name. */
  readonly sources: Readonly<Record<string, Readonly<Record<string, Written>>>>
  /** One claim of each row for each of these. */
  readonly claims: readonly Template[]
}

/** A claim's keys, with `{column}` for a cell. */
export interface Template {
  readonly where: Where
  readonly keys: Readonly<Record<string, Written>>
}

const text = z.union([z.string(), z.number().transform(String)])
const where = z.record(z.string(), z.union([text, z.array(text)])).default({})
const schema = z.strictObject({
  delimiter: z.string().min(1).max(1).optional(),
  numbers: z.strictObject({ group: z.string().optional(), decimal: z.string().optional() }).optional(),
  flags: z.string().optional(),
  where,
  sources: z.record(z.string(), z.record(z.string(), z.json())).default({}),
  claims: z.array(z.object({ where }).catchall(z.json())).min(1),
})

/** Reads a mapping file. Throws an `ImportFault` that says what is wrong in it. */
export function readMapping(source: string): Mapping {
  let data: unknown
  try {
    data = parse(source, { prettyErrors: false })
  } catch (error) {
    if (!(error instanceof YAMLParseError)) {
      // The library throws for an alias bomb and for an alias of nothing.
      throw new ImportFault(`broken YAML: ${error instanceof Error ? error.message : String(error)}`)
    }
    const { what, expected, advice, start } = yamlFault(error, null)
    const { line } = lineColumn(indexLines(source), Math.min(start, source.length))
    throw new ImportFault(`broken YAML at line ${line}: ${what}, expected ${expected}, ${advice}`)
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    throw new ImportFault('is no mapping, expected the key `claims`, and what else a mapping holds')
  }
  knownKeys(data, Object.keys(schema.shape), 'the mapping')
  const read = schema.safeParse(data)
  if (!read.success) throw new ImportFault(faultWords(read.error.issues[0]))
  const { claims, sources, delimiter, numbers, flags } = read.data
  for (const [name, one] of Object.entries(sources)) knownKeys(one, Object.keys(SOURCE), `sources.${name}`)
  const templates = claims.map(({ where: only, ...keys }, index): Template => {
    knownKeys(keys, Object.keys(CLAIM), `claims[${index}]`)
    for (const key of ['id', 'statement', 'value']) {
      if (keys[key] === undefined) throw new ImportFault(`claims[${index}]: no \`${key}\`, say which columns make it`)
    }
    return { where: only, keys }
  })
  return {
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(numbers === undefined ? {} : { numbers: defined(numbers) }),
    ...(flags === undefined ? {} : { flags }),
    where: read.data.where,
    sources: sources,
    claims: templates,
  }
}

/** What is wrong in a mapping, in the words of whoever wrote it. */
function faultWords(issue: z.core.$ZodIssue | undefined): string {
  const key = issue?.path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('') ?? ''
  const name = key.replace(/^\./, '') || 'the mapping'
  if (issue?.code === 'unrecognized_keys') return `${name}: unknown key \`${issue.keys[0] ?? ''}\``
  const expected = issue?.code === 'invalid_type' ? (kinds[issue.expected] ?? 'a text') : (sizes[name] ?? 'a text')
  const isAbsent = issue?.code === 'invalid_type' && issue.message.endsWith('received undefined')
  return `${name}: ${isAbsent ? 'is not there, ' : ''}expected ${expected}`
}

const kinds: Readonly<Record<string, string>> = { array: 'a list', object: 'a map of keys', record: 'a map of keys' }
const sizes: Readonly<Record<string, string>> = { claims: 'a list of at least one', delimiter: 'one character' }

function defined(numbers: {
  group?: string | undefined
  decimal?: string | undefined
}): NonNullable<Mapping['numbers']> {
  const { group, decimal } = numbers
  return { ...(group === undefined ? {} : { group }), ...(decimal === undefined ? {} : { decimal }) }
}

function knownKeys(map: object, known: readonly string[], where: string): void {
  for (const key of Object.keys(map)) {
    if (known.includes(key)) continue
    const near = nearest(key, known)
    throw new ImportFault(`${where}: unknown key \`${key}\`${near === null ? '' : `, did you mean \`${near}\``}`)
  }
}

/** Who is counted, where the dimension names it: such people come from that country. */
const ORIGINS = ['citizen', 'c_birth', 'c_resid', 'natio', 'citizenship', 'coo']
/** Units by Eurostat's codes: one person, a percentage, and so on. */
const UNITS: Readonly<Record<string, string>> = {
  PER: 'people',
  PC: 'percent',
  PCT: 'percent',
  HH: 'households',
  EUR: 'EUR',
}

/** How Eurostat, SDMX's own code lists and the OECD write a total. */
const TOTALS: ReadonlySet<string> = new Set(['T', 'TOTAL', 'TOT', '_T'])

/**
 * A mapping for a data set that comes without one, from its dimensions: its id and those codes make the claim's id, `geo`
 * its place and `citizen` its origin. Throws an `ImportFault` for plain CSV, which says nothing of itself.
 */
export function defaultMapping({ dataset, columns, rows }: Table, accessed: string): Mapping {
  const { id, title, publisher, updated, dimensions } = dataset
  if (columns.length === 0) throw new ImportFault(noRows)
  if (dimensions.length === 0) {
    throw new ImportFault(
      `a CSV file needs a mapping (--mapping FILE) that says how its columns (${columns.slice(0, 8).join(', ')}) make claims`,
    )
  }
  const name = slug(`${publisher} ${id || title}`) || 'data'
  // What is a total in every row narrows nothing down, and would stand in every statement.
  const isTotal = (one: string): boolean => rows.every(({ cells }) => TOTALS.has((cells[one] ?? '').toUpperCase()))
  const others = dimensions.filter(
    (one) => !['freq', 'unit', 'geo', ...ORIGINS].includes(one.toLowerCase()) && !isTotal(one),
  )
  const find = (wanted: readonly string[]): string | undefined =>
    dimensions.find((one) => wanted.includes(one.toLowerCase()))
  const [geo, citizen, unit] = [find(['geo', 'ref_area', 'coa']), find(ORIGINS), find(['unit'])]
  const label = (one: string): string => (rows[0]?.cells[`${one}.label`] === undefined ? `{${one}}` : `{${one}.label}`)
  const about = others.map(label).join(', ')
  const whence = citizen === undefined ? '' : ` from ${label(citizen)}`
  const where = geo === undefined ? '' : ` in ${label(geo)}`
  const what = title === '' ? id : title
  const unitCode = rows[0]?.cells[unit ?? ''] ?? ''
  const isOneUnit = unit !== undefined && rows.every(({ cells }) => cells[unit] === unitCode)
  const unitName = isOneUnit ? (UNITS[unitCode] ?? '') : ''
  return {
    flags: 'OBS_FLAG',
    where: {},
    sources: {
      [name]: {
        publisher: publisher || 'TODO name the source',
        title: what,
        ...(publisher === 'Eurostat' && id !== '' ? { url: databrowser(id) } : {}),
        ...(updated === '' ? {} : { published: updated }),
        accessed,
      },
    },
    claims: [
      {
        where: {},
        keys: {
          id: `${slug(id || title)}-${dimensions.map((one) => `{${one}}`).join('-')}-{TIME_PERIOD}`,
          statement: `${sentenceStart(plainTitle(what))}${whence}${where}${about === '' ? '' : ` (${about})`}, {TIME_PERIOD}: {OBS_VALUE}${unitName === 'percent' ? '%' : unitName === '' ? '' : ` ${unitName}`}.`,
          value: '{OBS_VALUE}',
          ...(unitName === '' ? {} : { unit: unitName }),
          measure: plainTitle(what),
          ...(about === '' ? {} : { population: about }),
          ...(citizen === undefined ? {} : { origin: `{${citizen}}` }),
          ...(geo === undefined ? {} : { [citizen === undefined ? 'place' : 'destination']: `{${geo}}` }),
          period: '{TIME_PERIOD}',
          sources: [name],
          tags: [`series:${id || name}/${dimensions.map((one) => `{${one}}`).join('.')}`],
        },
      },
    ],
  }
}

function databrowser(id: string): string {
  return `https://ec.europa.eu/eurostat/databrowser/view/${id}/default/table`
}

/** "Asylum applicants by type, citizenship, age and sex - annual data": what it is by is no part of the measure. */
function plainTitle(title: string): string {
  return (title.split(/ by | - |, /)[0] ?? title).trim().toLowerCase() || title
}

function sentenceStart(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Lower-case words joined by hyphens. */
export function slug(words: string): string {
  return words
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
