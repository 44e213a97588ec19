/** What is shown of a figure and its claim: in Markdown, or plain for a client that shows none. */
import { drawEstimates, estimateLines, type Estimates, type PictureTheme } from '../core/picture/index.js'
import { periodWords, placeWords, valueWords } from '../core/rules/words.js'
import { stateWords, type SignOffState } from '../core/signoff/index.js'
import type { MatchExplanation } from '../core/matching/index.js'
import type { CheckedFigure, Claim, FigureStatus, Match, Source } from '../core/types.js'
import { painter, type CardFormat, type Painter } from './painter.js'

export type { CardFormat }

/** How many candidates are listed; a card is read at a glance. */
const listed = 5

/** What is said of a figure beside its claim. */
export interface CardExtras {
  /** The figure beside what the registry says; null where nothing can be compared with it. */
  readonly estimates: Estimates | null
  /** Why it was tied as it was; null where nobody wants to know. */
  readonly why: MatchExplanation | null
  /** The theme that a picture is drawn for; null where the client shows none. */
  readonly pictures: PictureTheme | null
}

/** The card of a figure: its status, its claim or what it could be tied to, how the two compare, and why. */
export function figureCard(figure: CheckedFigure, extras: CardExtras, format: CardFormat): string {
  const paint = painter(format)
  const head = `${paint.strong(statusWords[figure.status])}${tieWords(figure.match, paint)}`
  const compared = extras.estimates ? comparison(extras.estimates, extras.pictures, paint) : []
  const why = extras.why ? whyLines(extras.why, paint) : []
  const signed = figure.signOff === null ? [] : [signOffLine(figure.signOff, paint)]
  return [head, ...signed, ...matchLines(figure.match, compared, paint), ...why].join(paint.gap)
}

const signOffMarks = { signed: '☑', lapsed: '☒', unsigned: '☐' } as const

/** Signed, lapsed and why, or unsigned. */
function signOffLine(state: SignOffState, paint: Painter): string {
  const [first = '', ...rest] = stateWords(state)
  return paint.words(`${signOffMarks[state.type]} ${first.toUpperCase()}${rest.join('')}`)
}

function matchLines(match: Match, compared: readonly string[], paint: Painter): readonly string[] {
  switch (match.type) {
    case 'tied':
      return claimLines(match.claim, compared, paint)
    case 'candidates': {
      const claims = match.claims.slice(0, listed).map((claim) => candidateLine(claim, paint))
      const more = match.claims.length - claims.length
      const rest = more > 0 ? [paint.item(paint.text(`and ${more} more`))] : []
      return [[...claims, ...rest].join('\n'), ...compared]
    }
    case 'unresolved': {
      const near = match.nearest === null ? '' : `, the nearest is ${paint.code(match.nearest)}`
      return [`The registry has no claim ${paint.code(match.reference.id)}${near}`]
    }
    case 'none':
      return [paint.text('No claim of the registry is about this figure')]
  }
}

/** The picture, and the same in words. */
function comparison(estimates: Estimates, theme: PictureTheme | null, paint: Painter): readonly string[] {
  const lines = estimateLines(estimates)
  const words = lines.map((line) => paint.item(paint.text(line))).join('\n')
  const picture = theme && paint.picture(drawEstimates(estimates, theme), lines.join('. '))
  return picture ? [picture, words] : [words]
}

/** What the figure was taken to be about, and what spoke for and against the claims that were weighed. */
function whyLines({ about, candidates, outcome }: MatchExplanation, paint: Painter): readonly string[] {
  const read = about.map(({ what, words, from }) => paint.item(`${what}: ${paint.text(words)} ${paint.faint(from)}`))
  const weighed = candidates.map(({ id, score, spoke, comparison }) => {
    const isOut = score === 0
    const head = `${paint.code(id)} ${paint.faint(isOut ? 'ruled out' : `fits ${Math.round(score * 100)}%`)}`
    // How far the value of what was ruled out is from the figure says nothing.
    const reasons = isOut ? spoke : [...spoke, `value: ${comparison}`]
    return [paint.item(head), ...reasons.map((reason) => paint.inner(paint.words(reason)))].join('\n')
  })
  return [
    paint.rule,
    paint.strong('Why'),
    [...read, paint.item(`outcome: ${paint.words(outcome)}`)].join('\n'),
    ...(weighed.length > 0 ? [paint.text('Claims that were weighed:'), weighed.join('\n')] : []),
  ]
}

/** The card of a claim that a reference names; `id` is what the reference says, for a claim that is not there. */
export function claimCard(claim: Claim | null, id: string, format: CardFormat): string {
  const paint = painter(format)
  if (!claim) return `The registry has no claim ${paint.code(id)}`
  return [paint.code(claim.id), ...claimLines(claim, [], paint)].join(paint.gap)
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

function claimLines(claim: Claim, compared: readonly string[], paint: Painter): readonly string[] {
  const fact = (name: string, value: string | undefined) => (value ? [paint.item(`${name}: ${paint.text(value)}`)] : [])
  // A card shows some ten lines before it scrolls: what a sentence is held against comes first.
  const first = [
    ...fact(
      'Value',
      [[valueWords(claim), claim.unit].filter(Boolean).join(' '), periodWords(claim)].filter(Boolean).join(', '),
    ),
    ...claim.sources.map((source) => paint.item(`Source: ${sourceLine(source, paint)}`)),
    ...fact('Caveat', claim.caveat),
    ...(claim.status === 'verified' ? [] : fact('Status', statusLine(claim))),
  ]
  const more = [
    ...fact('Counted', claim.population),
    ...fact('Place', placesWords(claim)),
    ...fact('Checked', checkedLine(claim)),
    ...(claim.status === 'verified' ? fact('Status', statusLine(claim)) : []),
    ...fact('Note', claim.note),
  ]
  const quote = claim.quote ? ["In the source's words:", paint.quote(claim.quote)] : []
  return [paint.text(claim.statement), first.join('\n'), ...compared, more.join('\n'), ...quote]
}

function placesWords({ origin, destination, place }: Claim): string {
  const named = [
    origin && `from ${placeWords(origin)}`,
    destination && `to ${placeWords(destination)}`,
    place && placeWords(place),
  ]
  return named.filter(Boolean).join(' ')
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
    source.accessed && `read ${source.accessed}`,
  ].filter((detail): detail is string => Boolean(detail))
  const archive = source.archivedUrl ? [paint.link('archived', source.archivedUrl)] : []
  return [paint.link(title, source.url), ...details.map(paint.text), ...archive].join(', ')
}

function candidateLine(claim: Claim, paint: Painter): string {
  return paint.item(`${paint.code(claim.id)}: ${paint.text(claim.statement)}`)
}
