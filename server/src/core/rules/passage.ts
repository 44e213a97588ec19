import { fold } from '../matching/compile.js'
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

/** The publishers of a claim's sources and their other names, folded. */
export function publisherNames(claim: Claim): string[] {
  return [...new Set(claim.sources.flatMap((source) => [source.publisher, ...source.aliases]).map(fold))]
}

/** True where the text names one of these (folded) publishers, by whole words. */
export function namesPublisher(text: string, names: readonly string[]): boolean {
  const folded = ` ${fold(text).replace(/[^\p{L}\p{N}]+/gu, ' ')} `
  return names.some((name) => folded.includes(` ${name.replace(/[^\p{L}\p{N}]+/gu, ' ')} `))
}

/** Words by which a text hands a figure to somebody: "according to", "said", "by its own count". */
const handing =
  /\b(?:according to|by the (?:count|reckoning|estimate) of|on the reckoning of|sa(?:id|ys|y)|reports?|reported|estimates?|estimated|puts?|speak of|counts?|counted|figures show|data show|citing|count|register|records? show|tally|told|announced|stated|documented)\b/i
const somebody =
  /\b(?:authorit(?:y|ies)|government|ministry|minister|ministers|agency|office|police|commission|officials?|administration|bank|organi[sz]ation|platform|bureau|council|institute|service|patrol|guard|register)\b/i

/** True where the passage says whose figure it is: a publisher of the claim, or an institution that says or counts. */
export function saysWhose(facts: FigureFacts, claim: Claim, context: RuleContext): boolean {
  if (namesPublisher(facts.sentence, publisherNames(claim))) return true
  if (handing.test(facts.sentence) && somebody.test(facts.sentence)) return true
  return (
    namesPublisher(passageText(facts, context), publisherNames(claim)) &&
    handing.test(passageText(facts, context)) &&
    !facts.block.quoted
  )
}
