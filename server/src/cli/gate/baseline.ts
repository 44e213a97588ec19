import { decodeText } from '../../workspace/decode.js'
import { folderOf, relativePath, resolvePath } from '../../workspace/paths.js'
import { UsageError, type Io } from '../io.js'
import { pathOf, type CheckOptions } from '../options.js'
import type { FindingReport } from '../report.js'
import { readBaseline, writeBaseline } from './baselineFile.js'
import { gathered, knownOf, type KnownFindings } from './known.js'

/** A baseline and what is to become of it. */
export interface Baseline {
  /** As the user wrote it. */
  readonly name: string
  readonly path: string
  /** Paths as reports name them. */
  readonly known: readonly KnownFindings[]
  /** Whether the file is to be written, and whether findings that it does not hold go into it. */
  readonly update: 'no' | 'shrink' | 'grow'
  /** There is no file yet: the first is of all that is found. */
  readonly isNew: boolean
}

/** Most megabytes are some hundred thousand findings. */
const baselineLimit = 256 * 1024 * 1024

/** Opens what `--baseline` names; null where it is not given. Throws a `UsageError` for one that cannot be used. */
export async function openBaseline(io: Io, options: CheckOptions): Promise<Baseline | null> {
  const { baseline: name, updateBaseline = false, growBaseline = false } = options
  if (name === undefined) {
    if (updateBaseline || growBaseline) throw new UsageError('name the baseline with `--baseline FILE`')
    return null
  }
  const update = growBaseline ? 'grow' : updateBaseline ? 'shrink' : 'no'
  const hindrance = update === 'no' ? null : whyNoUpdate(options)
  if (hindrance !== null) throw new UsageError(hindrance)
  const path = pathOf(io, name)
  const bytes = await io.files.readFile(path)
  if (!bytes.ok && bytes.fault.code === 'missing' && update !== 'no') {
    return { name, path, known: [], update, isNew: true }
  }
  const text = bytes.ok ? decodeText(path, bytes.value, baselineLimit) : bytes
  if (!text.ok) {
    const hint = text.fault.code === 'missing' ? ', or make it with `--update-baseline`' : ''
    throw new UsageError(`${name} ${text.fault.message}${hint}`)
  }
  const read = readBaseline(text.value)
  if (!read.ok) throw new UsageError(`${name}:${read.line}: ${read.message}`)
  const known = read.known.map((one) => ({ ...one, path: relativePath(io.cwd, resolvePath(folderOf(path), one.path)) }))
  return { name, path, known, update, isNew: false }
}

/** Why a run with these flags would not see all that a baseline holds, or may not write it; null where it does and may. */
function whyNoUpdate({ rule, severity = [], since, dryRun }: CheckOptions): string | null {
  const off = severity.find((one) => one.endsWith('=off'))
  if (rule !== undefined) return 'a baseline is updated by a check with all rules: leave `--rule` out'
  if (off !== undefined) {
    return `a baseline is updated by a check with all rules: leave \`--severity ${off}\` out, or set it in the configuration`
  }
  if (since !== undefined) return 'a baseline is updated by all findings, not by new ones: leave `--since` out'
  return dryRun === true ? '--dry-run changes nothing: leave the update of the baseline out' : null
}

/** What a run did to the findings of a baseline. */
export interface BaselineUse {
  readonly held: readonly FindingReport[]
  /** Findings that it does not hold. */
  readonly fresh: readonly FindingReport[]
  /** Its findings that were not found again. */
  readonly left: readonly KnownFindings[]
  /** Whether a left finding may go: its file was checked, or is no longer there. */
  readonly settled: (known: KnownFindings) => boolean
}

/** The findings that an updated baseline holds: never more than before, unless it is new or told to grow. */
export function updatedBaseline(baseline: Baseline, use: BaselineUse): readonly KnownFindings[] {
  const grows = baseline.isNew || baseline.update === 'grow'
  const found = [...use.held, ...(grows ? use.fresh : [])].map(knownOf)
  return gathered([...found, ...use.left.filter((one) => !use.settled(one))])
}

/** Writes an updated baseline, its paths from its own folder. */
export async function saveBaseline(io: Io, { path }: Baseline, known: readonly KnownFindings[]): Promise<void> {
  const folder = folderOf(path)
  const rows = known.map((one) => ({ ...one, path: relativePath(folder, resolvePath(io.cwd, one.path)) }))
  await io.writeFile(path, writeBaseline(gathered(rows)))
}

/** How many findings some lines of a baseline stand for. */
export function countOf(known: readonly KnownFindings[]): number {
  return known.reduce((sum, one) => sum + one.count, 0)
}
