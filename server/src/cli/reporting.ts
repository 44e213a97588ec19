import type { Project } from '../project/project.js'
import { relativePath } from '../workspace/paths.js'
import type { Complaints } from './complaints.js'
import type { Gate } from './gate/gate.js'
import type { ExitCode, Io } from './io.js'
import type { CheckOptions } from './options.js'
import type { Results } from './output.js'
import { reportProject, reportRegistries } from './registries.js'
import type { ArticleReport, FindingReport } from './report.js'
import { openRunReport, type ProjectReport } from './runReport.js'

/**
 * What becomes of the reports of articles, whatever engine made them. Reports arrive in the order in which articles
 * were given; each goes through the gate, is counted, printed and let go.
 */
export interface Reporting {
  readonly article: (project: Project, report: ArticleReport) => Promise<void>
  /** Reports the registries of the projects that were met, ends the output and judges all of it. */
  readonly end: (projects: readonly Project[]) => Promise<ExitCode>
}

/** Opens the reporting of one run of `check`. */
export function openReporting(
  io: Io,
  options: CheckOptions,
  results: Results,
  complaints: Complaints,
  gate: Gate,
): Reporting {
  const run = openRunReport(io, options, results, complaints)
  // An article whose findings may have moved elsewhere waits in the gate; then its project is asked for again.
  const waiting = new Map<string, Project>()
  const emit = (report: ArticleReport): void => {
    const project = waiting.get(report.path)
    waiting.delete(report.path)
    if (project !== undefined) run.article(projectReport(io, project), report)
  }
  return {
    article: (project, report) => {
      waiting.set(report.path, project)
      return gate.article(project, report, emit)
    },
    end: async (projects) => {
      const { registries, ...gated } = await gate.end(await reportRegistries(io, projects), emit)
      const fresh = new Set(registries.flatMap((registry) => registry.findings).map(placeOf))
      const met = await Promise.all(
        projects.map(async (project) => {
          const reported = (await reportProject(io, project)).flatMap((registry) => registry.findings)
          const findings = reported.filter((finding) => fresh.has(placeOf(finding)))
          return { project: projectReport(io, project), findings }
        }),
      )
      return run.end({ ...gated, registries, projects: met })
    },
  }
}

function projectReport(io: Io, { folder, config }: Project): ProjectReport {
  const { failOn, maxWarnings, minCoverage } = config
  return { name: relativePath(io.cwd, folder), failOn, maxWarnings, minCoverage }
}

/** What tells the finding of a registry from others, however often the registry was reported. */
export function placeOf({ path, start, rule, message }: FindingReport): string {
  return `${path}\n${start}\n${rule}\n${message}`
}
