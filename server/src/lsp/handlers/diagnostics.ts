import {
  DocumentDiagnosticReportKind,
  type CancellationToken,
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { Config } from '../../core/config.js'
import { registryFindings } from '../../core/rules/registry.js'
import { readSignOffs } from '../../core/signoff/index.js'
import { isArticleFile } from '../checks.js'
import { coverageParams, problemParams } from '../coverage.js'
import { fromUri } from '../fromLsp.js'
import type { OpenFile } from '../openFiles.js'
import type { FileFindings } from '../projects.js'
import { coverageNotification } from '../protocol.js'
import { fingerprint } from '../fingerprint.js'
import { wake, type ArticleCheck, type Session } from '../session.js'
import { toDiagnostic } from '../toLsp.js'
import { articlesOf } from '../workspaceArticles.js'

/** The diagnostics of one document, for a client that asks. */
export async function documentDiagnostic(
  session: Session,
  params: DocumentDiagnosticParams,
  token: CancellationToken,
): Promise<DocumentDiagnosticReport> {
  const path = fromUri(params.textDocument.uri)
  if (session.open.get(path)) session.state.asked.add(path)
  // Noted before it is worked out: it may be opened meanwhile.
  else session.state.askedClosed.add(path)
  try {
    const items = await diagnosticsOf(session, path, token)
    const resultId = fingerprint(items)
    return resultId === params.previousResultId
      ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
      : { kind: DocumentDiagnosticReportKind.Full, resultId, items }
  } finally {
    overwrite(session, path)
  }
}

/**
 * Notes that a document was answered by itself. While VS Code waits for such an answer, and be it about a document that
 * it closes, it throws away what a report of the whole workspace says of it: that has to be said again.
 */
function overwrite(session: Session, path: string): void {
  session.state.overwritten.add(path)
  // After this answer, and not before it.
  if (!session.open.get(path)) session.timers.after(0, () => wake(session.state))
}

/**
 * The diagnostics of files that are not open: configuration and registries, and after a check of the whole workspace
 * every article. Where nothing has changed since the last answer, the next one waits until something has.
 */
export async function workspaceDiagnostic(
  session: Session,
  params: WorkspaceDiagnosticParams,
  token: CancellationToken,
): Promise<WorkspaceDiagnosticReport> {
  const previous = new Map(params.previousResultIds.map(({ uri, value }) => [fromUri(uri), value]))
  while (!token.isCancellationRequested) {
    const changed = nextChange(session, token)
    const reports = await closedReports(session, previous, token)
    const isNew = reports.some((report) => report.kind === DocumentDiagnosticReportKind.Full)
    if (isNew || (previous.size === 0 && reports.length === 0 && !session.state.answered)) {
      session.state.answered = true
      for (const { uri } of reports) session.state.overwritten.delete(fromUri(uri))
      return { items: reports }
    }
    await changed
  }
  return { items: [] }
}

/** What is shown of a document: an article's findings, or those of a file of its project. */
export async function diagnosticsOf(session: Session, path: string, token: CancellationToken): Promise<Diagnostic[]> {
  await session.settled()
  const file = session.open.get(path)
  if (file && isArticleFile(file)) return articleDiagnostics(session, file, token)
  if (!file && session.state.scan) {
    const check = await session.checks.any(path, token)
    if (check) return findingsToLsp(session, check, check.checked.findings)
  }
  // Only reading its project tells whether a file is part of one.
  const project = file && (await session.projects.of(path))
  if (project && /\.ya?ml$/i.test(path) && session.projects.signs(path)) {
    return fileDiagnostics(session, signOffFindings(file.path, file.document.getText(), project.config))
  }
  const own = (await session.projects.all()).flatMap((project) => project.findings)
  const found = own.find((one) => one.path === path)
  return found ? fileDiagnostics(session, found) : []
}

/**
 * Every file with findings that the client does not ask for by itself, by path. A client that pulls asks for the
 * documents that it shows; one that some list holds open, to show a line of it, is nobody's to ask for.
 */
export async function closedFiles(session: Session, token: CancellationToken): Promise<Map<string, Diagnostic[]>> {
  await session.settled()
  const found = new Map<string, Diagnostic[]>()
  for (const path of session.state.cleared) found.set(path, [])
  for (const project of await session.projects.all()) {
    for (const file of project.findings) {
      if (file.findings.length > 0 || found.has(file.path)) found.set(file.path, fileDiagnostics(session, file))
    }
  }
  if (session.state.scan) {
    for (const path of await articlesOf(session)) {
      const check = await session.checks.any(path, token)
      found.set(path, check ? findingsToLsp(session, check, check.checked.findings) : [])
    }
  }
  for (const file of await signOffFiles(session)) found.set(file.path, fileDiagnostics(session, file))
  for (const { path } of session.open.all())
    if (!session.client.pulls || session.state.asked.has(path)) found.delete(path)
  return found
}

/** The files of sign-offs in which something is wrong: those of open articles, and of all that have been checked. */
async function signOffFiles(session: Session): Promise<readonly FileFindings[]> {
  for (const file of session.open.all().filter(isArticleFile)) {
    await (await session.projects.of(file.path)).signOffs.of(file.path)
  }
  const files: FileFindings[] = []
  for (const { signOffs, config } of await session.projects.all()) {
    const { findings, sources } = await signOffs.told()
    for (const path of new Set(findings.map(({ uri }) => uri))) {
      const own = registryFindings(
        findings.filter(({ uri }) => uri === path),
        config,
      )
      files.push({ path, text: sources.find(({ uri }) => uri === path)?.text ?? '', findings: own })
    }
  }
  return files
}

function signOffFindings(path: string, text: string, config: Config): FileFindings {
  return { path, text, findings: registryFindings(readSignOffs({ uri: path, text }).findings, config) }
}

async function articleDiagnostics(session: Session, file: OpenFile, token: CancellationToken): Promise<Diagnostic[]> {
  const check = await session.checks.open(file, token)
  await tellCoverage(session, file, check)
  if (!check) return []
  const shown = session.typing.settle(check.path, check.document.getText(), check.checked.findings)
  return findingsToLsp(session, check, shown)
}

async function tellCoverage(session: Session, file: OpenFile, check: ArticleCheck | null): Promise<void> {
  if (!session.client.options.coverage) return
  const { uri } = file.document
  if (check) {
    await session.connection.sendNotification(coverageNotification, coverageParams(uri, check.checked))
    return
  }
  const project = await session.projects.of(file.path)
  const problem = project.problem ?? (project.ignores(file.path) ? 'the configuration leaves this article out' : null)
  if (problem === null) return
  await session.connection.sendNotification(coverageNotification, problemParams(uri, problem, project.isSetUp))
}

function findingsToLsp(
  session: Session,
  check: ArticleCheck,
  findings: ArticleCheck['checked']['findings'],
): Diagnostic[] {
  return findings.map((finding) => toDiagnostic(finding, check.document, session.texts, session.pages))
}

function fileDiagnostics(session: Session, file: FileFindings): Diagnostic[] {
  const document = TextDocument.create(file.path, 'yaml', 0, file.text)
  return file.findings.map((finding) => toDiagnostic(finding, document, session.texts, session.pages))
}

async function closedReports(
  session: Session,
  previous: ReadonlyMap<string, string>,
  token: CancellationToken,
): Promise<WorkspaceDocumentDiagnosticReport[]> {
  const files = await closedFiles(session, token)
  // What the client still shows and nothing reports any more is reported empty, unless a document's own report holds.
  for (const path of previous.keys()) {
    if (!files.has(path) && !session.open.get(path)) files.set(path, [])
  }
  return [...files].map(([path, items]): WorkspaceDocumentDiagnosticReport => {
    const resultId = fingerprint(items)
    const uri = session.texts.uri(path)
    return previous.get(path) === resultId && !session.state.overwritten.has(path)
      ? { kind: DocumentDiagnosticReportKind.Unchanged, uri, version: null, resultId }
      : { kind: DocumentDiagnosticReportKind.Full, uri, version: null, resultId, items }
  })
}

function nextChange(session: Session, token: CancellationToken): Promise<void> {
  return new Promise((resolve) => {
    session.state.waiting.add(resolve)
    token.onCancellationRequested(() => resolve())
  })
}
