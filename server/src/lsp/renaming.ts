/** The edits that rename a claim or a source: in the files of the registry, and a claim in every article that names it. */
import { CLAIM_ID } from '../core/claims/ids.js'
import type { WorkspaceEdit } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { renameClaimId, renameSource } from '../core/claims/edit/index.js'
import { footnoteLabels } from '../core/article/footnoteLabels.js'
import { parseArticle } from '../core/article/index.js'
import { renameSigned } from '../core/signoff/index.js'
import type { Edit } from '../core/types.js'
import { articleLimit, decodeText } from '../workspace/decode.js'
import { relativePath } from '../workspace/paths.js'
import { currentText, definitionOf, registryPaths, type Named } from './named.js'
import type { LoadedProject } from './projects.js'
import type { Session } from './session.js'
import { toRange, toUri } from './toLsp.js'

/** Edits of one file, made for a text. */
export interface FileEdits {
  readonly path: string
  readonly text: string
  readonly edits: readonly Edit[]
}

/** Edits of several files as one change of the workspace; files in `create` are made first. */
export function fileEdit(session: Session, files: readonly FileEdits[], create: readonly string[]): WorkspaceEdit {
  const made = create.map((path) => ({ kind: 'create' as const, uri: toUri(path), options: { ignoreIfExists: true } }))
  const changed = files
    .filter(({ edits }) => edits.length > 0)
    .map(({ path, text, edits }) => {
      const uri = session.open.get(path)?.document.uri ?? toUri(path)
      const document = TextDocument.create(uri, 'plaintext', 0, text)
      return {
        // The version makes an editor refuse what was reckoned for another text.
        textDocument: { uri, version: session.texts.version(path) },
        edits: edits.map(({ span, text }) => ({ range: toRange(document, span), newText: text })),
      }
    })
  return { documentChanges: [...made, ...changed] }
}

/** Why something cannot be called so, in words; null where it can. */
export function nameFault(session: Session, project: LoadedProject, { kind, name }: Named, to: string): string | null {
  if (kind === 'claim') {
    if (!CLAIM_ID.test(to) || !/[a-z]/.test(to)) {
      return `\`${to}\` is no id, expected lower-case words joined by hyphens, such as \`de-asylum-2022\``
    }
    if (definitionOf(session, project, { kind, name }) === null) {
      return `the registry has no claim \`${name}\`, correct the reference or add the claim`
    }
  } else if (to === '' || to !== to.trim() || /\p{C}/u.test(to) || to.length > 200) {
    return `\`${to}\` is no name for a source, expected words such as \`bamf-2022-05\``
  }
  const taken = definitionOf(session, project, { kind, name: to })
  if (taken === null) return null
  const place = relativePath(project.folder, taken.path)
  return `there is a ${kind} \`${to}\` already, in \`${place}\`, choose another ${kind === 'claim' ? 'id' : 'name'}`
}

/** The edits of registry files, or why they cannot be made: half a rename is worse than none. */
export function registryEdits(
  session: Session,
  project: LoadedProject,
  { kind, name }: Named,
  to: string,
): { readonly files: readonly FileEdits[] } | { readonly reason: string } {
  const files: FileEdits[] = []
  for (const path of registryPaths(session, project)) {
    const text = currentText(session, project, path)
    // Parsing takes a thousand times as long as looking for the name.
    if (!text?.includes(name)) continue
    const file = { uri: path, text }
    const result = kind === 'claim' ? renameClaimId(file, name, to) : renameSource(file, name, to)
    if (!result.ok) return { reason: `\`${relativePath(project.folder, path)}\` cannot be changed: ${result.reason}` }
    if (result.edits.length > 0) files.push({ path, text, edits: result.edits })
  }
  return { files }
}

/** The edits of sign-offs: they name the claim that a figure was held against, and the formulas of others may. */
export async function signOffEdits(
  session: Session,
  project: LoadedProject,
  from: string,
  to: string,
): Promise<readonly FileEdits[]> {
  const files = await project.signOffs.files()
  return files.flatMap(({ uri: path, text: read }) => {
    const text = session.open.get(path)?.document.getText() ?? read
    const edits = renameSigned({ uri: path, text }, from, to)
    return edits.length === 0 ? [] : [{ path, text, edits }]
  })
}

/** The edits of an article: references in all four forms, and the footnotes that they lead to. Null where it names no such claim. */
export async function articleEdits(
  session: Session,
  project: LoadedProject,
  path: string,
  from: string,
  to: string,
): Promise<FileEdits | null> {
  const text = await articleText(session, path)
  if (!text?.includes(from)) return null
  // The same id means another claim in another project.
  if ((await session.projects.of(path)).folder !== project.folder) return null
  const file = { uri: path, text }
  const places = parseArticle(file)
    .references.filter(({ id }) => id === from)
    .map(({ idSpan }) => idSpan)
  const labels = text.includes(`[^${from}]:`)
    ? footnoteLabels(file).flatMap(({ label, span }) => (label === from ? [span] : []))
    : []
  const spans = [...places, ...labels].sort((a, b) => a.start - b.start)
  return spans.length === 0 ? null : { path, text, edits: spans.map((span) => ({ uri: path, span, text: to })) }
}

async function articleText(session: Session, path: string): Promise<string | null> {
  const open = session.open.get(path)
  if (open) return open.document.getText()
  const bytes = await session.workspace.readFile(path)
  const text = bytes.ok ? decodeText(path, bytes.value, articleLimit) : bytes
  return text.ok ? text.value : null
}
