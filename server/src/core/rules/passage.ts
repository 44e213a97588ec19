import { enTelling } from '../languages/en-telling.js'
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
  return [...new Set(namesOf(claim).map((name) => plainName(name, context.registry.words)))]
}

/** True where the text names a publisher of the claim, by whole words. */
export function namesPublisher(text: string, claim: Claim, context: RuleContext): boolean {
  const { words } = context.registry
  return findPublishers(words.read(text), filePublishers([namesOf(claim)], words)).length > 0
}

/** True where the passage says whose figure it is: a publisher of the claim, or an institution that says or counts. */
export function saysWhose(facts: FigureFacts, claim: Claim, context: RuleContext): boolean {
  const { handing, institutions } = enTelling
  if (namesPublisher(facts.sentence, claim, context)) return true
  if (handing.test(facts.sentence) && institutions.test(facts.sentence)) return true
  const passage = passageText(facts, context)
  return (
    namesPublisher(passage, claim, context) &&
    handing.test(passage) &&
    !facts.block.quoted &&
    facts.block.role !== 'item'
  )
}

function namesOf(claim: Claim): string[] {
  return claim.sources.flatMap((source) => [source.publisher, ...source.aliases])
}
