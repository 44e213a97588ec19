/** The claims that a figure could be tied to, for a list that can be searched. */
import type { CancellationToken } from 'vscode-languageserver'
import { candidatesOf, tieOffer } from '../../../core/fixes/index.js'
import { compareAmounts } from '../../../core/matching/agreement/index.js'
import { periodWords, publisherWords, underHedge, valueWords } from '../../../core/rules/words.js'
import type { CheckedFigure, Claim } from '../../../core/types.js'
import { fixContext } from '../../fixes/context.js'
import type { CandidateItem, Candidates, CandidatesParams } from '../../protocol.js'
import type { ArticleCheck, Session } from '../../session.js'
import { toWorkspaceEdit } from '../../toLsp.js'
import { findClaims, searchableOf } from '../../views/findClaims.js'
import { articleAt } from '../articleAt.js'
import { placeAt } from '../../placeAt.js'

/** More than this are never told at once, whatever a client asks for. */
const mostTold = 200

/** What a figure could be tied to; with words to search by, the claims of the whole registry that have them. */
export async function candidates(
  session: Session,
  params: CandidatesParams,
  token: CancellationToken,
): Promise<Candidates | null> {
  await session.settled()
  const at = await articleAt(session, params, token)
  const figure = at && placeAt(at.check, at.offset)?.figure
  if (!at || !figure) return null
  const { check } = at
  const limit = Math.min(params.limit, mostTold)
  const context = fixContext(session, check)
  const fitting = [...foundClaim(figure), ...candidatesOf(figure, context).map(({ claim }) => claim)]
  const fits = new Set(fitting.map(({ id }) => id))
  const claims = params.query.trim() === '' ? fitting : search(check, params.query, fits)
  const items = claims.slice(0, limit).flatMap((claim): CandidateItem[] => {
    const tie = tieOffer(figure, claim, context)
    if (!tie) return []
    return [
      {
        ...describe(figure, claim, check),
        fits: fits.has(claim.id),
        edit: toWorkspaceEdit(tie.edits, [], session.texts),
      },
    ]
  })
  return { figure: underHedge(figure.figure, figure.figure.text), claims: items, more: claims.length > limit }
}

/** The claim that the checker found comes first: choosing it writes the tie down. */
function foundClaim({ match }: CheckedFigure): readonly Claim[] {
  return match.type === 'tied' && match.tie !== 'reference' ? [match.claim] : []
}

/** Those that fit come before the others, which keep the order of the search. */
function search({ project }: ArticleCheck, query: string, fits: ReadonlySet<string>): readonly Claim[] {
  const live = project.claims.claims.filter(({ status }) => status !== 'retracted' && status !== 'superseded')
  const found = findClaims(live.map(searchableOf), query)
  return [...found.filter(({ id }) => fits.has(id)), ...found.filter(({ id }) => !fits.has(id))]
}

function describe(
  { figure }: CheckedFigure,
  claim: Claim,
  { project }: ArticleCheck,
): Omit<CandidateItem, 'fits' | 'edit'> {
  const direction = project.registry.find(claim.id)?.direction ?? null
  return {
    id: claim.id,
    statement: claim.statement,
    value: [valueWords(claim), claim.unit].filter(Boolean).join(' '),
    period: periodWords(claim) ?? '',
    publishers: publisherWords(claim),
    status: claim.status,
    agrees: compareAmounts(figure, claim.value, direction).type === 'agrees',
  }
}
