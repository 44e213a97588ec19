import { createTwoFilesPatch } from 'diff'
import { checkReading, readArticle, type CheckProject } from '../../core/check.js'
import { isLoss } from '../../core/claims/index.js'
import { safeFixes } from '../../core/fixes/index.js'
import type { Edit, SourceFile } from '../../core/types.js'
import type { Project, Projects } from '../../project/project.js'
import type { LoadedRegistries } from '../../project/registries.js'
import { hasByteOrderMark } from '../../workspace/decode.js'
import { relativePath } from '../../workspace/paths.js'
import type { GivenArticle } from '../articles.js'
import { faultLine, problemLine, type Complaints } from '../complaints.js'
import { counted } from '../formatters/prose.js'
import { registryLine } from '../registries.js'
import { exitCodes, type ExitCode, type Io } from '../io.js'
import { whyUnwritten } from '../unwritten.js'

/** An article whose text safe fixes change. */
export interface FixedArticle {
  readonly path: string
  readonly before: string
  readonly after: string
  /** How many fixes were made. */
  readonly fixes: number
  /** The file begins with a byte order mark, which neither text has. */
  readonly marked: boolean
}

/** What safe fixes would make of some articles. */
export interface Fixes {
  readonly fixed: readonly FixedArticle[]
  /** Paths of articles that were left alone, since their project is at fault. */
  readonly kept: readonly string[]
}

/** A fix may make another one possible; more rounds than this are two fixes that undo each other. */
const mostRounds = 20

/** Makes the safe fixes of a text until there are none; null where there is none to begin with. */
export function fixText(file: SourceFile, project: CheckProject): Omit<FixedArticle, 'marked'> | null {
  let text = file.text
  let made = 0
  for (let round = 0; round < mostRounds; round++) {
    const checked = checkReading(readArticle({ uri: file.uri, text }, project.config), project)
    // What is in a registry is the fact-checker's: no fix of an article touches it.
    const fixes = safeFixes(checked).filter((fix) => fix.edits.every((edit) => edit.uri === file.uri))
    const after = applyEdits(
      text,
      fixes.flatMap((fix) => fix.edits),
    )
    if (after === text) break
    made += fixes.length
    text = after
  }
  return text === file.text ? null : { path: file.uri, before: file.text, after: text, fixes: made }
}

/** Applies edits of one text that do not overlap. */
function applyEdits(text: string, edits: readonly Edit[]): string {
  const inOrder = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
  let done = ''
  let from = 0
  for (const { span, text: inserted } of inOrder) {
    if (span.start < from) continue
    done += text.slice(from, span.start) + inserted
    from = span.end
  }
  return done + text.slice(from)
}

/** Finds what safe fixes would make of the given articles. What cannot be read is told by the check itself. */
export async function fixArticles(
  io: Io,
  articles: readonly GivenArticle[],
  projects: Projects,
  today: string,
  complaints: Complaints,
): Promise<Fixes> {
  const fixed: FixedArticle[] = []
  const kept: string[] = []
  for (const article of articles) {
    const project: Project = await projects.projectOf(article.path)
    if (project.ignores(article.path)) continue
    const source = await article.read()
    if (!source.ok) continue
    const registries = await project.registries()
    const fault = faultOf(io.cwd, project, registries)
    if (fault !== null) {
      complaints.note(`nothing was fixed, mend this first: ${fault}`)
      kept.push(article.path)
      continue
    }
    const signed = await project.signOffs.of(article.path)
    const made = fixText(source.value, {
      registry: registries.compiled,
      config: project.configOf(article.path),
      today,
      signOffs: signed?.files ?? null,
    })
    if (made === null) continue
    const bytes = await io.files.readFile(article.path)
    fixed.push({ ...made, marked: bytes.ok && hasByteOrderMark(bytes.value) })
  }
  return { fixed, kept }
}

/**
 * What keeps a project's articles from being fixed, with its place; null for nothing. A comment that silences a finding
 * about a claim that could not be read only seems to silence nothing.
 */
function faultOf(cwd: string, { configuration }: Project, registries: LoadedRegistries): string | null {
  const { fault } = configuration
  if (fault !== null) return faultLine(cwd, fault)
  const [problem] = configuration.problems
  if (problem) return problemLine(cwd, configuration, problem)
  const [unread] = registries.faults
  if (unread) return faultLine(cwd, unread)
  const broken = registries.folders.flatMap(({ findings }) => findings).find(isLoss)
  return broken ? registryLine(cwd, registries, broken) : null
}

/** The fixes as a unified diff, as `git apply` and `patch -p1` take it. */
export function fixDiff(cwd: string, fixed: readonly FixedArticle[]): string {
  return fixed
    .map(({ path, before, after, marked }) => {
      const name = relativePath(cwd, path)
      // A first line is not the file's without the mark that stands before it.
      const mark = marked ? '\ufeff' : ''
      const patch = createTwoFilesPatch(`a/${name}`, `b/${name}`, mark + before, mark + after, '', '', { context: 3 })
      return patch.replace(/^={10,}\n/, '').replace(/^(---|\+\+\+) (.*)\t$/gm, '$1 $2')
    })
    .join('')
}

/** Writes fixed articles, byte order mark and line ends as they were. One that has changed meanwhile is left alone. */
export async function writeFixed(io: Io, { fixed, kept }: Fixes, complaints: Complaints): Promise<ExitCode> {
  let code: ExitCode = exitCodes.clean
  const written: FixedArticle[] = []
  for (const article of fixed) {
    const name = relativePath(io.cwd, article.path)
    const now = await io.files.readFile(article.path)
    const text = now.ok ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(now.value) : ''
    const mark = text.startsWith('\ufeff') ? '\ufeff' : ''
    if (text !== mark + article.before) {
      complaints.note(`${name}: changed while it was being checked, not fixed, run it again`)
      continue
    }
    try {
      await io.writeFile(article.path, mark + article.after)
      written.push(article)
    } catch (error) {
      io.stderr.write(`claimcheck: ${name} could not be written, ${whyUnwritten(error)}\n`)
      code = exitCodes.couldNotRun
    }
  }
  tellFixed({ fixed: written, kept }, 'made', complaints)
  return code
}

/** "2 fixes made in 1 article"; nothing where no article was looked at, of which it is told why. */
export function tellFixed({ fixed, kept }: Fixes, done: string, complaints: Complaints): void {
  const fixes = fixed.reduce((sum, one) => sum + one.fixes, 0)
  if (fixes > 0) {
    complaints.note(`${counted(fixes, 'fix', 'fixes')} ${done} in ${counted(fixed.length, 'article')}`)
  } else if (kept.length === 0) {
    complaints.note('nothing to fix: no finding has a fix that could not change what an article says')
  }
}
