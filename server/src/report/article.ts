import type { Element, ElementContent, Root } from 'hast'
import { defaultSchema, sanitize, type Schema } from 'hast-util-sanitize'
import { toHast } from 'mdast-util-to-hast'
import { parseTree } from '../core/article/index.js'
import type { CheckedArticle } from '../core/types.js'
import { h, webAddress, type Content } from './hast.js'
import { markFigures, type NumberedFigure } from './marks.js'

/** A paragraph, table or other block of an article with the numbers of the figures in it. */
export interface Row {
  readonly content: readonly ElementContent[]
  readonly figures: readonly number[]
}

/** An article as blocks of a page. Figures that stand where no page can show them come last, in a block of their own. */
export function articleRows({ article }: CheckedArticle, figures: readonly NumberedFigure[]): readonly Row[] {
  const { children, source } = parseTree(article.text)
  const { children: nodes, placed } = markFigures(children, source, article, figures)
  const tree = sanitize(toHast({ type: 'root', children: nodes }), schema) as Root
  const rows = tree.children.flatMap((node): Row[] => {
    if (node.type !== 'element') return []
    plainLinks(node)
    return [
      {
        content: [node.tagName === 'table' ? h('div', { className: ['table'] }, node) : node],
        figures: numbersIn(node),
      },
    ]
  })
  const left = figures.filter(({ number }) => !placed.has(number))
  if (left.length === 0) return rows
  const list: Content = left.map(({ number, checked }) => h('li', {}, `${number}. ${checked.figure.text}`))
  const words = h('p', {}, 'Figures that stand where this copy cannot mark them:')
  return [...rows, { content: [words, h('ul', {}, list)], figures: left.map(({ number }) => number) }]
}

/** What of an article may come into a copy: prose and its layout, and the marks of its figures. */
const schema: Schema = {
  ...defaultSchema,
  clobberPrefix: '',
  tagNames: [
    ...(defaultSchema.tagNames ?? []).filter((name) => !['img', 'input', 'picture', 'source'].includes(name)),
    'mark',
    'sup',
    'span',
  ],
  attributes: {
    ...defaultSchema.attributes,
    mark: [['className', 'figure', /^is-[a-z]+$/], 'id', 'dataFigure'],
    span: [['className', 'image', 'badge'], 'ariaLabel'],
    a: [
      ...(defaultSchema.attributes?.['a'] ?? []).filter((item) => item !== 'title' && !Array.isArray(item)),
      ['className', 'badge', 'data-footnote-backref'],
      'ariaLabel',
    ],
  },
  protocols: { href: ['http', 'https'] },
}

/** A link leads to a page on the web or to another place of the copy; what leads anywhere else is text. */
function plainLinks(element: Element): void {
  for (const child of element.children) {
    if (child.type !== 'element') continue
    plainLinks(child)
    if (child.tagName !== 'a') continue
    const href = typeof child.properties['href'] === 'string' ? child.properties['href'] : ''
    if (href.startsWith('#')) continue
    const address = webAddress(href)
    if (address === null) {
      child.tagName = 'span'
      child.properties = {}
    } else child.properties = { href: address, rel: ['noopener', 'noreferrer'] }
  }
}

/** The numbers of the figures marked in an element, in order, each once. */
function numbersIn(element: Element): readonly number[] {
  const own = element.tagName === 'mark' ? [Number(element.properties['dataFigure'])] : []
  const inside = element.children.flatMap((child) => (child.type === 'element' ? numbersIn(child) : []))
  return [...new Set([...own, ...inside])]
}
