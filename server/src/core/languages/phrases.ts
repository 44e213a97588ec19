/** Phrases by their first and by their last word, the longest first, so that a rule may look either way from a number. */
export interface PhraseIndex<T> {
  readonly byFirst: ReadonlyMap<string, readonly Phrase<T>[]>
  readonly byLast: ReadonlyMap<string, readonly Phrase<T>[]>
  readonly all: readonly Phrase<T>[]
}

export interface Phrase<T> {
  readonly words: readonly string[]
  readonly value: T
}

/** Indexes phrases: words between single spaces, with what each stands for. */
export function indexPhrases<T>(pairs: readonly (readonly [string, T])[]): PhraseIndex<T> {
  const byFirst = new Map<string, Phrase<T>[]>()
  const byLast = new Map<string, Phrase<T>[]>()
  const all = pairs.map(([text, value]): Phrase<T> => ({ words: text.split(' '), value }))
  all.sort((a, b) => b.words.length - a.words.length)
  for (const phrase of all) {
    add(byFirst, phrase.words[0]!, phrase)
    add(byLast, phrase.words.at(-1)!, phrase)
  }
  return { byFirst, byLast, all }
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key)
  if (known) known.push(value)
  else map.set(key, [value])
}
