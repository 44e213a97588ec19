import { InvalidArgumentError } from 'commander'
import type { FailOn } from '../core/config.js'
import { resolvePath } from '../workspace/paths.js'
import type { Io } from './io.js'
import type { Asked } from './shards/asked.js'
import type { Shard } from './shards/shard.js'
import type { AlsoFile } from './sinks.js'

/** Options that both `figures` and `check` take, as commander gives them. */
export interface CommonOptions {
  readonly format: string
  readonly config?: string
  readonly output?: string
  readonly stdin?: boolean
  readonly stdinPath?: string
  readonly filesFrom?: string
  readonly explain?: LinePlace
  readonly color?: boolean
}

export interface CheckOptions extends CommonOptions {
  readonly registry?: readonly string[]
  /** False with `--no-registry-cache`. */
  readonly registryCache?: boolean
  readonly today?: string
  readonly jobs?: number
  /** A folder; true without one. */
  readonly cache?: string | true
  readonly shard?: Shard
  readonly stdinJsonl?: boolean
  readonly printConfig?: boolean
  readonly failOn?: FailOn
  readonly maxWarnings?: number
  readonly minCoverage?: number
  readonly requireSignOff?: boolean
  /** RULE=LEVEL, not yet looked into. */
  readonly severity?: readonly string[]
  readonly rule?: readonly string[]
  readonly verbose?: boolean
  readonly baseline?: string
  readonly updateBaseline?: boolean
  readonly growBaseline?: boolean
  readonly since?: string
  readonly fix?: boolean
  readonly dryRun?: boolean
  readonly also?: readonly AlsoFile[]
  /** What a part of a run leaves to whoever merges the parts; no flag gives it. */
  readonly asked?: Asked
}

/** A place in a file as `--explain` takes it; lines and columns from 1. */
export interface LinePlace {
  readonly file: string
  readonly line: number
  readonly column: number | null
}

/** Whether to colour what goes to standard output. NO_COLOR and FORCE_COLOR are heeded as elsewhere. */
export function wantsColor(io: Io, options: CommonOptions): boolean {
  if (options.color !== undefined) return options.color
  if (options.output !== undefined || (io.env['NO_COLOR'] ?? '') !== '') return false
  if ((io.env['FORCE_COLOR'] ?? '0') !== '0') return true
  return io.stdout.isTTY === true && io.env['TERM'] !== 'dumb'
}

/** The columns to fill: the terminal's, within what is good to read. */
export function widthOf(io: Io): number {
  return Math.min(Math.max(io.stdout.columns ?? 100, 40), 120)
}

/** An option's path, absolute. */
export function pathOf(io: Io, path: string): string {
  return resolvePath(io.cwd, path)
}

/**
 * A file to write results to. Nothing that is printed is an article or a registry, so a name that says it were one is a
 * slip, and what it names would be lost.
 */
export function parseOutput(text: string): string {
  if (/\.(?:md|markdown|ya?ml)$/i.test(text)) {
    throw new InvalidArgumentError('Articles and registry files are not written over, name another file.')
  }
  return text
}

/** A day as `--today` takes it. */
export function parseDay(text: string): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null
  if (day === null || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text) {
    throw new InvalidArgumentError('Expected a day as in 2024-05-31.')
  }
  return text
}

export function parseCount(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('Expected a whole number, 0 or more.')
  return Number(text)
}

export function parseJobs(text: string): number {
  if (!/^\d{1,3}$/.test(text) || Number(text) === 0)
    throw new InvalidArgumentError('Expected a number of threads, 1 to 999.')
  return Number(text)
}

export function parsePercent(text: string): number {
  const percent = /^\d+(?:\.\d+)?%?$/.test(text) ? Number(text.replace('%', '')) : Number.NaN
  if (!(percent <= 100)) throw new InvalidArgumentError('Expected a percentage, 0 to 100.')
  return percent
}

/** Adds a repeatable option's value to those before it. */
export function collect(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text]
}

/** FORMAT=FILE, added to those before it. */
export function parseAlso(
  formats: readonly string[],
): (text: string, before?: readonly AlsoFile[]) => readonly AlsoFile[] {
  return (text, before = []) => {
    const [, format = '', path = ''] = /^([a-z]+)=(.+)$/.exec(text) ?? []
    if (!formats.includes(format))
      throw new InvalidArgumentError(`Expected FORMAT=FILE, where FORMAT is one of ${formats.join(', ')}.`)
    return [...before, { format, path: parseOutput(path) }]
  }
}

/** FILE:LINE or FILE:LINE:COLUMN, as an option has it. */
export function parsePlace(text: string): LinePlace {
  const place = readPlace(text)
  if (place === null) throw new InvalidArgumentError('Expected FILE:LINE, as in articles/a.md:12.')
  return place
}

/** The same of any other word; null where it is none. */
export function readPlace(text: string): LinePlace | null {
  const match = /^(.+?):(\d+)(?::(\d+))?$/.exec(text)
  const [, file = '', line = '', column] = match ?? []
  if (match === null || Number(line) === 0) return null
  return { file, line: Number(line), column: column === undefined ? null : Number(column) }
}
