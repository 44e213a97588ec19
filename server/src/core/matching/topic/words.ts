import { LIGHT, QUALIFIERS, STATUSES } from '../../languages/concepts.js'
import { languages, type Language } from '../../languages/index.js'
import { list } from '../../languages/lists.js'

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
  readonly language: Language
}

const NONE: readonly string[] = []
const LIGHT_WEIGHT = 0.3
/** Who people are in law is often left out once it was said ("Colombia hosted 2.88 million"). */
const STATUS_WEIGHT = 0.6
/** What one reader remembers at most, so that an archive's names do not pile up in memory. */
const MEMORY = 50_000
/** How many words before a phrase, and letters behind it, are its company. */
const COMPANY_WORDS = 12
const COMPANY_REACH = 40
const letter = /[\p{L}\p{M}]/u

/** The reader of a language's prose. */
export function proseReader(language: Language): WordReader {
  return language.once(makeProseReader)
}

/**
 * The reader of a registry's keys: what a claim's own language knows no idea for may be a word of another, since a
 * statement may be German under a measure that a newsroom names in English.
 */
export function keyReader(language: Language): WordReader {
  return language.once(makeKeyReader)
}

function makeProseReader(language: Language): WordReader {
  return createWordReader(language, [])
}

function makeKeyReader(language: Language): WordReader {
  return createWordReader(
    language,
    [...languages.values()].filter((other) => other !== language),
  )
}

function createWordReader(language: Language, foreign: readonly Language[]): WordReader {
  const { phrases, neutral, inCompany } = language.topics
  const { concepts, stop } = language.once(tablesOf)
  const abroad = foreign.map((other) => other.once(tablesOf).concepts)
  const all = [...languages.values()].map((other) => other.once(tablesOf))
  const light = new Set(all.flatMap((tables) => [...tables.light]))
  const persons = new Set(all.flatMap((tables) => [...tables.persons]))
  const somebody = new Set(all.flatMap((tables) => [...tables.somebody]))
  const neutrals = new Set(list(neutral))
  const institutions = new Set(list(language.clauses.institutions))
  const pairs = new Set(Object.keys(phrases).map((phrase) => phrase.split(' ')[0] ?? ''))
  const company = inCompany.map((phrase) => ({ ...phrase, words: phrase.words.split(' ').map(plainOf) }))
  const lasts = new Set(company.map((phrase) => phrase.words.at(-1)))
  const known = new Map<string, Known>()

  function single(word: string): readonly string[] {
    const concept = concepts.get(word)
    if (concept) return concept
    if (word.length < 2 || stop.has(word)) return NONE
    for (const other of abroad) {
      const meant = other.get(word)
      if (meant) return meant
    }
    const parts = language.parts(word, isKnown)
    if (parts.length > 0) return [...new Set(parts.flatMap((part) => concepts.get(part) ?? NONE))]
    return [language.stem(word)]
  }

  function isKnown(part: string): boolean {
    return concepts.has(part)
  }

  function look(raw: string): Known {
    const seen = known.get(raw)
    if (seen) return seen
    const word = raw.toLowerCase().replace(/['’]s?$/, '')
    const joined = word.includes('-') && !concepts.has(word)
    const terms = joined ? [...new Set(word.split('-').flatMap(single))] : single(word)
    const plain = plainOf(word)
    const found = { terms, plain, leads: pairs.has(plain), ends: lasts.has(plain) }
    if (known.size > MEMORY) known.clear()
    known.set(raw, found)
    return found
  }

  function read(text: string, from = 0, to = text.length): Word[] {
    const words: Word[] = []
    /** The word before, where it may begin a phrase. */
    let lead: string | null = null
    let at = from
    while (at < to) {
      if (!isLetter(text, at)) {
        at++
        continue
      }
      const start = at
      at = endOfWord(text, at, to)
      const written = text.slice(start, at)
      const { terms, plain, leads, ends } = look(written)
      const phrase = lead === null ? undefined : phrases[`${lead} ${plain}`]
      words.push({ start, end: at, text: written, plain, terms: phrase ?? terms })
      lead = leads ? plain : null
      const meant = ends ? inItsCompany(words, text, at) : null
      if (meant !== null) setTerms(words, meant)
    }
    return words
  }

  /** The phrase that the last of these words ends, null where none does. */
  function inItsCompany(words: readonly Word[], text: string, end: number): Company | null {
    for (const phrase of company) {
      const from = words.length - phrase.words.length
      if (from < 0 || !phrase.words.every((word, i) => words[from + i]?.plain === word)) continue
      // "60,000 were men; women and children made up the rest."
      if (phrase.concepts.length === 0 && /[^\p{L}\s,]/u.test(text.slice(words[from]?.start, end))) continue
      const rest = text.slice(end, end + COMPANY_REACH)
      if (phrase.unless.test(rest)) continue
      const before = words.slice(Math.max(0, from - COMPANY_WORDS), from)
      if (
        phrase.ahead?.test(rest) ||
        before.some((word) => word.terms.some((term) => phrase.behind.some((concept) => concept === term)))
      )
        return phrase
    }
    return null
  }

  return {
    language,
    read,
    terms: (text) => [...new Set(read(text).flatMap((w) => w.terms))],
    weight: (term) => (light.has(term) ? LIGHT_WEIGHT : STATUSES.has(term) ? STATUS_WEIGHT : 1),
    isSomebody: (word) => somebody.has(word.toLowerCase()) || persons.has(word.toLowerCase()),
    isPerson: (word) => persons.has(word.toLowerCase()),
    isNeutral: (word) => neutrals.has(word.toLowerCase()),
    isQualifier: (term) => QUALIFIERS.has(term),
    isTopic: (term) => Object.hasOwn(language.topics.concepts, term) && !light.has(term),
    isInstitution: (word) => institutions.has(word.toLowerCase()),
  }
}

/** A language's lists as sets. */
interface Tables {
  /** Form to concepts. */
  readonly concepts: ReadonlyMap<string, readonly string[]>
  readonly stop: ReadonlySet<string>
  /** Terms that tell no measure from another. */
  readonly light: ReadonlySet<string>
  readonly persons: ReadonlySet<string>
  readonly somebody: ReadonlySet<string>
}

function tablesOf({ topics, stem }: Language): Tables {
  const concepts = new Map<string, readonly string[]>()
  for (const [concept, forms] of Object.entries(topics.concepts)) {
    for (const form of list(forms)) concepts.set(form, [...(concepts.get(form) ?? []), concept])
  }
  for (const [form, more] of Object.entries(topics.alsoMean)) {
    concepts.set(form, [...new Set([...(concepts.get(form) ?? []), ...more])])
  }
  // A concept is light only where it is listed as such, not because a light word also expresses it.
  const words = list(topics.light).flatMap((word) => [word, stem(word)])
  const light = new Set<string>([...words.filter((term) => !Object.hasOwn(topics.concepts, term)), ...LIGHT])
  const persons = new Set(list(topics.persons))
  for (const person of persons) if (!concepts.has(person)) light.add(stem(person))
  return { concepts, stop: new Set(list(topics.stop)), light, persons, somebody: new Set(list(topics.somebody)) }
}

/** A phrase with its words apart. */
interface Company {
  readonly words: readonly string[]
  readonly concepts: readonly string[]
}

/** Its last word means what a phrase means; all of one that means nothing mean nothing. */
function setTerms(read: Word[], { words, concepts }: Company): void {
  const from = read.length - (concepts.length === 0 ? words.length : 1)
  for (let i = from; i < read.length; i++) read[i] = { ...read[i]!, terms: concepts }
}

interface Known {
  readonly terms: readonly string[]
  readonly plain: string
  /** May be the first word of a phrase of two. */
  readonly leads: boolean
  /** May be the last word of one that means something in company only. */
  readonly ends: boolean
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

/** Without accents. */
function plainOf(word: string): string {
  return isAscii(word) ? word : word.normalize('NFD').replace(/\p{M}/gu, '')
}

function isAscii(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) > 127) return false
  return true
}
