import type { Word, WordReader } from './words.js'

/** A registered publisher named in prose. Offsets are those of the words given. */
export interface PublisherMention {
  readonly start: number
  readonly end: number
  /** How many words the name has as written here. */
  readonly words: number
  /** All plain names of the publisher. */
  readonly names: readonly string[]
  /** The country that all it is quoted for is about, as place ids; empty where there is none or more than one. */
  readonly home: readonly string[]
}

/** A publisher by its name and aliases, as written. `home` as in `PublisherMention`. */
export interface Publisher {
  readonly names: readonly string[]
  home(): readonly string[]
}

/** Registered publishers' names by their first word, longest first. */
export type PublisherNames = ReadonlyMap<
  string,
  readonly { readonly words: readonly string[]; readonly names: readonly string[]; home(): readonly string[] }[]
>

/** Files names for finding. */
export function filePublishers(publishers: Iterable<Publisher>, reader: WordReader): PublisherNames {
  const filed = new Map<string, { words: readonly string[]; names: readonly string[]; home(): readonly string[] }[]>()
  for (const { names: written, home } of publishers) {
    const names = written.map((name) => plainName(name, reader))
    for (const name of names) {
      const words = name.split(' ')
      const first = words[0] ?? ''
      const list = filed.get(first)
      if (list) list.push({ words, names, home })
      else filed.set(first, [{ words, names, home }])
    }
  }
  for (const list of filed.values()) list.sort((a, b) => b.words.length - a.words.length)
  return filed
}

/** A name as its plain words: lower case, without accents, possessives and punctuation. */
export function plainName(name: string, reader: WordReader): string {
  return reader
    .read(name)
    .map((w) => w.plain)
    .join(' ')
}

/** The publishers that a run of words names; the longest name where several start together. */
export function findPublishers(words: readonly Word[], names: PublisherNames): PublisherMention[] {
  const found: PublisherMention[] = []
  for (let i = 0; i < words.length; i++) {
    const name = names.get(plainOf(words[i]))?.find((n) => n.words.every((w, k) => plainOf(words[i + k]) === w))
    const last = name && words[i + name.words.length - 1]
    if (!name || !last) continue
    found.push({
      start: words[i]!.start,
      end: last.end,
      words: name.words.length,
      names: name.names,
      home: name.home(),
    })
    i += name.words.length - 1
  }
  return found
}

function plainOf(word: Word | undefined): string {
  const plain = word?.plain ?? ''
  return plain.endsWith('s') ? plain.replace(/['’]s$/, '') : plain
}
