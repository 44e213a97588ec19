import { addCoverage, type Coverage } from '../core/coverage.js'
import type { Complaints } from './complaints.js'
import type { CheckRun, RegistryReport } from './formatters/formatter.js'
import type { ExitCode, Io } from './io.js'
import type { CheckOptions } from './options.js'
import type { Results } from './output.js'
import { tellRegistryFindings } from './registries.js'
import type { ArticleReport, FindingReport } from './report.js'
import { openSinks } from './sinks.js'
import { addArticle, addFindings, emptySummary } from './summary.js'
import { addTally, emptyTally, gravest, judge, type Limits, type Tally } from './verdict.js'

/** What a run knows of a project. */
export interface ProjectReport extends Limits {
  /** Its folder as seen from the working folder. */
  readonly name: string
}

/** Counts and prints the reports of articles as they come, and judges all of it at the end: one for each run. */
export interface RunReport {
  readonly article: (project: ProjectReport, report: ArticleReport) => void
  readonly end: (last: RunEnd) => Promise<ExitCode>
}

/** What is known when no article follows. */
export interface RunEnd extends Pick<CheckRun, 'heldAside' | 'changes'> {
  /** What else the run has to exit with, at least. */
  readonly exitCode: ExitCode
  readonly registries: readonly RegistryReport[]
  /** Each project that was met, with the findings of its registries. */
  readonly projects: readonly { readonly project: ProjectReport; readonly findings: readonly FindingReport[] }[]
}

export function openRunReport(io: Io, options: CheckOptions, results: Results, complaints: Complaints): RunReport {
  const sinks = openSinks(io, options, results)
  const tallies = new Map<string, Tally>()
  let summary = emptySummary
  let coverage: Coverage = { sourced: 0, figures: 0 }
  return {
    article: (project, report) => {
      const { name, failOn } = project
      tallies.set(name, addTally(tallies.get(name) ?? emptyTally, report.findings, report.coverage))
      summary = addArticle(summary, report)
      coverage = addCoverage(coverage, report.coverage)
      sinks.article(report, failOn, name)
    },
    end: async ({ registries, projects, heldAside, changes, exitCode: atLeast }) => {
      for (const registry of registries) summary = addFindings(summary, registry.findings)
      if (options.format === 'jsonl') tellRegistryFindings(io, registries)
      // What a part of a run tells is told again where the parts are merged; how limits are kept is seen there anew.
      const part = { projects, notices: complaints.notices(), exitCode: gravest([atLeast, complaints.exitCode()]) }
      const codes = projects.map(({ project, findings }) => {
        const tally = addTally(tallies.get(project.name) ?? emptyTally, findings, { sourced: 0, figures: 0 })
        return judge(project, tally, complaints)
      })
      const exitCode = gravest([...codes, part.exitCode])
      const written = await sinks.end({
        ...{ registries, summary, coverage, heldAside, changes, exitCode },
        ...{ notices: complaints.notices(), part },
      })
      return gravest([exitCode, written])
    },
  }
}
