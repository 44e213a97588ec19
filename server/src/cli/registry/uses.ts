/** The articles of a project, checked for what they use. */
import { checkReading, readArticle } from '../../core/check.js'
import { listArticles } from '../../project/articles.js'
import { articleUses, type ArticleUses } from '../../project/usage.js'
import { relativePath } from '../../workspace/paths.js'
import { givenArticles, type GivenArticle } from '../articles.js'
import type { Io } from '../io.js'
import { openResults } from '../output.js'
import type { OpenRegistry, RegistryOptions } from './open.js'

/** Options of commands that look into articles. */
export interface UsesOptions extends RegistryOptions {
  /** Files, folders or globs, in place of all articles of the project. */
  readonly articles?: readonly string[]
}

/**
 * Checks articles and tells which claims they use: those that are named, else all of the project. What cannot be read is
 * told and left out; an article of another project uses that project's claims and is left out too.
 */
export async function usesIn(io: Io, open: OpenRegistry, options: UsesOptions): Promise<readonly ArticleUses[]> {
  const articles = await articlesOf(io, open, options)
  const results = openResults(io, {})
  const { compiled } = open.registries
  const found: ArticleUses[] = []
  for (const [index, article] of articles.entries()) {
    results.progress(index, articles.length)
    const project = await open.projects.projectOf(article.path)
    if (project.folder !== open.project.folder || project.ignores(article.path)) continue
    const source = await article.read()
    if (!source.ok) {
      open.complaints.fault(source.fault)
      continue
    }
    try {
      const config = project.configOf(article.path)
      const checked = checkReading(readArticle(source.value, config), { registry: compiled, config, today: open.today })
      found.push(articleUses(relativePath(io.cwd, article.path), checked, (id) => compiled.find(id) !== null))
    } catch (error) {
      open.complaints.broken(relativePath(io.cwd, article.path), error)
    }
  }
  await results.end()
  return found
}

/** The articles that a command looks into, not yet read. */
export async function articlesOf(io: Io, open: OpenRegistry, options: UsesOptions): Promise<readonly GivenArticle[]> {
  const { articles, format } = options
  if (articles !== undefined) return givenArticles(io, articles, { format }, open.complaints)
  const listed = await listArticles(io.files, open.project.folder)
  for (const fault of listed.faults) open.complaints.fault(fault)
  if (listed.paths.length === 0) return []
  return givenArticles(io, listed.paths, { format }, open.complaints)
}
