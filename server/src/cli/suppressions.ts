import { indexLines, lineColumn } from '../core/lines.js'
import type { Git } from '../workspace/git.js'
import { folderOf, relativePath } from '../workspace/paths.js'
import type { Project } from '../project/project.js'
import { openProjects } from '../project/project.js'
import { checkReading, readArticle } from '../core/check.js'
import { givenArticles } from './articles.js'
import { makeComplaints } from './complaints.js'
import { counted, wrapText } from './formatters/prose.js'
import type { ExitCode, Io } from './io.js'
import { widthOf, type CommonOptions } from './options.js'
import { openResults } from './output.js'
import { printableLine } from './printable.js'
import { complainOfLosses, complainOfRegistries } from './registries.js'
import { worldOf } from './world.js'

export interface SuppressionsOptions extends CommonOptions {
  readonly registry?: readonly string[]
  readonly today?: string
}

/** A finding that a comment silences. Lines and columns from 1. */
interface Silenced {
  readonly path: string
  readonly line: number
  readonly column: number
  readonly rule: string
  readonly severity: string
  /** What is silenced: the words of the article. */
  readonly text: string
  readonly message: string
  /** Null where the comment gives none. */
  readonly reason: string | null
  /** The line of the comment. */
  readonly commentLine: number
  /** Who wrote the comment and when, `YYYY-MM-DD`; null where git does not say. */
  readonly author: string | null
  readonly date: string | null
}

/** `claimcheck suppressions`: every finding that a comment silences, with its reason and who wrote it. */
export async function runSuppressions(
  io: Io,
  paths: readonly string[],
  options: SuppressionsOptions,
): Promise<ExitCode> {
  const complaints = makeComplaints(io)
  const projects = openProjects(worldOf(io, options))
  const articles = await givenArticles(io, paths, options, complaints, 'suppressions')
  const results = openResults(io, options)
  const rows: Silenced[] = []
  // What comes by standard input need not be what git has of the file.
  const git = options.stdin === true ? undefined : io.git
  for (const [index, article] of articles.entries()) {
    results.progress(index, articles.length)
    const project = await projects.projectOf(article.path)
    complaints.configuration(project.configuration)
    if (project.ignores(article.path)) continue
    const registries = await project.registries()
    complainOfRegistries(io, registries, complaints)
    complainOfLosses(io, registries, complaints.incomplete)
    const source = await article.read()
    if (!source.ok) {
      complaints.fault(source.fault)
      continue
    }
    rows.push(...(await silencedIn(io.cwd, git, source.value, project, options.today ?? io.today)))
  }
  results.write(
    options.format === 'json'
      ? `${JSON.stringify(rows, null, 2)}\n`
      : textOf(rows, io.stdout.columns === undefined ? Infinity : widthOf(io)),
  )
  const written = await results.end()
  return written > complaints.exitCode() ? written : complaints.exitCode()
}

async function silencedIn(
  cwd: string,
  git: Git | undefined,
  file: { readonly uri: string; readonly text: string },
  project: Project,
  today: string,
): Promise<readonly Silenced[]> {
  const config = project.configOf(file.uri)
  const { compiled } = await project.registries()
  const signed = await project.signOffs.of(file.uri)
  const { silenced } = checkReading(readArticle(file, config), {
    registry: compiled,
    config,
    today,
    signOffs: signed?.files ?? null,
  })
  if (silenced.length === 0) return []
  const index = indexLines(file.text)
  const blame = git === undefined ? null : await blameOf(git, file.uri)
  return silenced.map((finding): Silenced => {
    const { line, column } = lineColumn(index, finding.span.start)
    const commentLine = lineColumn(index, finding.suppressed?.span.start ?? 0).line
    const written = blame?.get(commentLine) ?? null
    return {
      ...{ path: relativePath(cwd, file.uri), line, column, rule: finding.rule, severity: finding.severity },
      text: file.text.slice(finding.span.start, finding.span.end),
      message: finding.message,
      reason: finding.suppressed?.reason ?? null,
      commentLine,
      author: written?.author ?? null,
      date: written?.date ?? null,
    }
  })
}

interface Written {
  readonly author: string
  readonly date: string
}

/**
 * Who last wrote each line of a file, by line; null where git does not know the file. In a shallow clone, as CI makes
 * them, all that is older than its history would be said to be of the one who made the first commit that is there.
 */
async function blameOf(git: Git, path: string): Promise<ReadonlyMap<number, Written> | null> {
  const out = await git(['blame', '--line-porcelain', '--', path.slice(folderOf(path).length + 1)], folderOf(path))
  if (out === null) return null
  const shallow = (await git(['rev-parse', '--is-shallow-repository'], folderOf(path)))?.trim() === 'true'
  const lines = new Map<number, Written>()
  let line = 0
  let author = ''
  let day = ''
  let isKnown = true
  for (const row of out.split('\n')) {
    const head = /^[0-9a-f]{40,64} \d+ (\d+)/.exec(row)
    if (head !== null) [line, isKnown] = [Number(head[1]), true]
    else if (row === 'boundary') isKnown = !shallow
    else if (row.startsWith('author ')) author = row.slice('author '.length)
    else if (row.startsWith('author-time ')) day = new Date(Number(row.slice(12)) * 1000).toISOString().slice(0, 10)
    else if (row.startsWith('\t') && isKnown && author !== 'Not Committed Yet') lines.set(line, { author, date: day })
  }
  return lines
}

/** @param width columns of the terminal; a program reads lines as long as they are. */
function textOf(rows: readonly Silenced[], width: number): string {
  const entries = rows.map(({ path, line, column, rule, text, reason, author, date }) => {
    const by = author === null ? '' : `, ${printableLine(author)} ${date ?? ''}`
    return [
      `${printableLine(path)}:${line}:${column}  ${rule}  ${printableLine(text).slice(0, 60)}`,
      ...wrapText(`${reason === null || reason === '' ? 'no reason given' : reason}${by}`, width - 2).map(
        (told) => `  ${told}`,
      ),
      '',
    ].join('\n')
  })
  const bare = rows.filter(({ reason }) => reason === null || reason === '').length
  const articles = new Set(rows.map((row) => row.path)).size
  const head =
    rows.length === 0
      ? 'No finding is silenced'
      : `${counted(rows.length, 'finding')} silenced in ${counted(articles, 'article')}`
  return `${entries.map((entry) => `${entry}\n`).join('')}${head}${bare === 0 ? '' : `, ${bare} without a reason`}\n`
}
