/** Checks articles for the session: one at a time, each text once, and none that a newer text has overtaken. */
import type { CancellationToken } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { checkReading, readArticle, type ArticleReading } from '../core/check.js'
import type { CheckedArticle, SourceFile } from '../core/types.js'
import { isArticle } from '../project/articles.js'
import { articleLimit, decodeText } from '../workspace/decode.js'
import type { Workspace } from '../workspace/workspace.js'
import { fromDocument } from './fromLsp.js'
import type { OpenFile, OpenFiles } from './openFiles.js'
import type { LoadedProject, Projects } from './projects.js'
import { Overtaken, type ArticleCheck, type Checks } from './session.js'
import { toUri } from './toLsp.js'

interface Kept {
  readonly text: string
  /** The configuration as text: a reading holds as long as nothing in it changes. */
  readonly settings: string
  readonly reading: ArticleReading
  readonly project: LoadedProject
  readonly today: string
  readonly checked: CheckedArticle
}

export function createChecks(
  open: () => OpenFiles,
  projects: Projects,
  workspace: Workspace,
  today: () => string,
): Checks {
  const kept = new Map<string, Kept>()

  const check = async (
    file: SourceFile,
    project: LoadedProject,
    before: Kept | undefined,
    overtaken: () => boolean,
  ): Promise<Kept> => {
    const settings = JSON.stringify(project.config)
    const day = today()
    const sameReading = before?.text === file.text && before.settings === settings
    if (sameReading && before.project === project && before.today === day) return before
    await turn(overtaken)
    const reading = sameReading ? before.reading : readArticle(file, project.config)
    await turn(overtaken)
    const checked = checkReading(reading, { registry: project.registry, config: project.config, today: day })
    return { text: file.text, settings, reading, project, today: day, checked }
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
    return { path: file.path, document, project, checked: result.checked }
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
      const result = await check(
        { uri: path, text: text.value },
        project,
        undefined,
        () => token.isCancellationRequested,
      )
      const document = TextDocument.create(toUri(path), 'markdown', 0, result.text)
      return { path, document, project, checked: result.checked }
    },
    forget: (path) => void kept.delete(path),
  }
}

/** What the client calls Markdown is an article whatever its name, as an unsaved one has none. */
export function isArticleFile(file: OpenFile): boolean {
  return file.document.languageId === 'markdown' || isArticle(file.path)
}

/** Lets messages in that wait, and stops where one of them made the work pointless. */
async function turn(overtaken: () => boolean): Promise<void> {
  await new Promise<void>((resolve) => setImmediate(resolve))
  if (overtaken()) throw new Overtaken()
}
