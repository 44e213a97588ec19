import { checkReading, readArticle } from '../core/check.js'
import { registryFindings } from '../core/rules/registry.js'
import type { RegistryFinding } from '../core/claims/index.js'
import type { Config } from '../core/config.js'
import type { Severity } from '../core/types.js'
import { openProjects, type Project, type Projects } from '../project/project.js'
import type { LoadedRegistries, RegistryFolder } from '../project/registries.js'
import { relativePath } from '../workspace/paths.js'
import { givenArticles, type GivenArticle } from './articles.js'
import { makeComplaints, type Complaints } from './complaints.js'
import { explainCheck } from './explain.js'
import { checkFormatter } from './formatters/index.js'
import type { RegistryReport } from './formatters/formatter.js'
import { exitCodes, type ExitCode, type Io } from './io.js'
import { pathOf, wantsColor, widthOf, type CheckOptions } from './options.js'
import { openResults } from './output.js'
import { printConfig } from './printConfig.js'
import { settingsOf } from './settings.js'
import {
  reportArticle,
  reportRegistryFinding,
  type ArticleReport,
  type FileNames,
  type FindingReport,
} from './report.js'
import {
  addArticle,
  addCoverage,
  addFindings,
  coverageOf,
  coveragePercent,
  emptySummary,
  type Coverage,
} from './summary.js'

/** `claimcheck check`: holds the figures of articles against the registries of their projects. */
export async function runCheck(io: Io, paths: readonly string[], options: CheckOptions): Promise<ExitCode> {
  const complaints = makeComplaints(io)
  const projects = openProjects({
    workspace: io.files,
    root: io.cwd,
    settings: settingsOf(options),
    ...(options.config === undefined ? {} : { configPath: pathOf(io, options.config) }),
    ...(options.registry === undefined ? {} : { registryPaths: options.registry.map((path) => pathOf(io, path)) }),
  })
  if (options.printConfig === true) return printConfig(io, paths, projects, options, complaints)
  const articles = await givenArticles(io, paths, options, complaints)
  if (options.explain !== undefined) return explainCheck(io, articles, projects, options, complaints)

  const formatter = checkFormatter(options.format, {
    color: wantsColor(io, options),
    width: widthOf(io),
    verbose: options.verbose === true,
  })
  const results = openResults(io, options)
  const tallies = new Map<Project, Tally>()
  let summary = emptySummary
  let coverage: Coverage = { sourced: 0, figures: 0 }
  for (const [index, article] of articles.entries()) {
    results.progress(index, articles.length)
    const checked = await checkOne(io, article, projects, options.today ?? io.today, complaints)
    if (checked === null) continue
    const { project, report } = checked
    tallies.set(project, addTally(tallies.get(project) ?? emptyTally, report.findings, coverageOf(report)))
    summary = addArticle(summary, report)
    coverage = addCoverage(coverage, coverageOf(report))
    results.write(formatter.article(report))
  }
  const registries = await reportRegistries(io, projects, tallies)
  for (const registry of registries) summary = addFindings(summary, registry.findings)
  if (options.format === 'jsonl') tellFindings(io, registries)
  results.write(formatter.end({ registries, summary, coverage }))
  const written = await results.end()
  const judged = [...tallies].map(([project, tally]) => judge(project.config, tally, complaints))
  return gravest([written, complaints.exitCode(), ...judged])
}

interface CheckedOne {
  readonly project: Project
  readonly report: ArticleReport
}

/** Checks one article; null where it is left out or cannot be read, which is told. */
async function checkOne(
  io: Io,
  article: GivenArticle,
  projects: Projects,
  today: string,
  complaints: Complaints,
): Promise<CheckedOne | null> {
  const name = relativePath(io.cwd, article.path)
  const project = await projects.projectOf(article.path)
  complaints.configuration(project.configuration)
  if (project.ignores(article.path)) {
    complaints.note(`${name}: left out by \`ignore\` in the configuration`)
    return null
  }
  const registries = await project.registries()
  complainOfRegistries(io, registries, complaints)
  const source = await article.read()
  if (!source.ok) {
    complaints.fault(source.fault)
    return null
  }
  if (source.value.text.trim() === '') complaints.note(`${name}: is empty, there is nothing to check`)
  try {
    const { config } = project
    const checked = checkReading(readArticle(source.value, config), { registry: registries.compiled, config, today })
    return { project, report: reportArticle(checked, fileNames(io, registries)) }
  } catch (error) {
    // Reading and checking never throw on what a user wrote: if one does, the other articles are still checked.
    complaints.broken(name, error)
    return null
  }
}

/** Tells which registries cannot be read at all, and which are there and hold nothing. */
export function complainOfRegistries(io: Io, registries: LoadedRegistries, complaints: Complaints): void {
  for (const fault of registries.faults) {
    const missing = fault.code === 'missing' && registries.folders.some((folder) => folder.path === fault.path)
    complaints.fault(missing ? { ...fault, message: noRegistry } : fault)
  }
  for (const folder of registries.folders) {
    const faulty = registries.faults.some((fault) => fault.path === folder.path)
    if (folder.files === 0 && !faulty) {
      complaints.note(
        `${relativePath(io.cwd, folder.path)}: the registry holds no \`*.yaml\` files, no figure can be sourced from it`,
      )
    }
  }
}

const noRegistry =
  'there is no registry here, make the folder, name another with `--registry`, or set `registry` in claimcheck.config.yaml'

/** Names files as seen from the working folder. */
export function fileNames(io: Io, registries: LoadedRegistries | null): FileNames {
  return {
    nameOf: (uri) => relativePath(io.cwd, uri),
    textOf: (uri) => registries?.files.get(uri)?.text ?? '',
  }
}

/** The registries of all projects that were opened, each once, by path. */
async function reportRegistries(
  io: Io,
  projects: Projects,
  tallies: Map<Project, Tally>,
): Promise<readonly RegistryReport[]> {
  const reports = new Map<string, RegistryReport>()
  for (const project of await projects.opened()) {
    const registries = await project.registries()
    for (const folder of registries.folders) {
      const report = reportRegistry(io, folder, registries, project.config)
      tallies.set(project, addTally(tallies.get(project) ?? emptyTally, report.findings, { sourced: 0, figures: 0 }))
      reports.set(report.path, report)
    }
  }
  return [...reports.values()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
}

function reportRegistry(io: Io, folder: RegistryFolder, registries: LoadedRegistries, config: Config): RegistryReport {
  const names = fileNames(io, registries)
  const rows = (finding: RegistryFinding): readonly FindingReport[] =>
    registryFindings([finding], config).map((row) => reportRegistryFinding(row, finding.key ?? null, names))
  return { path: names.nameOf(folder.path), claims: folder.claims, findings: folder.findings.flatMap(rows) }
}

/** `jsonl` holds articles alone: what is wrong in the registries goes where errors go. */
function tellFindings(io: Io, registries: readonly RegistryReport[]): void {
  for (const finding of registries.flatMap((registry) => registry.findings)) {
    io.stderr.write(`${finding.path}:${finding.line}:${finding.column}: ${finding.severity}: ${finding.message}\n`)
  }
}

/** What a project's limits are held against. */
interface Tally {
  readonly errors: number
  readonly warnings: number
  readonly information: number
  readonly coverage: Coverage
}

const emptyTally: Tally = { errors: 0, warnings: 0, information: 0, coverage: { sourced: 0, figures: 0 } }

function addTally(tally: Tally, findings: readonly FindingReport[], coverage: Coverage): Tally {
  const of = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length
  return {
    errors: tally.errors + of('error'),
    warnings: tally.warnings + of('warning'),
    information: tally.information + of('information'),
    coverage: addCoverage(tally.coverage, coverage),
  }
}

function judge(config: Config, tally: Tally, complaints: Complaints): ExitCode {
  const percent = coveragePercent(tally.coverage)
  const { maxWarnings, minCoverage } = config
  const tooMany = maxWarnings !== null && tally.warnings > maxWarnings
  const tooFew = minCoverage !== null && percent < minCoverage
  if (tooMany) complaints.note(`warnings: ${tally.warnings}, at most ${maxWarnings} allowed`)
  if (tooFew)
    complaints.note(`coverage: ${(Math.floor(percent * 10) / 10).toFixed(1)}%, at least ${minCoverage}% asked for`)
  return tooMany || tooFew || failing(config, tally) > 0 ? exitCodes.findings : exitCodes.clean
}

function failing(config: Config, tally: Tally): number {
  switch (config.failOn) {
    case 'never':
      return 0
    case 'error':
      return tally.errors
    case 'warning':
      return tally.errors + tally.warnings
    case 'information':
      return tally.errors + tally.warnings + tally.information
  }
}

function gravest(codes: readonly ExitCode[]): ExitCode {
  return codes.reduce((a, b) => (b > a ? b : a), exitCodes.clean)
}
