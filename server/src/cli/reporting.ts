import { addCoverage, coverageOf, type Coverage } from '../core/coverage.js'
import type { Project } from '../project/project.js'
import type { Complaints } from './complaints.js'
import { checkFormatter } from './formatters/index.js'
import type { ExitCode, Io } from './io.js'
import { wantsColor, widthOf, type CheckOptions } from './options.js'
import type { Results } from './output.js'
import { reportProject, reportRegistries, tellRegistryFindings } from './registries.js'
import type { ArticleReport } from './report.js'
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
  const formatter = checkFormatter(options.format, {
    color: wantsColor(io, options),
    width: widthOf(io),
    verbose: options.verbose === true,
  })
  const tallies = new Map<Project, Tally>()
  let summary = emptySummary
  let coverage: Coverage = { sourced: 0, figures: 0 }
  return {
    article: (project, report) => {
      tallies.set(project, addTally(tallies.get(project) ?? emptyTally, report.findings, coverageOf(report)))
      summary = addArticle(summary, report)
      coverage = addCoverage(coverage, coverageOf(report))
      results.write(formatter.article(report))
    },
    end: async (projects) => {
      const registries = await reportRegistries(io, projects)
      for (const registry of registries) summary = addFindings(summary, registry.findings)
      if (options.format === 'jsonl') tellRegistryFindings(io, registries)
      results.write(formatter.end({ registries, summary, coverage }))
      const codes: ExitCode[] = [await results.end(), complaints.exitCode()]
      for (const project of projects) {
        const own = (await reportProject(io, project)).flatMap((registry) => registry.findings)
        const tally = addTally(tallies.get(project) ?? emptyTally, own, { sourced: 0, figures: 0 })
        codes.push(judge(project.config, tally, complaints))
      }
      return gravest(codes)
    },
  }
}
