import { articleLimit, decodeText, tooLarge } from '../workspace/decode.js'
import { succeeded, type Result } from '../workspace/workspace.js'
import type { SourceFile } from '../core/types.js'
import type { Complaints } from './complaints.js'
import { readStdin, UsageError, type Io } from './io.js'
import { pathOf, type CommonOptions, type LinePlace } from './options.js'
import { findPaths } from './paths.js'

/** An article that was asked for, not yet read. */
export interface GivenArticle {
  /** Absolute. */
  readonly path: string
  readonly read: () => Promise<Result<SourceFile>>
}

/**
 * The articles that the command names: by path, in a list of paths, or as standard input. What names none is told;
 * `command` is what the example of that is of.
 */
export async function givenArticles(
  io: Io,
  paths: readonly string[],
  options: CommonOptions,
  complaints: Complaints,
  command = 'check',
): Promise<readonly GivenArticle[]> {
  if (options.stdin === true) {
    if (paths.length > 0 || options.filesFrom !== undefined) {
      throw new UsageError('--stdin reads one article from standard input: leave the paths out')
    }
    const bytes = await readStdin(io)
    const path = pathOf(io, options.stdinPath ?? 'stdin.md')
    return [{ path, read: () => Promise.resolve(decodeArticle(path, bytes)) }]
  }
  if (options.explain !== undefined) return [await explainedArticle(io, paths, options, options.explain)]
  const listed = options.filesFrom === undefined ? [] : await readList(io, options.filesFrom)
  const given = [...paths, ...listed]
  if (given.length === 0) {
    if (options.filesFrom === undefined) {
      throw new UsageError(`name at least one file, folder or glob, as in \`claimcheck ${command} articles\``)
    }
    // A change that touches no article is no fault: its list is empty.
    complaints.note(`${options.filesFrom} lists no paths, there is nothing to check`)
  }
  const found = await findPaths(io.files, io.cwd, given)
  for (const fault of found.faults) complaints.fault(fault)
  return found.paths.map((path) => ({ path, read: () => readArticleFile(io, path) }))
}

/** The article of `--explain`: a line of another, or of every one of a folder, is not what is asked about. */
async function explainedArticle(
  io: Io,
  paths: readonly string[],
  { filesFrom }: CommonOptions,
  { file, line }: LinePlace,
): Promise<GivenArticle> {
  if (paths.length > 0 || filesFrom !== undefined)
    throw new UsageError('--explain names the article itself: leave the paths out')
  const path = pathOf(io, file)
  const found = await io.files.stat(path)
  if (!found.ok) throw new UsageError(`--explain ${file}:${line}: ${found.fault.message}`)
  if (found.value.type !== 'file') throw new UsageError(`--explain ${file}:${line}: is no file, name an article`)
  return { path, read: () => readArticleFile(io, path) }
}

/** The one article that a flag names. Throws a `UsageError` that says why it cannot be read. */
export async function articleOf(io: Io, name: string, flag: string): Promise<SourceFile> {
  const read = await readArticleFile(io, pathOf(io, name))
  if (!read.ok) throw new UsageError(`${flag} ${name}: ${read.fault.message}`)
  return read.value
}

async function readArticleFile(io: Io, path: string): Promise<Result<SourceFile>> {
  // A file above the limit is told without being read.
  const found = await io.files.stat(path)
  if (found.ok && found.value.size > articleLimit) return tooLarge(path, found.value.size, articleLimit)
  const bytes = await io.files.readFile(path)
  return bytes.ok ? decodeArticle(path, bytes.value) : bytes
}

/** The text of an article. */
export function decodeArticle(path: string, bytes: Uint8Array): Result<SourceFile> {
  const text = decodeText(path, bytes, articleLimit)
  return text.ok ? succeeded({ uri: path, text: text.value }) : text
}

/** Paths one a line, or set apart by NUL as `find -print0` and `git ls-files -z` do. */
async function readList(io: Io, name: string): Promise<readonly string[]> {
  const path = pathOf(io, name)
  const bytes = name === '-' ? succeeded(await readStdin(io)) : await io.files.readFile(path)
  if (!bytes.ok) throw new UsageError(`${name} ${bytes.fault.message}`)
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes.value)
    return text.split(text.includes('\0') ? '\0' : /\r\n|\n|\r/).filter((line) => line.trim() !== '')
  } catch {
    throw new UsageError(`${name} is not UTF-8, save it as UTF-8`)
  }
}
