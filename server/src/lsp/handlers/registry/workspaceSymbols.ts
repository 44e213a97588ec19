import { SymbolKind, type WorkspaceSymbol, type WorkspaceSymbolParams } from 'vscode-languageserver'
import type { Claim } from '../../../core/types.js'
import { relativePath } from '../../../workspace/paths.js'
import type { LoadedProject } from '../../projects.js'
import type { Session } from '../../session.js'
import { toLocation } from '../../toLsp.js'

/** More than this nobody looks through; another letter brings others. */
const shown = 200
/** A statement goes on behind this many letters of it. */
const longest = 120

/**
 * The claims of all registries whose id or statement has every word of the query, those whose id begins with it first.
 * The name holds both, since an editor goes by the name when it sifts what it was given once more.
 */
export async function workspaceSymbols(session: Session, { query }: WorkspaceSymbolParams): Promise<WorkspaceSymbol[]> {
  await session.settled()
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  const found: { readonly claim: Claim; readonly project: LoadedProject; readonly rank: number }[] = []
  for (const project of await session.projects.all()) {
    for (const claim of project.claims.claims) {
      const rank = rankOf(claim, words)
      if (rank !== null) found.push({ claim, project, rank })
    }
  }
  return found
    .sort((a, b) => a.rank - b.rank || (a.claim.id < b.claim.id ? -1 : 1))
    .slice(0, shown)
    .flatMap(({ claim, project }) => {
      const location = toLocation({ uri: claim.at.uri, span: claim.keys['id'] ?? claim.at.span }, session.texts)
      if (!location) return []
      const containerName = relativePath(project.folder, claim.at.uri)
      return [{ name: nameOf(claim), kind: SymbolKind.Constant, location, containerName }]
    })
}

/** 0 where the id begins with the query, 1 where it holds it, 2 for one that the statement helps to find; null for none. */
function rankOf({ id, statement }: Claim, words: readonly string[]): number | null {
  if (words.every((word) => id.includes(word))) return id.startsWith(words[0] ?? '') ? 0 : 1
  const said = statement.toLowerCase()
  return words.every((word) => id.includes(word) || said.includes(word)) ? 2 : null
}

function nameOf({ id, statement }: Claim): string {
  const line = statement.replace(/\s+/g, ' ')
  return `${id}: ${line.length > longest ? `${line.slice(0, longest - 1)}…` : line}`
}
