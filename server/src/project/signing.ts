/** Signing figures and taking it back: which file changes, and to what. Nothing is written here. */
import { factsOf, placesOf, readSignOffs, signFigures, withdrawSignOffs } from '../core/signoff/index.js'
import type { Signature, SignedFacts, SignOff, SignOffFile } from '../core/signoff/index.js'
import type { CheckedArticle } from '../core/types.js'
import { articleLimit, decodeText } from '../workspace/decode.js'
import type { Workspace } from '../workspace/workspace.js'
import { signOffFolder, signOffName } from './signOffs.js'

/** A file with its new text; `before` is what it was made of, null where it was not there. */
export interface SignOffChange {
  readonly path: string
  readonly before: string | null
  readonly text: string
}

/** What is to be written, or why nothing may be: which file, and what is wrong with it. */
export type Signing =
  | { readonly ok: true; readonly changes: readonly SignOffChange[] }
  | { readonly ok: false; readonly path: string; readonly reason: string }

/** Where the sign-offs of an article are. */
export interface SigningPlace {
  readonly workspace: Workspace
  /** The project's folder, and that of its sign-offs. */
  readonly root: string
  readonly folder: string
  readonly article: string
}

/** What a checker would sign of each figure of an article. */
export function articleFacts(checked: CheckedArticle): readonly SignedFacts[] {
  return checked.figures.map((figure) => factsOf(checked.article, figure))
}

/** Signs figures, by their positions in the article. */
export async function planSigning(
  place: SigningPlace,
  checked: CheckedArticle,
  wanted: readonly number[],
  signature: Signature,
): Promise<Signing> {
  const folder = signOffFolder(place.root, place.folder, place.article)
  if (folder === null) {
    return {
      ok: false,
      path: place.article,
      reason: 'lies outside its project, put the configuration in a folder above it',
    }
  }
  const file = await ownFile(place.workspace, folder, signature.by)
  if (!file.ok) return file
  const edit = signFigures(file.before, articleFacts(checked), wanted, signature)
  if (!edit.ok) return { ok: false, path: file.path, reason: edit.reason }
  return { ok: true, changes: [{ path: file.path, before: file.before, text: edit.text }] }
}

/**
 * Takes back what was signed of figures.
 *
 * @param by whose sign-offs are taken back; null for everybody's.
 * @param gone also those whose figure the article no longer has.
 */
export async function planWithdrawal(
  place: SigningPlace,
  checked: CheckedArticle,
  files: readonly SignOffFile[],
  wanted: { readonly figures: readonly number[]; readonly by: string | null; readonly gone?: boolean },
): Promise<Signing & { readonly entries?: readonly SignOff[] }> {
  const facts = articleFacts(checked)
  const changes: SignOffChange[] = []
  const entries: SignOff[] = []
  for (const file of files) {
    if (wanted.by !== null && file.by !== wanted.by) continue
    // Where the article has been moved, what it no longer says may be another article's.
    const gone = wanted.gone === true && file.elsewhere !== true
    const places = placesOf(file.entries, facts)
    const chosen = file.entries.filter((_, index) => {
      const at = places[index]
      return at === null || at === undefined ? gone : wanted.figures.includes(at)
    })
    if (chosen.length === 0) continue
    const before = await textOf(place.workspace, file.uri)
    if (!before.ok) return { ...before, path: file.uri }
    const edit = withdrawSignOffs(before.text ?? '', chosen)
    if (!edit.ok) return { ok: false, path: file.uri, reason: edit.reason }
    changes.push({ path: file.uri, before: before.text, text: edit.text })
    entries.push(...chosen)
  }
  return { ok: true, changes, entries }
}

type OwnFile =
  | { readonly ok: true; readonly path: string; readonly before: string | null }
  | { readonly ok: false; readonly path: string; readonly reason: string }

/** A person's file of an article. Another person whose name makes the same file name has the next one. */
async function ownFile(workspace: Workspace, folder: string, by: string): Promise<OwnFile> {
  for (let number = 1; ; number++) {
    const path = `${folder}/${signOffName(by)}${number === 1 ? '' : `-${number}`}.yaml`
    const read = await textOf(workspace, path)
    if (!read.ok) return { ...read, path }
    if (read.text === null || read.text.trim() === '') return { ok: true, path, before: read.text }
    const { file, broken, findings } = readSignOffs({ uri: path, text: read.text })
    if (broken) return { ok: false, path, reason: findings[0]?.message ?? 'it cannot be read' }
    if (file.by === by) return { ok: true, path, before: read.text }
  }
}

async function textOf(
  workspace: Workspace,
  path: string,
): Promise<{ readonly ok: true; readonly text: string | null } | { readonly ok: false; readonly reason: string }> {
  const bytes = await workspace.readFile(path)
  if (!bytes.ok)
    return bytes.fault.code === 'missing' ? { ok: true, text: null } : { ok: false, reason: bytes.fault.message }
  const text = decodeText(path, bytes.value, articleLimit)
  return text.ok ? { ok: true, text: text.value } : { ok: false, reason: text.fault.message }
}
