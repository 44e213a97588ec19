import { checkReading, figureOptions, readArticle, type ArticleReading } from '../core/check.js'
import type { Config } from '../core/config.js'
import { explainNumbers } from '../core/figures/index.js'
import { indexLines, lineColumn, lineSpan } from '../core/lines.js'
import { languageOf } from '../core/languages/index.js'
import { dayOf } from '../core/matching/compile.js'
import { explainMatch, explanationLines, matchFigures, type CompiledRegistry } from '../core/matching/index.js'
import type { Article, CheckedArticle, Span } from '../core/types.js'
import type { Projects } from '../project/project.js'
import type { GivenArticle } from './articles.js'
import type { Complaints } from './complaints.js'
import { UsageError, type ExitCode, type Io } from './io.js'
import type { CheckOptions, LinePlace } from './options.js'
import { printable, printableLine } from './printable.js'
import { complainOfLosses, complainOfRegistries } from './registries.js'
import { forPeople } from './workflowCommands.js'

/** Why the numbers on a line were or were not taken as figures. Throws a `UsageError` where there is none. */
export function explainFigures(name: string, reading: ArticleReading, config: Config, place: LinePlace): string {
  const { article, language } = reading
  if (language === null)
    return `${name}:${place.line}: ${article.problems.at(-1)?.message ?? 'its figures were not read'}\n`
  const wanted = spanOf(article, place)
  const index = indexLines(article.text)
  const numbers = explainNumbers(article, figureOptions(config, language))
  const lines = numbers
    .filter((number) => wanted !== null && touches(number.span, wanted))
    .map((number) => {
      const { line, column } = lineColumn(index, number.span.start)
      return `${printableLine(name)}:${line}:${column}  ${printableLine(article.text.slice(number.span.start, number.span.end))}\n  ${printableLine(number.reason)}\n`
    })
  if (lines.length > 0) return lines.join('')
  const others = [...new Set(numbers.map((number) => lineColumn(index, number.span.start).line))]
  throw new UsageError(`--explain ${nothingAt(place, wanted !== null, others)}`)
}

/** What was asked about is not there: said with what is. */
function nothingAt({ file, line, column }: LinePlace, isLine: boolean, lines: readonly number[]): string {
  const nearest = lines.toSorted((a, b) => Math.abs(a - line) - Math.abs(b - line) || a - b).slice(0, 8)
  const where = `numbers stand on ${nearest.length === 1 ? 'line' : 'lines'} ${nearest.toSorted((a, b) => a - b).join(', ')}`
  const there = lines.length === 0 ? 'the article has none' : where
  if (!isLine) return `${file}:${line}: there is no such line, ${there}`
  if (column === null) return `${file}:${line}: there is no number in the prose of this line, ${there}`
  const hint = lines.includes(line) ? 'leave the column out to see those of the line' : there
  return `${file}:${line}:${column}: there is no number at this column, ${hint}`
}

/** Why the figures on a line are tied as they are. */
export async function explainCheck(
  io: Io,
  articles: Iterable<GivenArticle> | AsyncIterable<GivenArticle>,
  projects: Projects,
  options: CheckOptions & { readonly explain?: LinePlace },
  complaints: Complaints,
): Promise<ExitCode> {
  const place = options.explain
  for await (const given of articles) {
    if (place === undefined) continue
    const project = await projects.projectOf(given.path)
    complaints.configuration(project.configuration)
    const registries = await project.registries()
    complainOfRegistries(io, registries, complaints)
    complainOfLosses(io, registries, complaints.incomplete)
    const source = await given.read()
    if (!source.ok) {
      complaints.fault(source.fault)
      continue
    }
    const config = project.configOf(given.path)
    const reading = readArticle(source.value, config)
    const checked = checkReading(reading, { registry: registries.compiled, config, today: options.today ?? io.today })
    const wanted = spanOf(reading.article, place)
    const shown = wanted === null ? [] : explained(place.file, reading, checked, registries.compiled, wanted)
    // Where no figure was taken, the question is why not.
    forPeople(io.stdout, io.env).write(
      shown.length > 0 ? shown.join('\n') : explainFigures(place.file, reading, config, place),
    )
  }
  return complaints.exitCode()
}

function explained(
  name: string,
  { article, figures, language }: ArticleReading,
  checked: CheckedArticle,
  registry: CompiledRegistry,
  wanted: Span,
): readonly string[] {
  const index = indexLines(article.text)
  const byStart = new Map(checked.figures.map((figure) => [figure.figure.span.start, figure]))
  return matchFigures(article, figures, registry.in(language ?? languageOf(null)), dayOf(article.date)).flatMap(
    (match) => {
      const { span, text } = match.figure
      const figure = byStart.get(span.start)
      if (figure === undefined || !touches(span, wanted)) return []
      const { line, column } = lineColumn(index, span.start)
      const head = `${printableLine(name)}:${line}:${column}  ${printableLine(text)}  ${figure.status}`
      const findings = figure.findings.map((finding) => `finding   ${finding.rule}: ${finding.message}`)
      const lines = [...explanationLines(explainMatch(match)), ...findings].map((one) => `  ${printable(one)}`)
      return [`${[head, ...lines].join('\n')}\n`]
    },
  )
}

function spanOf(article: Article, place: LinePlace): Span | null {
  const span = lineSpan(indexLines(article.text), place.line)
  if (span === null || place.column === null) return span
  const at = Math.min(span.start + place.column - 1, span.end)
  return { start: at, end: at + 1 }
}

function touches(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
