import type { ExitCode, Io } from '../io.js'
import { makeComplaints } from '../complaints.js'
import type { FindingReport } from '../report.js'
import type { CheckOptions } from '../options.js'
import { openResults } from '../output.js'
import { openRunReport, type ProjectReport, type RunEnd } from '../runReport.js'
import type { RegistryReport } from '../formatters/formatter.js'
import { gravest } from '../verdict.js'
import { readShards } from './read.js'

/** `claimcheck merge`: what one run over all articles would have printed, and its exit code, from the reports of its parts. */
export async function runMerge(io: Io, names: readonly string[], options: CheckOptions): Promise<ExitCode> {
  const shards = await readShards(io, names)
  const complaints = makeComplaints(io)
  for (const { notices, exitCode } of shards) for (const notice of notices) complaints.again(notice, exitCode)
  const run = openRunReport(io, options, openResults(io, options), complaints)
  const projects = mergedProjects(
    shards.flatMap((shard) => shard.projects),
    options,
  )
  const articles = shards.flatMap((shard) => shard.articles)
  articles.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
  for (const { project, ...report } of articles) {
    const own = projects.get(project)
    if (own !== undefined) run.article(own.project, report)
  }
  const registries = new Map<string, RegistryReport>()
  for (const registry of shards.flatMap((shard) => shard.registries)) {
    const before = registries.get(registry.path)?.findings ?? []
    registries.set(registry.path, { ...registry, findings: together(before, registry.findings) })
  }
  const [first] = shards.flatMap(({ changes }) => changes ?? [])
  const figures = shards.flatMap(({ changes }) => changes?.figures ?? [])
  return run.end({
    registries: sorted(registries),
    projects: sorted(projects),
    heldAside: shards.reduce((sum, shard) => sum + shard.heldAside, 0),
    changes: first === undefined ? null : { ...first, figures },
    exitCode: gravest(shards.map((shard) => shard.exitCode)),
  })
}

type Met = RunEnd['projects'][number]

/** What one part tells and another too, once: of files that lie beside an article, only its own part tells. */
function together(some: readonly FindingReport[], more: readonly FindingReport[]): readonly FindingReport[] {
  const told = new Set(some.map((finding) => JSON.stringify(finding)))
  return [...some, ...more.filter((finding) => !told.has(JSON.stringify(finding)))]
}

/** Each project once. What the command line says wins over its limits. */
function mergedProjects(met: readonly Met[], { failOn, maxWarnings, minCoverage }: CheckOptions): Map<string, Met> {
  const projects = new Map<string, Met>()
  for (const { project, findings } of met) {
    const own: ProjectReport = {
      ...project,
      ...(failOn === undefined ? {} : { failOn }),
      ...(maxWarnings === undefined ? {} : { maxWarnings }),
      ...(minCoverage === undefined ? {} : { minCoverage }),
    }
    const before = projects.get(project.name)?.findings ?? []
    projects.set(project.name, { project: own, findings: together(before, findings) })
  }
  return projects
}

function sorted<T>(byName: ReadonlyMap<string, T>): readonly T[] {
  return [...byName].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, value]) => value)
}
