/** A claim made of a figure that stands in an article. */
import { checkReading, readArticle } from '../../core/check.js'
import { defaultConfig } from '../../core/config.js'
import type { Entries } from '../../core/claims/edit/index.js'
import { draftOf, type DraftFields } from '../../core/fixes/index.js'
import { languageOf } from '../../core/languages/index.js'
import { indexLines, lineColumn, lineSpan } from '../../core/lines.js'
import { dayOf } from '../../core/matching/compile.js'
import type { CompiledRegistry } from '../../core/matching/index.js'
import { claimWords, code } from '../../core/rules/words.js'
import { UsageError, type Io } from '../io.js'
import type { LinePlace } from '../options.js'
import { articleOf } from '../articles.js'
import { measureOf } from './measure.js'
import type { OpenRegistry } from './open.js'

/** A claim made of a figure, and the article's words for those of its keys that its own sentence does not say. */
export interface Found {
  readonly keys: Entries & { readonly id: string }
  readonly elsewhere: Readonly<Record<string, string>>
}

/**
 * What can be read off an article about the figure at a place: its sentence, value, unit, places and time, and what is
 * measured where the registry's own measures tell. Throws a `UsageError` where there is no figure, or more than one, or
 * one that a claim says already, unless it is wanted all the same.
 */
export async function draftFrom(io: Io, open: OpenRegistry, place: LinePlace, evenIfSourced: boolean): Promise<Found> {
  const { project, registries, today } = open
  const source = await articleOf(io, place.file, '--from')
  const config = project.configOf(source.uri)
  const reading = readArticle(source, config)
  const checked = checkReading(reading, { registry: registries.compiled, config, today })
  const lines = indexLines(source.text)
  const line = lineSpan(lines, place.line)
  const name = `${place.file}:${place.line}`
  if (line === null) throw new UsageError(`--from ${name}: the article has no such line`)
  const onLine = checked.figures.filter(({ figure }) => figure.span.start >= line.start && figure.span.start < line.end)
  const at = place.column === null ? null : line.start + place.column - 1
  const meant = at === null ? onLine : onLine.filter(({ figure }) => figure.span.start <= at && at <= figure.span.end)
  const [only, ...others] = meant
  const listed = onLine
    .map(({ figure }) => `${figure.text} at column ${lineColumn(lines, figure.span.start).column}`)
    .join(', ')
  if (only === undefined) {
    throw new UsageError(
      `--from ${name}: there is no figure${at === null ? '' : ' at that column'}${listed === '' ? '' : `, but ${listed}`}`,
    )
  }
  if (others.length > 0)
    throw new UsageError(`--from ${name}: several figures stand there, add the column of one: ${listed}`)
  const { figure, match } = only
  if (match.type === 'tied' && only.status === 'sourced' && !evenIfSourced) {
    throw new UsageError(
      `--from ${name}: ${code(figure.text)} is sourced already, ${claimWords(match.claim)}; name another figure, or add this one with --even-if-sourced, as when another source has counted it too`,
    )
  }
  const view = registries.compiled.in(languageOf(checked.language))
  const { fields, elsewhere } = draftOf(checked.article, figure, view, dayOf(checked.article.date))
  const measure = measureOf(fields.statement, figure, view)
  return { keys: { ...fields, ...(measure === null ? {} : { measure }) }, elsewhere }
}

/** What a statement says of its first figure, in its own language; nothing where it has none. */
export function statedIn(statement: string, compiled: CompiledRegistry): Partial<DraftFields> {
  const reading = readArticle({ uri: '', text: statement }, defaultConfig)
  const figure = reading.figures.find(({ checkable }) => checkable)
  if (!figure) return {}
  return draftOf(reading.article, figure, compiled.in(languageOf(reading.language?.code ?? null)), null).fields
}
