/** The small picture that sets a figure against the registry, and the same in words. */
import type { RegistryView } from '../matching/index.js'
import { countriesOf } from '../rules/passage.js'
import type { CheckedFigure } from '../types.js'
import { estimatesOf, type Estimates } from './estimates.js'

export { drawEstimates, estimatesPicture } from './draw.js'
export { estimateLines, type Estimate, type Estimates } from './estimates.js'
export type { SvgElement } from './svg.js'
export { pictureThemes, type PictureTheme } from './palette.js'

/**
 * What is drawn of a figure: its claim with the competing estimates, or the claims it could be tied to. Null where the
 * registry has nothing that it could be compared with.
 */
export function estimatesFor({ figure, match }: CheckedFigure, registry: RegistryView): Estimates | null {
  switch (match.type) {
    case 'tied': {
      const countries = countriesOf(match.claim, { registry })
      const rivals = registry
        .rivalsOf(match.claim)
        .filter((rival) => countriesOf(rival, { registry }) === countries)
        .map((claim) => ({ claim, role: 'rival' as const }))
      return estimatesOf(figure, [{ claim: match.claim, role: 'claim' }, ...rivals])
    }
    case 'candidates':
      return estimatesOf(
        figure,
        match.claims.map((claim) => ({ claim, role: 'candidate' })),
      )
    case 'unresolved':
    case 'none':
      return null
  }
}
