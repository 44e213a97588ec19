import {
  SymbolKind,
  type CancellationToken,
  type DocumentSymbol,
  type DocumentSymbolParams,
} from 'vscode-languageserver'
import { underHedge } from '../../../core/rules/words.js'
import type { Block, CheckedFigure, Span } from '../../../core/types.js'
import { fromUri } from '../../fromLsp.js'
import { claimOf } from '../../placeAt.js'
import type { ArticleCheck, Session } from '../../session.js'
import { toRange } from '../../toLsp.js'

/** The article's figures as an outline, under the headings that they stand below. */
export async function articleSymbols(
  session: Session,
  params: DocumentSymbolParams,
  token: CancellationToken,
): Promise<DocumentSymbol[] | null> {
  const file = session.open.get(fromUri(params.textDocument.uri))
  const check = file && (await session.checks.open(file, token))
  return check ? outline(check) : null
}

function outline(check: ArticleCheck): DocumentSymbol[] {
  const { article, figures } = check.checked
  const top: DocumentSymbol[] = []
  const byHeading = new Map<number, DocumentSymbol>()
  const put = (symbol: DocumentSymbol, under: number | undefined): void => {
    const parent = under === undefined ? undefined : byHeading.get(under)
    const list = parent?.children ?? top
    list.push(symbol)
  }
  const headings = article.blocks.filter((block) => block.role === 'heading')
  const items = [
    ...headings.map((block) => ({ at: block.span.start, block, figure: null })),
    ...figures.map((figure) => ({ at: figure.figure.span.start, block: article.blocks[figure.figure.block], figure })),
  ]
  for (const { block, figure } of items.sort((a, b) => a.at - b.at)) {
    if (!block) continue
    // A heading's own figures stand below it, as it is in force from itself on.
    const under =
      figure && block.role === 'heading' ? block.index : block.headings.findLast((one) => one !== block.index)
    if (figure) put(figureSymbol(check, figure), under)
    else {
      const symbol = headingSymbol(check, block, headings)
      put(symbol, under)
      byHeading.set(block.index, symbol)
    }
  }
  return top
}

function headingSymbol({ document, checked }: ArticleCheck, block: Block, headings: readonly Block[]): DocumentSymbol {
  const next = headings.find((one) => one.span.start > block.span.start && one.depth <= block.depth)
  const whole: Span = { start: block.span.start, end: next ? next.span.start : checked.article.text.length }
  return {
    name: named(block.text),
    kind: SymbolKind.String,
    range: toRange(document, whole),
    selectionRange: toRange(document, block.span),
    children: [],
  }
}

function figureSymbol({ document }: ArticleCheck, checked: CheckedFigure): DocumentSymbol {
  const { figure, status } = checked
  const range = toRange(document, figure.span)
  const words = underHedge(figure, figure.text)
  const unit = figure.unit === '' || figure.kind === 'money' || words.includes(figure.unit) ? '' : ` ${figure.unit}`
  const claim = claimOf(checked)
  return {
    name: named(`${words}${unit}`),
    detail: claim ? `${status}, ${claim.id}` : status,
    kind: SymbolKind.Number,
    range,
    selectionRange: range,
  }
}

/** The protocol wants no empty name. */
function named(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line === '' ? '…' : line
}
