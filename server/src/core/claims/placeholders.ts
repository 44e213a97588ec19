/** A draft is written before its source is found: what stands in the source's place is told until somebody fills it in. */
import type { Claim, Registry, Source } from '../types.js'
import { code, registryFinding, type RegistryFinding } from './report.js'

/** What the editor writes for a source that is yet to be named. */
export const sourcePlaceholder = 'TODO name the source'

/** Whether nobody has named a source of a claim yet: nothing backs it, whatever its status says. */
export function lacksSource({ sources }: Pick<Claim, 'sources'>): boolean {
  return sources.every((source) => placeholderOf(source) !== undefined)
}

/** A claim without a source cannot have been checked against one: what says that it is verified is a draft still. */
export function asDraft(claim: Claim): Claim {
  return claim.status === 'verified' && lacksSource(claim) ? { ...claim, status: 'draft' } : claim
}

function placeholderOf({ publisher, title }: Source): string | undefined {
  return [publisher, title].find((text) => text !== undefined && /^TODO\b/.test(text))
}

/** Findings about sources whose publisher or title begins with `TODO`. Their claims count: they are drafts. */
export function checkPlaceholders({ sources }: Registry): readonly RegistryFinding[] {
  return sources.flatMap((source) => {
    const found = placeholderOf(source)
    if (found === undefined) return []
    const words = [
      `the placeholder ${code(found)} for a source`,
      'who published the figure, and where',
      'fill in `publisher` and `title` or `url`',
    ] as const
    return [registryFinding(source.at, words, { key: 'publisher' })]
  })
}
