import type { Claim, Figure, Related } from '../types.js'
import type { FigureFacts } from './rule.js'

/** A figure in a message: "`25 thousand` people", with who says so where it stands in somebody's words. */
export function figureWords(facts: FigureFacts): string {
  return `${bareFigure(facts)}${saidBy(facts)}`
}

/** A figure with its hedge: "`more than 3.3 million` crossings". */
export function hedgedWords(facts: FigureFacts): string {
  return `${bareFigure(facts, underHedge(facts.figure, proseOf(facts)))}${saidBy(facts)}`
}

/** A number under a figure's own hedge, where that stands before it: "more than 3.2 million". */
export function underHedge({ hedgeText, hedgeAt, at }: Figure, text: string): string {
  return hedgeText === '' || (hedgeAt !== null && hedgeAt.start > at.start) ? text : `${hedgeText} ${text}`
}

/** A figure's number as a reader sees it, without the marks of the source: `25 thousand` for `25** thousand`. */
export function proseOf({ figure, block }: FigureFacts): string {
  return block.text.slice(figure.at.start, figure.at.end)
}

function bareFigure(facts: FigureFacts, text = proseOf(facts)): string {
  const { unit, kind } = facts.figure
  const value = code(text)
  // A percent sign or a currency in the number already says the unit.
  if (unit === '' || kind === 'money' || text.toLowerCase().includes(unit.toLowerCase())) return value
  return `${value} ${oneLine(unit)}`
}

function saidBy({ quoted }: FigureFacts): string {
  if (quoted === null) return ''
  return quoted.speaker === null ? ' in a quotation' : `, said ${oneLine(quoted.speaker)}`
}

/** A claim in a message: "claim `ge-crossings-2022-03` says 30,000 (Ministry of Economy of Georgia)". */
export function claimWords(claim: Claim): string {
  const publishers = publisherWords(claim)
  return `claim ${code(claim.id)} says ${valueWords(claim)}${publishers === '' ? '' : ` (${publishers})`}`
}

/** A claim's value with its thousands set apart: "30,000" for `30000`, and words as they were written. */
export function valueWords(claim: Claim): string {
  const written = oneLine(claim.valueText)
  return /^\d{4,}$/.test(written) ? Number(written).toLocaleString('en-US') : written
}

/** "2022-02-24 to 2022-07-05", "since 2016", "as of 2022-07-08". */
export function periodWords({ periodText, asOfText }: Claim): string | undefined {
  if (periodText === undefined) return asOfText && `as of ${asOfText}`
  const [from, to] = periodText.split('/')
  if (to === undefined) return periodText
  if (to === '..') return `since ${from}`
  return from === '..' ? `until ${to}` : `${from} to ${to}`
}

/** A claim's place in words: "Moldova" for `MD`, as far as the platform's own data knows it. */
export function placeWords(written: string): string {
  return /^[A-Z]{2}$/.test(written) ? (new Intl.DisplayNames('en', { type: 'region' }).of(written) ?? written) : written
}

/** The publishers of a claim's sources, each once, the first two by name. */
export function publisherWords(claim: Claim): string {
  const names = [...new Set(claim.sources.map((source) => source.publisher))]
  if (names.length <= 2) return names.join(', ')
  return `${names.slice(0, 2).join(', ')} and ${names.length - 2} more`
}

/** Ids for a message, the first five by name. */
export function idWords(claims: readonly Claim[]): string {
  const shown = claims.slice(0, 5).map((claim) => code(claim.id))
  const rest = claims.length - shown.length
  return rest > 0 ? `${shown.join(', ')} and ${rest} more` : shown.join(', ')
}

/** Points from a finding to a claim in its registry file. */
export function relatedClaim(claim: Claim): Related {
  return { ...claim.at, message: oneLine(claim.statement) }
}

/** A value in back ticks, on one line; back ticks inside it would end it early. */
export function code(text: string): string {
  return `\`${oneLine(text).replaceAll('`', "'")}\``
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
