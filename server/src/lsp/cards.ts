/** What is shown of a figure and its claim: in Markdown, or plain for a client that shows none. */
import { periodWords, valueWords } from '../core/rules/words.js'
import { stateWords, type SignOffState } from '../core/signoff/index.js'
import type { CheckedFigure, Claim, FigureStatus, Match, Source } from '../core/types.js'
import { codeMarkdown, escapeMarkdown, linkMarkdown, webAddress } from './markdown.js'

export type CardFormat = 'markdown' | 'plain'

/** How many candidates are listed; a card is read at a glance. */
const listed = 5

/** The card of a figure: its status, then its claim or what it could be tied to. */
export function figureCard(figure: CheckedFigure, format: CardFormat): string {
  const card = backingCard(figure, format)
  const paint = painter(format)
  return figure.signOff === null ? card : [card, paint.item(signOffLine(figure.signOff, paint))].join(paint.gap)
}

/** Signed, lapsed and why, or unsigned. */
function signOffLine(state: SignOffState, paint: Painter): string {
  const [first = '', ...rest] = stateWords(state)
  return paint.text(`${first.toUpperCase()}${rest.join('')}`)
}

function backingCard(figure: CheckedFigure, format: CardFormat): string {
  const paint = painter(format)
  const head = `${paint.strong(statusWords[figure.status])}${tieWords(figure.match, paint)}`
  switch (figure.match.type) {
    case 'tied':
      return [head, ...claimLines(figure.match.claim, paint)].join(paint.gap)
    case 'candidates': {
      const claims = figure.match.claims.slice(0, listed).map((claim) => candidateLine(claim, paint))
      const more = figure.match.claims.length - claims.length
      const rest = more > 0 ? [paint.item(paint.text(`and ${more} more`))] : []
      return [head, [...claims, ...rest].join('\n')].join(paint.gap)
    }
    case 'unresolved': {
      const near = figure.match.nearest === null ? '' : `, the nearest is ${paint.code(figure.match.nearest)}`
      return [head, `The registry has no claim ${paint.code(figure.match.reference.id)}${near}`].join(paint.gap)
    }
    case 'none':
      return [head, paint.text('No claim of the registry is about this figure')].join(paint.gap)
  }
}

/** The card of a claim that a reference names; `id` is what the reference says, for a claim that is not there. */
export function claimCard(claim: Claim | null, id: string, format: CardFormat): string {
  const paint = painter(format)
  if (!claim) return `The registry has no claim ${paint.code(id)}`
  return [paint.code(claim.id), ...claimLines(claim, paint)].join(paint.gap)
}

const statusWords: Readonly<Record<FigureStatus, string>> = {
  sourced: 'Sourced',
  conflicting: 'Conflicting',
  derived: 'Derived from other figures',
  cited: 'Cited, not in the registry',
  uncited: 'No source',
  ignored: 'Silenced',
}

function tieWords(match: Match, paint: Painter): string {
  switch (match.type) {
    case 'tied': {
      const by = { reference: 'tied by hand', source: 'found through its source', inferred: 'found by its words' }
      return `, claim ${paint.code(match.claim.id)}, ${by[match.tie]}`
    }
    case 'candidates':
      return ', several claims could be meant'
    case 'unresolved':
    case 'none':
      return ''
  }
}

function claimLines(claim: Claim, paint: Painter): readonly string[] {
  const fact = (name: string, value: string | undefined) => (value ? [paint.item(`${name}: ${paint.text(value)}`)] : [])
  const lines = [
    ...fact('Value', [valueWords(claim), claim.unit].filter(Boolean).join(' ')),
    ...fact('Period', periodWords(claim)),
    ...claim.sources.map((source) => paint.item(`Source: ${sourceLine(source, paint)}`)),
    ...fact('Checked', checkedLine(claim)),
    ...fact('Status', statusLine(claim)),
    ...fact('Caveat', claim.caveat),
  ]
  const quote = claim.quote ? ["In the source's words:", paint.quote(claim.quote)] : []
  return [paint.quote(claim.statement), lines.join('\n'), ...quote]
}

function statusLine(claim: Claim): string {
  const words = [claim.supersededBy && `by ${claim.supersededBy}`, claim.supersededOn && `on ${claim.supersededOn}`]
  return [[claim.status, ...words].filter(Boolean).join(' '), claim.reason].filter(Boolean).join(', ')
}

function checkedLine(claim: Claim): string {
  const words = [claim.verifiedBy && `by ${claim.verifiedBy}`, claim.verifiedOn && `on ${claim.verifiedOn}`]
  const done = words.filter(Boolean).join(' ') || 'nobody has signed for it'
  return claim.reviewBy ? `${done}, again by ${claim.reviewBy}` : done
}

function sourceLine(source: Source, paint: Painter): string {
  const title = source.title ?? source.url ?? source.publisher
  const details = [
    title === source.publisher ? undefined : source.publisher,
    source.author,
    source.published && `published ${source.published}`,
    source.page && `p. ${source.page}`,
  ].filter((detail): detail is string => Boolean(detail))
  const archive = source.archivedUrl ? [paint.link('archived', source.archivedUrl)] : []
  return [paint.link(title, source.url), ...details.map(paint.text), ...archive].join(', ')
}

function candidateLine(claim: Claim, paint: Painter): string {
  return paint.item(`${paint.code(claim.id)}: ${paint.text(claim.statement)}`)
}

/** How the parts of a card are written. Every text of a registry or article goes through one of these. */
interface Painter {
  readonly gap: string
  readonly text: (text: string) => string
  readonly strong: (text: string) => string
  readonly code: (text: string) => string
  readonly quote: (text: string) => string
  readonly item: (written: string) => string
  readonly link: (text: string, url: string | undefined) => string
}

function painter(format: CardFormat): Painter {
  return format === 'markdown' ? markdown : plain
}

const markdown: Painter = {
  gap: '\n\n',
  text: escapeMarkdown,
  strong: (text) => `**${escapeMarkdown(text)}**`,
  code: codeMarkdown,
  quote: (text) => `> ${escapeMarkdown(text)}`,
  item: (written) => `- ${written}`,
  link: linkMarkdown,
}

const plain: Painter = {
  gap: '\n',
  text: oneLine,
  strong: oneLine,
  code: oneLine,
  quote: (text) => `“${oneLine(text)}”`,
  item: (written) => `- ${written}`,
  link: (text, url) => {
    const address = webAddress(url)
    return address && address !== text ? `${oneLine(text)} <${address}>` : oneLine(text)
  },
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
