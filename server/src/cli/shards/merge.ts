import type { ExitCode, Io } from '../io.js'
import { openProjects, type Project, type ProjectOptions } from '../../project/project.js'
import { inOrder, makeComplaints, type Complaints } from '../complaints.js'
import { openGate, type Gate } from '../gate/gate.js'
import type { ArticleReport, FindingReport } from '../report.js'
import { placeOf } from '../reporting.js'
import { settingsOf } from '../settings.js'
import type { Asked } from './asked.js'
import { pathOf, type CheckOptions } from '../options.js'
import { openResults } from '../output.js'
import { openRunReport, type ProjectReport, type RunEnd } from '../runReport.js'
import type { RegistryReport } from '../formatters/formatter.js'
import { gravest } from '../verdict.js'
import { readShards } from './read.js'
import { worldOf } from '../world.js'

/** `claimcheck merge`: what one run over all articles would have printed, and its exit code, from the reports of its parts. */
export async function runMerge(io: Io, names: readonly string[], options: CheckOptions): Promise<ExitCode> {
  const shards = await readShards(io, names)
  const complaints = makeComplaints(io)
  const told = shards.flatMap(({ notices, exitCode }) => notices.map((notice) => ({ ...notice, exitCode })))
  for (const notice of inOrder(told)) complaints.again(notice, notice.exitCode)
  const run = openRunReport(io, options, openResults(io, options), complaints)
  const projects = mergedProjects(
    shards.flatMap((shard) => shard.projects),
    options,
  )
  const articles = shards.flatMap((shard) => shard.articles)
  articles.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
  const { gate, projectAt } = await openMerging(io, shards[0]?.asked ?? null, complaints)
  const projectNames = new Map(articles.map(({ path, project }) => [path, project]))
  const emit = (report: ArticleReport): void => {
    const own = projects.get(projectNames.get(report.path) ?? '')
    if (own !== undefined) run.article(own.project, report)
  }
  for (const report of articles) await gate.article(await projectAt(report.path), report, emit)
  const registries = new Map<string, RegistryReport>()
  for (const registry of shards.flatMap((shard) => shard.registries)) {
    const before = registries.get(registry.path)?.findings ?? []
    registries.set(registry.path, { ...registry, findings: together(before, registry.findings) })
  }
  const gated = await gate.end(sorted(registries), emit)
  const fresh = new Set(gated.registries.flatMap((registry) => registry.findings).map(placeOf))
  return run.end({
    ...gated,
    projects: sorted(projects).map(({ project, findings }) => ({
      project,
      findings: findings.filter((finding) => fresh.has(placeOf(finding))),
    })),
    exitCode: gravest([gated.exitCode, ...shards.map((shard) => shard.exitCode)]),
  })
}

/** What the parts left to be done of the whole: to hold known findings aside and to compare with a revision. */
async function openMerging(
  io: Io,
  asked: Asked | null,
  complaints: Complaints,
): Promise<{ readonly gate: Gate; readonly projectAt: (path: string) => Promise<Project> }> {
  const { paths = [], ...flags } = asked ?? {}
  const options: CheckOptions = { format: 'json', ...flags }
  const world: ProjectOptions = { ...worldOf(io, options), settings: settingsOf(options) }
  const projects = openProjects(world)
  const gate = await openGate(io, options, world, paths, complaints)
  return { gate, projectAt: (path) => projects.projectOf(pathOf(io, path)) }
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
