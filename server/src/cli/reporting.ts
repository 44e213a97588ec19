import { addCoverage, coverageOf, type Coverage } from '../core/coverage.js'
import type { Project } from '../project/project.js'
import type { Complaints } from './complaints.js'
import type { ExitCode, Io } from './io.js'
import type { CheckOptions } from './options.js'
import type { Results } from './output.js'
import { reportProject, reportRegistries, tellRegistryFindings } from './registries.js'
import type { ArticleReport } from './report.js'
import { openSinks } from './sinks.js'
import { addArticle, addFindings, emptySummary } from './summary.js'
import { addTally, emptyTally, gravest, judge, type Tally } from './verdict.js'

/**
 * What becomes of the reports of articles, whatever engine made them. Reports arrive in the order in which articles
 * were given; each is counted, printed and let go. What changes a report before it counts (findings that are held
 * aside, severities of a path) belongs between `article`'s parameter and its first use.
 */
export interface Reporting {
  readonly article: (project: Project, report: ArticleReport) => void
  /** Reports the registries of the projects that were met, ends the output and judges all of it. */
  readonly end: (projects: readonly Project[]) => Promise<ExitCode>
}

/** Opens the reporting of one run of `check`. */
export function openReporting(io: Io, options: CheckOptions, results: Results, complaints: Complaints): Reporting {
  const sinks = openSinks(io, options, results)
  const tallies = new Map<Project, Tally>()
  let summary = emptySummary
  let coverage: Coverage = { sourced: 0, figures: 0 }
  return {
    article: (project, report) => {
      tallies.set(project, addTally(tallies.get(project) ?? emptyTally, report.findings, coverageOf(report)))
      summary = addArticle(summary, report)
      coverage = addCoverage(coverage, coverageOf(report))
      sinks.article(report, project.config.failOn)
    },
    end: async (projects) => {
      const registries = await reportRegistries(io, projects)
      for (const registry of registries) summary = addFindings(summary, registry.findings)
      if (options.format === 'jsonl') tellRegistryFindings(io, registries)
      const codes: ExitCode[] = []
      for (const project of projects) {
        const own = (await reportProject(io, project)).flatMap((registry) => registry.findings)
        const tally = addTally(tallies.get(project) ?? emptyTally, own, { sourced: 0, figures: 0 })
        codes.push(judge(project.config, tally, complaints))
      }
      const exitCode = gravest([...codes, complaints.exitCode()])
      const written = await sinks.end({ registries, summary, coverage, exitCode, notices: complaints.notices() })
      return gravest([exitCode, written])
    },
  }
}
