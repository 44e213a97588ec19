import { writtenPeriod } from '../matching/periods/written.js'
import { valueWords } from '../rules/words.js'
import type { Article, Block, CheckedFigure, Claim, Source } from '../types.js'
import { signedKeys, type SignedClaim, type SignedFacts, type SignedKey } from './types.js'

type Unsigned = Omit<CheckedFigure, 'signOff' | 'findings' | 'status'>

/** What a checker would sign of a figure as it stands now. */
export function factsOf(article: Article, checked: Unsigned): SignedFacts {
  const { figure, match, calculation, citations, time } = checked
  const claim = match.type === 'tied' ? signedClaim(match.claim) : null
  return {
    figure: plain(figure.text),
    sentence: sentenceOf(article, checked),
    hedge: plain(figure.hedgeText),
    unit: plain(figure.unit),
    direction: figure.direction ?? '',
    period: (time && writtenPeriod(time)) ?? '',
    claim,
    calculation: claim === null && calculation !== null ? calculationWords(calculation) : '',
    cites: claim === null ? [...new Set(citations.map((citation) => citation.url))].sort() : [],
  }
}

/** What a checker reads of a claim. */
export function signedClaim(claim: Claim): SignedClaim {
  const given: Partial<Record<SignedKey, string | number | undefined>> = {
    ...claim,
    value: valueWords(claim),
    period: claim.periodText,
    asOf: claim.asOfText,
    // A draft that is verified is the same claim; one that is disputed, superseded or retracted says so.
    status: claim.status === 'draft' || claim.status === 'verified' ? undefined : claim.status,
  }
  const keys: Partial<Record<SignedKey, string>> = {}
  for (const key of signedKeys) {
    const value = given[key]
    if (value !== undefined && plain(String(value)) !== '') keys[key] = plain(String(value))
  }
  return { id: claim.id, keys, sources: claim.sources.map(sourceWords) }
}

/** White space as one space, composed letters: what a reader cannot tell apart is the same. */
export function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}

/** A source in one line. Its archive, other names and the day it was opened are left out: they change and it does not. */
function sourceWords({ publisher, author, title, published, page, url }: Source): string {
  const parts = [publisher, author, title, published, page && `p. ${page}`, url]
  return plain(parts.filter(Boolean).join(', '))
}

function calculationWords({ operation, operands }: NonNullable<Unsigned['calculation']>): string {
  return `${operation}: ${operands.map((operand) => plain(operand.text)).join('; ')}`
}

function sentenceOf(article: Article, { figure }: Unsigned): string {
  const block = article.blocks[figure.block]
  if (!block) return ''
  const sentence = block.sentences[figure.sentence]
  const own = plain(sentence ? block.text.slice(sentence.start, sentence.end) : block.text)
  return [...headersOf(article, block), own].join(' | ')
}

/** A cell says little without its headers, and the same number may stand in many. */
function headersOf(article: Article, { cell }: Block): readonly string[] {
  if (cell === null) return []
  const headers = [cell.rowHeader, cell.columnHeader].map((index) => index !== null && article.blocks[index]?.text)
  return headers.flatMap((text) => (text === false || text === undefined ? [] : [plain(text)]))
}
