/** Where the claims and sources of a project are defined and named in its registry files, as those read at the moment. */
import { TextDocument } from 'vscode-languageserver-textdocument'
import { outlineOf, type Mention, type RegistryOutline } from '../core/claims/outline/outline.js'
import type { Span } from '../core/types.js'
import type { LoadedProject } from './projects.js'
import { ownsFile } from './registryFiles.js'
import type { Session } from './session.js'
import { toUri } from './toLsp.js'

/** A claim or source by its name. */
export type Named = Pick<Mention, 'kind' | 'name'>

/** A place in a registry file. */
export interface NamedAt {
  readonly path: string
  /** The text that the spans are of. */
  readonly document: TextDocument
  /** The name alone. */
  readonly select: Span
  /** All of the claim or source; for a mention the name again. */
  readonly span: Span
}

/** A mention with the file that it stands in. */
export interface MentionAt extends NamedAt {
  readonly mention: Mention
  /** The file's YAML is broken, so there may be mentions that were not found. */
  readonly broken: boolean
}

/** Where a claim or source is defined; null where it is nowhere. */
export function definitionOf(session: Session, project: LoadedProject, named: Named): NamedAt | null {
  for (const path of likelyFiles(session, project, named)) {
    const read = currentFile(session, project, path)
    if (!read) continue
    const { document, outline } = read
    const at = (span: Span, select: Span): NamedAt => ({ path, document, span, select })
    if (named.kind === 'claim') {
      const claim = outline.claims.find((one) => one.id === named.name)
      if (claim) return at(claim.span, claim.idSpan)
    } else {
      const source = outline.sources.find((one) => one.name === named.name)
      if (source) return at(source.span, source.nameSpan)
    }
  }
  return null
}

/** Every place of the project's registry files that names a claim or source, by file and position. */
export function* mentionsOf(session: Session, project: LoadedProject, named: Named): Generator<MentionAt> {
  for (const path of registryPaths(session, project)) {
    const text = currentText(session, project, path)
    // Names hold nothing that YAML would have to escape, and parsing takes a thousand times as long.
    if (!text?.includes(named.name)) continue
    const read = currentFile(session, project, path)
    if (!read) continue
    for (const mention of read.outline.mentions) {
      if (mention.kind !== named.kind || mention.name !== named.name) continue
      const { span } = mention
      yield { path, document: read.document, span, select: span, mention, broken: read.outline.faults.length > 0 }
    }
  }
}

/** A registry file as it is at the moment: as the client has it open, else as the project read it. */
export function currentFile(
  session: Session,
  project: LoadedProject,
  path: string,
): { readonly document: TextDocument; readonly outline: RegistryOutline } | null {
  const text = currentText(session, project, path)
  if (text === null) return null
  const open = session.open.get(path)
  const document = TextDocument.create(open?.document.uri ?? toUri(path), 'yaml', open?.document.version ?? 0, text)
  // What nobody has open is asked for once, and would only take up memory.
  return { document, outline: open ? session.outlines.of(path, text) : outlineOf({ uri: path, text }) }
}

export function currentText(session: Session, project: LoadedProject, path: string): string | null {
  return session.open.get(path)?.document.getText() ?? project.texts.get(path) ?? null
}

/** The registry files of a project, those included that are open and not saved yet. */
export function registryPaths(session: Session, project: LoadedProject): readonly string[] {
  const open = session.open.all().map((file) => file.path)
  const all = [...project.texts.keys(), ...open].filter((path) => ownsFile(project, path))
  return [...new Set(all)].sort()
}

/** The file that the project read it from, then those that are open: it may have been typed since. */
function likelyFiles(session: Session, project: LoadedProject, { kind, name }: Named): readonly string[] {
  const known =
    kind === 'claim'
      ? (project.registry.find(name)?.claim.at ?? project.claims.broken?.find((one) => one.id === name)?.at)
      : project.claims.sources.find((one) => one.name === name)?.at
  const open = session.open.all().flatMap(({ path }) => (ownsFile(project, path) ? [path] : []))
  return [...new Set([...(known ? [known.uri] : []), ...open])]
}
