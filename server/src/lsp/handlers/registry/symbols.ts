import { FoldingRangeKind, SymbolKind, type DocumentSymbol, type FoldingRange } from 'vscode-languageserver'
import type { ClaimEntry, Entry, RegistryOutline } from '../../../core/claims/outline/outline.js'
import type { Span } from '../../../core/types.js'
import type { RegistryFile } from '../../registryFiles.js'
import { toRange } from '../../toLsp.js'

/** The file's parts with the claims, sources and terms in them, each by its name. */
export function registrySymbols(file: RegistryFile): Promise<DocumentSymbol[]> {
  const { outline } = file
  return Promise.resolve(
    outline.parts.map((part): DocumentSymbol => {
      const symbol = symbolOf(file, part, SymbolKind.Namespace, '')
      return { ...symbol, children: childrenOf(file, part.name, outline) }
    }),
  )
}

/** Each claim, source and term, and each part of the file. Runs of comment lines are folded by the editor itself. */
export function registryFolding(file: RegistryFile): Promise<FoldingRange[]> {
  const { parts, claims, sources, terms } = file.outline
  const spans = [...parts, ...claims, ...sources, ...terms].map(({ span }) => span)
  return Promise.resolve(
    spans.flatMap((span): FoldingRange[] => {
      const { start, end } = toRange(file.document, span)
      if (start.line >= end.line) return []
      return [{ startLine: start.line, endLine: end.line, kind: FoldingRangeKind.Region }]
    }),
  )
}

function childrenOf(file: RegistryFile, part: string, outline: RegistryOutline): DocumentSymbol[] {
  switch (part) {
    case 'claims':
      return outline.claims.map((claim) => claimSymbol(file, claim))
    case 'sources':
      return outline.sources.map((source) => symbolOf(file, source, SymbolKind.File, ''))
    case 'terms':
      return outline.terms.map((term) => symbolOf(file, term, SymbolKind.Key, term.kind))
    default:
      return []
  }
}

function claimSymbol(file: RegistryFile, claim: ClaimEntry): DocumentSymbol {
  const statement = claim.keys.get('statement')?.text ?? ''
  return symbolOf(
    file,
    { name: claim.id ?? '(a claim without an id)', nameSpan: claim.idSpan, span: claim.span },
    SymbolKind.Constant,
    statement,
  )
}

function symbolOf(file: RegistryFile, entry: Entry, kind: SymbolKind, detail: string): DocumentSymbol {
  return {
    name: entry.name,
    ...(detail === '' ? {} : { detail: detail.replace(/\s+/g, ' ') }),
    kind,
    range: toRange(file.document, around(entry.span, entry.nameSpan)),
    selectionRange: toRange(file.document, entry.nameSpan),
  }
}

/** A client refuses a symbol whose name does not lie inside of it, as the name behind an alias may. */
function around(span: Span, name: Span): Span {
  return { start: Math.min(span.start, name.start), end: Math.max(span.end, name.end) }
}
