import pico from 'picocolors'
import { displayWidth } from './formatters/width.js'
import { readArticle, type ArticleReading } from '../core/check.js'
import { indexLines } from '../core/lines.js'
import type { Figure, FigureKind, Hedge, SourceFile } from '../core/types.js'
import { openProjects } from '../project/project.js'
import { relativePath } from '../workspace/paths.js'
import { givenArticles } from './articles.js'
import { makeComplaints } from './complaints.js'
import { explainFigures } from './explain.js'
import { counted, padEnd } from './formatters/prose.js'
import { UsageError, type ExitCode, type Io } from './io.js'
import { wantsColor, type CommonOptions } from './options.js'
import { openResults } from './output.js'
import { printableLine } from './printable.js'
import { region } from './report.js'
import { worldOf } from './world.js'

/** A recognized figure as `figures` prints it. Offsets are UTF-16, lines and columns from 1. */
interface FigureRow {
  readonly file: string
  readonly start: number
  readonly end: number
  readonly text: string
  readonly line: number
  readonly column: number
  readonly kind: FigureKind
  readonly checkable: boolean
  readonly min: number | null
  readonly max: number | null
  readonly hedge: Hedge
  readonly unit: string
  readonly sentence: string
}

/** `claimcheck figures`: lists what the recognizer finds, with no registry. */
export async function runFigures(io: Io, paths: readonly string[], options: CommonOptions): Promise<ExitCode> {
  const complaints = makeComplaints(io)
  const projects = openProjects(worldOf(io, options))
  const articles = await givenArticles(io, paths, options, complaints, 'figures')
  const format = formatter(options.format, wantsColor(io, options))
  const results = openResults(io, options)
  for (const [index, article] of articles.entries()) {
    results.progress(index, articles.length)
    const project = await projects.projectOf(article.path)
    complaints.configuration(project.configuration)
    if (project.ignores(article.path)) continue
    const source = await article.read()
    if (!source.ok) {
      complaints.fault(source.fault)
      continue
    }
    const name = relativePath(io.cwd, article.path)
    try {
      const reading = readArticle(source.value, project.config)
      const { explain } = options
      if (explain !== undefined) results.write(explainFigures(name, reading, project.config, explain))
      else results.write(format.article(name, rowsOf(name, source.value, reading)))
    } catch (error) {
      if (error instanceof UsageError) throw error
      complaints.broken(name, error)
    }
  }
  if (options.explain === undefined) results.write(format.end())
  const written = await results.end()
  return written > complaints.exitCode() ? written : complaints.exitCode()
}

function rowsOf(file: string, source: SourceFile, { article, figures }: ArticleReading): readonly FigureRow[] {
  const index = indexLines(source.text)
  // A title in front matter is read for contradictions only.
  const listed = figures.filter((figure) => article.blocks[figure.block]?.role !== 'title')
  return listed.map((figure): FigureRow => {
    const { start, end, line, column } = region(index, figure.span)
    const { text, kind, checkable, quantity, hedge, unit } = figure
    const { min, max } = quantity
    const row = { file, start, end, text, line, column, kind, checkable, min, max, hedge, unit }
    const block = article.blocks[figure.block]
    return {
      ...row,
      sentence: block === undefined ? '' : sentenceOf(block.text, block.sentences[figure.sentence], figure),
    }
  })
}

function sentenceOf(text: string, sentence: { start: number; end: number } | undefined, figure: Figure): string {
  return sentence === undefined ? figure.text : text.slice(sentence.start, sentence.end)
}

interface FiguresFormatter {
  readonly article: (name: string, rows: readonly FigureRow[]) => string
  readonly end: () => string
}

function formatter(format: string, color: boolean): FiguresFormatter {
  switch (format) {
    case 'json':
      return jsonFormatter()
    case 'jsonl':
      return { article: (_name, rows) => rows.map((row) => `${JSON.stringify(row)}\n`).join(''), end: () => '' }
    default:
      return textFormatter(color)
  }
}

/** One list of the same objects that `jsonl` gives a line each. */
function jsonFormatter(): FiguresFormatter {
  let first = true
  return {
    article: (_name, rows) => {
      const lines = rows.map((row, index) => `${first && index === 0 ? '[\n  ' : ',\n  '}${JSON.stringify(row)}`)
      if (rows.length > 0) first = false
      return lines.join('')
    },
    end: () => (first ? '[]\n' : '\n]\n'),
  }
}

function textFormatter(color: boolean): FiguresFormatter {
  const paint = pico.createColors(color)
  let figures = 0
  let checkable = 0
  return {
    article: (name, rows) => {
      figures += rows.length
      checkable += rows.filter((row) => row.checkable).length
      if (rows.length === 0) return ''
      const cells = rows.map((row) => [
        `${printableLine(name)}:${row.line}:${row.column}`,
        printableLine(row.text),
        row.kind,
        amountOf(row),
        printableLine(row.unit),
        row.checkable ? '' : 'not checked',
      ])
      const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...cells.map((line) => displayWidth(line[column] ?? ''))))
      const lines = cells.map((line) => {
        const [place = '', text = '', kind = '', amount = '', unit = '', note = ''] = line.map((cell, column) =>
          padEnd(cell, widths[column] ?? 0),
        )
        return [paint.dim(place), paint.bold(text), paint.cyan(kind), amount, unit, paint.dim(note)]
          .join('  ')
          .trimEnd()
      })
      return `${lines.join('\n')}\n`
    },
    end: () => `${figures === 0 ? '' : '\n'}${counted(figures, 'figure')}, ${checkable} to be sourced\n`,
  }
}

/** "about 25,000", "200,000 to 500,000", "10 or more". */
function amountOf({ min, max, hedge }: FigureRow): string {
  const shown = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 4 })
  const value =
    min === null && max === null
      ? '?'
      : min === null
        ? `up to ${shown(max ?? 0)}`
        : max === null
          ? `${shown(min)} or more`
          : min === max
            ? shown(min)
            : `${shown(min)} to ${shown(max)}`
  return [hedgeWords[hedge], value].filter(Boolean).join(' ')
}

/** A hedge as a reader would say it. The other formats name it as the guidelines do. */
const hedgeWords: Readonly<Record<Hedge, string>> = {
  none: '',
  about: 'about',
  over: 'more than',
  under: 'less than',
  atLeast: 'at least',
  atMost: 'at most',
  nearly: 'nearly',
  // The bounds say it.
  range: '',
  vague: '',
}
