import pico from 'picocolors'
import { placeWords } from '../../core/rules/words.js'
import type { Claim, ClaimStatus } from '../../core/types.js'
import type { ExitCode, Io } from '../io.js'
import { statusPaint } from './claims.js'
import { count, table } from './columns.js'
import { chosenClaims } from './chosen.js'
import type { FilterOptions } from './filter.js'
import { openRegistry, print, type RegistryOptions, type View } from './open.js'

/** How often something occurs, the most frequent first. */
type Counts = readonly (readonly [name: string, claims: number])[]

interface Stats {
  readonly claims: number
  readonly sources: number
  readonly files: number
  readonly status: Counts
  readonly measure: Counts
  readonly place: Counts
  readonly publisher: Counts
  readonly year: Counts
  readonly withoutMeasure: number
  readonly withoutPeriod: number
  readonly withoutQuote: number
  readonly overdue: number
  readonly findings: number
}

const statuses: readonly ClaimStatus[] = ['verified', 'draft', 'disputed', 'superseded', 'retracted']

export type StatsOptions = RegistryOptions & FilterOptions

/** `claimcheck registry stats`: what a registry holds, in numbers. */
export async function runStats(io: Io, options: StatsOptions): Promise<ExitCode> {
  const open = await openRegistry(io, options)
  const { registries, today } = open
  const claims = chosenClaims(open, options)
  const isHeld = ({ status }: Claim): boolean => status !== 'superseded' && status !== 'retracted'
  const stats: Stats = {
    claims: claims.length,
    sources: new Set(claims.flatMap((claim) => claim.sources)).size,
    files: new Set(claims.map((claim) => claim.at.uri)).size,
    status: statuses.flatMap((status) => {
      const number = claims.filter((claim) => claim.status === status).length
      return number === 0 ? [] : [[status, number] as const]
    }),
    measure: counted(claims, ({ measure }) => [measure]),
    place: counted(claims, ({ origin, destination, place }) =>
      [origin, destination, place].map((one) => one && placeWords(one)),
    ),
    publisher: counted(claims, ({ sources }) => sources.map(({ publisher }) => publisher)),
    year: counted(claims, ({ period, asOf }) => [yearOf(asOf?.from ?? period?.from)]),
    withoutMeasure: claims.filter(({ measure }) => measure === undefined).length,
    withoutPeriod: claims.filter(({ period, asOf }) => !period && !asOf).length,
    withoutQuote: claims.filter(({ quote, derivedFrom }) => quote === undefined && derivedFrom === undefined).length,
    overdue: claims.filter((claim) => isHeld(claim) && claim.reviewBy !== undefined && claim.reviewBy < today).length,
    findings: registries.folders.reduce((sum, folder) => sum + folder.findings.length, 0),
  }
  return print(io, options, open.complaints, {
    json: { ...stats, ...Object.fromEntries(tables.map((key) => [key, Object.fromEntries(stats[key])])) },
    text: (view) => statsText(stats, view),
  })
}

const tables = ['status', 'measure', 'place', 'publisher', 'year'] as const

function counted(claims: readonly Claim[], namesOf: (claim: Claim) => readonly (string | undefined)[]): Counts {
  const counts = new Map<string, number>()
  for (const claim of claims) {
    for (const name of new Set(namesOf(claim)))
      if (name !== undefined && name !== '') counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
}

function yearOf(day: number | null | undefined): string | undefined {
  return day === null || day === undefined ? undefined : String(new Date(day * 86_400_000).getUTCFullYear())
}

/** Rows of each table that are shown; `--format json` gives all. */
const most = 8

function statsText(stats: Stats, view: View): string {
  const paint = pico.createColors(view.color)
  const head = `${paint.bold(count(stats.claims, 'claim'))} from ${count(stats.sources, 'source')} in ${count(stats.files, 'file')}\n`
  const lists = tables.map((key) => {
    const rows = (key === 'year' ? [...stats.year].sort((a, b) => (a[0] < b[0] ? 1 : -1)) : stats[key]).slice(0, most)
    if (rows.length === 0) return ''
    const all = stats[key].length
    const part =
      all === rows.length ? '' : paint.dim(`  the ${key === 'year' ? 'last' : 'first'} ${rows.length} of ${all}`)
    const title = `\n${paint.bold(titles[key])}${part}\n`
    const color = (text: string, row: number): string =>
      key === 'status' ? statusPaint((rows[row]?.[0] ?? 'draft') as ClaimStatus, paint)(text) : text
    return (
      title +
      table(
        rows.map(([name, number]) => [`  ${number.toLocaleString('en-US')}`, name]),
        [{ right: true }, { flexible: true, paint: color }],
        view.width,
      )
    )
  })
  const gaps: readonly (readonly [number, string])[] = [
    [stats.withoutMeasure, 'without a measure'],
    [stats.withoutPeriod, 'without a time'],
    [stats.withoutQuote, "without the source's own words"],
    [stats.overdue, 'to be checked again'],
    [stats.findings, 'breaches of the format and conflicts, see `claimcheck registry validate`'],
  ]
  const shown = gaps
    .filter(([number]) => number > 0)
    .map(([number, words]) => [`  ${number.toLocaleString('en-US')}`, words])
  const gapText =
    shown.length === 0
      ? ''
      : `\n${paint.bold('To look at')}\n${table(shown, [{ right: true }, { flexible: true }], view.width)}`
  return head + lists.join('') + gapText
}

const titles = {
  status: 'By status',
  measure: 'By measure',
  place: 'By place',
  publisher: 'By publisher',
  year: 'By year',
} as const
