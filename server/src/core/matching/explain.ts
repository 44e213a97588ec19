import { explainComparison } from './agreement/index.js'
import type { FigureMatch } from './index.js'
import type { Fit } from './score.js'
import type { Scene } from './topic/scene.js'

/** How many candidates an explanation lists. */
const LISTED = 5

/** Why a figure was or was not tied, for `check --explain` and the hover. Plain text, for a person. */
export interface MatchExplanation {
  /** What the figure was taken to be about, and from which words. */
  readonly about: readonly {
    readonly what: 'text' | 'noun' | 'place' | 'time' | 'reference'
    readonly words: string
    readonly from: string
  }[]
  /** The claims that were weighed, best first. */
  readonly candidates: readonly {
    readonly id: string
    readonly score: number
    readonly spoke: readonly string[]
    readonly comparison: string
  }[]
  readonly outcome: string
}

/** Explains one figure's match. */
export function explainMatch(match: FigureMatch): MatchExplanation {
  const about = match.scene ? aboutOf(match.scene) : []
  const fits = (match.inference?.fits() ?? []).slice(0, LISTED)
  const reference =
    match.match.type === 'tied'
      ? match.match.reference
      : match.match.type === 'unresolved'
        ? match.match.reference
        : null
  return {
    about: reference
      ? [{ what: 'reference', words: reference.id, from: `${reference.form} by hand` }, ...about]
      : about,
    candidates: fits.map((fit) => candidateOf(fit, match)),
    outcome: outcomeOf(match),
  }
}

/** The same as lines of text. */
export function explanationLines(explanation: MatchExplanation): string[] {
  const lines = explanation.about.map((a) => `${a.what.padEnd(9)} ${a.words} (${a.from})`)
  for (const c of explanation.candidates) {
    // What was ruled out was never compared: how far its value is from the figure says nothing.
    const isOut = c.score === 0
    lines.push(`candidate ${c.id}, ${isOut ? 'ruled out' : `fit ${c.score.toFixed(2)}`}`)
    for (const reason of c.spoke) lines.push(`          ${reason}`)
    if (!isOut) lines.push(`          value: ${c.comparison}`)
  }
  lines.push(`outcome   ${explanation.outcome}`)
  return lines
}

const WHERE: Record<Scene['layers'][number]['where'], string> = {
  zone: 'beside the figure',
  lead: 'before its clause',
  tail: 'behind it',
  sentence: 'in its sentence',
  before: 'a sentence before',
  leadIn: 'what introduces it',
  header: 'the table header',
  heading: 'a heading',
  passage: 'a paragraph before',
  title: 'the opening or title',
}

function aboutOf(scene: Scene): MatchExplanation['about'] {
  const { figure, zone, sentence } = scene
  const about: MatchExplanation['about'][number][] = [
    {
      what: 'text',
      words: oneLine(sentence.block.text.slice(zone.start, zone.end)),
      from: 'the part of the sentence that is read for it',
    },
  ]
  if (figure.unit !== '') about.push({ what: 'noun', words: oneLine(figure.unit), from: 'what is counted' })
  for (const { mention, where } of scene.periods.slice(0, 2))
    about.push({ what: 'time', words: `${mention.text} = ${dates(mention.period)}`, from: WHERE[where] })
  const seen = new Set<string>()
  for (const layer of scene.layers) {
    for (const use of layer.places) {
      if (seen.has(use.text) || seen.size >= 4) continue
      seen.add(use.text)
      about.push({ what: 'place', words: `${use.text} (${use.role})`, from: WHERE[layer.where] })
    }
  }
  return about
}

function candidateOf(fit: Fit, match: FigureMatch): MatchExplanation['candidates'][number] {
  const spoke = fit.evidence.map((e) =>
    e.weight === null ? `against: ${e.about}, ${e.text}` : `${e.about} ${e.weight.toFixed(2)}: ${e.text}`,
  )
  return {
    id: fit.claim.claim.id,
    score: fit.score,
    spoke,
    comparison: explainComparison(match.figure, fit.claim.claim.value).sentence,
  }
}

function outcomeOf(match: FigureMatch): string {
  switch (match.match.type) {
    case 'tied':
      return `${match.status}, tied to ${match.match.claim.id} (${match.match.tie}): ${explainComparison(match.figure, match.match.claim.value).sentence}`
    case 'candidates':
      return `${match.status}: ${match.match.claims.length} claims fit and none stands out`
    case 'unresolved':
      return `${match.status}: the registry has no claim ${match.match.reference.id}`
    case 'none':
      return match.status === 'derived'
        ? `derived from figures beside it: ${match.derivation?.how ?? ''}`
        : `${match.status}: ${untied(match)}`
  }
}

/** Why nothing was tied, which need not be that nothing fits. */
function untied({ inference, derivation }: FigureMatch): string {
  if (inference?.type === 'tied' && derivation !== null) {
    return `the text reckons it from other figures, so the value of ${inference.claim.claim.id} is not held against it`
  }
  if (inference?.type !== 'none' || inference.why.reason === 'nothing-fits') return 'no claim fits well enough'
  if (inference.why.reason === 'denied') return 'the text says that it is not so'
  const { reason, best } = inference.why
  const { id } = best.claim.claim
  switch (reason) {
    case 'outdone':
      return `${id} counts others, whom the text names only as ahead of those it tells of, or behind them`
    case 'stated':
      return `${id} has another value, and a figure beside this one states it`
    case 'doubtful':
      return `${id} has another value, and may not be meant: ${best.miscounted() ?? best.unmeant() ?? ''}`
    case 'apart':
      return `${id} has so different a value that it is hardly meant`
    case 'unsure':
      return `${id} has another value, and does not fit surely enough to call that a conflict`
  }
}

function dates(period: { from: number | null; to: number | null }): string {
  const day = (n: number | null): string => (n === null ? '…' : new Date(n * 86_400_000).toISOString().slice(0, 10))
  return `${day(period.from)} to ${day(period.to === null ? null : period.to - 1)}`
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
