import type { CancellationToken, Connection } from 'vscode-languageserver'
import { fromUri } from '../fromLsp.js'
import { guarded } from '../guard.js'
import type { LoadedProject } from '../projects.js'
import type { Session } from '../session.js'
import { articleFigures } from '../views/figureItems.js'
import { createRegistryTree, type RegistryTree } from '../views/registryTree.js'
import {
  claimsRequest,
  figuresRequest,
  findClaimsRequest,
  type ArticleFigures,
  type ClaimNode,
  type ClaimUses,
  type ClaimsParams,
  type FiguresParams,
  type FindClaimsParams,
  type FoundClaims,
} from '../viewsProtocol.js'

/** More than this are never told at once, whatever a client asks for. */
const mostFound = 1000

/** Answers what the views of an editor ask. */
export function answerViews(connection: Connection, session: Session): void {
  const tree = createRegistryTree(session.texts, (project, id) => usesOf(session, project, id))
  connection.onRequest(figuresRequest, guarded(session, 'figures', figures, null))
  connection.onRequest(
    claimsRequest,
    guarded(session, 'claims', (session, params: ClaimsParams) => claims(session, tree, params), []),
  )
  connection.onRequest(
    findClaimsRequest,
    guarded(session, 'findClaims', (session, params: FindClaimsParams) => find(session, tree, params), noClaims),
  )
}

/** Null while they have not been counted: a claim that is not used so far may be used all the same. */
function usesOf(session: Session, project: LoadedProject, id: string): ClaimUses | null {
  if (!session.usage.counted()) return null
  return session.usage.counts(project.folder).get(id) ?? { articles: 0, places: 0 }
}

const noClaims: FoundClaims = { claims: [], total: 0 }

async function figures(
  session: Session,
  params: FiguresParams,
  token: CancellationToken,
): Promise<ArticleFigures | null> {
  await session.settled()
  const path = fromUri(params.textDocument.uri)
  const check = await session.checks.any(path, token)
  if (check) {
    const isOpen = session.open.get(path) !== null
    const { findings } = check.checked
    const shown = isOpen ? session.typing.settle(path, check.document.getText(), findings) : findings
    return articleFigures(check, shown)
  }
  const project = await session.projects.of(path)
  const problem = project.problem ?? (project.ignores(path) ? 'the configuration leaves this article out' : null)
  const version = session.open.get(path)?.document.version ?? 0
  return problem === null ? null : { uri: params.textDocument.uri, version, problem, figures: [], others: [] }
}

async function claims(session: Session, tree: RegistryTree, params: ClaimsParams): Promise<readonly ClaimNode[]> {
  // Counting takes a while: it is begun, and told of when it is done.
  session.usage.start()
  await session.settled()
  return tree.level(await session.projects.all(), params.by, params.path)
}

async function find(session: Session, tree: RegistryTree, params: FindClaimsParams): Promise<FoundClaims> {
  await session.settled()
  return tree.find(await session.projects.all(), params.query, Math.min(params.limit, mostFound))
}
