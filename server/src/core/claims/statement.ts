/** Whether a claim's statement states its value. */
import { compareAmounts } from '../matching/agreement/index.js'
import type { Amount, Claim } from '../types.js'
import { holdsNumber } from './quote.js'
import { code, registryFinding, type RegistryFinding } from './report.js'

/** The figures of a claim's statement, in the language it is written in. */
export type FigureReader = (claim: Claim) => readonly Amount[]

/**
 * Findings about statements that give another number than their claim. A statement says more than its figure ("since
 * 24 February", "under 18"), and may round it, so that it is told only where none of its figures of the value's kind
 * could be printed for the value.
 */
export function checkStatements(
  claims: readonly Claim[],
  readAmount: (text: string) => Amount | null,
  figuresOf: FigureReader,
): readonly RegistryFinding[] {
  return claims.flatMap((claim) => {
    // Digits are cheap to look for; only where they are missing is the sentence read.
    if (claim.value.hedge === 'vague' || holdsNumber(claim.statement, claim, readAmount)) return []
    const figures = figuresOf(claim).filter((figure) => isOfKind(figure, claim.value))
    if (figures.length === 0 || figures.some((figure) => maySay(figure, claim.value))) return []
    return [statementFinding(claim, figures)]
  })
}

function isOfKind(figure: Amount, value: Amount): boolean {
  return figure.kind === value.kind && figure.hedge !== 'vague' && figure.ratio === value.ratio
}

/** In either direction of rounding, and as a part of a range. */
function maySay(figure: Amount, value: Amount): boolean {
  return [compareAmounts(figure, value), compareAmounts(value, figure)].some(({ type }) => type !== 'disagrees')
}

function statementFinding(claim: Claim, figures: readonly Amount[]): RegistryFinding {
  const said = figures.length === 1 ? 'another number' : 'other numbers'
  return registryFinding(
    { uri: claim.at.uri, span: claim.keys['statement'] ?? claim.at.span },
    [
      `${said} than ${code(claim.valueText)} in the statement of claim ${code(claim.id)}`,
      'a sentence that states its value',
      'correct the statement or the value',
    ],
    { key: 'statement', claim: claim.id, atMost: 'warning' },
  )
}
