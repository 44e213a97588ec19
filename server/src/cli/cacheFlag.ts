/** `--cache`, whose folder may be left out: where it stands before a path, it takes the path for its folder. */
import { isArticle } from '../project/articles.js'
import { code } from '../core/rules/words.js'
import { UsageError, type Io } from './io.js'
import { pathOf, type CheckOptions } from './options.js'

/** Throws a `UsageError` where the folder of `--cache` was meant as an article, or as a folder of articles, to check. */
export async function checkCacheFlag(io: Io, paths: readonly string[], options: CheckOptions): Promise<void> {
  const { cache } = options
  if (typeof cache !== 'string') return
  const isNamed = paths.length > 0 || namesArticles(options)
  if (isNamed && !isArticle(cache) && !(await holdsArticles(io, cache))) return
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

/** Whether articles stand in a folder itself; those further down are not looked for, a cache may be large. */
async function holdsArticles(io: Io, folder: string): Promise<boolean> {
  const listed = await io.files.list(pathOf(io, folder))
  return listed.ok && listed.value.some(({ name, type }) => type === 'file' && isArticle(name))
}
