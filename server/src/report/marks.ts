/** Puts marks around the figures of an article's tree, wherever they stand: in emphasis, links, cells, footnotes, images. */
import type { ElementContent, Properties } from 'hast'
import type { Node, Nodes, Parents, PhrasingContent, RootContent, Text } from 'mdast'
import { appendText } from '../core/article/align.js'
import { newDraft, OBJECT } from '../core/article/draft.js'
import { endOf, startOf } from '../core/article/nodes.js'
import { proseOffset } from '../core/article/prose.js'
import type { Article, Block, CheckedFigure, Span } from '../core/types.js'
import { citationCuts, type CitationCut } from './citations.js'
import { h } from './hast.js'
import { lookOf } from './status.js'

/** A figure to be marked, with its number in the copy. */
export interface NumberedFigure {
  readonly number: number
  readonly checked: CheckedFigure
}

export interface Marked {
  readonly children: RootContent[]
  /** The numbers of the figures that were marked. */
  readonly placed: ReadonlySet<number>
}

interface Context {
  readonly article: Article
  readonly source: string
  readonly figures: readonly NumberedFigure[]
  /** What is left out of citations. */
  readonly cuts: readonly CitationCut[]
  readonly placed: Set<number>
}

/** Marks figures in top-level nodes of an article, and makes plain what a page by itself cannot show or must not hold. */
export function markFigures(
  nodes: readonly RootContent[],
  source: string,
  article: Article,
  figures: readonly NumberedFigure[],
): Marked {
  const cuts = citationCuts(
    source,
    figures.map(({ checked }) => checked),
  )
  const context = { article, source, figures, cuts, placed: new Set<number>() }
  const root = withChildren({ type: 'root', children: [...nodes] }, context, false)
  return { children: root.children, placed: context.placed }
}

function marked(node: Nodes, context: Context, inLink: boolean): Nodes[] {
  switch (node.type) {
    case 'yaml':
      return []
    case 'text':
      return splitText(node, context, inLink)
    case 'html':
      return /^<br\b/i.test(node.value) ? [{ type: 'break' }] : []
    case 'image':
    case 'imageReference':
      return [placeholder(node, node.alt ?? '', context, inLink)]
    case 'link':
    case 'linkReference': {
      const isClaim = node.type === 'link' && node.url.startsWith('claim:')
      const children = node.children.flatMap((child) => marked(child, context, !isClaim)) as PhrasingContent[]
      return isClaim ? children : [{ ...node, children }]
    }
    default:
      return 'children' in node ? [withChildren(node, context, inLink)] : [node]
  }
}

function withChildren<T extends Parents>(node: T, context: Context, inLink: boolean): T {
  const holdsBlocks = flow.has(node.type)
  const children = (node.children as Nodes[]).flatMap((child) =>
    holdsBlocks && child.type === 'html' ? htmlText(child, context) : marked(child, context, inLink),
  )
  return { ...node, children }
}

/** What holds paragraphs: HTML in it is a block, and elsewhere a tag between words that stand as texts of their own. */
const flow: ReadonlySet<string> = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition'])

/** A text with its figures set apart. Places come from the walk over text and source together, as in the reading. */
function splitText(node: Text, context: Context, inLink: boolean): Nodes[] {
  const [start, end] = [startOf(node), endOf(node)]
  const inside = context.figures.filter(({ checked }) => meets(checked.figure.span, { start, end }))
  const named = context.cuts.filter((span) => meets(span, { start, end }))
  if (inside.length === 0 && named.length === 0) return [node]
  const draft = newDraft(context.article.text)
  appendText(draft, node.value, context.source, start, end)
  const parts = inside.map(({ number, checked }) => {
    const { span } = checked.figure
    return {
      number,
      checked,
      at: {
        start: proseOffset({ text: draft.text, map: draft }, span.start),
        end: proseOffset({ text: draft.text, map: draft }, span.end),
      },
      ends: span.end <= end,
    }
  })
  const place = (offset: number): number => proseOffset({ text: draft.text, map: draft }, offset)
  const cuts = named.map((cut) => ({ ...cut, start: place(cut.start), end: place(cut.end) }))
  return pieces(draft.text, parts, context, inLink, cuts)
}

/** HTML is shown as the prose that was read in it: nothing of it becomes markup of the copy. */
function htmlText(node: Node, context: Context): Nodes[] {
  const [start, end] = [startOf(node), endOf(node)]
  return context.article.blocks
    .filter((block) => block.role !== 'alt' && meets(block.span, { start, end }))
    .flatMap((block): Nodes[] => {
      const from = proseOffset(block, start)
      const to = proseOffset(block, end)
      if (block.text.slice(from, to).trim() === '') return []
      const children = blockPieces(block, from, to, context, false)
      return [{ type: 'paragraph', children: children as PhrasingContent[] }]
    })
}

/** An image is named and not loaded: a copy asks nobody for anything. */
function placeholder(node: Node, alt: string, context: Context, inLink: boolean): Nodes {
  const span = { start: startOf(node), end: endOf(node) }
  const blocks = context.article.blocks.filter((block) => block.role === 'alt' && meets(block.span, span))
  const words: Nodes[] =
    blocks.length === 0
      ? [{ type: 'text', value: alt === '' ? 'without a description' : alt }]
      : blocks.flatMap((block) => blockPieces(block, 0, block.text.length, context, inLink))
  return element('span', { className: ['image'] }, [{ type: 'text', value: 'Image: ' }, ...words])
}

function blockPieces(block: Block, from: number, to: number, context: Context, inLink: boolean): Nodes[] {
  const parts = context.figures
    .filter(({ checked: { figure } }) => figure.block === block.index && figure.at.start >= from && figure.at.end <= to)
    .map(({ number, checked }) => {
      const { start, end } = checked.figure.at
      return { number, checked, at: { start: start - from, end: end - from }, ends: true }
    })
  return pieces(block.text.slice(from, to), parts, context, inLink)
}

interface Part extends NumberedFigure {
  readonly at: Span
  /** The figure ends here; else it goes on in the next piece of text. */
  readonly ends: boolean
}

/** @param cuts what is left out; with the space before it where it is a whole bracket. */
function pieces(
  text: string,
  parts: readonly Part[],
  context: Context,
  inLink: boolean,
  cuts: readonly CitationCut[] = [],
): Nodes[] {
  const nodes: Nodes[] = []
  let done = 0
  const push = (to: number): void => {
    for (const cut of cuts.filter(({ start }) => start >= done && start < to)) {
      const before = text.slice(done, cut.start)
      pushText(cut.isWhole ? before.replace(/ $/, '') : before)
      done = Math.max(done, cut.end)
    }
    pushText(text.slice(done, Math.max(to, done)))
  }
  const pushText = (value: string): void => {
    // What stands for code or an image in prose is no letter.
    if (value !== '') nodes.push({ type: 'text', value: value.replaceAll(OBJECT, '') })
  }
  for (const part of parts) {
    if (part.at.end <= part.at.start || part.at.start < done) continue
    push(part.at.start)
    nodes.push(mark(part, text.slice(part.at.start, part.at.end), context, inLink))
    done = part.at.end
  }
  push(text.length)
  return nodes
}

function mark({ number, checked, ends }: Part, text: string, context: Context, inLink: boolean): Nodes {
  const look = lookOf(checked.status)
  const first = !context.placed.has(number)
  context.placed.add(number)
  const label = `${number}${look.sign}`
  const words = { className: ['badge'], ariaLabel: `Note ${number}: ${look.word}` }
  // A link inside a link would end the outer one.
  const badge = inLink ? h('span', words, label) : h('a', { ...words, href: `#n${number}` }, label)
  return element(
    'mark',
    { className: ['figure', `is-${look.status}`], dataFigure: String(number), ...(first ? { id: `f${number}` } : {}) },
    [{ type: 'text', value: text }],
    ends ? [badge] : [],
  )
}

/** A node that `mdast-util-to-hast` makes into this element. */
function element(hName: string, hProperties: Properties, children: Nodes[], behind: ElementContent[] = []): Nodes {
  const tail = behind.map((node) => ({
    type: 'made',
    data: { hName: 'sup', hProperties: {}, hChildren: [node] },
    children: [],
  }))
  return { type: 'made', data: { hName, hProperties }, children: [...children, ...tail] } as unknown as Nodes
}

function meets(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
