import { parseArticle } from '../article/index.js'
import { DEFAULT_KINDS, findFigures } from '../figures/index.js'
import type { Language } from '../languages/index.js'
import type { UnitClass } from '../languages/words/units.js'
import { unitClass } from '../matching/units.js'
import type { Claim } from '../types.js'
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
    const head = headOf(facts)
    if (head === '' || context.registry.words.isNeutral(head)) return null
    const { prefer = [], avoid = [] } = claim.wording ?? {}
    if (prefer.some((noun) => sameNoun(noun, head))) return null
    const spoken = context.registry.languageOf(claim)
    const unit = unitOf(claim, spoken)
    if (
      !avoid.some((noun) => sameNoun(noun, head)) &&
      !isOtherUnit(facts, head, claim, unit, [context.registry.language, spoken])
    )
      return null
    const expected = prefer[0] ?? unit
    return {
      words: {
        found: figureWords(facts),
        expected: `${claimWords(claim)}${unit === null ? '' : ` and counts ${code(unit)}`}`,
        advice: expected === null ? `do not call them ${code(head)}` : `call them ${code(expected)}`,
      },
      claim: claim.id,
      related: [relatedClaim(claim)],
    }
  },
}

/** The counted noun, also where something of theirs is spoken of: "79,120 people's applications". */
function headOf({ figure, block }: FigureFacts): string {
  if (figure.head !== '') return figure.head
  return /^\s(\p{L}+)['’]/u.exec(block.text.slice(figure.at.end, figure.at.end + 40))?.[1] ?? ''
}

/** What one of the claim is: its `unit`, else the noun that its statement counts. */
function unitOf(claim: Claim, language: Language): string | null {
  if (claim.unit !== undefined) return claim.unit
  const statement = parseArticle({ uri: '', text: claim.statement }, () => language.sentences)
  const options = { language, kinds: DEFAULT_KINDS, filters: {} }
  const { quantity } = claim.value
  const stated = findFigures(statement, options).find(
    (figure) => figure.kind === 'count' && figure.quantity.min === quantity.min && figure.quantity.max === quantity.max,
  )
  return stated === undefined || stated.head === '' ? null : stated.head
}

/** Only nouns that are known to count different things; a noun of the claim's own statement or measure may be printed. */
function isOtherUnit(
  facts: FigureFacts,
  head: string,
  claim: Claim,
  unit: string | null,
  languages: readonly [Language, Language],
): boolean {
  const [here, there] = languages
  const said = isPeople(facts) ? 'people' : unitClass(head, here)
  const counted = unit === null ? null : (unitClass(unit, there) ?? unitClass(unit, here))
  if (said === null || counted === null || said === counted || isOnePerson(said, counted, facts, claim, languages))
    return false
  return !`${claim.statement} ${claim.measure ?? ''}`.split(/[^\p{L}-]+/u).some((word) => sameNoun(word, head))
}

/** "1.1 million Ukrainians" are people, whatever they are called. */
function isPeople(facts: FigureFacts): boolean {
  const { nounAt } = facts.figure
  return (
    nounAt !== null &&
    (facts.scene?.sentence.places() ?? []).some((use) => use.what === 'people' && use.end === nounAt.end)
  )
}

/** A person can apply for the first time only once, so that first applications and first-time applicants are as many. */
function isOnePerson(
  said: UnitClass,
  counted: UnitClass,
  facts: FigureFacts,
  claim: Claim,
  [here, there]: readonly [Language, Language],
): boolean {
  if (![said, counted].every((unit) => unit === 'people' || unit === 'applications')) return false
  return here.units.firstTime.test(facts.sentence) && there.units.firstTime.test(claim.statement)
}

function sameNoun(a: string, b: string): boolean {
  const [one, other] = [lastWord(a), lastWord(b)]
  return one === other || `${one}s` === other || one === `${other}s`
}

function lastWord(noun: string): string {
  return (
    noun
      .trim()
      .toLowerCase()
      .split(/[\s-]+/)
      .at(-1) ?? ''
  )
}
