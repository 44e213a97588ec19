/** The registry files that are open, as they stand at the moment, broken ones too. */
import type { TextDocumentIdentifier } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { outlineOf, type RegistryOutline } from '../core/claims/outline/outline.js'
import { isInside } from '../workspace/paths.js'
import { fromUri } from './fromLsp.js'
import type { OpenFiles } from './openFiles.js'
import type { LoadedProject } from './projects.js'
import type { Session } from './session.js'

/** An open file of a project's registry. All its positions are those of `document`. */
export interface RegistryFile {
  readonly path: string
  /** The text as it is now, which a project may not have been read with yet. */
  readonly document: TextDocument
  readonly project: LoadedProject
  readonly outline: RegistryOutline
}

export interface Outlines {
  /** The outline of a text; that of each file's last text is kept. */
  of(path: string, text: string): RegistryOutline
  forget(path: string): void
}

/** Outlines of registry files, so that the many questions of an editor about one text parse it once. */
export function keepOutlines(): Outlines {
  const kept = new Map<string, { readonly text: string; readonly outline: RegistryOutline }>()
  return {
    of: (path, text) => {
      const before = kept.get(path)
      if (before?.text === text) return before.outline
      const outline = outlineOf({ uri: path, text })
      kept.set(path, { text, outline })
      return outline
    },
    forget: (path) => void kept.delete(path),
  }
}

/** The open file of a registry that a request is about; null where it is none. */
export async function registryFileOf(session: Session, { uri }: TextDocumentIdentifier): Promise<RegistryFile | null> {
  const file = session.open.get(fromUri(uri))
  if (!file || !/\.ya?ml$/i.test(file.path)) return null
  const project = await session.projects.of(file.path)
  if (!ownsFile(project, file.path)) return null
  return registryFile(session, project, file)
}

/** Whether a file belongs to a project's registry by its place. */
export function ownsFile(project: LoadedProject, path: string): boolean {
  // The folder of the sign-offs may lie in the registry's.
  const holdsClaims = (registry: string) =>
    isInside(registry, path) && !(registry !== signOffs && isInside(registry, signOffs) && isInside(signOffs, path))
  const signOffs = project.signOffs.folder
  return /\.ya?ml$/i.test(path) && project.registryPaths.some(holdsClaims)
}

function registryFile(
  session: Session,
  project: LoadedProject,
  file: NonNullable<ReturnType<OpenFiles['get']>>,
): RegistryFile {
  const { uri, languageId, version } = file.document
  const text = file.document.getText()
  // The client's document goes on changing in place; the outline is of the text that was read.
  const document = TextDocument.create(uri, languageId, version, text)
  return { path: file.path, document, project, outline: session.outlines.of(file.path, text) }
}
