import type { Amount, FigureKind, Hedge, NumberStyle } from '../types.js'
import { findDirection } from './directions.js'
import type { Draft } from './draft.js'
import { findHedge, type FoundHedge } from './hedges.js'
import type { Tokens } from './tokens.js'

/** The amount that a draft says, with its hedge. */
export function amountOf(tokens: Tokens, draft: Draft, found: FoundHedge): Amount {
  const hedge: Hedge = draft.vague ? 'vague' : draft.range ? 'range' : found.hedge
  const kind: FigureKind = draft.kind
  const direction =
    kind === 'percent' || kind === 'ratio' || kind === 'count' || kind === 'money'
      ? directionOf(tokens, draft, found)
      : null
  return {
    kind,
    quantity: { min: draft.min, max: draft.max },
    hedge,
    hedgeText: found.from < 0 ? '' : tokens.text.slice(tokens.start[found.from], tokens.end[found.to - 1]),
    step: draft.step,
    rounded: kind === 'percent' || kind === 'ratio' ? false : draft.part.numeral.rounded,
    style: styleOf(draft),
    currency: kind === 'money' ? draft.currency : '',
    points: draft.points,
    ratio: draft.ratio,
    direction,
  }
}

/** The hedge around a draft, whose noun ends at `nounTo` (-1 without one). */
export function hedgeOf(tokens: Tokens, draft: Draft, nounTo: number): FoundHedge {
  return findHedge(tokens, draft.from, draft.to, nounTo)
}

function directionOf(tokens: Tokens, draft: Draft, found: FoundHedge): 'up' | 'down' | null {
  if (draft.part.signed) return draft.part.negative ? 'down' : 'up'
  if (
    draft.ratio === 'multiple' &&
    draft.from === draft.part.from &&
    draft.part.numeral.form === 'words' &&
    draft.part.numeral.step === 1
  ) {
    if (draft.max < 1) return 'down'
  }
  return findDirection(tokens, draft.from, draft.to, found.from, draft.kind === 'percent' || draft.kind === 'ratio')
}

function styleOf(draft: Draft): NumberStyle {
  const { numeral, prefix, suffix } = draft.part
  return {
    form: numeral.form,
    group: numeral.group,
    decimal: numeral.decimal,
    scale: numeral.scale,
    scaleValue: numeral.scaleValue,
    decimals: numeral.decimals,
    prefix,
    suffix,
  }
}
