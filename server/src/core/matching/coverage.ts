import type { RegistryView } from './compile.js'

/** How much of what a claim says the words of a scene speak of, 0 to 1, each term by its weight; 1 where it says nothing. */
export function coverage(
  wanted: readonly string[],
  strength: ReadonlyMap<string, number>,
  { words }: Pick<RegistryView, 'words'>,
): number {
  let total = 0
  let found = 0
  for (const term of wanted) {
    const weight = words.weight(term)
    total += weight
    found += weight * (strength.get(term) ?? 0)
  }
  return total === 0 ? 1 : found / total
}
