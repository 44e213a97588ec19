/** The words of a text with how often each stands in it, letters folded. */
export function wordsOf(text: string): ReadonlyMap<string, number> {
  const words = new Map<string, number>()
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) words.set(word, (words.get(word) ?? 0) + 1)
  return words
}

/** How much of their words two texts share, 0 to 1 (Dice's coefficient); two texts without words are alike. */
export function likeness(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let shared = 0
  for (const [word, times] of a) shared += Math.min(times, b.get(word) ?? 0)
  const all = total(a) + total(b)
  return all === 0 ? 1 : (2 * shared) / all
}

function total(words: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const times of words.values()) sum += times
  return sum
}
