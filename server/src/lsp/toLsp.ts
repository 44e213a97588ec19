/** The only way from the core's data to the protocol's. A file is called by its path inside, by its URI outside. */
import {
  type Diagnostic,
  DiagnosticSeverity,
  type Location,
  type LocationLink,
  type Position,
  type Range,
  type TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { URI } from 'vscode-uri'
import { rootOf } from '../workspace/paths.js'
import type { At, Edit, Finding, Severity, Span } from '../core/types.js'

/** Where spans of other files than the one at hand are looked up: a file's text as it was when its spans were made. */
export interface Texts {
  /** Null for a file that nobody has read. */
  document(path: string): TextDocument | null
  /** A file's URI as the client spells it. */
  uri(path: string): string
  /** The version of an open document, null for a file that is not open. */
  version(path: string): number | null
}

/** The address of a rule's page, null where it has none. */
export type RulePages = (rule: string) => string | null

/** A path as a URI, `fromUri` turned round; what is called by its URI already stays as it is. */
export function toUri(path: string): string {
  const [, scheme, authority = '', rest] = /^([a-z][a-z\d+.-]+):\/\/([^/]*)(\/.*)$/is.exec(path) ?? []
  if (scheme !== undefined && rest !== undefined) {
    return URI.from({ scheme, authority: decodeURIComponent(authority), path: rest }).toString()
  }
  return isCalledByUri(path) ? path : URI.file(path).toString()
}

/** Whether a path is the URI of what is no file: an unsaved document has no folder. */
export function isCalledByUri(path: string): boolean {
  return rootOf(path) === '' && /^[a-z][a-z\d+.-]+:/i.test(path)
}

/** Offsets outside the text are taken to its ends, as a text may have changed since. */
export function toPosition(document: TextDocument, offset: number): Position {
  return document.positionAt(offset)
}

export function toRange(document: TextDocument, span: Span): Range {
  return { start: document.positionAt(span.start), end: document.positionAt(span.end) }
}

/** A finding as a diagnostic of the document it lies in. */
export function toDiagnostic(finding: Finding, document: TextDocument, texts: Texts, pages: RulePages): Diagnostic {
  const href = pages(finding.rule)
  const related = finding.related.flatMap((related) => {
    const location = toLocation(related, texts)
    return location ? [{ location, message: related.message }] : []
  })
  return {
    range: toRange(document, finding.span),
    severity: toSeverity(finding.severity),
    source: 'claimcheck',
    code: finding.rule,
    ...(href === null ? {} : { codeDescription: { href } }),
    message: finding.message,
    ...(related.length > 0 ? { relatedInformation: related } : {}),
  }
}

export function toLocation(at: At, texts: Texts): Location | null {
  const document = texts.document(at.uri)
  return document ? { uri: texts.uri(at.uri), range: toRange(document, at.span) } : null
}

/** A link from a span of one document to a place of which one part, `select`, is what was asked for. */
export function toLocationLink(
  origin: { readonly document: TextDocument; readonly span: Span },
  target: { readonly at: At; readonly select: Span },
  texts: Texts,
): LocationLink | null {
  const document = texts.document(target.at.uri)
  if (!document) return null
  return {
    originSelectionRange: toRange(origin.document, origin.span),
    targetUri: texts.uri(target.at.uri),
    targetRange: toRange(document, target.at.span),
    targetSelectionRange: toRange(document, target.select),
  }
}

/**
 * Edits as one change of the workspace. Each open document is named with its version, so that a client refuses edits
 * that were made for another text. A file in `create` is made first, where it is not there yet.
 */
export function toWorkspaceEdit(edits: readonly Edit[], create: readonly string[], texts: Texts): WorkspaceEdit {
  const byPath = new Map<string, Edit[]>()
  for (const edit of edits) byPath.set(edit.uri, [...(byPath.get(edit.uri) ?? []), edit])
  const created = create.map((path) => ({
    kind: 'create' as const,
    uri: toUri(path),
    options: { ignoreIfExists: true },
  }))
  const changed = [...byPath].map(([path, edits]): TextDocumentEdit => {
    const document = texts.document(path)
    return {
      textDocument: { uri: texts.uri(path), version: texts.version(path) },
      edits: edits.map((edit) => ({
        range: document
          ? toRange(document, edit.span)
          : { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
        newText: edit.text,
      })),
    }
  })
  return { documentChanges: [...created, ...changed] }
}

function toSeverity(severity: Severity): DiagnosticSeverity {
  switch (severity) {
    case 'error':
      return DiagnosticSeverity.Error
    case 'warning':
      return DiagnosticSeverity.Warning
    case 'information':
      return DiagnosticSeverity.Information
  }
}
