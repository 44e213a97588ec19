/** Checks articles for the session: one at a time, each text once, and none that a newer text has overtaken. */
import type { CancellationToken } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { checkReading, readArticle, type ArticleReading } from '../core/check.js'
import { searchFigures } from '../core/fixes/index.js'
import { languageOf } from '../core/languages/index.js'
import { dayOf } from '../core/matching/compile.js'
import { createMatchMemory, matchFigures, type FigureMatch, type MatchMemory } from '../core/matching/index.js'
import { once } from '../core/once.js'
import type { CheckedArticle, SourceFile } from '../core/types.js'
import { isArticle } from '../project/articles.js'
import type { ArticleSignOffs } from '../project/signOffs.js'
import { articleLimit, decodeText } from '../workspace/decode.js'
import type { Workspace } from '../workspace/workspace.js'
import { fromDocument } from './fromLsp.js'
import type { OpenFile, OpenFiles } from './openFiles.js'
import type { LoadedProject, Projects } from './projects.js'
import { Overtaken, type ArticleCheck, type Checks } from './session.js'
import { toUri } from './toLsp.js'
import { nextTurn } from './timers.js'

interface Kept {
  readonly text: string
  /** The configuration as text: a reading holds as long as nothing in it changes. */
  readonly settings: string
  readonly reading: ArticleReading
  readonly project: LoadedProject
  readonly today: string
  readonly checked: CheckedArticle
  readonly memory: MatchMemory
  readonly signed: ArticleSignOffs | null
  readonly matches: ArticleCheck['matches']
  readonly searched: ArticleCheck['searched']
}

/** What was read of articles that are not open, so that a registry that changes parses none of them again. */
interface KeptReading {
  readonly text: string
  readonly settings: string
  readonly reading: ArticleReading
}

/** Letters of articles whose readings are kept; the oldest go first. */
const keptLetters = 8_000_000

export function createChecks(
  open: () => OpenFiles,
  projects: Projects,
  workspace: Workspace,
  today: () => string,
): Checks {
  const kept = new Map<string, Kept>()
  const closed = keepReadings()

  const check = async (
    file: SourceFile,
    project: LoadedProject,
    before: Kept | undefined,
    overtaken: () => boolean,
  ): Promise<Kept> => {
    const config = project.configOf(file.uri)
    const settings = JSON.stringify(config)
    const day = today()
    const sameReading = before?.text === file.text && before.settings === settings
    const signed = await project.signOffs.of(file.uri)
    if (sameReading && before.project === project && before.today === day && before.signed === signed) return before
    await turn(overtaken)
    const reading = sameReading ? before.reading : readArticle(file, config)
    await turn(overtaken)
    const { registry } = project
    // Only who types here checks it again and again: an article that is closed is not worth the memory.
    const memory = before?.settings === settings ? before.memory : createMatchMemory()
    const checked = checkReading(reading, { registry, config, today: day, signOffs: signed?.files ?? null, memory })
    const searches = searchesOf(reading, checked, project)
    return { text: file.text, settings, reading, project, today: day, checked, memory, signed, ...searches }
  }

  const openCheck = async (file: OpenFile, token: CancellationToken): Promise<ArticleCheck | null> => {
    if (!isArticleFile(file)) return null
    const project = await projects.of(file.path)
    if (project.problem !== null || project.ignores(file.path)) return null
    const { version } = file.document
    const overtaken = () => token.isCancellationRequested || open().get(file.path)?.document.version !== version
    // The text as it is now: reading a project takes a while when it is the first time.
    if (overtaken()) throw new Overtaken()
    const result = await check(fromDocument(file.document), project, kept.get(file.path), overtaken)
    kept.set(file.path, result)
    const { uri, languageId } = file.document
    // The client's document goes on changing in place; offsets are of the text that was checked.
    const document = TextDocument.create(uri, languageId, version, result.text)
    return articleCheck(file.path, document, result)
  }

  return {
    open: openCheck,
    any: async (path, token) => {
      const file = open().get(path)
      if (file) return openCheck(file, token)
      if (!isArticle(path)) return null
      const project = await projects.of(path)
      if (project.problem !== null || project.ignores(path)) return null
      const bytes = await workspace.readFile(path)
      const text = bytes.ok ? decodeText(path, bytes.value, articleLimit) : bytes
      if (!text.ok) return null
      const source = { uri: path, text: text.value }
      const config = project.configOf(path)
      const settings = JSON.stringify(config)
      const overtaken = () => token.isCancellationRequested
      await turn(overtaken)
      const reading = closed.get(path, source.text, settings) ?? readArticle(source, config)
      closed.put(path, { text: source.text, settings, reading })
      await turn(overtaken)
      const signOffs = (await project.signOffs.of(path))?.files ?? null
      const checked = checkReading(reading, { registry: project.registry, config, today: today(), signOffs })
      const document = TextDocument.create(toUri(path), 'markdown', 0, source.text)
      return { path, document, project, checked, ...searchesOf(reading, checked, project) }
    },
    forget: (path) => void kept.delete(path),
  }
}

function keepReadings() {
  const kept = new Map<string, KeptReading>()
  let letters = 0
  const drop = (path: string): void => {
    letters -= kept.get(path)?.text.length ?? 0
    kept.delete(path)
  }
  return {
    get: (path: string, text: string, settings: string): ArticleReading | null => {
      const found = kept.get(path)
      return found?.text === text && found.settings === settings ? found.reading : null
    },
    put: (path: string, reading: KeptReading): void => {
      drop(path)
      kept.set(path, reading)
      letters += reading.text.length
      for (const oldest of kept.keys()) {
        if (letters <= keptLetters) break
        drop(oldest)
      }
    },
  }
}

function articleCheck(path: string, document: TextDocument, kept: Kept): ArticleCheck {
  const { project, checked, matches, searched } = kept
  return { path, document, project, checked, matches, searched }
}

/** What hovers and fixes want to know beside what was found, for those articles that anybody asks it of. */
function searchesOf(
  { article, figures, language }: ArticleReading,
  checked: CheckedArticle,
  project: LoadedProject,
): Pick<ArticleCheck, 'matches' | 'searched'> {
  const registry = project.registry.in(language ?? languageOf(null))
  const byStart = (found: readonly FigureMatch[]) => new Map(found.map((match) => [match.figure.span.start, match]))
  return {
    matches: once(() => byStart(matchFigures(article, figures, registry, dayOf(article.date)))),
    searched: once(() => searchFigures(checked, registry)),
  }
}

/** What the client calls Markdown is an article whatever its name, as an unsaved one has none. */
export function isArticleFile(file: OpenFile): boolean {
  return file.document.languageId === 'markdown' || isArticle(file.path)
}

/** Lets messages in that wait, and stops where one of them made the work pointless. */
async function turn(overtaken: () => boolean): Promise<void> {
  await nextTurn()
  if (overtaken()) throw new Overtaken()
}
