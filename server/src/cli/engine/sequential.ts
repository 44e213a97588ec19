import type { SignOffFile } from '../../core/signoff/index.js'
import type { SourceFile } from '../../core/types.js'
import { openReadings, type Readings } from '../../project/readings.js'
import type { Project } from '../../project/project.js'
import { relativePath } from '../../workspace/paths.js'
import { failed, type Result } from '../../workspace/workspace.js'
import type { GivenArticle } from '../articles.js'
import { checkRead } from './checkRead.js'
import { stackOf, type Engine, type EngineOptions, type Outcome, type Told } from './engine.js'

/** Checks one article after the other in this thread. */
export function sequentialEngine(options: EngineOptions): Engine {
  const readings = openReadings(options.cache ?? null)
  return {
    async *check(articles) {
      for await (const article of articles) {
        const opened = await openArticle(article, options)
        yield opened.type === 'ended' ? opened.outcome : await checkOpened(opened, readings, options)
      }
    },
    close: () => Promise.resolve(),
  }
}

/** An article with its project: read and ready to be checked, or already at its end. */
export type Opened =
  | { readonly type: 'ended'; readonly outcome: Outcome }
  | {
      readonly type: 'ready'
      readonly article: GivenArticle
      readonly project: Project
      readonly file: SourceFile
      readonly told: readonly Told[]
      /** What has been signed of it; null in a project that keeps no sign-offs. */
      readonly signOffs: readonly SignOffFile[] | null
    }

export type ReadyArticle = Extract<Opened, { type: 'ready' }>

/** Finds an article's project and reads its text. Needs no registry. */
export async function openArticle(
  article: GivenArticle,
  { cwd, projects }: Pick<EngineOptions, 'cwd' | 'projects'>,
): Promise<Opened> {
  const project = await projects.projectOf(article.path)
  const ended = (told: Told, leftOut: boolean): Opened => ({
    type: 'ended',
    outcome: { article, project, leftOut, told: [told], report: null },
  })
  const name = relativePath(cwd, article.path)
  if (project.ignores(article.path)) {
    return ended({ type: 'note', text: `${name}: left out by \`ignore\` in the configuration` }, true)
  }
  const source = await readGiven(article)
  if (!source.ok) return ended({ type: 'fault', fault: source.fault }, false)
  const empty = source.value.text.trim() === ''
  const told: readonly Told[] = empty ? [{ type: 'note', text: `${name}: is empty, there is nothing to check` }] : []
  const signed = await project.signOffs.of(article.path)
  return { type: 'ready', article, project, file: source.value, told, signOffs: signed?.files ?? null }
}

/** Checks an article in this thread, and loads its project's registry where that has not been done. */
export async function checkOpened(
  opened: ReadyArticle,
  readings: Readings,
  { cwd, today }: Pick<EngineOptions, 'cwd' | 'today'>,
): Promise<Outcome> {
  const { article, project, file, told, signOffs } = opened
  try {
    const config = project.configOf(article.path)
    const registries = await project.registries()
    const report = checkRead(await readings.read(file, config), { cwd, config, registries, today, signOffs })
    return { article, project, leftOut: false, told, report }
  } catch (error) {
    // Reading and checking never throw on what a user wrote: if one does, the other articles are still checked.
    return brokenOutcome(opened, cwd, stackOf(error))
  }
}

/** The outcome of an article at which the program failed. */
export function brokenOutcome({ article, project, told }: ReadyArticle, cwd: string, stack: string): Outcome {
  const broken: Told = { type: 'broken', name: relativePath(cwd, article.path), stack }
  return { article, project, leftOut: false, told: [...told, broken], report: null }
}

async function readGiven(article: GivenArticle): Promise<Result<SourceFile>> {
  try {
    return await article.read()
  } catch (error) {
    return failed(
      article.path,
      'failed',
      `could not be read, ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}
