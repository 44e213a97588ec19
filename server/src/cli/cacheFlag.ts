/** `--cache`, whose folder may be left out: where it stands before a path, it takes the path for its folder. */
import { isArticle } from '../project/articles.js'
import { code } from '../core/rules/words.js'
import { UsageError, type Io } from './io.js'
import { pathOf, type CheckOptions } from './options.js'

/**
 * Throws a `UsageError` where the folder of `--cache` was meant as an article, or as a folder of articles, to check,
 * and where it holds a registry, whose files are no cache's.
 */
export async function checkCacheFlag(io: Io, paths: readonly string[], options: CheckOptions): Promise<void> {
  const { cache } = options
  if (typeof cache !== 'string') return
  if (await holds(io, cache, (name) => /\.ya?ml$/i.test(name))) {
    throw new UsageError(
      `--cache ${cache}: this folder holds YAML files, as a registry does, and nothing else is written there; name a folder for what was read alone, as in ${code('--cache .claimcheck-cache')}`,
    )
  }
  const isNamed = paths.length > 0 || namesArticles(options)
  if (isNamed && !isArticle(cache) && !(await holds(io, cache, isArticle))) return
  const article = isNamed
    ? `, and ${isArticle(cache) ? 'is an article' : 'holds articles'}`
    : ', and no article is named'
  throw new UsageError(
    `--cache ${cache}: this was taken as the folder to keep what was read${article}; write paths before the flag, as in ${code(`claimcheck check ${[cache, ...paths].slice(0, 3).join(' ')} --cache`)}`,
  )
}

/** Flags that say in place of paths what is to be checked. */
function namesArticles({ filesFrom, stdin, stdinJsonl, explain, printConfig }: CheckOptions): boolean {
  return [filesFrom, stdin, stdinJsonl, explain, printConfig].some((flag) => flag !== undefined)
}

/** Whether files of a kind stand in a folder itself; those further down are not looked for, a cache may be large. */
async function holds(io: Io, folder: string, isMeant: (name: string) => boolean): Promise<boolean> {
  const listed = await io.files.list(pathOf(io, folder))
  return listed.ok && listed.value.some(({ name, type }) => type === 'file' && isMeant(name))
}
