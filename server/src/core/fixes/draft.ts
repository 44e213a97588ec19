/** A claim made of a figure's sentence: a draft, whose source somebody has yet to name. */
import { sourcePlaceholder } from '../claims/placeholders.js'
import { CLAIM_ID, freeId } from '../claims/ids.js'
import { addClaim, asOneEdit, type NewClaim } from '../claims/edit/index.js'
import { readAmount } from '../figures/index.js'
import { matchFigures, type FigureMatch, type RegistryView, type Scene } from '../matching/index.js'
import { writtenPeriod } from '../matching/periods/written.js'
import { code } from '../rules/words.js'
import type { Article, Figure, Fix, SourceFile } from '../types.js'
import { oneLine, statementOf } from './statement.js'
import type { ReferenceStyle } from './style.js'
import { tieEdits, type FigurePlace } from './tie.js'

/** A fix that writes into another file, which may have to be made first. */
export interface DraftFix extends Fix {
  readonly create: readonly string[]
}

/**
 * Writes a figure's sentence into the registry as a draft claim, and ties the figure to it, so that it is this claim
 * that it waits for. Null where the file cannot be added to, or no reference can stand.
 *
 * @param file where the draft goes; its text is empty where the file is yet to be made.
 */
export function draftFix(
  place: FigurePlace,
  match: FigureMatch,
  registry: RegistryView,
  style: ReferenceStyle,
  file: SourceFile & { readonly isNew: boolean },
): DraftFix | null {
  const fields = draftFields(place, match, registry)
  const claim: NewClaim = { ...fields, sources: sourcesOf(match, registry), status: 'draft' }
  const tie = tieEdits(place, { id: claim.id, sources: [] }, style)
  if (tie.length === 0) return null
  const added = addClaim(file, claim)
  const edit = added.ok ? asOneEdit(file.text, added.edits) : null
  if (!edit) return null
  return {
    title: `Add to the registry as draft claim ${code(claim.id)}`,
    edits: [...tie, edit],
    safe: false,
    create: file.isNew ? [file.uri] : [],
  }
}

/** What is known of a claim from the sentence that a figure stands in. */
export interface DraftFields {
  readonly id: string
  readonly statement: string
  readonly value: string
  readonly unit?: string
  readonly origin?: string
  readonly destination?: string
  readonly place?: string
  readonly period?: string
  readonly asOf?: string
}

/** A draft, and the article's words for those of its keys that no word of the figure's own sentence says. */
export interface ReadDraft {
  readonly fields: DraftFields
  readonly elsewhere: Readonly<Partial<Record<keyof DraftFields, string>>>
}

/** What is known of a claim from a figure's sentence, where the figure has not been searched for yet. `day` is the article's. */
export function draftOf(article: Article, figure: Figure, registry: RegistryView, day: number | null): ReadDraft {
  const match = matchFigures({ ...article, references: [] }, [{ ...figure, checkable: true }], registry, day)[0]
  const place = { article, figure, figures: [figure], reference: null }
  return readDraft(place, match ?? null, registry)
}

/** Fills a claim in from the sentence that a figure stands in and what is known around it. */
export function draftFields(place: FigurePlace, match: FigureMatch | null, registry: RegistryView): DraftFields {
  return readDraft(place, match, registry).fields
}

function readDraft(
  { article, figure, reference }: FigurePlace,
  match: FigureMatch | null,
  registry: RegistryView,
): ReadDraft {
  const block = article.blocks[figure.block]
  const stated = statementOf(article, figure)
  const scene = match?.scene ?? null
  const [when] = scene?.periods ?? []
  const time = when?.mention
  const period = time ? writtenPeriod(time.period) : null
  const found = placesFound(scene)
  const places = Object.fromEntries(found.map(({ key, name }) => [key, name]))
  const elsewhere: Partial<Record<keyof DraftFields, string>> = Object.fromEntries(
    found.filter(({ where }) => !stated.layers.has(where)).map(({ key, text }) => [key, oneLine(text)]),
  )
  const isStock = time?.role === 'asOf' || time?.role === 'atEnd'
  const unit = figure.kind === 'count' ? figure.head : ''
  const timeKey = isStock && period?.includes('/') === false ? 'asOf' : 'period'
  if (when && period !== null && !stated.layers.has(when.where)) elsewhere[timeKey] = oneLine(when.mention.text)
  const parts = [...Object.values(places), figure.head || figure.kind, period?.replace('/', ' ') ?? '']
  const fields: DraftFields = {
    id:
      reference !== null && isFree(reference.id, registry)
        ? reference.id
        : freeId(parts, (id) => registry.find(id) !== null),
    statement: oneLine(stated.text),
    value: oneLine([figure.hedgeText, amountText(figure, block?.text ?? '', registry)].filter(Boolean).join(' ')),
    ...(unit === '' ? {} : { unit }),
    ...places,
    ...(period === null ? {} : { [timeKey]: period }),
  }
  return { fields, elsewhere }
}

interface PlaceFound {
  readonly key: 'origin' | 'destination' | 'place'
  readonly name: string
  readonly where: Scene['layers'][number]['where']
  /** The article's words. */
  readonly text: string
}

/**
 * The nearest place of each part that places play. None where row and column of a table name two for one part, as "Nigeria"
 * beside "asked for asylum in Italy": neither says more than the other.
 */
function placesFound(scene: Scene | null): readonly PlaceFound[] {
  const all = (scene?.layers ?? []).flatMap(({ where, places }) =>
    places.flatMap(({ ids, role, text }): readonly PlaceFound[] => {
      const [id] = ids
      if (id === undefined || ids.length > 1 || role === 'institution') return []
      const key = role === 'origin' || role === 'destination' ? role : 'place'
      return [{ key, name: /^[A-Z]{2}$/.test(id) ? id : text, where, text }]
    }),
  )
  const parts = (['origin', 'destination', 'place'] as const).map((key) => all.filter((one) => one.key === key))
  const nearest = parts.flatMap(([first, ...others]) => {
    if (first === undefined) return []
    const rivals = others.filter(({ where, name }) => where === 'header' && name !== first.name)
    return first.where === 'header' && rivals.length > 0 ? [] : [first]
  })
  return nearest.sort((a, b) => all.indexOf(a) - all.indexOf(b))
}

/** So many letters behind a number hold its currency: " of Trinidad and Tobago dollars". */
const LONGEST_CURRENCY = 50

/** The number as it is written, and the currency in the sentence's words where no sign of the number's own says it. */
function amountText(figure: Figure, prose: string, { language }: RegistryView): string {
  if (figure.kind !== 'money') return figure.text
  const says = (text: string): boolean => readAmount(text, language)?.currency === figure.currency
  if (says(figure.text)) return figure.text
  const words = [...prose.slice(figure.at.end, figure.at.end + LONGEST_CURRENCY).matchAll(/\p{L}+/gu)]
  for (const { index, 0: word } of words) {
    const text = prose.slice(figure.at.start, figure.at.end + index + word.length)
    if (says(text)) return text
  }
  return `${figure.text} ${figure.currency}`
}

/** The registered source that the sentence cites, else its address, else nothing but a reminder. */
function sourcesOf(match: FigureMatch, registry: RegistryView): NewClaim[string] {
  const [citation] = match.citations
  if (!citation) return [{ publisher: sourcePlaceholder, title: sourcePlaceholder }]
  const registered = registry.registry.sources.find(({ name, url }) => name !== null && url === citation.url)
  if (registered?.name) return [registered.name]
  return [{ publisher: sourcePlaceholder, url: citation.url }]
}

function isFree(id: string, registry: RegistryView): boolean {
  return CLAIM_ID.test(id) && registry.find(id) === null
}
