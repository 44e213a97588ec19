import { findPublishers, filePublishers, plainName } from '../matching/topic/publishers.js'
import type { Claim } from '../types.js'
import type { FigureFacts, RuleContext } from './rule.js'

/** The prose of a figure's passage: its paragraph, list, table or caption. */
export function passageText(facts: FigureFacts, context: RuleContext): string {
  return context.article.blocks
    .filter((block) => block.passage === facts.block.passage && block.role !== 'title')
    .map((block) => block.text)
    .join(' \n ')
}

/** The other checkable figures of a figure's passage. */
export function passageFigures(facts: FigureFacts, context: RuleContext): readonly FigureFacts[] {
  return context.figures.filter((other) => other !== facts && other.block.passage === facts.block.passage)
}

/** The publishers of a claim's sources and their other names, as plain words. */
export function publisherNames(claim: Claim, context: RuleContext): string[] {
  const names = claim.sources.flatMap((source) => [source.publisher, ...source.aliases])
  return [...new Set(names.map((name) => plainName(name, context.registry.words)))]
}

/** True where the text names a publisher of the claim, by whole words. */
export function namesPublisher(text: string, claim: Claim, context: RuleContext): boolean {
  const { words } = context.registry
  const names = filePublishers([claim.sources.flatMap((source) => [source.publisher, ...source.aliases])], words)
  return findPublishers(words.read(text), names).length > 0
}

/** Words by which a text hands a figure to somebody: "according to", "said", "by its own count". */
const handing =
  /\b(?:according to|by the (?:count|reckoning|estimate) of|on the reckoning of|sa(?:id|ys|y)|reports?|reported|estimates?|estimated|puts?|speak of|counted|figures show|data show|citing|count|register|records? show|tally|told|announced|stated|documented)\b/i
const somebody =
  /\b(?:authorit(?:y|ies)|government|ministry|minister|ministers|agency|office|police|commission|officials?|administration|bank|organi[sz]ation|platform|bureau|council|institute|service|patrol|guard|register)\b/i

/** True where the passage says whose figure it is: a publisher of the claim, or an institution that says or counts. */
export function saysWhose(facts: FigureFacts, claim: Claim, context: RuleContext): boolean {
  if (namesPublisher(facts.sentence, claim, context)) return true
  if (handing.test(facts.sentence) && somebody.test(facts.sentence)) return true
  return (
    namesPublisher(passageText(facts, context), claim, context) &&
    handing.test(passageText(facts, context)) &&
    !facts.block.quoted
  )
}
