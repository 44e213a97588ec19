import pico from 'picocolors'
import type { Claim } from '../../core/types.js'
import type { ExitCode, Io } from '../io.js'
import { aboutOf, claimWriter, totalLine, valueOf } from './claims.js'
import { count, table } from './columns.js'
import { chosenClaims } from './chosen.js'
import type { FilterOptions } from './filter.js'
import { openRegistry, print, type RegistryOptions } from './open.js'

export interface StaleOptions extends RegistryOptions, FilterOptions {
  /** Also claims that fall due within so many days. */
  readonly within?: number
}

/** `claimcheck registry stale`: claims that had to be checked again by now, the longest overdue first. */
export async function runStale(io: Io, options: StaleOptions): Promise<ExitCode> {
  const open = await openRegistry(io, options)
  const last = later(open.today, options.within ?? 0)
  const claims = chosenClaims(open, options)
    .filter(({ reviewBy, status }) => reviewBy !== undefined && isDue(reviewBy, last, options.within) && isHeld(status))
    .sort((a, b) => ((a.reviewBy ?? '') < (b.reviewBy ?? '') ? -1 : 1))
  return print(io, options, open.complaints, {
    json: claims.map(claimWriter(open.registries, io.cwd)),
    text: (view) => {
      const paint = pico.createColors(view.color)
      const rows = claims.map((claim) => [
        claim.id,
        `review by ${claim.reviewBy ?? ''}`,
        daysWords(claim, open.today),
        valueOf(claim),
        claim.verifiedBy ?? '',
        aboutOf(claim),
      ])
      const columns = [
        { paint: paint.bold },
        { paint: paint.yellow },
        { right: true },
        { flexible: true },
        { flexible: true },
        { flexible: true, paint: paint.dim },
      ]
      const total = totalLine(`${count(claims.length, 'claim')} to be checked again`, view)
      return `${table(rows, columns, view.piped ? Infinity : view.width)}${total}`
    },
  })
}

/** `stale-claim` fires from the day after `reviewBy`; who looks ahead is told of the day itself. */
function isDue(reviewBy: string, last: string, within: number | undefined): boolean {
  return within === undefined ? reviewBy < last : reviewBy <= last
}

/** A claim that nobody may print any more need not be checked again. */
function isHeld(status: Claim['status']): boolean {
  return status !== 'superseded' && status !== 'retracted'
}

function daysWords({ reviewBy }: Claim, today: string): string {
  const days = Math.round((Date.parse(today) - Date.parse(reviewBy ?? today)) / 86_400_000)
  return days > 0 ? `${count(days, 'day')} ago` : days === 0 ? 'today' : `in ${count(-days, 'day')}`
}

function later(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}
