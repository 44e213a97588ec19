import { listArticles } from '../project/articles.js'
import type { Session } from './session.js'

/** The paths of all articles below the workspace's root folders, in order, each once. */
export async function articlesOf(session: Session): Promise<readonly string[]> {
  const lists = await Promise.all(session.state.roots.map((root) => listArticles(session.workspace, root)))
  return [...new Set(lists.flatMap((list) => list.paths))].sort()
}
