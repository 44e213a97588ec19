import { openProjects, type Projects } from '../project/project.js'
import { relativePath } from '../workspace/paths.js'
import { givenArticles, type GivenArticle } from './articles.js'
import { checkCacheFlag } from './cacheFlag.js'
import { makeComplaints, type Complaints } from './complaints.js'
import { automaticJobs, openEngine } from './engine/choose.js'
import type { Outcome, PlacedCache } from './engine/engine.js'
import type { Spare } from './engine/spare.js'
import { explainCheck } from './explain.js'
import { openGate } from './gate/gate.js'
import { exitCodes, UsageError, type ExitCode, type Io } from './io.js'
import { pathOf, type CheckOptions } from './options.js'
import { openResults, type Results } from './output.js'
import { printConfig } from './printConfig.js'
import { complainOfRegistries } from './registries.js'
import { openReporting } from './reporting.js'
import { settingsOf } from './settings.js'
import { checkFiles } from './sinks.js'
import { askedOf, withoutAsked } from './shards/asked.js'
import { isInShard } from './shards/shard.js'
import { whyUnwritten } from './unwritten.js'
import { gravest } from './verdict.js'
import { worldOf } from './world.js'

/**
 * `claimcheck check`: holds the figures of articles against the registries of their projects. An engine makes a report
 * of each article, reporting takes it from there.
 *
 * @param spare a worker that was started before this was loaded; who started it ends it where it is not used.
 */
export async function runCheck(
  io: Io,
  paths: readonly string[],
  options: CheckOptions,
  spare: Spare | null = null,
): Promise<ExitCode> {
  const complaints = makeComplaints(io)
  const projectOptions = { ...worldOf(io, options), settings: settingsOf(options) }
  const projects = openProjects(projectOptions)
  if (options.printConfig === true) return printConfig(io, paths, projects, options, complaints)
  checkFiles(io, options)
  await checkCacheFlag(io, paths, options)
  const articles = await articlesToCheck(io, paths, options, complaints)
  if (options.explain !== undefined) return explainCheck(io, articles.given, projects, options, complaints)

  const results = openResults(io, options)
  const fixing = options.fix === true || options.dryRun === true
  const fixed = fixing
    ? await runFixes(io, articles.list ?? [], projects, options, results, complaints)
    : exitCodes.clean
  // What is asked of a part is looked at at once, so that a slip is told before anything is checked.
  const whole = await openGate(io, options, projectOptions, paths, complaints)
  const asked = askedOf(options, paths, options.today ?? io.today)
  const own = asked === null ? options : withoutAsked(options, asked)
  const gate = asked === null ? whole : await openGate(io, own, projectOptions, paths, complaints)
  const reporting = openReporting(io, own, results, complaints, gate)
  const jobs = jobsFor(io, options, articles)
  const cache = options.cache === undefined ? null : await openCache(io, options.cache, complaints)
  const engine = await openEngine(io, { cwd: io.cwd, projects, today: options.today ?? io.today, cache }, jobs, spare)
  let done = 0
  try {
    for await (const outcome of engine.check(articles.given)) {
      results.progress(done++, articles.list?.length ?? null)
      if (done === io.settled?.after) io.settled.tell()
      await tell(io, outcome, complaints)
      if (outcome.report !== null) await reporting.article(outcome.project, outcome.report)
      await results.drained()
    }
  } finally {
    await engine.close()
  }
  return gravest([fixed, await reporting.end(await projects.opened())])
}

/** As many threads as are asked for, and none that no article is left for: each takes time and memory to start. */
function jobsFor(io: Io, { jobs }: CheckOptions, { list }: ToCheck): number {
  if (jobs === undefined) return automaticJobs(io.cores ?? 1, list?.length ?? 0)
  return list === null ? jobs : Math.min(jobs, Math.max(list.length, 1))
}

interface ToCheck {
  readonly given: Iterable<GivenArticle> | AsyncIterable<GivenArticle>
  /** The same; null where they come as a stream of unknown length. */
  readonly list: readonly GivenArticle[] | null
}

async function articlesToCheck(
  io: Io,
  paths: readonly string[],
  options: CheckOptions,
  complaints: Complaints,
): Promise<ToCheck> {
  const { shard } = options
  if (options.stdinJsonl === true) {
    const { streamedArticles } = await import('./stdinJsonl.js')
    return { given: streamedArticles(io, paths, options, complaints), list: null }
  }
  const all = await givenArticles(io, paths, options, complaints)
  const given = shard === undefined ? all : all.filter(({ path }) => isInShard(relativePath(io.cwd, path), shard))
  return { given, list: given }
}

/** Where articles are kept, null where they cannot be; that is no fault, since it costs nothing but time. */
async function openCache(io: Io, folder: string | true, complaints: Complaints): Promise<PlacedCache | null> {
  const cache = io.articleCache?.(folder === true ? null : pathOf(io, folder)) ?? null
  if (cache === null)
    complaints.note('--cache: there is no place for a cache here, name a folder as in `--cache .cache`')
  try {
    await cache?.tryOut()
    return cache
  } catch (error) {
    const where =
      folder === true ? `: nothing is kept in ${cache?.place.folder ?? ''}` : ` ${folder}: nothing is kept there`
    complaints.note(`--cache${where}, ${whyUnwritten(error)}`)
    return null
  }
}

/** Tells what is wrong with an article's project and with the article. */
async function tell(io: Io, { project, leftOut, told }: Outcome, complaints: Complaints): Promise<void> {
  complaints.configuration(project.configuration)
  if (!leftOut) complainOfRegistries(io, await project.registries(), complaints)
  for (const one of told) complaints.told(one)
}

/** Makes the safe fixes before anything is reported, or shows them. */
async function runFixes(
  io: Io,
  articles: readonly GivenArticle[],
  projects: Projects,
  options: CheckOptions,
  results: Results,
  complaints: Complaints,
): Promise<ExitCode> {
  if (options.stdin === true && options.dryRun !== true) {
    throw new UsageError('--fix writes files: name the article by its path, or add --dry-run to see what it would do')
  }
  const { fixArticles, fixDiff, tellFixed, writeFixed } = await import('./gate/fix.js')
  const fixes = await fixArticles(io, articles, projects, options.today ?? io.today, complaints)
  if (options.dryRun !== true) return writeFixed(io, fixes, complaints)
  results.write(fixDiff(io.cwd, fixes.fixed))
  tellFixed(fixes, 'to make', complaints)
  return exitCodes.clean
}
