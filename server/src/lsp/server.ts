/** Wires a connection to a session: which message is answered by which file of handlers/. */
import { DidChangeWatchedFilesNotification, type Connection, type InitializeResult } from 'vscode-languageserver'
import { isArticle } from '../project/articles.js'
import type { LateCache } from '../workspace/cache.js'
import type { Workspace } from '../workspace/workspace.js'
import { capabilitiesFor } from './capabilities.js'
import { filesThroughClient } from './clientFiles.js'
import { createChecks, isArticleFile } from './checks.js'
import { fromInitialize, fromUri, type ClientTraits } from './fromLsp.js'
import { createGoodTexts } from './goodTexts.js'
import { guarded } from './guard.js'
import { annotatedCopyOf } from './handlers/annotatedCopy.js'
import { codeActions } from './handlers/codeActions.js'
import { runCommand } from './handlers/commands.js'
import { answerArticle, refreshHints } from './handlers/article/index.js'
import { articleClaimActions, registryActions } from './handlers/registry/claimActions.js'
import { answerRegistry } from './handlers/registry/index.js'
import { registryDefinition } from './handlers/registry/definition.js'
import { registryHover } from './handlers/registry/hover.js'
import { definition } from './handlers/definition.js'
import { documentDiagnostic, workspaceDiagnostic } from './handlers/diagnostics.js'
import { hover } from './handlers/hover.js'
import { answerViews } from './handlers/views.js'
import { followOpenFiles, type OpenFile } from './openFiles.js'
import { heldBack, isHeld, overlayWorkspace } from './overlay.js'
import { allOf, perFile } from './perFile.js'
import { followProjects } from './projects.js'
import { createPublisher } from './publish.js'
import { keepOutlines } from './registryFiles.js'
import { annotatedCopyRequest, type InitializationOptions } from './protocol.js'
import { wake, type Log, type Session, type SessionState } from './session.js'
import type { Timers } from './timers.js'
import { textsOf } from './texts.js'
import type { RulePages } from './toLsp.js'
import { watchTyping } from './typing.js'
import { followUsage } from './usage.js'
import { usageHost } from './usageHost.js'
import { registryNotification } from './viewsProtocol.js'
import { watchFiles } from './watch.js'

/** What the server stands on: the machine it runs on, or a test. */
export interface ServerHost {
  readonly version: string
  readonly processId: number | null
  /** The files on disk. */
  readonly disk: Workspace
  /** Where large registries are kept from one start to the next; nothing is kept without it. */
  readonly cache?: LateCache | null
  readonly timers: Timers
  /** The day of the check, `YYYY-MM-DD`. */
  readonly today: () => string
  /** Where the rules' pages are, by what the client says of them. */
  readonly pages: (options: InitializationOptions) => RulePages
}

/** Keystrokes in a registry closer together than this, in milliseconds, are read once. */
const quiet = 200

/** Answers a connection until it ends. The caller makes it listen. */
export function serve(connection: Connection, host: ServerHost): { readonly dispose: () => void } {
  let end: (() => void) | null = null
  connection.onInitialize((params): InitializeResult => {
    const client = fromInitialize(params)
    end = startSession(connection, host, client)
    return { capabilities: capabilitiesFor(client, host), serverInfo: { name: 'claimcheck', version: host.version } }
  })
  const dispose = () => {
    end?.()
    end = null
  }
  connection.onShutdown(dispose)
  return { dispose }
}

/** Returns what ends the session. */
function startSession(connection: Connection, host: ServerHost, client: ClientTraits): () => void {
  const log = createLog(connection)
  const good = createGoodTexts()
  const state: SessionState = {
    roots: client.folders,
    scan: false,
    cleared: new Set(),
    overwritten: new Set(),
    askedClosed: new Set(),
    asked: new Set(),
    waiting: new Set(),
    answered: false,
    watched: '',
    watching: null,
    pictures: client.options.pictures ?? null,
    signer: client.options.signer ?? '',
    inlayHints: client.options.inlayHints ?? false,
  }
  let stopReload: (() => void) | null = null
  let reloaded: Promise<void> = Promise.resolve()
  let finishReload: (() => void) | null = null

  let isWhole = false

  const reloadSoon = (): void => {
    isWhole = true
    readAgainSoon()
  }
  const readAgainSoon = (): void => {
    if (stopReload) stopReload()
    else reloaded = new Promise((resolve) => (finishReload = resolve))
    stopReload = host.timers.after(quiet, () => {
      stopReload = null
      if (isWhole) {
        projects.reload()
        usage.reset()
      } else projects.forgetSignOffs()
      isWhole = false
      finishReload?.()
      if (client.options.coverage) void connection.sendNotification(registryNotification)
      refresh()
    })
  }

  const refresh = (): void => {
    wake(state)
    refreshHints(session)
    if (!client.pulls) publisher.all()
    else askAgain()
    watch()
  }
  /** Has a client that pulls ask anew for all that it shows. */
  const askAgain = (): void => {
    if (client.refreshesDiagnostics) connection.languages.diagnostics.refresh().catch(() => undefined)
  }
  const watch = (): void => {
    watchFiles(session).catch((error: unknown) => log.error('watching files failed', error))
  }
  const changed = (file: OpenFile): void => {
    state.cleared.delete(file.path)
    // A text that is good again may be the very one that stood in for the broken one.
    const isNew = projects.text(file.path) !== file.document.getText() || good.fault(file.path) !== null
    if (projects.signs(file.path)) readAgainSoon()
    else if (isNew && projects.owns(file.path) && !isArticleFile(file)) reloadSoon()
    if (isArticleFile(file)) usage.changed(file.path)
    if (!client.pulls) publisher.soon(file.path)
  }
  const open = followOpenFiles(connection, {
    typed: (path, changes) => {
      typing.changed(path, changes)
      usage.typed()
    },
    // What is wrong in the sign-offs of an article is told of from the first time that somebody looks at it.
    opened: (path) => {
      // VS Code opens it before that answer has come, takes it for one about the opened document, and asks no more.
      if (state.askedClosed.delete(path)) askAgain()
      if (!isArticle(path)) return
      wake(state)
      if (!client.pulls) publisher.closed()
    },
    changed,
    saved: changed,
    closed: (path) => {
      typing.closed(path)
      state.asked.delete(path)
      checks.forget(path)
      if (isArticle(path) || path.startsWith('untitled:')) usage.changed(path)
      if (projects.signs(path)) readAgainSoon()
      else if (projects.owns(path)) reloadSoon()
      // A client drops the last answer about a document that it has closed, and keeps what it showed until it is told.
      state.cleared.add(path)
      wake(state)
      if (!client.pulls) publisher.clear(path)
    },
  })
  // A sign-off file counts as it stands: what is written into it must not be made of an earlier text.
  const holds = (path: string): boolean => isHeld(path) && !projects.signs(path)
  const overlay = overlayWorkspace(
    heldBack(client.options.files === true ? filesThroughClient(connection, host.disk) : host.disk, good, holds),
    (path) => {
      const file = open.get(path)
      if (!file) return null
      const text = file.document.getText()
      return { text: holds(path) ? good.hold(path, text) : text, dirty: file.dirty }
    },
    () => open.all().map((file) => file.path),
  )
  const projects = followProjects(overlay, () => state.roots, good, host.cache ?? null)
  const checks = createChecks(() => open, projects, overlay, host.today)
  const typing = watchTyping(host.timers, (path) => {
    if (!client.pulls) publisher.soon(path)
    else askAgain()
  })
  const publisher = createPublisher(() => session)
  const usage = followUsage(usageHost(() => session))
  const session: Session = {
    ...{
      connection,
      client,
      workspace: overlay,
      open,
      projects,
      checks,
      typing,
      usage,
      log,
      state,
      refresh,
      reloadSoon,
    },
    outlines: keepOutlines(),
    texts: textsOf(open, projects.text),
    pages: host.pages(client.options),
    timers: host.timers,
    today: host.today,
    settled: () => reloaded,
  }

  const hovers = perFile({ article: hover, registry: registryHover })
  const definitions = perFile({ article: definition, registry: registryDefinition })
  connection.onHover(guarded(session, 'hover', hovers, null))
  connection.onDefinition(guarded(session, 'definition', definitions, null))
  answerRegistry(session)
  answerArticle(session)
  const actions = perFile({ article: allOf(codeActions, articleClaimActions), registry: registryActions })
  connection.onCodeAction(guarded(session, 'codeAction', actions, null))
  connection.onRequest(annotatedCopyRequest, guarded(session, 'annotatedCopy', annotatedCopyOf, null))
  connection.onExecuteCommand(guarded(session, 'executeCommand', runCommand, null))
  answerViews(connection, session)
  if (client.pulls) {
    connection.languages.diagnostics.on(guarded(session, 'diagnostic', documentDiagnostic, { kind: 'full', items: [] }))
    connection.languages.diagnostics.onWorkspace(
      guarded(session, 'workspaceDiagnostic', workspaceDiagnostic, { items: [] }),
    )
  }
  connection.onNotification(DidChangeWatchedFilesNotification.type, ({ changes }) => {
    const paths = changes.map((change) => fromUri(change.uri))
    for (const path of paths.filter(isArticle)) usage.changed(path)
    const concerning = paths.filter((path) => concernsProjects(path, projects.owns))
    if (concerning.some((path) => !projects.signs(path))) reloadSoon()
    else if (concerning.length > 0) readAgainSoon()
    else if (state.scan && paths.some(isArticle)) refresh()
  })
  connection.onInitialized(() => {
    if (!client.pulls) publisher.all()
    watch()
    if (!client.changesFolders) return
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const gone = new Set(removed.map((folder) => fromUri(folder.uri)))
      state.roots = [...state.roots.filter((root) => !gone.has(root)), ...added.map((folder) => fromUri(folder.uri))]
      reloadSoon()
    })
  })
  const end = (): void => {
    stopReload?.()
    typing.dispose()
    usage.dispose()
    publisher.dispose()
    open.dispose()
    wake(state)
  }
  return end
}

/** A configuration that has just been made belongs to no project yet. */
function concernsProjects(path: string, owns: (path: string) => boolean): boolean {
  return owns(path) || /\/claimcheck\.config\.(?:yaml|yml|json)$/.test(path) || path.endsWith('/.gitignore')
}

function createLog(connection: Connection): Log {
  const write = (to: 'info' | 'error', message: string): void => {
    try {
      connection.console[to](message)
    } catch {
      // The connection has gone meanwhile, and whoever could read it.
    }
  }
  return {
    info: (message) => write('info', message),
    error: (message, error) =>
      write('error', `${message}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
  }
}
