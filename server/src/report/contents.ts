import { addCoverage, coverageOf, shownPercent, type Coverage } from '../core/coverage.js'
import type { CheckedArticle } from '../core/types.js'
import { bar, hatches, statusParts } from './chart.js'
import { titleOf } from './copy.js'
import { h } from './hast.js'
import { page } from './page.js'

/** One of several copies: where it lies from the page of contents, and what its article came to. */
export interface CopyEntry {
  readonly file: string
  readonly name: string
  readonly title: string
  readonly coverage: Coverage
  readonly statuses: Readonly<Record<string, number>>
  readonly errors: number
  readonly warnings: number
  /** Null in a project that keeps no sign-offs. */
  readonly signed: number | null
}

/** What the page of contents says of an article. */
export function copyEntry(checked: CheckedArticle, file: string, name: string): CopyEntry {
  const statuses: Record<string, number> = {}
  for (const { status } of checked.figures) statuses[status] = (statuses[status] ?? 0) + 1
  const kept = checked.figures.some((figure) => figure.signOff !== null)
  return {
    ...{ file, name, statuses, title: titleOf(checked, name), coverage: coverageOf(checked) },
    errors: checked.findings.filter((finding) => finding.severity === 'error').length,
    warnings: checked.findings.filter((finding) => finding.severity === 'warning').length,
    signed: kept ? checked.figures.filter((figure) => figure.signOff?.type === 'signed').length : null,
  }
}

/** The page that leads to several copies. */
export async function contentsPage(entries: readonly CopyEntry[], today: string, tool: string): Promise<string> {
  const all = entries.map((entry) => entry.coverage).reduce(addCoverage, { sourced: 0, figures: 0 })
  const signs = entries.some((entry) => entry.signed !== null)
  const head = ['Article', 'Figures', 'Sourced', 'Errors', 'Warnings', ...(signs ? ['Signed off'] : [])]
  const rows = entries.map(({ file, name, title, coverage, errors, warnings, signed }) =>
    h(
      'tr',
      {},
      h(
        'td',
        {},
        h('a', { href: file.split('/').map(encodeURIComponent).join('/') }, title),
        h('br', {}),
        h('span', { className: ['small'] }, name),
      ),
      [coverage.figures, coverage.sourced, errors, warnings, ...(signs ? [signed ?? 0] : [])].map((number) =>
        h('td', {}, String(number)),
      ),
    ),
  )
  const count = (status: string): number => entries.reduce((sum, entry) => sum + (entry.statuses[status] ?? 0), 0)
  return page('Annotated copies', 'en', [
    hatches(),
    h(
      'header',
      { className: ['summary'] },
      h('p', { className: ['kicker'] }, 'Annotated copies'),
      h('h1', {}, `${entries.length} ${entries.length === 1 ? 'article' : 'articles'}`),
      h('p', { className: ['details'] }, `checked on ${today}`),
      h(
        'p',
        { className: ['lead'] },
        h('strong', {}, `${all.sourced} of ${all.figures} figures sourced`),
        ` (${shownPercent(all)}%).`,
      ),
      bar('Figures by status', statusParts(count)),
    ),
    h(
      'main',
      { className: ['contents'] },
      h(
        'table',
        {},
        h(
          'thead',
          {},
          h(
            'tr',
            {},
            head.map((cell) => h('th', { scope: 'col' }, cell)),
          ),
        ),
        h('tbody', {}, rows),
      ),
    ),
    h('footer', {}, h('p', { className: ['small'] }, `Made by ${tool} on ${today}.`)),
  ])
}
