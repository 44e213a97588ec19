import { checkReading, readArticle } from '../core/check.js'
import { languageOf } from '../core/languages/index.js'
import { estimatesFor } from '../core/picture/index.js'
import type { CheckedArticle } from '../core/types.js'
import { openProjects, type Projects } from '../project/project.js'
import { annotatedCopy, contentsPage, copyEntry, type CopyEntry, type CopyFacts } from '../report/index.js'
import { folderOf, relativePath } from '../workspace/paths.js'
import { givenArticles, type GivenArticle } from './articles.js'
import { makeComplaints, type Complaints } from './complaints.js'
import { counted } from './formatters/prose.js'
import { UsageError, type ExitCode, type Io } from './io.js'
import { pathOf, type CommonOptions } from './options.js'
import { printableLine } from './printable.js'
import { complainOfLosses, complainOfRegistries } from './registries.js'
import { whyUnwritten } from './unwritten.js'
import { toolName, toolVersion } from './version.js'
import { worldOf } from './world.js'

export interface ReportOptions extends Pick<CommonOptions, 'config' | 'output' | 'stdin' | 'stdinPath' | 'filesFrom'> {
  readonly registry?: readonly string[]
  readonly today?: string
}

/** `claimcheck report`: the annotated copy of an article, or of several in a folder with a page of contents. */
export async function runReport(io: Io, paths: readonly string[], options: ReportOptions): Promise<ExitCode> {
  const complaints = makeComplaints(io)
  const articles = await givenArticles(io, paths, { ...options, format: 'html' }, complaints, 'report')
  const today = options.today ?? io.today
  const tool = `${toolName} ${toolVersion}`
  const projects = openProjects(worldOf(io, options))
  const folder = await folderWanted(io, options, articles.length)
  const entries: CopyEntry[] = []
  const written: string[] = []
  const names = fileNamesFor(articles.map((article) => relativePath(io.cwd, article.path)))
  for (const [index, article] of articles.entries()) {
    const done = await checkOne(io, article, projects, today, complaints)
    if (done === null) continue
    const { checked, estimatesOf } = done
    const name = relativePath(io.cwd, article.path)
    const copy = await annotatedCopy(checked, { name, today, tool, estimatesOf })
    if (options.output === undefined) io.stdout.write(copy)
    else if (folder === null) written.push(...(await write(io, pathOf(io, options.output), copy, complaints)))
    else {
      const file = names[index] ?? `${index + 1}.html`
      written.push(...(await write(io, `${folder}/${file}`, copy, complaints)))
      entries.push(copyEntry(checked, file, name))
    }
  }
  if (folder !== null) {
    written.push(...(await write(io, `${folder}/index.html`, await contentsPage(entries, today, tool), complaints)))
  }
  if (written.length > 0) io.stderr.write(`${printableLine(writtenWords(io, written, folder))}\n`)
  return complaints.exitCode()
}

/** "wrote copy.html"; of a folder how many, and the one to begin with. */
function writtenWords(io: Io, written: readonly string[], folder: string | null): string {
  const last = relativePath(io.cwd, written.at(-1) ?? '')
  if (folder === null) return `wrote ${last}`
  const copies = written.filter((path) => !path.endsWith('/index.html')).length
  return `wrote ${counted(copies, 'copy', 'copies')} to ${relativePath(io.cwd, folder)}, begin with ${last}`
}

/** The folder that copies go to; null where one copy goes to a file or to standard output. */
async function folderWanted(io: Io, { output }: ReportOptions, count: number): Promise<string | null> {
  if (output === undefined) {
    if (count > 1) throw new UsageError(`${count} articles need a folder: name one, as in \`--output copies\``)
    return null
  }
  const path = pathOf(io, output)
  const found = await io.files.stat(path)
  if (found.ok && found.value.type === 'folder') return path
  if (/[/\\]$/.test(output)) return path
  if (count <= 1) return null
  if (found.ok || /\.html?$/i.test(output)) {
    throw new UsageError(`--output ${output}: ${count} articles need a folder, and this is a file`)
  }
  return path
}

/** A file name for each article, from its path; never that of the page of contents, and none twice. */
export function fileNamesFor(names: readonly string[]): readonly string[] {
  const taken = new Set(['index'])
  return names.map((name) => {
    const base = name
      .replace(/\.(?:md|markdown)$/i, '')
      .replace(/^(?:\.\.\/)+/, '')
      .replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-')
    let free = base
    for (let next = 2; taken.has(free.toLowerCase()); next++) free = `${base}-${next}`
    taken.add(free.toLowerCase())
    return `${free}.html`
  })
}

async function checkOne(
  io: Io,
  article: GivenArticle,
  projects: Projects,
  today: string,
  complaints: Complaints,
): Promise<{ readonly checked: CheckedArticle; readonly estimatesOf: CopyFacts['estimatesOf'] } | null> {
  const project = await projects.projectOf(article.path)
  complaints.configuration(project.configuration)
  if (project.ignores(article.path)) {
    complaints.note(`${relativePath(io.cwd, article.path)}: left out by \`ignore\` in the configuration`)
    return null
  }
  const registries = await project.registries()
  complainOfRegistries(io, registries, complaints)
  complainOfLosses(io, registries, complaints.incomplete)
  const source = await article.read()
  if (!source.ok) {
    complaints.fault(source.fault)
    return null
  }
  const config = project.configOf(article.path)
  const signOffs = (await project.signOffs.of(article.path))?.files ?? null
  const { compiled } = registries
  const checked = checkReading(readArticle(source.value, config), { registry: compiled, config, today, signOffs })
  const registry = compiled.in(languageOf(checked.language))
  return { checked, estimatesOf: (figure) => estimatesFor(figure, registry) }
}

/** Gives the path where it was written. */
async function write(io: Io, path: string, text: string, complaints: Complaints): Promise<readonly string[]> {
  try {
    await io.makeFolder(folderOf(path))
    await io.writeFile(path, text)
    return [path]
  } catch (error) {
    const message = `could not be written, ${whyUnwritten(error)}`
    complaints.fault({ path, code: 'failed', message, line: null })
    return []
  }
}
