import type { ArticleReport, FindingReport } from '../report.js'
import type { FailOn } from '../../core/config.js'
import type { Coverage } from '../../core/coverage.js'
import type { Changes } from '../gate/gate.js'
import type { ExitCode } from '../io.js'
import type { RunEnd } from '../runReport.js'
import type { Summary } from '../summary.js'

/** Prints a check. What it returns is written at once; a format that needs the whole gives it all at the end. */
export interface CheckFormatter {
  /**
   * @param failOn the level at which a finding of this article makes the check fail.
   * @param project the folder of its project, as seen from the working folder.
   */
  readonly article: (article: ArticleReport, failOn: FailOn, project: string) => string
  readonly end: (run: CheckRun) => string
}

/** What is known when all articles are checked. */
export interface CheckRun {
  readonly registries: readonly RegistryReport[]
  readonly summary: Summary
  readonly coverage: Coverage
  /** Findings that are held aside, by a baseline or as no newer than a revision. */
  readonly heldAside: number
  /** What a change did to figures; null where no revision is compared with. */
  readonly changes: Changes | null
  /** What the check will exit with, unless its output itself cannot be written. */
  readonly exitCode: ExitCode
  /** What was told on standard error: why something could not be checked, and which limits were broken. */
  readonly notices: readonly Notice[]
  /** What `claimcheck merge` needs of a part of a run, its limits not yet judged. */
  readonly part: Pick<RunEnd, 'projects'> & { readonly notices: readonly Notice[]; readonly exitCode: ExitCode }
}

/** A line of standard error. */
export interface Notice {
  readonly severity: 'error' | 'note'
  readonly text: string
  /** The file that it is about, as reports name it, and the line, from 1. */
  readonly at?: { readonly path: string; readonly line: number }
}

export interface RegistryReport {
  readonly path: string
  readonly claims: number
  readonly findings: readonly FindingReport[]
  /** The level at which a finding of it makes the check fail. */
  readonly failOn: FailOn
}

/** How a formatter may write to where its output goes. */
export interface FormatOptions {
  readonly color: boolean
  /** Columns to fill. */
  readonly width: number
  /** It goes to a file, where nothing of standard error is read beside it. */
  readonly toFile: boolean
  /** Lists every figure with its status, not only those with findings. */
  readonly verbose: boolean
  /** Where paths start from the top of the repository: '' at the top, else as `newsroom/`. Reports that a service shows beside its own copy of the files are about paths from the top. */
  readonly prefix: string
  /** The address of the folder of the rules' pages; null where nobody has said one. */
  readonly rulePages: string | null
}
