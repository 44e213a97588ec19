import type { TellingWords } from '../languages/words/telling.js'
import type { Claim } from '../types.js'
import type { FigureFacts } from './rule.js'

/**
 * The institution that a figure's sentence gives it to in so many words ("according to the World Food Programme"), where
 * its name has nothing in common with any name of the claim's publishers. A person is none: who relays a figure does not
 * count. Null also where the name may be another one of the publisher's own, or of the house that it is part of.
 */
export function otherHouse({ scene, sentence }: FigureFacts, claim: Claim, telling: TellingWords): string | null {
  if (scene?.sentence.figures.length !== 1) return null
  const handed = telling.handedTo.exec(sentence)
  if (handed === null) return null
  const name = nameAt(sentence.slice(handed.index + handed[0].length), telling)
  if (name === null || !isHouse(name, telling)) return null
  const own = claim.sources.flatMap((source) => [source.publisher, ...source.aliases])
  return own.some((other) => mayBeSame(name, other, telling)) || own.some((other) => sentence.includes(other))
    ? null
    : name
}

/** The capitalised words that begin here, with the small words between them: "International Organization for Migration". */
function nameAt(text: string, { nameJoints }: TellingWords): string | null {
  const words = text.split(/\s+/).slice(0, 10)
  const name: string[] = []
  for (const word of words) {
    const bare = /^[\p{L}\p{N}&-]+/u.exec(word)?.[0] ?? ''
    if (/^\p{Lu}/u.test(bare)) name.push(bare)
    else if (name.length > 0 && nameJoints.test(word)) name.push(word)
    else break
    if (bare !== word) break
  }
  while (nameJoints.test(name.at(-1) ?? '')) name.pop()
  return name.length === 0 ? null : name.join(' ')
}

/** Several words of which one is an institution's, or capitals alone: "WFP". Heads of many houses are nobody's rivals. */
function isHouse(name: string, { umbrellas, houseNouns }: TellingWords): boolean {
  if (umbrellas.has(name.toLowerCase())) return false
  return /^\p{Lu}{3,6}$/u.test(name) || (name.includes(' ') && houseNouns.test(name))
}

/** By a word that both have, or as the capitals of the other. */
function mayBeSame(a: string, b: string, telling: TellingWords): boolean {
  const [words, others] = [contentOf(a, telling), contentOf(b, telling)]
  if (initials(a) === b.toUpperCase() || initials(b) === a.toUpperCase()) return true
  return (
    words.length === 0 || words.every((word) => others.includes(word)) || others.every((word) => words.includes(word))
  )
}

function contentOf(name: string, { functionWords }: TellingWords): string[] {
  const words = name.toLowerCase().split(/[^\p{L}\p{N}]+/u)
  return words.filter((word) => word !== '' && !functionWords.has(word))
}

function initials(name: string): string {
  return (name.match(/\p{Lu}/gu) ?? []).join('')
}
