import { correctionFixes } from '../fixes/corrections.js'
import { corrections, explainComparison, type Correction } from '../matching/agreement/index.js'
import type { Figure } from '../types.js'
import type { FigureRule } from './rule.js'
import { claimWords, code, hedgedWords, relatedClaim, underHedge } from './words.js'

/** The number is right, the word before it is not: "more than 3.3 million" on 3,296,112. */
export const misleadingHedge: FigureRule = {
  id: 'misleading-hedge',
  defaultSeverity: 'warning',
  appliesTo: 'figure',
  docs: {
    summary: 'A hedge points the wrong way, or so far that it says nothing',
    why: '"More than" printed on a smaller number turns a right figure into a wrong statement.',
    example: 'More than 3.3 million movements back were recorded<!-- claim: ua-returns-2022-07 -->.',
  },
  check(facts, context) {
    if (facts.match.type !== 'tied' || facts.match.agreement.type !== 'hedge') return null
    const { claim } = facts.match
    const { figure } = facts
    const direction = context.registry.find(claim.id)?.direction ?? null
    const printable = corrections(figure, claim.value, direction, context.registry.language.figures.ladders).map(
      (one) => correctionWords(one, figure),
    )
    return {
      words: {
        found: hedgedWords(facts),
        expected: `${claimWords(claim)}, ${explainComparison(figure, claim.value, direction).sentence}`,
        advice:
          facts.quoted !== null
            ? 'say beside the quotation what the claim says'
            : printable.length === 0
              ? 'correct the hedge or leave it out'
              : `write ${printable.join(' or ')}`,
      },
      claim: claim.id,
      related: [relatedClaim(claim)],
      fixes: correctionFixes(context.article, figure, claim, direction, context.registry.language),
    }
  },
}

function correctionWords({ text, dropsHedge }: Correction, figure: Figure): string {
  return code(dropsHedge ? text : underHedge(figure, text))
}
