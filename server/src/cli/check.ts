import { checkReading, readArticle } from '../core/check.js'
import { addCoverage, coverageOf, type Coverage } from '../core/coverage.js'
import { openProjects, type Project, type Projects } from '../project/project.js'
import { relativePath } from '../workspace/paths.js'
import { givenArticles, type GivenArticle } from './articles.js'
import { makeComplaints, type Complaints } from './complaints.js'
import { explainCheck } from './explain.js'
import { checkFormatter } from './formatters/index.js'
import type { ExitCode, Io } from './io.js'
import { pathOf, wantsColor, widthOf, type CheckOptions } from './options.js'
import { openResults } from './output.js'
import { printConfig } from './printConfig.js'
import { complainOfRegistries, fileNames, reportProject, reportRegistries, tellRegistryFindings } from './registries.js'
import { reportArticle, type ArticleReport } from './report.js'
import { settingsOf } from './settings.js'
import { addArticle, addFindings, emptySummary } from './summary.js'
import { addTally, emptyTally, gravest, judge, type Tally } from './verdict.js'

/** `claimcheck check`: holds the figures of articles against the registries of their projects. */
export async function runCheck(io: Io, paths: readonly string[], options: CheckOptions): Promise<ExitCode> {
  const complaints = makeComplaints(io)
  const projects = openProjects({
    workspace: io.files,
    root: io.cwd,
    settings: settingsOf(options),
    cache: options.registryCache === false ? null : (io.cache ?? null),
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
  const opened = await projects.opened()
  const registries = await reportRegistries(io, opened)
  for (const registry of registries) summary = addFindings(summary, registry.findings)
  if (options.format === 'jsonl') tellRegistryFindings(io, registries)
  results.write(formatter.end({ registries, summary, coverage }))
  const codes: ExitCode[] = [await results.end(), complaints.exitCode()]
  for (const project of opened) {
    const own = (await reportProject(io, project)).flatMap((registry) => registry.findings)
    const tally = addTally(tallies.get(project) ?? emptyTally, own, { sourced: 0, figures: 0 })
    codes.push(judge(project.config, tally, complaints))
  }
  return gravest(codes)
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
