import type { CheckedArticle } from '../core/types.js'
import { articleRows, type Row } from './article.js'
import { hatches } from './chart.js'
import { h, type Content } from './hast.js'
import type { NumberedFigure } from './marks.js'
import { note } from './notes.js'
import { page } from './page.js'
import { lookOf, statusLooks } from './status.js'
import { appendix, summary, type CopyFacts } from './summary.js'

/**
 * The annotated copy of an article: one page of HTML that needs nothing else, with each figure numbered and beside it
 * what it stands on. Everything of the article and the registry is text in it.
 */
export async function annotatedCopy(checked: CheckedArticle, facts: CopyFacts): Promise<string> {
  const figures = checked.figures.map((figure, index): NumberedFigure => ({ number: index + 1, checked: figure }))
  const title = titleOf(checked, facts.name)
  const [first, ...others] = articleRows(checked, figures)
  // The title stands above already.
  const rows = first === undefined || textOf(first.content) === title ? others : [first, ...others]
  return page(`${title} – annotated copy`, checked.article.lang ?? 'en', [
    hatches(),
    summary(checked, facts, title),
    legend(figures),
    h(
      'main',
      {},
      rows.map((row) => rowOf(row, figures, facts.estimatesOf)),
    ),
    h(
      'footer',
      {},
      appendix(checked, figures),
      h('p', { className: ['small'] }, `Made by ${facts.tool} on ${facts.today}.`),
    ),
  ])
}

/** The article's own title: of its front matter, else its first heading, else its name. */
export function titleOf({ article }: CheckedArticle, name: string): string {
  const block =
    article.blocks.find(({ role }) => role === 'title') ?? article.blocks.find(({ role }) => role === 'heading')
  const words = block?.text.replace(/\s+/g, ' ').trim() ?? ''
  return words === '' ? name : words
}

function rowOf(
  { content, figures: numbers }: Row,
  figures: readonly NumberedFigure[],
  estimatesOf: CopyFacts['estimatesOf'],
): Content {
  const own = numbers.flatMap((number) => figures[number - 1] ?? [])
  return h(
    'div',
    { className: own.length === 0 ? ['row'] : ['row', 'has-notes'] },
    h('div', { className: ['text'] }, [...content]),
    own.length === 0
      ? null
      : h(
          'aside',
          { className: ['notes'], ariaLabel: notesName(numbers) },
          own.map((one) => note(one, estimatesOf(one.checked))),
        ),
  )
}

/** "Note on figure 3", "Notes on figures 3 to 5": what parts one such place of the page from the others. */
function notesName(numbers: readonly number[]): string {
  const [first = 0] = numbers
  const last = numbers.at(-1) ?? first
  return numbers.length === 1 ? `Note on figure ${first}` : `Notes on figures ${first} to ${last}`
}

/** The words of a block, for one without figures; null for any other. */
function textOf(content: Row['content']): string | null {
  const [node] = content
  if (node?.type !== 'element' || node.tagName !== 'h1') return null
  return node.children
    .map((child) => (child.type === 'text' ? child.value : ''))
    .join('')
    .trim()
}

/** How each status is marked in the text, for those that the article has. */
function legend(figures: readonly NumberedFigure[]): Content {
  const present = statusLooks.filter(({ status }) => figures.some(({ checked }) => checked.status === status))
  if (present.length === 0) return null
  const entries = present.map(({ status }) => {
    const look = lookOf(status)
    return h('li', {}, h('span', { className: ['figure', `is-${status}`] }, '1,234'), ' ', look.sign, ' ', look.word)
  })
  return h(
    'section',
    { className: ['key'], ariaLabel: 'How figures are marked' },
    h('span', {}, 'In the text: '),
    h('ul', {}, entries),
  )
}
