import MiniSearch, { type Query, type SearchOptions as How } from 'minisearch'
import pico from 'picocolors'
import { suggestions } from '../../core/claims/suggest.js'
import { code } from '../../core/rules/words.js'
import type { Claim } from '../../core/types.js'
import type { ExitCode, Io } from '../io.js'
import { wrapText } from '../formatters/prose.js'
import { printableLine } from '../printable.js'
import { aboutOf, claimWriter, sourceWords, statusPaint, timeOf, valueOf } from './claims.js'
import { count } from './columns.js'
import { chosenClaims } from './chosen.js'
import { fold, type FilterOptions } from './filter.js'
import { foreignIdeas, ideasOf } from './ideas.js'
import { namesOfPlaces } from './names.js'
import { openRegistry, print, type RegistryOptions, type View } from './open.js'

export interface SearchOptions extends RegistryOptions, FilterOptions {
  readonly limit: number
}

/** `claimcheck registry search WORDS`: claims that speak of some words, the best first. */
export async function runSearch(io: Io, words: readonly string[], options: SearchOptions): Promise<ExitCode> {
  const open = await openRegistry(io, options)
  const { claims, isWhole, meant } = searchClaims(chosenClaims(open, options), words.join(' '))
  const shown = claims.slice(0, options.limit)
  return print(io, options, open.complaints, {
    json: shown.map(claimWriter(open.registries, io.cwd)),
    text: (view) => searchText(shown, { claims, isWhole, meant }, view),
  })
}

/** The claims that were found, whether each of them holds every word, and what words that none holds may have meant. */
export interface Found {
  readonly claims: readonly Claim[]
  readonly isWhole: boolean
  readonly meant: readonly string[]
}

/** What of a claim is searched, and how much a word there counts. */
const weights = {
  id: 3,
  statement: 2,
  value: 3,
  measure: 2,
  population: 2,
  places: 2,
  period: 2,
  sources: 1,
  tags: 2,
  note: 1,
}

/**
 * The claims that hold every word, the best first; where none does, those that hold some. The beginning of a word is
 * enough, a slip of a letter in a longer one is forgiven, numbers are found however their thousands are set apart, and
 * what a word means is found in claims of another language.
 */
export function searchClaims(claims: readonly Claim[], query: string): Found {
  const index = new MiniSearch<Record<string, string | number>>({
    idField: 'index',
    fields: [...Object.keys(weights), 'ideas'],
    tokenize: (text, field) => (field === 'ideas' ? text.split(' ') : words(text)),
    processTerm: (term) => fold(term),
  })
  const namesOf = namesOfPlaces()
  const ideasFor = foreignIdeas()
  index.addAll(claims.map((claim, at) => ({ index: at, ...fieldsOf(claim, namesOf), ideas: ideasFor(claim) })))
  const how = {
    boost: weights,
    fields: Object.keys(weights),
    prefix: (term: string) => !/^\d+$/.test(term),
    fuzzy: (term: string) => (term.length > 4 && !/\d/.test(term) ? 0.2 : false),
  }
  const all = index.search({ combineWith: 'AND', queries: words(query).map(meaning) }, { ...how, combineWith: 'AND' })
  // Where no claim holds all, words that are in every other sentence are no reason to show one.
  const some = words(query).filter((word) => word.length > 3 || /\d/.test(word))
  const found = all.length > 0 ? all : index.search({ combineWith: 'OR', queries: some.map(meaning) }, how)
  const strange = all.length > 0 ? [] : words(query).filter((word) => index.search(meaning(word), how).length === 0)
  return {
    claims: found.flatMap(({ id }) => claims[id as number] ?? []),
    isWhole: all.length > 0,
    meant: nearWords(strange, claims),
  }
}

/** A word as it is written, or all that it means in one of the languages that have it. */
function meaning(word: string): Query {
  const exact: How = { fields: ['ideas'], tokenize: (idea) => [idea], prefix: false, fuzzy: false }
  return {
    combineWith: 'OR',
    queries: [word, ...ideasOf(word).map((ideas) => ({ ...exact, combineWith: 'AND' as const, queries: [...ideas] }))],
  }
}

/** For words that no claim holds the nearest that one does, as it is written there; nothing for numbers, which are like any other. */
function nearWords(strange: readonly string[], claims: readonly Claim[]): readonly string[] {
  const slips = strange.filter((word) => word.length > 3 && !/\d/.test(word))
  if (slips.length === 0) return []
  const namesOf = namesOfPlaces()
  const known = new Map<string, string>()
  for (const claim of claims) {
    for (const word of words(Object.values(fieldsOf(claim, namesOf)).join(' ')))
      if (!/\d/.test(word) && !known.has(fold(word))) known.set(fold(word), word)
  }
  const near = suggestions([...known.keys()])
  return [...new Set(slips.flatMap((word) => known.get(near(fold(word)) ?? '') ?? []))]
}

function fieldsOf(claim: Claim, namesOf: (place: string) => readonly string[]): Record<keyof typeof weights, string> {
  const { id, statement, valueText, measure, population, origin, destination, place, note, tags } = claim
  const places = [origin, destination, place].flatMap((one) => (one === undefined ? [] : [one, ...namesOf(one)]))
  const sources = claim.sources.flatMap(({ name, publisher, aliases, title }) => [name, publisher, ...aliases, title])
  return {
    id: `${id} ${id.replaceAll('-', ' ')}`,
    statement,
    value: valueText,
    measure: measure ?? '',
    population: population ?? '',
    places: places.join(' '),
    period: timeOf(claim),
    sources: sources.filter(Boolean).join(' '),
    tags: tags?.join(' ') ?? '',
    note: note ?? '',
  }
}

/** Words and numbers; "24,867" is one number, as `24867` is. */
function words(text: string): string[] {
  const joined = text.replace(/(\d)[,\u00a0\u202f](?=\d{3}(?!\d))/g, '$1')
  return (
    joined
      .match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu)
      ?.flatMap((word) => (word.includes('-') ? [word, ...word.split('-')] : [word])) ?? []
  )
}

function searchText(claims: readonly Claim[], { claims: all, isWhole, meant }: Found, view: View): string {
  const paint = pico.createColors(view.color)
  const blocks = claims.map((claim) => {
    const facts = [valueOf(claim), aboutOf(claim), timeOf(claim)].filter(Boolean).join(' · ')
    const lines = [
      ...wrapText(claim.statement, view.width - 2),
      ...wrapText(facts, view.width - 2).map(paint.dim),
      ...wrapText(claim.sources.map(sourceWords).join('; '), view.width - 2).map(paint.dim),
    ]
    const head = `${paint.bold(printableLine(claim.id))}  ${statusPaint(claim.status, paint)(claim.status)}`
    return `${head}\n${lines.map((line) => `  ${line}\n`).join('')}\n`
  })
  const total = all.length
  const more = total > claims.length ? `, ${claims.length} shown: more with --limit` : ''
  const near = meant.length === 0 ? '' : `, did you mean ${meant.map(code).join(', ')}`
  const some = total === 0 || isWhole ? '' : ', none of them with every word'
  return `${blocks.join('')}${paint.dim(`${count(total, 'claim')} found${some}${more}${near}`)}\n`
}
