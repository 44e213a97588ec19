/** A draft is written before its source is found: what stands in the source's place is told until somebody fills it in. */
import type { Registry } from '../types.js'
import { code, registryFinding, type RegistryFinding } from './report.js'

/** What the editor writes for a source that is yet to be named. */
export const sourcePlaceholder = 'TODO name the source'

/** Findings about sources whose publisher or title begins with `TODO`. Their claims count: they are drafts. */
export function checkPlaceholders({ sources }: Registry): readonly RegistryFinding[] {
  return sources.flatMap((source) => {
    const found = [source.publisher, source.title].find((text) => text !== undefined && /^TODO\b/.test(text))
    if (found === undefined) return []
    const words = [
      `the placeholder ${code(found)} for a source`,
      'who published the figure, and where',
      'fill in `publisher` and `title` or `url`',
    ] as const
    return [registryFinding(source.at, words, { key: 'publisher' })]
  })
}
