import { addCoverage, type Coverage } from '../core/coverage.js'
import type { Project } from '../project/project.js'
import type { Complaints } from './complaints.js'
import type { Gate } from './gate/gate.js'
import type { ExitCode, Io } from './io.js'
import type { CheckOptions } from './options.js'
import type { Results } from './output.js'
import { reportProject, reportRegistries, tellRegistryFindings } from './registries.js'
import type { ArticleReport, FindingReport } from './report.js'
import { openSinks } from './sinks.js'
import { addArticle, addFindings, emptySummary } from './summary.js'
import { addTally, emptyTally, gravest, judge, type Tally } from './verdict.js'

/**
 * What becomes of the reports of articles, whatever engine made them. Reports arrive in the order in which articles
 * were given; each is counted, printed and let go. What changes a report before it counts (findings that are held
 * aside, severities of a path) belongs between `article`'s parameter and its first use.
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
  const sinks = openSinks(io, options, results)
  const tallies = new Map<Project, Tally>()
  let summary = emptySummary
  let coverage: Coverage = { sourced: 0, figures: 0 }
  // An article whose findings may have moved elsewhere waits in the gate; then its project is asked for again.
  const waiting = new Map<string, Project>()
  const emit = (report: ArticleReport): void => {
    const project = waiting.get(report.path)
    waiting.delete(report.path)
    if (project === undefined) return
    tallies.set(project, addTally(tallies.get(project) ?? emptyTally, report.findings, report.coverage))
    summary = addArticle(summary, report)
    coverage = addCoverage(coverage, report.coverage)
    sinks.article(report, project.config.failOn)
  }
  return {
    article: (project, report) => {
      waiting.set(report.path, project)
      return gate.article(project, report, emit)
    },
    end: async (projects) => {
      const {
        registries,
        heldAside,
        changes,
        exitCode: gated,
      } = await gate.end(await reportRegistries(io, projects), emit)
      const fresh = new Set(registries.flatMap((registry) => registry.findings).map(placeOf))
      for (const registry of registries) summary = addFindings(summary, registry.findings)
      if (options.format === 'jsonl') tellRegistryFindings(io, registries)
      const codes: ExitCode[] = []
      for (const project of projects) {
        const reported = (await reportProject(io, project)).flatMap((registry) => registry.findings)
        const own = reported.filter((finding) => fresh.has(placeOf(finding)))
        const tally = addTally(tallies.get(project) ?? emptyTally, own, { sourced: 0, figures: 0 })
        codes.push(judge(project.config, tally, complaints))
      }
      const exitCode = gravest([...codes, gated, complaints.exitCode()])
      const written = await sinks.end({
        ...{ registries, summary, coverage, heldAside, changes, exitCode },
        notices: complaints.notices(),
      })
      return gravest([exitCode, written])
    },
  }
}

/** What tells the finding of a registry from others, however often the registry was reported. */
function placeOf({ path, start, rule, message }: FindingReport): string {
  return `${path}\n${start}\n${rule}\n${message}`
}
