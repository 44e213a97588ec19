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
  return findPublishers(words.read(text), filePublishers([{ names: namesOf(claim), home: () => [] }], words)).length > 0
}

/** True where the passage says whose figure it is: a publisher of the claim, or an institution that says or counts. */
export function saysWhose(facts: FigureFacts, claim: Claim, context: RuleContext): boolean {
  const { handing, institutions } = context.registry.language.telling
  if (namesPublisher(facts.sentence, claim, context)) return true
  if (handing.test(facts.sentence) && institutions.test(facts.sentence)) return true
  const passage = namingText(facts, context)
  if (!namesPublisher(passage, claim, context) || facts.block.quoted) return false
  // Where a table or its caption names a house, the numbers in it are this house's.
  return facts.block.cell !== null || handing.test(passage)
}

/**
 * Where the house may be named that a figure is from: its passage; of a list its own item, since what one item names
 * holds for no other; of a table its caption, its headers and what leads in.
 */
function namingText(facts: FigureFacts, context: RuleContext): string {
  const { block } = facts
  if (block.role === 'item') return block.text
  if (block.cell === null) return passageText(facts, context)
  const { columnHeader, rowHeader } = block.cell
  const around = [block.leadIn, columnHeader, rowHeader].map((index) =>
    index === null ? '' : (context.article.blocks[index]?.text ?? ''),
  )
  return [block.text, ...around].join(' \n ')
}

/**
 * The countries that a claim names anywhere, its statement included: claims that name different ones are about different
 * things, even where a key that would say so is missing.
 */
export function countriesOf(claim: Claim, { registry }: Pick<RuleContext, 'registry'>): string {
  const named = [...(registry.find(claim.id)?.named ?? [])]
  return named
    .filter((id) => /^[A-Z]{2}$/.test(id))
    .sort()
    .join()
}

function namesOf(claim: Claim): string[] {
  return claim.sources.flatMap((source) => [source.publisher, ...source.aliases])
}
