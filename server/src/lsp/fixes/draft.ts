/** A claim made of a figure's sentence: a draft, whose source somebody has yet to name. */
import { isMap, isScalar, isSeq, parseDocument, stringify, type YAMLSeq } from 'yaml'
import { sourcePlaceholder } from '../../core/claims/placeholders.js'
import { matchFigures, type CompiledRegistry } from '../../core/matching/index.js'
import type { Article, Edit, Figure, Period } from '../../core/types.js'

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
export function draftOf(article: Article, figure: Figure, registry: CompiledRegistry, day: number | null): DraftClaim {
  const block = article.blocks[figure.block]
  const sentence = block?.sentences[figure.sentence]
  const statement = block && sentence ? block.text.slice(sentence.start, sentence.end) : figure.text
  const scene = matchFigures(article, [figure], registry, day)[0]?.scene ?? null
  const time = scene?.periods[0]?.mention
  const period = time ? periodText(time.period) : null
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

/** The claim as YAML, an item of the list `claims`, indented by some spaces. */
export function draftYaml(draft: DraftClaim, indent: number): string {
  const { id, statement, ...rest } = draft
  const claim = {
    ...{ id, statement },
    ...rest,
    sources: [{ publisher: sourcePlaceholder, title: sourcePlaceholder }],
    status: 'draft',
  }
  const written = stringify([claim], { lineWidth: 0 })
  return written.replace(/^(?=.)/gm, ' '.repeat(indent))
}

/**
 * Adds a claim to a registry file, at the end of its list; the rest of the file keeps every letter. Null for a file that
 * cannot be added to: its YAML is broken, or its claims are no plain list.
 *
 * @param text the file as it is, null for one that is yet to be made.
 */
export function addDraft(uri: string, text: string | null, draft: DraftClaim): Edit | null {
  if (text === null || text.trim() === '') {
    return { uri, span: { start: 0, end: text?.length ?? 0 }, text: `claims:\n${draftYaml(draft, 2)}` }
  }
  const document = parseDocument(text, { logLevel: 'silent' })
  if (document.errors.length > 0 || !isMap(document.contents)) return null
  const pair = document.contents.items.find((item) => isScalar(item.key) && item.key.value === 'claims')
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n'
  const insert = (at: number, added: string): Edit => {
    const gap = at > 0 && text[at - 1] !== '\n' ? lineBreak : ''
    return { uri, span: { start: at, end: at }, text: gap + added.replaceAll('\n', lineBreak) }
  }
  if (!pair) return insert(text.length, `claims:\n${draftYaml(draft, 2)}`)
  if (isScalar(pair.value) && pair.value.value === null) return insert(text.length, draftYaml(draft, 2))
  if (!isSeq(pair.value) || pair.value.flow === true) return null
  const end = listEnd(pair.value, text)
  return end === null
    ? null
    : insert(end.at, `${lineBreak === '\n' && end.spaced ? '\n' : ''}${draftYaml(draft, end.indent)}`)
}

/** Where the last item of a list ends, and how its items are indented. */
function listEnd(list: YAMLSeq, text: string): { at: number; indent: number; spaced: boolean } | null {
  const last = list.items.at(-1)
  const range =
    typeof last === 'object' && last !== null && 'range' in last
      ? (last.range as [number, number, number] | null)
      : null
  if (!range || !list.range) return null
  const dash = list.range[0]
  const indent = dash - (text.lastIndexOf('\n', dash - 1) + 1)
  // The node's end takes in the blank lines and comments behind it: the claim goes right below the last line of text.
  const kept = text.slice(0, range[1]).trimEnd().length
  const lineEnd = text.indexOf('\n', kept)
  return {
    at: lineEnd < 0 ? text.length : lineEnd + 1,
    indent,
    spaced: /\n[^\S\n]*\n[^\S\n]*- /.test(text.slice(dash)),
  }
}

/** Lower-case words joined by hyphens, with a number where the registry has them already. */
function freeId(parts: readonly string[], registry: CompiledRegistry): string {
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

/** A period as the registry writes it: `2022`, `2022-Q1`, `2022-02`, a day, or a range of two days. Null where it has no end on either side. */
function periodText(period: Period): string | null {
  if (period.from === null && period.to === null) return null
  const from = period.from === null ? '..' : dayText(period.from)
  const to = period.to === null ? '..' : dayText(period.to - 1)
  if (from === to) return from
  const [year, month, day] = from.split('-').map(Number)
  const whole =
    period.from !== null && period.to !== null && day === 1 ? wholeUnit(year ?? 0, month ?? 1, period.to) : null
  return whole ?? `${from}/${to}`
}

function wholeUnit(year: number, month: number, to: number): string | null {
  const starts = (y: number, m: number) => Date.UTC(y, m - 1, 1) / 86_400_000 === to
  if (month === 1 && starts(year + 1, 1)) return String(year)
  if (month % 3 === 1 && starts(year, month + 3)) return `${year}-Q${(month + 2) / 3}`
  return starts(year, month + 1) ? `${year}-${String(month).padStart(2, '0')}` : null
}

function dayText(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10)
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
