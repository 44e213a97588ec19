import { stemmer } from 'stemmer'

/** A language's words about migration, for telling what a figure or a claim is about. Lists are space-separated. */
export interface TopicWords {
  /** Concept to the word forms that express it. */
  readonly concepts: Readonly<Record<string, string>>
  /** Words that carry further concepts beside their own. */
  readonly alsoMean: Readonly<Record<string, readonly string[]>>
  /** Pairs of words that mean something only together. */
  readonly phrases: Readonly<Record<string, readonly string[]>>
  /** Concepts and words that say little about what is measured. */
  readonly light: string
  /** Concepts for what people are in law. */
  readonly statuses: string
  /** What a people's name alone implies: that they are refugees or residents where they are counted. */
  readonly implied: string
  /** Nouns for people of some kind; events are often printed as people. */
  readonly somebody: string
  /** Nouns for anybody at all: they fit every count of people. */
  readonly persons: string
  /** Nouns that stand for the figure itself and name nothing that is counted. */
  readonly neutral: string
  /** Concepts that narrow a count: a figure with one and a claim without it are about different things. */
  readonly qualifiers: string
  readonly stop: string
  /** Phrases that open a comparison ("up from", "against"): what follows has a time of its own. */
  readonly comparisons: readonly string[]
  readonly conjunctions: readonly string[]
  readonly refersBack: readonly string[]
  /** Words before a place that make it one people come from, go to, or are in. */
  readonly origins: readonly string[]
  readonly destinations: readonly string[]
  readonly locations: readonly string[]
  readonly institutions: string
  readonly says: readonly string[]
}

/** A word of prose with what it stands for. Offsets are those of the text it was read from. */
export interface Word {
  readonly start: number
  readonly end: number
  readonly text: string
  /** Its concepts, or its stem; empty for a stop word or a number. */
  readonly terms: readonly string[]
  /** Lower case, without accents and possessive: for comparing names. */
  readonly plain: string
}

/** Reads words on one language's table. It keeps what it has stemmed, so one reader should serve many texts. */
export interface WordReader {
  read(text: string, from?: number, to?: number): Word[]
  terms(text: string): string[]
  /** How much a term says about what is measured: 1, or less for the words that go with everything. */
  weight(term: string): number
  isPerson(word: string): boolean
  /** A noun for people of some kind: "workers", "applicants". */
  isSomebody(word: string): boolean
  isNeutral(word: string): boolean
  isQualifier(term: string): boolean
  isInstitution(word: string): boolean
  /** A concept of the table, not a mere stem. */
  isTopic(term: string): boolean
  /** Terms that go without saying of a people's name. */
  readonly implied: readonly string[]
  readonly table: TopicWords
}

const NONE: readonly string[] = []
const LIGHT_WEIGHT = 0.3
/** Who people are in law is often left out once it was said ("Colombia hosted 2.88 million"). */
const STATUS_WEIGHT = 0.6
/** What one reader remembers at most, so that an archive's names do not pile up in memory. */
const MEMORY = 50_000
const letter = /[\p{L}\p{M}]/u

/** Builds a reader on a language's table. */
export function createWordReader(table: TopicWords): WordReader {
  const conceptOf = new Map<string, readonly string[]>()
  for (const [concept, forms] of Object.entries(table.concepts)) {
    for (const form of split(forms)) conceptOf.set(form, [...(conceptOf.get(form) ?? []), concept])
  }
  for (const [form, more] of Object.entries(table.alsoMean)) {
    conceptOf.set(form, [...new Set([...(conceptOf.get(form) ?? []), ...more])])
  }
  const stop = new Set(split(table.stop))
  const light = new Set(split(table.light).flatMap((w) => [w, stemmer(w), ...(conceptOf.get(w) ?? NONE)]))
  // A concept is light only when it is listed by its own name, not because a light word also expresses it.
  for (const concept of Object.keys(table.concepts)) if (!split(table.light).includes(concept)) light.delete(concept)
  const persons = new Set(split(table.persons))
  const statuses = new Set(split(table.statuses))
  for (const person of persons) if (!conceptOf.has(person)) light.add(stemmer(person))
  const somebody = new Set(split(table.somebody))
  const neutral = new Set(split(table.neutral))
  const qualifiers = new Set(split(table.qualifiers))
  const institutions = new Set(split(table.institutions))
  const pairs = new Set(Object.keys(table.phrases).map((phrase) => phrase.split(' ')[0] ?? ''))
  const known = new Map<string, Known>()

  function single(word: string): readonly string[] {
    const concept = conceptOf.get(word)
    if (concept) return concept
    if (word.length < 2 || stop.has(word)) return NONE
    return [stemmer(word)]
  }

  function look(raw: string): Known {
    const seen = known.get(raw)
    if (seen) return seen
    const word = raw.toLowerCase().replace(/['’]s?$/, '')
    const joined = word.includes('-') && !conceptOf.has(word)
    const terms = joined ? [...new Set(word.split('-').flatMap(single))] : single(word)
    const found = { terms, plain: isAscii(word) ? word : word.normalize('NFD').replace(/\p{M}/gu, '') }
    if (known.size > MEMORY) known.clear()
    known.set(raw, found)
    return found
  }

  function read(text: string, from = 0, to = text.length): Word[] {
    const words: Word[] = []
    let at = from
    while (at < to) {
      if (!isLetter(text, at)) {
        at++
        continue
      }
      const start = at
      at = endOfWord(text, at, to)
      const written = text.slice(start, at)
      const last = words.at(-1)
      const { terms, plain } = look(written)
      const phrase = last && pairs.has(last.plain) ? table.phrases[`${last.plain} ${plain}`] : undefined
      words.push({ start, end: at, text: written, plain, terms: phrase ?? terms })
    }
    return words
  }

  return {
    read,
    terms: (text) => [...new Set(read(text).flatMap((w) => w.terms))],
    weight: (term) => (light.has(term) ? LIGHT_WEIGHT : statuses.has(term) ? STATUS_WEIGHT : 1),
    isSomebody: (word) => somebody.has(word.toLowerCase()) || persons.has(word.toLowerCase()),
    isPerson: (word) => persons.has(word.toLowerCase()),
    isNeutral: (word) => neutral.has(word.toLowerCase()),
    isQualifier: (term) => qualifiers.has(term),
    implied: split(table.implied),
    isTopic: (term) => Object.hasOwn(table.concepts, term) && !light.has(term),
    isInstitution: (word) => institutions.has(word.toLowerCase()),
    table,
  }
}

function split(list: string): string[] {
  return list.split(/\s+/).filter(Boolean)
}

interface Known {
  readonly terms: readonly string[]
  readonly plain: string
}

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 128) return (code > 96 && code < 123) || (code > 64 && code < 91)
  return letter.test(text[at] ?? '')
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code > 47 && code < 58
}

/** Where a word ends: letters and digits, a hyphen or an apostrophe between letters. */
function endOfWord(text: string, from: number, to: number): number {
  let at = from + 1
  while (at < to) {
    if (isLetter(text, at) || isDigit(text, at)) {
      at++
      continue
    }
    const mark = text[at]
    const joins = mark === '-' || mark === "'" || mark === '’'
    if (!joins || at + 1 >= to || !(isLetter(text, at + 1) || (mark === '-' && isDigit(text, at + 1)))) return at
    at += 2
  }
  return at
}

function isAscii(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) > 127) return false
  return true
}
