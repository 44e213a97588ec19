import { compareAmounts } from '../matching/agreement/index.js'
import type { Claim } from '../types.js'
import { countriesOf, passageFigures, saysWhose } from './passage.js'
import type { FigureFacts, FigureRule, RuleContext } from './rule.js'
import { claimWords, figureWords, relatedClaim } from './words.js'

/** How many rivals a message names. */
const NAMED = 3

/** Where sources differ, a figure without its source takes a side unsaid. */
export const disputedFigure: FigureRule = {
  id: 'disputed-figure',
  defaultSeverity: 'warning',
  appliesTo: 'figure',
  docs: {
    summary: 'The registry holds competing estimates, and the passage gives only one without saying whose it is',
    why: 'Readers take a disputed figure for the agreed one.',
    example: 'Lebanon hosted 1.5 million Syrian refugees at the end of 2023.',
  },
  check(facts, context) {
    if (facts.match.type !== 'tied' || facts.match.claim.measure === undefined) return null
    const { claim } = facts.match
    const countries = countriesOf(claim, context)
    const rivals = context.registry.rivalsOf(claim).filter((rival) => countriesOf(rival, context) === countries)
    if (rivals.length === 0 || takesNoSide(facts, rivals)) return null
    if (rivals.some((rival) => isShown(rival, facts, context)) || saysWhose(facts, claim, context)) return null
    return {
      words: {
        found: figureWords(facts),
        expected: `expected its source or its rival beside it, ${rivals.slice(0, NAMED).map(claimWords).join(' and ')}`,
        advice: 'say whose figure it is, or give both',
      },
      claim: claim.id,
      related: [claim, ...rivals.slice(0, NAMED)].map(relatedClaim),
    }
  },
}

/** "Between 780,000 and 1.5 million" holds whichever of the estimates is right. */
function takesNoSide({ figure }: FigureFacts, rivals: readonly Claim[]): boolean {
  return rivals.every((rival) => compareAmounts(figure, rival.value).type === 'agrees')
}

/** A figure of the passage gives the rival's value, and is tied to nothing else. */
function isShown(rival: Claim, facts: FigureFacts, context: RuleContext): boolean {
  return passageFigures(facts, context).some(({ match, figure }) =>
    match.type === 'tied' ? match.claim.id === rival.id : compareAmounts(figure, rival.value).type === 'agrees',
  )
}
