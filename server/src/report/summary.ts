import { coverageOf, shownPercent } from '../core/coverage.js'
import type { Estimates } from '../core/picture/index.js'
import type { CheckedArticle, CheckedFigure, Severity, Source } from '../core/types.js'
import { bar, statusParts } from './chart.js'
import { h, marked, type Content } from './hast.js'
import type { NumberedFigure } from './marks.js'
import { sourceLine } from './notes.js'

/** What a copy says of itself. */
export interface CopyFacts {
  /** What the article is called: its path as the reader knows it. */
  readonly name: string
  /** The day of the check. */
  readonly today: string
  readonly tool: string
  /** A figure beside what the registry says of the same thing; null where there is nothing to lay beside it. */
  readonly estimatesOf: (figure: CheckedFigure) => Estimates | null
}

/** The head of a copy: what was checked, when, and how it came out. */
export function summary(checked: CheckedArticle, facts: CopyFacts, title: string): Content {
  const { figures, findings, article } = checked
  const { sourced, figures: asked } = coverageOf(checked)
  const percent = shownPercent({ sourced, figures: asked })
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length
  const states = figures.flatMap((figure) => figure.signOff?.type ?? [])
  const signed = (type: string): number => states.filter((state) => state === type).length
  const details = [facts.name, article.date && `dated ${article.date}`, `checked on ${facts.today}`]
    .filter(Boolean)
    .join(' · ')
  return h(
    'header',
    { className: ['summary'] },
    h('p', { className: ['kicker'] }, 'Annotated copy'),
    h('h1', {}, title),
    h('p', { className: ['details'] }, details),
    figures.length === 0
      ? h('p', {}, 'There is no figure in it that needs a source.')
      : h(
          'p',
          { className: ['lead'] },
          h('strong', {}, `${sourced} of ${asked} figures sourced`),
          ` (${percent}%), ${counted(count('error'), 'error')}, ${counted(count('warning'), 'warning')}`,
          states.length === 0 ? '' : `, ${signed('signed')} of ${states.length} signed off`,
          '.',
        ),
    bar(
      'Figures by status',
      statusParts((status) => figures.filter((figure) => figure.status === status).length),
    ),
    bar('Coverage: sourced, and nothing wrong with it', [
      { count: sourced, kind: 'sourced', word: 'covered', sign: '✓' },
      { count: asked - sourced, kind: 'uncited', word: 'still open', sign: '?' },
    ]),
    states.length === 0
      ? null
      : bar('Sign-off', [
          { count: signed('signed'), kind: 'signed', word: 'signed off', sign: '☑' },
          { count: signed('lapsed'), kind: 'lapsed', word: 'lapsed', sign: '☒' },
          { count: signed('unsigned'), kind: 'unsigned', word: 'not signed off', sign: '☐' },
        ]),
  )
}

/** What stands behind the article: findings that belong to no figure, the sources with the figures they back. */
export function appendix(checked: CheckedArticle, figures: readonly NumberedFigure[]): Content {
  const own = new Set(figures.flatMap(({ checked: figure }) => figure.findings))
  const told = new Set([...own].map((finding) => `${finding.rule} ${finding.span.start}`))
  const other = checked.findings.filter((finding) => !told.has(`${finding.rule} ${finding.span.start}`))
  const sources = sourcesOf(figures)
  const gone = checked.orphans.map((entry) =>
    h('li', {}, `${entry.figure}, signed off by ${entry.by} on ${entry.on}: ${entry.sentence}`),
  )
  return [
    section(
      'Further findings',
      other.map((finding) => h('li', {}, h('strong', {}, `${finding.severity}: `), marked(finding.message))),
    ),
    section(
      'Sources',
      sources.map(({ source, numbers }) =>
        h('li', {}, sourceLine(source), ' ', h('span', { className: ['small'] }, 'figures ', list(numbers))),
      ),
    ),
    section('Signed off, and no longer in the article', gone),
  ]
}

function list(numbers: readonly number[]): Content {
  return numbers.map((number, index) => [index === 0 ? '' : ', ', h('a', { href: `#n${number}` }, String(number))])
}

interface UsedSource {
  readonly source: Source
  readonly numbers: readonly number[]
}

/** The sources of the article's claims by publisher, each once, with the numbers of its figures. */
function sourcesOf(figures: readonly NumberedFigure[]): readonly UsedSource[] {
  const used = new Map<string, { source: Source; numbers: number[] }>()
  for (const { number, checked } of figures) {
    if (checked.match.type !== 'tied') continue
    for (const source of checked.match.claim.sources) {
      const key = JSON.stringify([source.publisher, source.title, source.url, source.page])
      const known = used.get(key) ?? { source, numbers: [] }
      known.numbers.push(number)
      used.set(key, known)
    }
  }
  return [...used.values()].sort((a, b) => (a.source.publisher < b.source.publisher ? -1 : 1))
}

function section(title: string, items: readonly Content[]): Content {
  return items.length === 0 ? null : h('section', { className: ['appendix'] }, h('h2', {}, title), h('ul', {}, items))
}

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
