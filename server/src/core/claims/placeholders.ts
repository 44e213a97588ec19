/** A draft is written before its source is found: what stands in the source's place is told until somebody fills it in. */
import type { Claim, Registry, Source } from '../types.js'
import { code, registryFinding, type RegistryFinding } from './report.js'

/** What the editor writes for a source that is yet to be named. */
export const sourcePlaceholder = 'TODO name the source'

/**
 * Whether nobody has named a source of a claim yet: nothing backs it, whatever its status says. A source whose title alone
 * is missing is named by its publisher.
 */
export function lacksSource({ sources }: Pick<Claim, 'sources'>): boolean {
  return sources.every(({ publisher }) => PUBLISHER.test(publisher))
}

/** A claim without a source cannot have been checked against one: what says that it is verified is a draft still. */
export function asDraft(claim: Claim): Claim {
  return claim.status === 'verified' && lacksSource(claim)
    ? { ...claim, status: 'draft', writtenStatus: claim.status }
    : claim
}

/** The claim with the status that its file gives it: what is copied from a registry says what stands there. */
export function asInFile(claim: Claim): Claim {
  const { writtenStatus, ...rest } = claim
  return writtenStatus === undefined ? claim : { ...rest, status: writtenStatus }
}

/** A publisher is somebody's note, "TODO ask the ministry"; a title may begin so in earnest, "TODO lists of a ministry". */
const PUBLISHER = /^TODO\b/
const TITLE = /^TODO(?:$|:| name the source$)/

function placeholderOf({ publisher, title }: Source): string | undefined {
  if (PUBLISHER.test(publisher)) return publisher
  return title !== undefined && TITLE.test(title) ? title : undefined
}

/** Findings about sources of which publisher or title are yet to be written. Their claims count: without a publisher as drafts. */
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
