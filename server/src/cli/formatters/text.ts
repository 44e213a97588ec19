import pico from 'picocolors'
import { displayWidth } from './width.js'
import { shownPercent } from '../../core/coverage.js'
import type { SignOffState } from '../../core/signoff/index.js'
import type { FigureStatus, Severity } from '../../core/types.js'
import { printable, printableLine } from '../printable.js'
import type { ArticleReport, FigureReport, FindingReport } from '../report.js'
import type { CheckFormatter, CheckRun, FormatOptions } from './formatter.js'
import { changesText } from './changes.js'
import { carets, counted, figureWords, markedLines, padEnd, unlabelled, wrapText } from './prose.js'

type Paint = ReturnType<typeof pico.createColors>

/** For people: each finding with its sentence, what was found, what was expected and what to do; then the counts. */
export function textFormatter(options: FormatOptions): CheckFormatter {
  const paint = pico.createColors(options.color)
  const findings = (list: readonly FindingReport[]): string =>
    list.map((finding) => `${findingText(finding, options, paint)}\n\n`).join('')
  return {
    article: (article) => (options.verbose ? figureTable(article, paint) : '') + findings(article.findings),
    end: (run) =>
      findings(run.registries.flatMap((registry) => registry.findings)) +
      (run.changes === null ? '' : changesText(run.changes, paint)) +
      summaryText(run, options, paint),
  }
}

function findingText(finding: FindingReport, options: FormatOptions, paint: Paint): string {
  const color = severityPaint(finding.severity, paint)
  const place = `${printableLine(finding.path)}:${finding.line}:${finding.column}`
  const lines = [`${paint.bold(place)}  ${color(finding.severity)}  ${paint.dim(finding.rule)}`]
  const inner = options.width - indent.length
  if (finding.context !== null) {
    for (const line of markedLines(finding.context, inner)) {
      const marked = line.marked === '' ? '' : paint.bold(color(line.marked))
      lines.push(`${indent}${line.before}${marked}${line.after}`)
      if (line.marked !== '') lines.push(`${indent}${color(carets(line))}`)
    }
  }
  if (finding.words === null) {
    lines.push(...wrapText(finding.message, inner).map((line) => `${indent}${line}`))
    return lines.join('\n')
  }
  const parts = [
    ['found', unlabelled('found', finding.words.found)],
    ['expected', unlabelled('expected', finding.words.expected)],
    ['to do', finding.words.advice],
  ] as const
  for (const [label, words] of parts) {
    const wrapped = wrapText(words, inner - labelWidth)
    wrapped.forEach((line, index) => {
      lines.push(`${indent}${paint.dim(padEnd(index === 0 ? label : '', labelWidth))}${line}`)
    })
  }
  return lines.join('\n')
}

const indent = '  '
const labelWidth = 'expected'.length + 2

/** Every figure of an article with its status and claim. */
function figureTable(article: ArticleReport, paint: Paint): string {
  const { sourced, figures } = article.coverage
  const head = `${paint.bold(printableLine(article.path))}  ${paint.dim(figures === 0 ? 'no figures to source' : `${sourced} of ${figures} sourced`)}`
  const rows = article.figures.map((figure) => [
    `${figure.line}:${figure.column}`,
    shortened(printableLine(figureWords(figure)), 40),
    figure.status,
    figure.claim ?? '',
    signOffWords(figure.signOff),
  ])
  const widths = [0, 1, 2, 3].map((column) => Math.max(0, ...rows.map((row) => displayWidth(row[column] ?? ''))))
  const lines = rows.map((row, index) => {
    const [place = '', text = '', status = '', claim = '', signOff = ''] = row
    const color = statusPaint(article.figures[index], paint)
    const cells = [
      paint.dim(' '.repeat(Math.max((widths[0] ?? 0) - place.length, 0)) + place),
      padEnd(text, widths[1] ?? 0),
      color(padEnd(status, widths[2] ?? 0)),
      signOff === '' ? claim : padEnd(claim, widths[3] ?? 0),
      signOff,
    ]
    return `${indent}${cells.join('  ').trimEnd()}`
  })
  return `${[head, ...lines].join('\n')}\n\n`
}

/** Who has signed for a figure; nothing in a project that keeps no sign-offs. */
function signOffWords(state: SignOffState | null): string {
  if (state === null || state.type === 'unsigned') return state === null ? '' : 'unsigned'
  const by = state.type === 'signed' ? state.signOffs.map((one) => one.by).join(', ') : state.signOff.by
  const words = state.type === 'signed' ? `signed by ${by}` : `lapsed, signed by ${by}`
  return printableLine(shortened(words, 60))
}

function shortened(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`
}

function summaryText(
  { summary, coverage, registries, heldAside, notices }: CheckRun,
  { toFile }: FormatOptions,
  paint: Paint,
): string {
  const faults = notices.filter((notice) => notice.severity === 'error')
  // Nothing stands between this and what was told at the start.
  if (faults.length > 0 && summary.articles === 0 && !toFile) return `${paint.red('Nothing was checked')}\n`
  const statuses: readonly FigureStatus[] = ['sourced', 'derived', 'conflicting', 'cited', 'uncited', 'ignored']
  const shown = statuses.filter((status) => summary[status] > 0).map((status) => `${summary[status]} ${status}`)
  const claims = registries.reduce((sum, registry) => sum + registry.claims, 0)
  const figures = shown.length === 0 ? '' : `: ${shown.join(', ')}`
  const percent = shownPercent(coverage)
  const { sourced } = coverage
  const found = [counted(summary.errors, 'error'), counted(summary.warnings, 'warning')]
  const color = summary.errors > 0 ? paint.red : summary.warnings > 0 ? paint.yellow : paint.green
  return [
    `${counted(summary.articles, 'article')} against ${counted(claims, 'claim')}`,
    `${counted(summary.figures, 'figure')}${figures}`,
    coverage.figures === 0
      ? 'No figures to source'
      : `Coverage ${percent}%, ${sourced} of ${coverage.figures} sourced without error or warning`,
    color(paint.bold(found.join(', '))) +
      (heldAside === 0 ? '' : paint.dim(`, ${counted(heldAside, 'known finding')} held aside`)),
    // Told at the start too, where a long report has scrolled it away.
    ...faults.map((notice) => paint.red(`Not all could be checked: ${printable(notice.text)}`)),
    '',
  ].join('\n')
}

function severityPaint(severity: Severity, paint: Paint): (text: string) => string {
  switch (severity) {
    case 'error':
      return paint.red
    case 'warning':
      return paint.yellow
    case 'information':
      return paint.cyan
  }
}

function statusPaint(figure: FigureReport | undefined, paint: Paint): (text: string) => string {
  switch (figure?.status) {
    case 'sourced':
    case 'derived':
      return figure.findings.some((finding) => finding.severity !== 'information') ? paint.yellow : paint.green
    case 'conflicting':
      return paint.red
    case 'cited':
      return paint.cyan
    case 'uncited':
      return paint.yellow
    case 'ignored':
    case undefined:
      return paint.dim
  }
}
