import { decodeText } from '../../workspace/decode.js'
import { relativePath } from '../../workspace/paths.js'
import { pathOf } from '../options.js'
import { UsageError, type Io } from '../io.js'
import { toolVersion } from '../version.js'
import { askedOtherwise } from './asked.js'
import type { ShardReport } from './format.js'

/** Reads the reports of all parts of a run, in order. Throws a `UsageError` for what is none, and for parts that are missing. */
export async function readShards(io: Io, names: readonly string[]): Promise<readonly ShardReport[]> {
  const byIndex = new Map<number, { readonly name: string; readonly report: ShardReport }>()
  for (const name of names) {
    const report = await readShard(io, name)
    const first = byIndex.values().next().value
    if (first !== undefined && first.report.shard.of !== report.shard.of) {
      throw new UsageError(
        `${name} is one of ${report.shard.of} parts and ${first.name} one of ${first.report.shard.of}: merge the parts of one run`,
      )
    }
    const otherwise = first === undefined ? null : askedOtherwise(first.report.asked, report.asked)
    if (first !== undefined && otherwise !== null) {
      throw new UsageError(
        `${first.name} was checked ${otherwise.a} and ${name} ${otherwise.b}: check every part with the same flags`,
      )
    }
    const same = byIndex.get(report.shard.index)
    if (same !== undefined) {
      throw new UsageError(`${same.name} and ${name} are both part ${report.shard.index}: name each part once`)
    }
    byIndex.set(report.shard.index, { name, report })
  }
  const reports = [...byIndex.values()].map(({ report }) => report).sort((a, b) => a.shard.index - b.shard.index)
  const of = reports[0]?.shard.of ?? 0
  const missing = Array.from({ length: of }, (_, i) => i + 1).filter((index) => !byIndex.has(index))
  // A part that failed to run must not look like one without findings.
  if (missing.length > 0)
    throw new UsageError(`part ${missing.join(', ')} of ${of} is missing: name the report of every part`)
  return reports
}

async function readShard(io: Io, name: string): Promise<ShardReport> {
  const path = pathOf(io, name)
  const bytes = await io.files.readFile(path)
  const text = bytes.ok ? decodeText(path, bytes.value, LARGEST) : bytes
  if (!text.ok) throw new UsageError(`${relativePath(io.cwd, path)} ${text.fault.message}`)
  const report = parsed(text.value)
  if (!isShardReport(report)) {
    throw new UsageError(`${name} is no report of a part, make it with \`claimcheck check --format json --shard I/N\``)
  }
  if (report.tool.version !== toolVersion) {
    throw new UsageError(
      `${name} was made by claimcheck ${report.tool.version} and this is ${toolVersion}: use one version for all`,
    )
  }
  return report
}

/** A report of a hundred thousand articles stays below this. */
const LARGEST = 1024 * 1024 * 1024

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Whether something has the shape of such a report, so far as merging looks into it. */
function isShardReport(value: unknown): value is ShardReport {
  const { version, tool, shard, asked, articles, registries, projects, notices, exitCode, heldAside } = asRecord(value)
  const { index, of } = asRecord(shard)
  const lists = [articles, registries, projects, notices]
  return (
    version === 1 &&
    typeof asRecord(tool)['version'] === 'string' &&
    isWhole(index) &&
    isWhole(of) &&
    isWhole(exitCode) &&
    isWhole(heldAside) &&
    (asked === null || Array.isArray(asRecord(asked)['paths'])) &&
    lists.every((list) => Array.isArray(list)) &&
    (articles as unknown[]).every(isArticle) &&
    (registries as unknown[]).every(
      (one) => typeof asRecord(one)['path'] === 'string' && hasLists(one, ['findings']),
    ) &&
    (projects as unknown[]).every(
      (one) => typeof asRecord(asRecord(one)['project'])['name'] === 'string' && hasLists(one, ['findings']),
    ) &&
    (notices as unknown[]).every(isNotice)
  )
}

function isNotice(value: unknown): boolean {
  const { text, at } = asRecord(value)
  const { path, line } = asRecord(at)
  return typeof text === 'string' && (at === undefined || (typeof path === 'string' && isWhole(line)))
}

function isArticle(value: unknown): boolean {
  const { path, project } = asRecord(value)
  return typeof path === 'string' && typeof project === 'string' && hasLists(value, ['figures', 'findings', 'silenced'])
}

function hasLists(value: unknown, names: readonly string[]): boolean {
  return names.every((name) => Array.isArray(asRecord(value)[name]))
}

function isWhole(value: unknown): boolean {
  return Number.isInteger(value)
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}
