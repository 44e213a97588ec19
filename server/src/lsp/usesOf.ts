import type { Range } from 'vscode-languageserver'
import { articleUses } from '../project/usage.js'
import type { ArticleCheck } from './session.js'
import { toRange } from './toLsp.js'
import type { UsesInArticle } from './usage.js'

/** A place of an article that uses a claim. Of thousands of articles no more than this is kept. */
export interface ArticleUse {
  /** The claim's id. */
  readonly claim: string
  /** The figure; the reference where it belongs to no figure. */
  readonly range: Range
}

/** The uses of claims in a checked article, in order. */
export function usesOf({ path, document, project, checked }: ArticleCheck): UsesInArticle {
  const isClaim = (id: string) => project.registry.find(id) !== null
  const { uses } = articleUses(path, checked, isClaim)
  return {
    path,
    project: project.folder,
    uses: uses.map(({ claim, span }) => ({ claim, range: toRange(document, span) })),
  }
}
