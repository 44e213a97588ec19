/** A figure beside what the registry says of the same thing: all on one scale, as data that can be drawn or told. */
import { comparable, converter } from '../matching/agreement/comparable.js'
import { valuesFor } from '../matching/agreement/compare.js'
import { valueWords as amountWords } from '../matching/agreement/explain.js'
import { closed, type Interval, meets } from '../matching/agreement/interval.js'
import { meaningOf } from '../matching/agreement/meaning.js'
import { sizeOf } from '../matching/agreement/size.js'
import { publisherWords, valueWords } from '../rules/words.js'
import type { Claim, Figure } from '../types.js'

/** `claim`: what the figure is tied to; `rival`: a competing estimate of it; `candidate`: one of several that could be meant. */
export type EstimateRole = 'claim' | 'rival' | 'candidate'

/** One number, or run of numbers, on the figure's scale and without sign. */
export interface Estimate {
  readonly role: 'figure' | EstimateRole
  /** The claim's id; the figure's words for the figure. */
  readonly name: string
  /** Who says so, '' for the figure. */
  readonly publishers: string
  /** As it is written, for a person. */
  readonly value: string
  /** The number as written; null for a range or a word like "dozens". */
  readonly point: number | null
  /** All it may stand for; an end may be infinite. */
  readonly reach: Interval
  /** Whether it and the figure can both hold. */
  readonly meetsFigure: boolean
}

/** The figure first, then its claim, then the others in the order they were given. */
export interface Estimates {
  readonly figure: Estimate
  readonly claims: readonly Estimate[]
  /** How many were left out, so that the picture stays small. */
  readonly left: number
  /** A value on the figure's scale in words: "3.3 million", "63.2%". */
  readonly words: (value: number) => string
}

/** More rows are no longer taken in at a glance. */
const SHOWN = 6

/** Lays a figure beside claims. Null where none of them can be compared with it: a count and a percent. */
export function estimatesOf(
  figure: Figure,
  claims: readonly { readonly claim: Claim; readonly role: EstimateRole }[],
): Estimates | null {
  const alike = claims.filter(({ claim }) => comparable(figure, claim.value))
  if (alike.length === 0) return null
  const allowed = meaningOf(figure)
  const words = (value: number): string => amountWords(figure, value)
  return {
    figure: {
      role: 'figure',
      name: oneLine(hedged(figure)),
      publishers: '',
      value: reachWords(allowed, words),
      point: pointOf(sizeOf(figure)),
      reach: allowed,
      meetsFigure: true,
    },
    claims: alike.slice(0, SHOWN).map(({ claim, role }) => estimateOf(figure, allowed, claim, role)),
    left: Math.max(0, alike.length - SHOWN),
    words,
  }
}

/** The same in words, one line for each. Plain text. */
export function estimateLines({ figure, claims, left }: Estimates): readonly string[] {
  const isExact = figure.reach.min === figure.reach.max
  return [
    isExact ? `The article says ${figure.name}` : `The article says ${figure.name}, which stands for ${figure.value}`,
    ...claims.map((one) => {
      const by = one.publishers === '' ? '' : ` (${one.publishers})`
      return `${roleWords[one.role]} ${one.name} says ${one.value}${by}, ${standing(one.reach, figure.reach)}`
    }),
    ...(left > 0 ? [`and ${left} more`] : []),
  ]
}

const roleWords: Readonly<Record<Estimate['role'], string>> = {
  figure: 'Figure',
  claim: 'Claim',
  rival: 'Competing claim',
  candidate: 'Claim',
}

function standing(claim: Interval, figure: Interval): string {
  if (meets(figure, claim)) return figure.min === figure.max ? 'the same' : 'within it'
  return claim.min >= figure.max ? 'above it' : 'below it'
}

function estimateOf(figure: Figure, allowed: Interval, claim: Claim, role: EstimateRole): Estimate {
  const reach = valuesFor(figure, claim.value)
  const { min, max } = sizeOf(claim.value)
  const written = converter(claim.value, figure)?.(closed(min, max)) ?? closed(min, max)
  return {
    role,
    name: claim.id,
    publishers: publisherWords(claim),
    value: valueWords(claim),
    point: pointOf(written),
    reach,
    meetsFigure: meets(allowed, reach),
  }
}

function pointOf({ min, max }: { readonly min: number; readonly max: number }): number | null {
  return min === max && Number.isFinite(min) ? min : null
}

function hedged({ hedgeText, hedgeAt, at, text }: Figure): string {
  if (hedgeText === '') return text
  return hedgeAt !== null && hedgeAt.start > at.start ? `${text} ${hedgeText}` : `${hedgeText} ${text}`
}

function reachWords({ min, max }: Interval, words: (value: number) => string): string {
  if (min === max) return words(min)
  return Number.isFinite(max) ? `${words(min)} to ${words(max)}` : `${words(min)} and above`
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
