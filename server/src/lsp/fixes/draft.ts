/** A claim made of a figure's sentence: a draft, whose source somebody has yet to name. */
import { addClaim, asOneEdit } from '../../core/claims/edit/index.js'
import { sourcePlaceholder } from '../../core/claims/placeholders.js'
import { matchFigures, type RegistryView } from '../../core/matching/index.js'
import { writtenPeriod } from '../../core/matching/periods/written.js'
import type { Article, Edit, Figure } from '../../core/types.js'

export interface DraftClaim {
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

/** Fills a claim in from the sentence that a figure stands in and what is known around it. */
export function draftOf(article: Article, figure: Figure, registry: RegistryView, day: number | null): DraftClaim {
  const block = article.blocks[figure.block]
  const sentence = block?.sentences[figure.sentence]
  const statement = block && sentence ? block.text.slice(sentence.start, sentence.end) : figure.text
  const scene = matchFigures(article, [figure], registry, day)[0]?.scene ?? null
  const time = scene?.periods[0]?.mention
  const period = time ? writtenPeriod(time.period) : null
  const places: Record<string, string> = {}
  for (const use of scene?.layers.flatMap((layer) => layer.places) ?? []) {
    const [id] = use.ids
    if (id === undefined || use.ids.length > 1 || use.role === 'institution') continue
    const key = use.role === 'origin' || use.role === 'destination' ? use.role : 'place'
    places[key] ??= /^[A-Z]{2}$/.test(id) ? id : use.text
  }
  const isStock = time?.role === 'asOf' || time?.role === 'atEnd'
  const unit = figure.kind === 'count' ? figure.head : ''
  return {
    id: freeId([...Object.values(places), figure.head || figure.kind, period?.replace('/', ' ') ?? ''], registry),
    statement: oneLine(statement),
    value: oneLine([figure.hedgeText, figure.text].filter(Boolean).join(' ')),
    ...(unit === '' ? {} : { unit }),
    ...places,
    ...(period === null ? {} : isStock && !period.includes('/') ? { asOf: period } : { period }),
  }
}

/**
 * Adds a claim to a registry file, at the end of its list; the rest of the file keeps every letter. Null for a file that
 * cannot be added to: its YAML is broken, or its claims are no list.
 *
 * @param text the file as it is, null for one that is yet to be made.
 */
export function addDraft(uri: string, text: string | null, draft: DraftClaim): Edit | null {
  const source = { publisher: sourcePlaceholder, title: sourcePlaceholder }
  const file = { uri, text: text ?? '' }
  const added = addClaim(file, { ...draft, sources: [source], status: 'draft' })
  return added.ok ? asOneEdit(file.text, added.edits) : null
}

/** Lower-case words joined by hyphens, with a number where the registry has them already. */
function freeId(parts: readonly string[], registry: RegistryView): string {
  const slug = parts
    .join(' ')
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
  const base = slug === '' ? 'claim' : slug
  let id = base
  for (let next = 2; registry.find(id) !== null; next++) id = `${base}-${next}`
  return id
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
