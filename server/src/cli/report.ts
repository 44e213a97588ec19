/**
 * What the formatters print, made from checked articles. Rows are plain data with lines and columns, so that an
 * article's tree need not be kept, and so that a row may come from another thread.
 */
import { coverageOf, type Coverage } from '../core/coverage.js'
import { indexLines, lineColumn, type LineIndex } from '../core/lines.js'
import type { SignOffState } from '../core/signoff/index.js'
import type {
  CheckedArticle,
  CheckedFigure,
  FigureKind,
  FigureStatus,
  Finding,
  FindingWords,
  Hedge,
  Related,
  Severity,
  SourceFile,
  Span,
  Tie,
} from '../core/types.js'

/** A half-open span in UTF-16 code units; lines and columns from 1. */
export interface Region {
  readonly start: number
  readonly end: number
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/** The same columns counted in bytes of UTF-8, from 1, for formats that count so. */
export interface ByteColumns {
  readonly byteColumn: number
  readonly endByteColumn: number
}

export interface RelatedReport extends Region {
  readonly path: string
  readonly message: string
}

export interface FixReport {
  readonly title: string
  readonly safe: boolean
  readonly edits: readonly EditReport[]
}

export interface EditReport extends Region, ByteColumns {
  readonly path: string
  readonly text: string
}

export interface FindingReport extends Region, ByteColumns {
  readonly path: string
  readonly rule: string
  readonly severity: Severity
  readonly message: string
  readonly words: FindingWords | null
  readonly claim: string | null
  readonly related: readonly RelatedReport[]
  readonly fixes: readonly FixReport[]
  /** The sentence it is in, outside prose the line; null where the text is not at hand. */
  readonly context: SentenceContext | null
  /** Why it is silenced, '' without a reason; null where it is not silenced. */
  readonly silenced: string | null
  /** The comment that silences it. */
  readonly silencedAt: Region | null
  /** For registry files: the key. */
  readonly key: string | null
}

/** A sentence as a reader sees it, and the half-open part of it that is meant. */
export interface SentenceContext {
  readonly sentence: string
  readonly start: number
  readonly end: number
}

export interface FigureReport extends Region {
  readonly text: string
  readonly kind: FigureKind
  readonly min: number | null
  readonly max: number | null
  readonly hedge: Hedge
  /** The hedge as written, '' where there is none. */
  readonly hedgeText: string
  /** As a reader sees it. */
  readonly sentence: string
  readonly unit: string
  readonly status: FigureStatus
  readonly claim: string | null
  readonly tie: Tie | null
  /** Null in a project that keeps no sign-offs. */
  readonly signOff: SignOffState | null
  readonly findings: readonly { readonly rule: string; readonly severity: Severity; readonly message: string }[]
}

export interface ArticleReport {
  readonly path: string
  readonly figures: readonly FigureReport[]
  readonly findings: readonly FindingReport[]
  readonly silenced: readonly FindingReport[]
  /** Findings that are held aside, by a baseline or as no newer than a revision; in none of the other lists. */
  readonly held: readonly FindingReport[]
  /** Counted before anything is held aside: a known fault makes no figure sourced. */
  readonly coverage: Coverage
}

/** Says what files are called in a report, and gives the text of those that findings point into. */
export interface FileNames {
  readonly nameOf: (uri: string) => string
  readonly textOf: (uri: string) => string
}

/** Makes an article's rows. */
export function reportArticle(checked: CheckedArticle, names: FileNames): ArticleReport {
  const { article } = checked
  const places = placer(names, article)
  const contexts = checked.figures.map((figure) => ({ span: figure.figure.span, context: sentenceOf(checked, figure) }))
  const row = (finding: Finding): FindingReport => {
    const held = contexts.find(({ span }) => span.start <= finding.span.start && finding.span.start < span.end)
    return reportFinding(finding, places, names, held?.context ?? lineOf(article.text, finding.span))
  }
  return {
    path: names.nameOf(article.uri),
    figures: checked.figures.map((figure, index) =>
      reportFigure(figure, places.of(article.uri, figure.figure.span), contexts[index]?.context?.sentence ?? ''),
    ),
    findings: checked.findings.map(row),
    silenced: checked.silenced.map(row),
    held: [],
    coverage: coverageOf(checked),
  }
}

/** Makes the row of a finding in a registry file. */
export function reportRegistryFinding(finding: Finding, key: string | null, names: FileNames): FindingReport {
  const context = lineOf(names.textOf(finding.uri), finding.span)
  return { ...reportFinding(finding, placer(names, null), names, context), key }
}

interface Places {
  readonly of: (uri: string, span: Span) => Region
  readonly inBytes: (uri: string, at: Region) => ByteColumns
}

function placer(names: FileNames, article: SourceFile | null): Places {
  const indexes = new Map<string, LineIndex>()
  const textOf = (uri: string): string => (uri === article?.uri ? article.text : names.textOf(uri))
  return {
    of: (uri, span) => {
      const index = indexes.get(uri) ?? indexLines(textOf(uri))
      indexes.set(uri, index)
      return region(index, span)
    },
    inBytes: (uri, at) => {
      const text = textOf(uri)
      return {
        byteColumn: byteColumn(text, at.start, at.column),
        endByteColumn: byteColumn(text, at.end, at.endColumn),
      }
    },
  }
}

function byteColumn(text: string, offset: number, column: number): number {
  return Buffer.byteLength(text.slice(offset - column + 1, offset)) + 1
}

/** A span with its lines and columns. */
export function region(index: LineIndex, span: Span): Region {
  const start = lineColumn(index, span.start)
  const end = lineColumn(index, span.end)
  return { ...span, ...start, endLine: end.line, endColumn: end.column }
}

function reportFigure(checked: CheckedFigure, at: Region, sentence: string): FigureReport {
  const { figure, match, status } = checked
  const tied = match.type === 'tied' ? match : null
  return {
    ...at,
    text: figure.text,
    kind: figure.kind,
    min: figure.quantity.min,
    max: figure.quantity.max,
    hedge: figure.hedge,
    hedgeText: figure.hedgeText,
    sentence,
    unit: figure.unit,
    status,
    claim: tied?.claim.id ?? null,
    tie: tied?.tie ?? null,
    signOff: checked.signOff,
    findings: checked.findings.map(({ rule, severity, message }) => ({ rule, severity, message })),
  }
}

function reportFinding(
  finding: Finding,
  places: Places,
  names: FileNames,
  context: SentenceContext | null,
): FindingReport {
  const named = (related: Related): RelatedReport => ({
    path: names.nameOf(related.uri),
    ...places.of(related.uri, related.span),
    message: related.message,
  })
  const located = (uri: string, span: Span): Region & ByteColumns => {
    const at = places.of(uri, span)
    return { ...at, ...places.inBytes(uri, at) }
  }
  return {
    path: names.nameOf(finding.uri),
    ...located(finding.uri, finding.span),
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    words: finding.words ?? null,
    claim: finding.claim,
    related: finding.related.map(named),
    fixes: finding.fixes.map((fix) => ({
      title: fix.title,
      safe: fix.safe,
      edits: fix.edits.map((edit) => ({
        path: names.nameOf(edit.uri),
        ...located(edit.uri, edit.span),
        text: edit.text,
      })),
    })),
    context,
    silenced: finding.suppressed === null ? null : (finding.suppressed.reason ?? ''),
    silencedAt: finding.suppressed === null ? null : places.of(finding.uri, finding.suppressed.span),
    key: null,
  }
}

function sentenceOf(checked: CheckedArticle, { figure }: CheckedFigure): SentenceContext | null {
  const block = checked.article.blocks[figure.block]
  const sentence = block?.sentences[figure.sentence]
  if (block === undefined || sentence === undefined) return null
  // A cell says little without its row.
  if (block.role === 'cell') return lineOf(checked.article.text, figure.span)
  return {
    sentence: block.text.slice(sentence.start, sentence.end),
    start: Math.max(figure.at.start - sentence.start, 0),
    end: Math.min(figure.at.end - sentence.start, sentence.end - sentence.start),
  }
}

/** The line that a span starts on, of a long one what is near; the part of it that the span covers. */
function lineOf(text: string, span: Span): SentenceContext | null {
  const nearby = 200
  const from = Math.max(span.start - nearby, 0)
  const before =
    text
      .slice(from, span.start)
      .split(/[\n\r]/)
      .at(-1) ?? ''
  const after = text.slice(span.start, span.start + nearby).split(/[\n\r]/)[0] ?? ''
  const sentence = (before.trimStart() + after).trimEnd()
  if (sentence === '') return null
  const start = Math.min(before.trimStart().length, sentence.length)
  return { sentence, start, end: Math.min(start + span.end - span.start, sentence.length) }
}
