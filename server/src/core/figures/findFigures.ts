import { sourceSpan } from '../article/prose.js'
import type { FigureLanguage } from '../languages/grammar.js'
import { Role } from '../languages/lexicon.js'
import type { Article, Block, Figure, FigureKind, ProseSpan } from '../types.js'
import { isNews } from './checkable.js'
import type { Draft } from './draft.js'
import { amountOf, hedgeOf } from './figure.js'
import type { FilterName } from './filters/index.js'
import { findNoun, findWhole, type NounPhrase } from './nouns.js'
import { DEFAULT_KINDS, filtersOff, type FigureOptions } from './options.js'
import { rateEnd } from './rates.js'
import { readNumbers, type NumberReading } from './reader.js'
import { isWord, lowerAt, makeColumns, markAt, rolesAt, tokenize, type Columns, type Tokens } from './tokens.js'

/** Every figure of an article, in order of position. Time is linear in the length of its prose. */
export function findFigures(article: Article, options: FigureOptions): Figure[] {
  const context = contextOf(options)
  const figures: Figure[] = []
  for (const block of article.blocks) {
    for (const { figure } of readBlock(article, block, context)) if (figure !== null) figures.push(figure)
  }
  return figures
}

/** A number of a block with what became of it; `figure` is null where it is none. */
export interface BlockNumber {
  readonly tokens: Tokens
  readonly reading: NumberReading
  readonly figure: Figure | null
}

/** Every number of a block, the figures among them complete. */
export function readFigures(article: Article, block: Block, options: FigureOptions): BlockNumber[] {
  return readBlock(article, block, contextOf(options))
}

interface Context {
  readonly language: FigureLanguage
  readonly off: ReadonlySet<FilterName>
  readonly kinds: readonly FigureKind[]
  readonly columns: Columns
}

function contextOf(options: FigureOptions): Context {
  return {
    language: options.language.figures,
    off: filtersOff(options),
    kinds: options.kinds ?? DEFAULT_KINDS,
    columns: makeColumns(),
  }
}

function readBlock(article: Article, block: Block, { language, off, kinds, columns }: Context): BlockNumber[] {
  const tokens = tokenize(block.text, language, columns)
  if (tokens.candidates.length === 0) return []
  let sentence = 0
  let last: BlockNumber | null = null
  const inPercent = isPercentCell(article, block, language)
  return readNumbers(tokens, off).map((found) => {
    const reading = inPercent ? asPercent(found) : found
    if (reading.type !== 'figure') return { tokens, reading, figure: null }
    const start = tokens.start[reading.draft.from]!
    while (sentence + 1 < block.sentences.length && block.sentences[sentence]!.end <= start) sentence++
    const figure = toFigure(article, block, tokens, reading.draft, kinds, sentence)
    last = { tokens, reading, figure: sharesChange(last, reading.draft, figure) }
    return last
  })
}

/** "Fell by 61% and 58%": the second number of a list without words of its own changes as the first does. */
function sharesChange(last: BlockNumber | null, draft: Draft, figure: Figure): Figure {
  if (figure.kind !== 'percent' || figure.direction !== null || last?.reading.type !== 'figure') return figure
  const direction = last.figure?.kind === 'percent' ? last.figure.direction : null
  if (direction === null || !isListed(last.tokens, last.reading.draft.to, draft)) return figure
  return { ...figure, direction }
}

/** "And" alone stands before a number, and a stop or comma behind it. */
function isListed(tokens: Tokens, from: number, { from: at, to }: Draft): boolean {
  if (at !== from + 1 || !tokens.language.sets.and.has(lowerAt(tokens, from))) return false
  return to >= tokens.count || markAt(tokens, to) !== 0
}

/** Whether the header of a cell's column or row says that its numbers are percents: "Share (%)". */
function isPercentCell(article: Article, block: Block, language: FigureLanguage): boolean {
  if (block.cell === null) return false
  return [block.cell.columnHeader, block.cell.rowHeader].some((header) => {
    const text = header === null ? '' : (article.blocks[header]?.text ?? '')
    return text.includes('%') || language.percent.some((word) => word.length > 2 && text.toLowerCase().includes(word))
  })
}

/** A bare number of such a cell is a percent. */
function asPercent(reading: NumberReading): NumberReading {
  if (
    reading.type !== 'figure' ||
    reading.draft.kind !== 'count' ||
    reading.draft.vague ||
    Math.abs(reading.draft.max) > 1000
  )
    return reading
  const { draft } = reading
  return { type: 'figure', draft: { ...draft, kind: 'percent', step: 10 ** -draft.part.numeral.decimals } }
}

function toFigure(
  article: Article,
  block: Block,
  tokens: Tokens,
  draft: Draft,
  kinds: readonly FigureKind[],
  sentence: number,
): Figure {
  const behind = nounOf(tokens, draft, draft.nounAt)
  const found = hedgeOf(tokens, draft, behind?.to ?? -1)
  const counted = found.from === draft.to ? nounOf(tokens, draft, found.to) : behind
  const at = { start: tokens.start[draft.from]!, end: tokens.end[draft.to - 1]! }
  const span = sourceSpan(block, at)
  const amount = amountOf(tokens, draft, found)
  // Written out, since a spread of this many properties is slow where a page has thousands of figures.
  return {
    kind: amount.kind,
    quantity: amount.quantity,
    hedge: amount.hedge,
    hedgeText: amount.hedgeText,
    step: amount.step,
    rounded: amount.rounded,
    style: amount.style,
    currency: amount.currency,
    points: amount.points,
    ratio: amount.ratio,
    direction: amount.direction,
    span,
    text: article.text.slice(span.start, span.end),
    checkable: kinds.includes(draft.kind) && isNews(tokens, draft, counted),
    block: block.index,
    at,
    hedgeAt: found.from < 0 ? null : { start: tokens.start[found.from]!, end: tokens.end[found.to - 1]! },
    sentence,
    unit: unitOf(tokens, draft, counted),
    nounAt: counted === null ? null : spanOf(tokens, counted),
    head: counted === null ? '' : headOf(tokens, counted),
    compared: found.compared,
  }
}

function headOf(tokens: Tokens, { to, head }: NounPhrase): string {
  return to > head + 1 ? tokens.language.everybodyHead : lowerAt(tokens, head)
}

function spanOf(tokens: Tokens, noun: NounPhrase): ProseSpan {
  return { start: tokens.start[noun.from]!, end: tokens.end[noun.to - 1]! }
}

/** What a draft counts: the noun behind it, or the whole that a share is taken of. */
function nounOf(tokens: Tokens, draft: Draft, nounAt: number): NounPhrase | null {
  // "5,000 more people", "30% fewer boats".
  const at = (rolesAt(tokens, nounAt) & Role.comparative) !== 0 ? nounAt + 1 : nounAt
  switch (draft.kind) {
    case 'count':
    case 'rate':
      return findNoun(tokens, at) ?? findWhole(tokens, at)
    case 'percent':
      return findWhole(tokens, at) ?? (at > nounAt ? findNoun(tokens, at) : null)
    case 'ratio':
      return findWhole(tokens, at) ?? findNoun(tokens, at)
    case 'money':
    case 'duration':
    case 'age':
    case 'measure':
      return null
  }
}

function unitOf(tokens: Tokens, draft: Draft, counted: NounPhrase | null): string {
  const written = counted === null ? '' : tokens.text.slice(tokens.start[counted.from], tokens.end[counted.to - 1])
  switch (draft.kind) {
    case 'money':
      return draft.currency
    case 'percent':
      return ''
    case 'rate': {
      const end = rateEnd(tokens, draft.part)
      const last =
        isWord(tokens, end) && (rolesAt(tokens, end) & Role.stop) === 0 && !isWord(tokens, end - 1) ? end : end - 1
      return end < 0 ? written : tokens.text.slice(tokens.start[draft.to], tokens.end[last])
    }
    case 'measure':
      return lowerAt(tokens, draft.nounAt)
    case 'duration':
    case 'age':
      // "aged 25," and "25 when": what follows is no unit.
      return isWord(tokens, draft.nounAt) && !(rolesAt(tokens, draft.nounAt) & Role.stop)
        ? lowerAt(tokens, draft.nounAt)
        : ''
    case 'count':
    case 'ratio':
      return written
  }
}
