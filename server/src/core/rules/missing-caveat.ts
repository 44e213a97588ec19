import { caveatWords, carries } from './caveat.js'
import { passageText } from './passage.js'
import type { FigureRule } from './rule.js'
import { code, figureWords, relatedClaim } from './words.js'

/** Some figures may only be printed with what limits them: "provisional", "includes repeat applications". */
export const missingCaveat: FigureRule = {
  id: 'missing-caveat',
  defaultSeverity: 'warning',
  appliesTo: 'figure',
  docs: {
    summary: "The passage does not carry the caveat of the figure's claim",
    why: 'Without its caveat the figure says more than its source does.',
    example: 'Frontex recorded about 380,000 irregular crossings<!-- claim: fx-crossings-2023 -->.',
  },
  check(facts, context) {
    if (facts.match.type !== 'tied') return null
    const { claim } = facts.match
    if (claim.caveat === undefined) return null
    const { words, language } = context.registry
    // What a caveat says in another language, its words cannot tell.
    if (context.registry.languageOf(claim) !== language) return null
    const said = caveatWords(passageText(facts, context), words)
    const subject = caveatWords([claim.measure, claim.unit, claim.population].join(' '), words)
    if ([claim.caveat, ...(claim.caveatAlso ?? [])].some((caveat) => carries(said, caveat, subject, words))) return null
    return {
      words: {
        found: figureWords(facts),
        expected: `expected the caveat of claim ${code(claim.id)}, ${code(claim.caveat)}`,
        advice: 'say it in the same passage',
      },
      claim: claim.id,
      related: [relatedClaim(claim)],
    }
  },
}
