import type { FigureFacts, FigureRule } from './rule.js'
import { claimWords, code, figureWords, relatedClaim } from './words.js'

/** Crossings are not people: the trade's commonest error with border figures. */
export const wrongUnit: FigureRule = {
  id: 'wrong-unit',
  defaultSeverity: 'warning',
  appliesTo: 'figure',
  docs: {
    summary: 'The counted noun is another unit than the claim counts, or one that its wording says to avoid',
    why: 'One person may cross, apply or be stopped many times; a count of events printed as people is inflated.',
    example: 'In 2023 some 380,000 people crossed irregularly<!-- claim: fx-crossings-2023 -->.',
  },
  check(facts, context) {
    if (facts.match.type !== 'tied' || facts.figure.kind !== 'count') return null
    const { claim } = facts.match
    const { head } = facts.figure
    if (head === '') return null
    const { words } = context.registry
    if (words.isNeutral(head) || isPeople(facts)) return null
    const avoided = (claim.wording?.avoid ?? []).find((noun) => sameNoun(noun, head))
    const expected = claim.wording?.prefer[0] ?? claim.unit
    if (!avoided && !otherUnit(head, claim.unit, claim.statement, words)) return null
    return {
      words: {
        found: figureWords(facts),
        expected: claim.unit ? `${claimWords(claim)} ${code(claim.unit)}` : claimWords(claim),
        advice: expected ? `write ${code(expected)}` : `do not call them ${code(head)}`,
      },
      claim: claim.id,
      related: [relatedClaim(claim)],
    }
  },
}

/** "1.1 million Ukrainians" are people, whatever they are called. */
function isPeople(facts: FigureFacts): boolean {
  const { nounAt } = facts.figure
  return (
    nounAt !== null &&
    (facts.scene?.sentence.places ?? []).some((use) => use.what === 'people' && use.end === nounAt.end)
  )
}

function sameNoun(a: string, b: string): boolean {
  const last = a.toLowerCase().split(/\s+/).at(-1) ?? ''
  return last === b.toLowerCase() || `${last}s` === b.toLowerCase() || last === `${b.toLowerCase()}s`
}

function otherUnit(
  head: string,
  unit: string | undefined,
  statement: string,
  words: { isPerson(w: string): boolean; terms(t: string): string[] },
): boolean {
  if (!unit || sameNoun(unit, head)) return false
  const person = words.isPerson(head)
  if (person && words.isPerson(unit)) return false
  const said = words.terms(head)
  const stated = new Set([...words.terms(statement), ...words.terms(unit)])
  if (person) return !new RegExp(`\\b${head.replace(/[^\p{L}]/gu, '')}\\b`, 'iu').test(statement)
  return said.length > 0 && !said.some((term) => stated.has(term))
}
