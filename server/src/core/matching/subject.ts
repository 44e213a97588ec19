import type { CompiledClaim, RegistryView } from './compile.js'
import type { Scene } from './topic/scene.js'
import type { Word } from './topic/words.js'

/**
 * What the sentence of a figure without a noun tells of is no idea of the claim's: "aid to poor countries was $212
 * billion", beside a claim of remittances; or somebody of the claim's country does it: "Japan's manufacturers employed".
 */
export function isOtherSubject(scene: Scene, candidate: CompiledClaim, registry: RegistryView): boolean {
  return isOfOtherThing(scene, candidate, registry) || isByOthers(scene, candidate, registry)
}

function isOfOtherThing({ figure, sentence, noun }: Scene, candidate: CompiledClaim, registry: RegistryView): boolean {
  if (figure.kind === 'count' ? noun.some((word) => word.terms.length > 0) : figure.kind !== 'money') return false
  if (sentence.figures[0] !== figure || sentence.block.cell !== null) return false
  const { words } = registry
  const { subject } = words.language.clauses
  const head = subject.exec(sentence.block.text.slice(sentence.span.start, figure.at.start))
  if (head?.[1] === undefined) return false
  const start = sentence.span.start + head[0].indexOf(head[1])
  const word = sentence.words().find((one) => one.start === start)
  const named = [...sentence.places(), ...sentence.periods, ...sentence.publishers()]
  if (word === undefined || named.some((one) => one.start <= start && start < one.end)) return false
  return tellsOther(word, candidate, registry)
}

/** Somebody who belongs to the claim's place, and is no office of it, stands before the figure. */
function isByOthers({ figure, sentence, layers }: Scene, candidate: CompiledClaim, registry: RegistryView): boolean {
  const { clauses, doubts } = registry.words.language
  return layers[0]!.places.some((use) => {
    if (use.role === 'institution' || use.end >= figure.at.start || !use.ids.some((id) => candidate.named.has(id)))
      return false
    const behind = sentence.block.text.slice(use.end, figure.at.start)
    if (!clauses.possessive.test(behind)) return false
    const first = sentence.words().find((word) => word.start > use.end && word.plain !== 's')
    return first !== undefined && first.end <= figure.at.start && doubts.actors.test(first.text)
  })
}

function tellsOther({ text, terms }: Word, candidate: CompiledClaim, { words }: RegistryView): boolean {
  if (terms.length === 0 || words.isNeutral(text) || words.isInstitution(text) || words.isPerson(text)) return false
  return terms.every((term) => words.weight(term) === 1 && !candidate.all.has(term))
}
