import type { Language } from '../../languages/index.js'
import { list } from '../../languages/lists.js'
import type { ClauseWords } from '../../languages/words/clauses.js'
import type { Article, Block, Figure, Period, ProseSpan } from '../../types.js'
import { findPeriods, spanInForce, type PeriodMention } from '../periods.js'
import { findPlaces, type Gazetteer, type PlaceMention } from '../places.js'
import { once } from '../../once.js'
import { startingIn } from './ordered.js'
import { findPublishers, type PublisherMention, type PublisherNames } from './publishers.js'
import type { Word, WordReader } from './words.js'

/** One sentence of an article with what it names. Offsets are prose offsets of its block. */
export interface Sentence {
  readonly block: Block
  readonly index: number
  readonly span: ProseSpan
  readonly figures: readonly Figure[]
  readonly periods: readonly PeriodMention[]
  /** The time this sentence leaves in force for the next one, null where none was ever named. */
  readonly after: TimeInForce | null
  /** The span named last when it ends: "in the same period". */
  readonly spanned: Period | null
  /** Days since 1970-01-01. */
  readonly articleDay: number | null
  readonly clauses: ClauseWords
  /** The time in force when it begins. */
  readonly before: TimeInForce | null
  /** These are read on demand: most sentences are never asked. */
  words(): readonly Word[]
  places(): readonly PlaceUse[]
  /** The terms of its words, each once, publishers' names left out. */
  terms(): readonly string[]
  publishers(): readonly PublisherMention[]
  /** Places that it implies: the countries of publishers. */
  homes(): readonly PlaceUse[]
}

/** A time that later ones are counted from ("a year earlier"), and whether it was that of a stand at its end. */
export type TimeInForce = PeriodMention

/** `dateline`: where the article was filed from, which is not yet what it is about. */
export type PlaceRole = 'origin' | 'destination' | 'location' | 'institution' | 'dateline' | 'unknown'

export interface PlaceUse extends PlaceMention {
  readonly role: PlaceRole
  /** Not named, but meant: the country that a publisher named here is quoted for, the Union by "Europe". */
  readonly implied?: true
}

export interface ReadingOptions {
  readonly articleDay: number | null
  readonly gazetteer: Gazetteer
  readonly words: WordReader
  readonly publishers: PublisherNames
  /** Figures that are to be tied: what stands behind all that they may be read with is read for none. */
  readonly wanted: Iterable<Figure>
}

/** Kinds that stand beside other figures without being about anybody: they divide no sentence. */
const APART = new Set(['duration', 'age', 'measure'])

/**
 * Reads an article's sentences in order, carrying the time in force from one to the next as a reader does: a sentence
 * without a time of its own inherits the last one of its passage; a new paragraph starts from the last one before it.
 */
export function readSentences(article: Article, figures: readonly Figure[], options: ReadingOptions): Sentence[][] {
  const byBlock = grouped(
    figures.filter((figure) => !APART.has(figure.kind)),
    (figure) => figure.block,
  )
  let end = lastOfOpening(article.blocks) + 1
  for (const { block } of options.wanted) end = Math.max(end, lastBeside(article.blocks[block]) + 1)
  const all: Sentence[][] = []
  let inForce: TimeInForce | null = null
  let spanned: Period | null = null
  for (const block of article.blocks.slice(0, end)) {
    const anchor = startingPeriod(block, all, inForce)
    const sentences = readBlock(block, byBlock.get(block.index) ?? [], anchor, spanned, options)
    all.push(sentences)
    const last = sentences.at(-1)
    spanned = last?.spanned ?? spanned
    if (last && (block.role === 'paragraph' || block.role === 'item' || block.role === 'heading'))
      inForce = last.after ?? inForce
  }
  return all
}

/** How many paragraphs tell where an article is set. */
export const OPENING = 4

/** The last block of a title and the first paragraphs, which every figure is read with; -1 where there is none. */
function lastOfOpening(blocks: readonly Block[]): number {
  let paragraphs = 0
  let last = -1
  for (const { role, index } of blocks) {
    if (role === 'title') last = index
    if (role === 'paragraph' && paragraphs++ < OPENING) last = index
    if (paragraphs >= OPENING) break
  }
  return last
}

/** The last block that a figure of this one may be read with: what a heading announces, or a caption below a table. */
function lastBeside(block: Block | undefined): number {
  if (block === undefined) return -1
  const { index, leadIn, cell } = block
  return Math.max(index + 1, leadIn ?? -1, cell?.rowHeader ?? -1, cell?.columnHeader ?? -1)
}

function startingPeriod(block: Block, done: readonly Sentence[][], inForce: TimeInForce | null): TimeInForce | null {
  if (block.leadIn !== null && block.role !== 'cell') return done[block.leadIn]?.at(-1)?.after ?? inForce
  // A month without a year in a new section is counted from the article's day, not from another section's time.
  const last = done.at(-1)?.[0]?.block
  if (last && last.headings.join() !== block.headings.join()) return null
  return inForce
}

function readBlock(
  block: Block,
  figures: readonly Figure[],
  anchor: TimeInForce | null,
  anchorSpan: Period | null,
  options: ReadingOptions,
): Sentence[] {
  const places = once(() => usesOf(block.text, findPlaces(block.text, options.gazetteer), options.words))
  const bySentence = grouped(figures, (figure) => figure.sentence)
  const sentences: Sentence[] = []
  let inForce = anchor
  let spanned = anchorSpan
  let far = true
  for (const [index, span] of block.sentences.entries()) {
    const periods = periodsOf(block, span, inForce, far, spanned, options)
    spanned = spanInForce(periods, spanned)
    far &&= periods.length === 0
    const before = inForce
    const counted = bySentence.get(index) ?? []
    inForce = mainPeriod(block.text, periods, counted, options.words.language.clauses) ?? inForce
    const words = once(() => options.words.read(block.text, span.start, span.end))
    const publishers = once(() => findPublishers(words(), options.publishers))
    const within = once(() => startingIn(places(), span.start, span.end))
    sentences.push({
      block,
      index,
      span,
      figures: counted,
      places: within,
      periods,
      before,
      after: inForce,
      spanned,
      articleDay: options.articleDay,
      clauses: options.words.language.clauses,
      words,
      publishers,
      homes: once(() => [...homesOf(block.text, publishers()), ...within().flatMap(meantBy)]),
      terms: once(() => [...new Set(topicWords(words(), publishers()).flatMap((w) => w.terms))]),
    })
  }
  return sentences
}

function grouped(figures: readonly Figure[], keyOf: (figure: Figure) => number): Map<number, Figure[]> {
  const groups = new Map<number, Figure[]>()
  for (const figure of figures) {
    const group = groups.get(keyOf(figure))
    if (group) group.push(figure)
    else groups.set(keyOf(figure), [figure])
  }
  return groups
}

function periodsOf(
  block: Block,
  span: ProseSpan,
  inForce: TimeInForce | null,
  anchorFar: boolean,
  anchorSpan: Period | null,
  options: ReadingOptions,
): PeriodMention[] {
  const text = block.text.slice(span.start, span.end)
  const anchorRole = inForce ? { anchorRole: inForce.role } : {}
  const found = findPeriods(text, {
    language: options.words.language.time,
    articleDay: options.articleDay,
    anchor: inForce?.period ?? null,
    anchorFar,
    anchorSpan,
    ...anchorRole,
  })
  return found.map((m) => ({ ...m, start: m.start + span.start, end: m.end + span.start }))
}

/** Words without those of publishers' names: "Home Office" is about no home. */
export function topicWords(words: readonly Word[], publishers: readonly PublisherMention[]): readonly Word[] {
  // A name of one word ("UNHCR") is no other word.
  const long = publishers.filter((p) => p.words > 1)
  if (long.length === 0) return words
  return words.filter((w) => !long.some((p) => w.start >= p.start && w.start < p.end))
}

/** True where a time tells when something was said, not when it was counted. `start` is a prose offset. */
export function isPublicationTime(text: string, mention: PeriodMention, clauses: ClauseWords): boolean {
  if (mention.end <= datelineEnd(text)) return true
  if (mention.grain === 'year' && !mention.relative) return clauses.yearPublished.test(ahead(text, mention.start, 24))
  if (clauses.saidDay.test(mention.text)) return true
  // "53% said last year that immigration is too high" tells when they were asked.
  return (
    clauses.publication.test(ahead(text, mention.start, 40)) && !clauses.answered.test(ahead(text, mention.start, 60))
  )
}

/** Where a dateline ends ("WARSAW, Feb 22 (Agency) — "), 0 where there is none. A prose offset. */
export function datelineEnd(text: string): number {
  const match = /^\p{Lu}{3}[^.!?]{0,70}?\s[—–-]\s/u.exec(text)
  return match ? match[0].length : 0
}

function mainPeriod(
  text: string,
  periods: readonly PeriodMention[],
  figures: readonly Figure[],
  clauses: ClauseWords,
): PeriodMention | null {
  const usable = periods.filter((p) => !isPublicationTime(text, p, clauses) && !isAside(text, p, figures, clauses))
  return usable.at(-1) ?? null
}

/**
 * True where a time is only the other side of a comparison ("against 108.4 million a year earlier"), an excursion back,
 * or told of something beside ("the Syrians who came in 2015"). `figures` are those of its sentence.
 */
export function isAside(
  text: string,
  mention: PeriodMention,
  figures: readonly Figure[],
  clauses: ClauseWords,
): boolean {
  if (isComparisonTime(text, mention, clauses) || (mention.relative && clauses.backward.test(mention.text))) return true
  if (isBeside(text, mention, figures, clauses) || datesAside(text, mention, clauses)) return true
  if (datesEvent(text, mention, clauses) && figures.some((_, i) => isRange(text, figures, i, clauses))) return true
  return mention.role !== 'since' && isExcursion(text, mention, clauses)
}

/**
 * "Since the law was changed in 2016, …", "the Syrians who came in 2015", "the deal of 2016": a time that holds for none
 * of these figures, unless its own clause counts them.
 */
export function isBeside(
  text: string,
  { start, end }: PeriodMention,
  figures: readonly Figure[],
  { beside, named }: ClauseWords,
): boolean {
  if (named.test(`${ahead(text, start, NAMED)}#${text.slice(end, end + NAMED)}`)) return true
  const before = ahead(text, start, CLAUSE)
  const opening = beside.exec(before)
  if (opening === null) return false
  const from = start - (before.length - opening.index)
  // "…, which in 2024 registered 12,000, …" goes on behind its time; "those who came in 2016 lodged 12,000" does not.
  const goesOn = opening[1] === undefined || before.slice(0, opening.index).trimEnd().endsWith(',')
  const behind = goesOn ? text.slice(end, end + CLAUSE) : ''
  const parted = behind.search(/[,;:—–)]\s|[.!?](?:\s|$)/)
  const to = end + (parted < 0 ? behind.length : parted)
  // "The 813,000 who held a card in March": right behind a figure the clause tells of it.
  return !figures.some(({ at, nounAt }) => Math.max(at.end, nounAt?.end ?? 0) >= from - 1 && at.start < to)
}

/** "Five years earlier, in March 2021, it had won 9.7 percent", "at its height, in 2021": the date of such an aside is none of its own. */
function datesAside(text: string, { start, end }: PeriodMention, { backward, atPeak, dated }: ClauseWords): boolean {
  if (atPeak.test(ahead(text, start, CLAUSE))) return true
  if (text.startsWith(',', end) && dated.test(ahead(text, start, CLAUSE))) return true
  const last = /(?<!\p{L})\p{L}{4,16}, (?:\p{L}{1,3} )?$/u.exec(ahead(text, start, NAMED))
  return last !== null && backward.test(last[0])
}

/** "After the fall of Assad in December 2024": the day of an event, which what followed it is not of. A prose text. */
export function datesEvent(text: string, { start }: PeriodMention, { afterEvent }: ClauseWords): boolean {
  return afterEvent.test(ahead(text, start, CLAUSE))
}

/** A figure and the next are the ends of a change: "from 147,965 to 40,115". */
function isRange(text: string, figures: readonly Figure[], at: number, { to }: ClauseWords): boolean {
  const [one, next] = [figures[at], figures[at + 1]]
  return one !== undefined && next !== undefined && to.test(text.slice(one.at.end, next.at.start))
}

/** How far, in characters, the name that a time is part of reaches, and the clause that it stands in. */
const NAMED = 32
const CLAUSE = 96

/** "At the end of 2023 it had been 75.9 million": looked at only where the time stands near the head of its sentence. */
function isExcursion(text: string, { start, end }: PeriodMention, { pluperfect }: ClauseWords): boolean {
  const opens = start < 16 || /[.!?;:]\s/.test(text.slice(start - 16, start))
  return opens && pluperfect.test(text.slice(end, end + EXCURSION))
}

/** So many letters behind a time hold an aside and what "had been" is told of. */
const EXCURSION = 110

/** True where a time belongs to the other side of a comparison ("against 108.4 million a year earlier"). */
export function isComparisonTime(text: string, mention: PeriodMention, clauses: ClauseWords): boolean {
  const before = ahead(text, mention.start, 48)
  if (mention.relative) return clauses.comparedTime.test(before)
  return clauses.otherSide.test(before) || /\d/.test(clauses.comparedTime.exec(before)?.[0] ?? '')
}

function homesOf(text: string, publishers: readonly PublisherMention[]): readonly PlaceUse[] {
  return publishers
    .filter(({ home }) => home.length > 0)
    .map(({ start, end, home }) => ({
      start,
      end,
      ids: home,
      what: 'country',
      text: text.slice(start, end),
      role: 'institution',
      implied: true,
    }))
}

/** "Europe", where the Union is meant more often than the continent; who crosses the Channel comes to the United Kingdom. */
const MEANT: Readonly<Record<string, string>> = { 'region:europe': 'EU', 'region:english-channel': 'GB' }

/** What the name of a region nearly always means. */
function meantBy(use: PlaceUse): readonly PlaceUse[] {
  const meant = use.what === 'region' ? MEANT[use.ids[0] ?? ''] : undefined
  return meant === undefined ? [] : [{ ...use, ids: [meant], role: 'institution', implied: true }]
}

function usesOf(text: string, mentions: readonly PlaceMention[], words: WordReader): PlaceUse[] {
  return mentions.map((mention) => ({ ...mention, role: roleOfPlace(text, mention, words) }))
}

/** Whether a place is where people come from, go to or are, or whose institution speaks, by the words beside it. */
export function roleOfPlace(text: string, mention: PlaceMention, words: WordReader): PlaceRole {
  const { clauses } = words.language
  const before = ahead(text, mention.start, 30).toLowerCase()
  const after = text.slice(mention.end, mention.end + 40)
  if (mention.end <= datelineEnd(text)) return 'dateline'
  const far = ahead(text, mention.start, 48)
  if (clauses.excluding.test(far) || clauses.event.test(far)) return 'institution'
  if (mention.what === 'people') return 'origin'
  const possessive = clauses.possessive.test(after)
  const rest = mention.what === 'adjective' || possessive ? wordsBehind(after, possessive) : []
  // "Vietnamese foreign workers" are no foreign ministry.
  const counted = rest[1] !== undefined && (words.isPerson(rest[1]) || peopleOf(words.language).has(rest[1]))
  if ((mention.what === 'adjective' || possessive) && !counted && rest.slice(0, 2).some((w) => words.isInstitution(w)))
    return 'institution'
  if (mention.what === 'adjective')
    return rest.slice(0, 2).some((w) => words.isPerson(w) || peopleOf(words.language).has(w)) ? 'origin' : 'unknown'
  if (endsWithAny(before, clauses.origins, clauses.placeFillers)) return 'origin'
  if (endsWithAny(before, clauses.destinations, clauses.placeFillers)) return 'destination'
  if (endsWithAny(before, clauses.locations, clauses.placeFillers)) return 'location'
  return 'unknown'
}

/** The first words behind a name, lower case, without the s of a genitive. */
function wordsBehind(after: string, possessive: boolean): string[] {
  const following = [...after.matchAll(/[\p{L}-]+/gu)].slice(0, 3).map((m) => m[0].toLowerCase())
  return possessive && following[0] === 's' ? following.slice(1) : following
}

/** Nouns that an adjective of a country turns into people from it. */
function peopleOf(language: Language): ReadonlySet<string> {
  return language.once(peopleSet)
}

function peopleSet({ clauses }: Language): ReadonlySet<string> {
  return new Set(list(clauses.peopleOf))
}

function endsWithAny(before: string, phrases: readonly string[], fillers: RegExp): boolean {
  const trimmed = before.replace(fillers, '').trimEnd()
  return phrases.some((p) => trimmed.endsWith(p) && !/[\p{L}\p{N}]$/u.test(trimmed.slice(0, -p.length)))
}

/** The `length` letters before an offset, line breaks as spaces. */
export function ahead(text: string, at: number, length: number): string {
  return text.slice(Math.max(0, at - length), at).replaceAll('\n', ' ')
}
