import { shownPercent } from '../../core/coverage.js'
import { printableLine } from '../printable.js'
import type { ArticleReport, FindingReport } from '../report.js'
import type { CheckFormatter, CheckRun, FormatOptions } from './formatter.js'
import { changeCounts, changeRows, changeWords } from './changes.js'
import { byPath, gravestFirst } from './order.js'
import { fromTop } from './place.js'
import { counted, unlabelled } from './prose.js'

/**
 * The summary of a step of GitHub Actions, in Markdown: how each article stands, then its gravest findings. Everything
 * from articles and registries is escaped whole, so that it cannot become markup.
 */
export function stepSummaryFormatter({ prefix }: FormatOptions): CheckFormatter {
  const articles: ArticleRow[] = []
  const findings: FindingReport[] = []
  return {
    article: (article) => {
      articles.push(articleRow(article))
      findings.push(...article.findings)
      return ''
    },
    end: (run) => {
      const all = byPath([...findings, ...run.registries.flatMap((registry) => registry.findings)])
      const tables = [...articleTable(articles, prefix), ...findingTable(all, prefix), ...changeTable(run, prefix)]
      return [...head(run), ...tables, ...notices(run), ''].join('\n')
    },
  }
}

/** GitHub takes a megabyte from a step; a table longer than this is not read anyway. */
const most = 50

interface ArticleRow {
  readonly path: string
  readonly figures: number
  readonly sourced: number
  readonly errors: number
  readonly warnings: number
}

function articleRow(article: ArticleReport): ArticleRow {
  const of = (severity: string): number => article.findings.filter((one) => one.severity === severity).length
  return { path: article.path, ...article.coverage, errors: of('error'), warnings: of('warning') }
}

function head({ summary, coverage, registries }: CheckRun): readonly string[] {
  const claims = registries.reduce((sum, registry) => sum + registry.claims, 0)
  const sourced =
    coverage.figures === 0
      ? 'No figures to source'
      : `**${coverage.sourced} of ${coverage.figures} figures sourced** (${shownPercent(coverage)}%)`
  return [
    `## Claimcheck: ${counted(summary.errors, 'error')}, ${counted(summary.warnings, 'warning')}`,
    '',
    `${sourced}, ${counted(summary.articles, 'article')} against ${counted(claims, 'claim')}.`,
  ]
}

/** The articles with something to see to, those with most of it first. */
function articleTable(articles: readonly ArticleRow[], prefix: string): readonly string[] {
  const shown = articles
    .filter((row) => row.errors + row.warnings > 0)
    .sort((a, b) => b.errors - a.errors || b.warnings - a.warnings)
  if (shown.length === 0) return []
  return [
    '',
    '| Article | Sourced | Errors | Warnings |',
    '| --- | ---: | ---: | ---: |',
    ...shown
      .slice(0, most)
      .map(
        (row) =>
          `| ${cell(fromTop(prefix, row.path))} | ${row.sourced} of ${row.figures} | ${row.errors} | ${row.warnings} |`,
      ),
    ...andMore(shown.length, 'article'),
  ]
}

function findingTable(findings: readonly FindingReport[], prefix: string): readonly string[] {
  if (findings.length === 0) return []
  const rows = gravestFirst(findings).slice(0, most)
  return [
    '',
    '| | Where | Found | Expected | To do |',
    '| --- | --- | --- | --- | --- |',
    ...rows.map((finding) => {
      const { found, expected, advice } = finding.words ?? { found: finding.message, expected: '', advice: '' }
      const where = `${cell(`${fromTop(prefix, finding.path)}:${finding.line}`)}<br>${cell(finding.rule)}`
      return `| ${finding.severity} | ${where} | ${cell(found)} | ${cell(unlabelled('expected', expected))} | ${cell(advice)} |`
    }),
    ...andMore(findings.length, 'finding'),
  ]
}

function changeTable({ changes }: CheckRun, prefix: string): readonly string[] {
  if (changes === null) return []
  const counts = changeCounts(changes)
  const head = `### Figures since ${escaped(changes.since)}: ${counts === '' ? 'none changed' : counts}`
  if (counts === '') return ['', head]
  const all = changeRows(changes)
  const rows = all.slice(0, most).map(({ change, type }) => {
    const where = cell(`${fromTop(prefix, change.path)}:${change.line}`)
    return `| ${where} | ${type} | ${escaped(changeWords(change))} |`
  })
  return ['', head, '', '| Where | What | Figure |', '| --- | --- | --- |', ...rows, ...andMore(all.length, 'figure')]
}

function andMore(number: number, noun: string): readonly string[] {
  return number <= most ? [] : ['', `and ${counted(number - most, `more ${noun}`)}, see the log of this step.`]
}

function notices(run: CheckRun): readonly string[] {
  return run.notices.length === 0 ? [] : ['', ...run.notices.map((notice) => `- ${cell(notice.text)}`)]
}

/** Text with what stands in backticks as code. Whatever could mean something to Markdown or HTML is an entity. */
function cell(text: string): string {
  const parts = printableLine(text).split('`')
  // An odd backtick out is a letter like any other.
  const paired = parts.length % 2 === 1 ? parts.length : parts.length - 1
  return parts
    .map((part, index) => {
      if (index >= paired) return escaped(`\`${part}`)
      return index % 2 === 1 ? `<code>${escaped(part)}</code>` : escaped(part)
    })
    .join('')
}

function escaped(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N} ,;%/]/gu, (letter) => `&#${letter.codePointAt(0) ?? 0xfffd};`)
}
