import { checkReading, readArticle, type ArticleReading } from '../core/check.js'
import { figureOptions, type Config } from '../core/config.js'
import { explainNumbers } from '../core/figures/index.js'
import { indexLines, lineColumn, lineSpan } from '../core/lines.js'
import type { Article, CheckedFigure, Span } from '../core/types.js'
import type { Projects } from '../project/project.js'
import type { GivenArticle } from './articles.js'
import { complainOfRegistries } from './check.js'
import type { Complaints } from './complaints.js'
import type { ExitCode, Io } from './io.js'
import type { CheckOptions, LinePlace } from './options.js'
import { printableLine } from './printable.js'

/** Why the numbers on a line were or were not taken as figures. */
export function explainFigures(name: string, reading: ArticleReading, config: Config, place: LinePlace): string {
  const { article } = reading
  const wanted = spanOf(article, place)
  if (wanted === null) return noSuchLine(name, place)
  const index = indexLines(article.text)
  const lines = explainNumbers(article, figureOptions(config, article))
    .filter((number) => touches(number.span, wanted))
    .map((number) => {
      const { line, column } = lineColumn(index, number.span.start)
      return `${name}:${line}:${column}  ${printableLine(article.text.slice(number.span.start, number.span.end))}\n  ${printableLine(number.reason)}\n`
    })
  return lines.length === 0 ? `${name}:${place.line}: there is no number in the prose of this line\n` : lines.join('')
}

/** Why the figures on a line are tied as they are. */
export async function explainCheck(
  io: Io,
  articles: readonly GivenArticle[],
  projects: Projects,
  options: CheckOptions & { readonly explain?: LinePlace },
  complaints: Complaints,
): Promise<ExitCode> {
  const place = options.explain
  for (const given of articles) {
    if (place === undefined) continue
    const project = await projects.projectOf(given.path)
    complaints.configuration(project.configuration)
    const registries = await project.registries()
    complainOfRegistries(io, registries, complaints)
    const source = await given.read()
    if (!source.ok) {
      complaints.fault(source.fault)
      continue
    }
    const { config } = project
    const reading = readArticle(source.value, config)
    const { article, figures } = checkReading(reading, {
      registry: registries.compiled,
      config,
      today: options.today ?? io.today,
    })
    const wanted = spanOf(article, place)
    if (wanted === null) {
      io.stdout.write(noSuchLine(place.file, place))
      continue
    }
    const shown = figures.filter((figure) => touches(figure.figure.span, wanted))
    const index = indexLines(article.text)
    for (const figure of shown)
      io.stdout.write(`${explainOne(place.file, figure, lineColumn(index, figure.figure.span.start))}\n`)
    // Where no figure was taken, the question is why not.
    if (shown.length === 0) io.stdout.write(explainFigures(place.file, reading, config, place))
  }
  return complaints.exitCode()
}

function explainOne(name: string, checked: CheckedFigure, at: { line: number; column: number }): string {
  const { figure, match, status, findings } = checked
  const lines = [`${name}:${at.line}:${at.column}  ${printableLine(figure.text)}  ${status}`]
  switch (match.type) {
    case 'tied': {
      const how = {
        reference: 'named by hand',
        source: 'through the source its sentence links',
        inferred: 'found by the checker',
      }
      lines.push(`  tied to ${match.claim.id}, ${how[match.tie]}: ${printableLine(match.claim.statement)}`)
      lines.push(
        `  the value ${agreementWords[match.agreement.type]} (the claim says ${printableLine(match.claim.valueText)})`,
      )
      break
    }
    case 'candidates':
      lines.push('  several claims fit and none stands out:')
      for (const claim of match.claims) lines.push(`    ${claim.id}: ${printableLine(claim.statement)}`)
      break
    case 'unresolved':
      lines.push(`  its reference ${printableLine(match.reference.id)} names no claim of the registry`)
      break
    case 'none':
      lines.push('  no claim fits what its sentence, headings and date say')
  }
  for (const finding of findings) lines.push(`  ${finding.rule}: ${printableLine(finding.message)}`)
  return lines.join('\n')
}

const agreementWords = {
  agrees: 'agrees',
  hedge: 'agrees without its hedge only',
  disagrees: 'disagrees',
} as const

function spanOf(article: Article, place: LinePlace): Span | null {
  const span = lineSpan(indexLines(article.text), place.line)
  if (span === null || place.column === null) return span
  const at = Math.min(span.start + place.column - 1, span.end)
  return { start: at, end: at + 1 }
}

function touches(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

function noSuchLine(name: string, place: LinePlace): string {
  return `${name} has no line ${place.line}\n`
}
