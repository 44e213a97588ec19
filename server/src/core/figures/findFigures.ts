import { sourceSpan } from '../article/prose.js'
import { Role } from '../languages/lexicon.js'
import type { Article, Block, Figure, FigureKind, ProseSpan } from '../types.js'
import { isNews } from './checkable.js'
import type { Draft } from './draft.js'
import { amountOf, hedgeOf } from './figure.js'
import type { FilterName } from './filters/index.js'
import { findNoun, findWhole, type NounPhrase } from './nouns.js'
import { DEFAULT_KINDS, filtersOff, type FigureOptions } from './options.js'
import { rateEnd } from './rates.js'
import { readNumbers } from './reader.js'
import { lowerAt, rolesAt, tokenize, type Tokens } from './tokens.js'

/** Every figure of an article, in order of position. Time is linear in the length of its prose. */
export function findFigures(article: Article, options: FigureOptions): Figure[] {
  const figures: Figure[] = []
  const off = filtersOff(options)
  const kinds = options.kinds ?? DEFAULT_KINDS
  for (const block of article.blocks) readBlock(article, block, options, off, kinds, figures)
  return figures
}

function readBlock(
  article: Article,
  block: Block,
  options: FigureOptions,
  off: ReadonlySet<FilterName>,
  kinds: readonly FigureKind[],
  figures: Figure[],
): void {
  const tokens = tokenize(block.text, options.language)
  if (tokens.candidates.length === 0) return
  let sentence = 0
  for (const reading of readNumbers(tokens, off)) {
    if (reading.type !== 'figure') continue
    const { draft } = reading
    const start = tokens.start[draft.from]!
    while (sentence + 1 < block.sentences.length && block.sentences[sentence]!.end <= start) sentence++
    figures.push(toFigure(article, block, tokens, draft, kinds, sentence))
  }
}

function toFigure(
  article: Article,
  block: Block,
  tokens: Tokens,
  draft: Draft,
  kinds: readonly FigureKind[],
  sentence: number,
): Figure {
  const found = hedgeOf(tokens, draft)
  const counted = nounOf(tokens, draft)
  const at = { start: tokens.start[draft.from]!, end: tokens.end[draft.to - 1]! }
  const span = sourceSpan(block, at)
  return {
    ...amountOf(tokens, draft, found),
    span,
    text: article.text.slice(span.start, span.end),
    checkable: kinds.includes(draft.kind) && isNews(tokens, draft, counted),
    block: block.index,
    at,
    hedgeAt: found.from < 0 ? null : { start: tokens.start[found.from]!, end: tokens.end[found.to - 1]! },
    sentence,
    unit: unitOf(tokens, draft, counted),
    nounAt: counted === null ? null : spanOf(tokens, counted),
    head: counted === null ? '' : lowerAt(tokens, counted.head),
    compared: found.compared,
  }
}

function spanOf(tokens: Tokens, noun: NounPhrase): ProseSpan {
  return { start: tokens.start[noun.from]!, end: tokens.end[noun.to - 1]! }
}

/** What a draft counts: the noun behind it, or the whole that a share is taken of. */
function nounOf(tokens: Tokens, draft: Draft): NounPhrase | null {
  switch (draft.kind) {
    case 'count':
    case 'rate':
      return findNoun(tokens, draft.nounAt) ?? (draft.vague ? findWhole(tokens, draft.nounAt) : null)
    case 'percent':
    case 'ratio':
      return findWhole(tokens, draft.nounAt) ?? (draft.kind === 'ratio' ? findNoun(tokens, draft.nounAt) : null)
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
      const last = (rolesAt(tokens, end) & Role.stop) === 0 && end < tokens.count ? end : end - 1
      return end < 0 ? written : tokens.text.slice(tokens.start[draft.to], tokens.end[last])
    }
    case 'duration':
    case 'age':
    case 'measure':
      return lowerAt(tokens, draft.nounAt)
    case 'count':
    case 'ratio':
      return written
  }
}
