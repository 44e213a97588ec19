import { attributionOf } from '../matching/attribution.js'
import type { Scene } from '../matching/index.js'
import type { Claim } from '../types.js'
import { otherHouse } from './house.js'
import { namesPublisher, publisherNames } from './passage.js'
import type { FigureFacts, FigureRule, RuleContext } from './rule.js'
import { figureWords, publisherWords, code, relatedClaim } from './words.js'

/** The figure is right and given to the wrong house. Who relays it does not count: the claim's publisher named beside settles it. */
export const wrongAttribution: FigureRule = {
  id: 'wrong-attribution',
  defaultSeverity: 'warning',
  appliesTo: 'figure',
  docs: {
    summary: "The passage gives the figure to a publisher that is not among its claim's sources",
    why: 'Readers and rivals look the figure up where the article says it is, and do not find it.',
    example: 'In 2022 there were 2,411 deaths in the Mediterranean, according to UNHCR.',
  },
  check(facts, context) {
    if (facts.match.type !== 'tied' || facts.scene === null) return null
    const { claim } = facts.match
    const house = houseNamed(facts, facts.scene, claim, context)
    if (house === null || namesPublisher(wordsOf(facts), claim, context)) return null
    return {
      words: {
        found: `${figureWords(facts)}, given to ${code(house)}`,
        expected: `claim ${code(claim.id)} is from ${publisherWords(claim)}`,
        advice: 'name the source it is from',
      },
      claim: claim.id,
      related: [relatedClaim(claim)],
    }
  },
}

/** Another house than the claim's that the figure is given to: one of the registry's, else one that is none of them. */
function houseNamed(facts: FigureFacts, scene: Scene, claim: Claim, context: RuleContext): string | null {
  const named = attributionOf(scene, context.registry.language.telling)
  if (named === null) return otherHouse(facts, claim, context.registry.language.telling)
  const own = publisherNames(claim, context)
  return named.names.some((name) => own.includes(name)) ? null : named.text
}

/**
 * The figure's sentence; of a sentence whose figures are given to several houses, the part that speaks of this one:
 * "IOM counted 2,411 deaths and UNHCR 105,131 arrivals".
 */
function wordsOf({ scene, sentence }: FigureFacts): string {
  if (scene === null) return sentence
  const { zone } = scene
  const mentions = scene.sentence.publishers()
  const isApart = scene.sentence.figures.length > 1 && mentions.some((m) => m.start >= zone.start && m.end <= zone.end)
  return isApart ? scene.sentence.block.text.slice(zone.start, zone.end) : sentence
}
