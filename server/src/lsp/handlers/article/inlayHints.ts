import type { CancellationToken, InlayHint, InlayHintParams } from 'vscode-languageserver'
import { yearOf } from '../../../core/matching/compile.js'
import type { Claim, Source } from '../../../core/types.js'
import { fromRange, fromUri } from '../../fromLsp.js'
import { claimOf } from '../../placeAt.js'
import { shortName } from '../../sourceNames.js'
import type { Session } from '../../session.js'
import { toPosition } from '../../toLsp.js'

/** Source and year behind each sourced figure. None unless the client has turned them on. */
export async function inlayHints(
  session: Session,
  params: InlayHintParams,
  token: CancellationToken,
): Promise<InlayHint[] | null> {
  if (!session.state.inlayHints) return null
  const file = session.open.get(fromUri(params.textDocument.uri))
  const check = file && (await session.checks.open(file, token))
  if (!check) return null
  const { document, checked } = check
  const range = fromRange(document, params.range)
  return checked.figures.flatMap((figure): InlayHint[] => {
    const claim = claimOf(figure)
    const { span } = figure.figure
    if (!claim || figure.status !== 'sourced' || span.start > range.end || span.end < range.start) return []
    const label = hintOf(claim)
    return label === ''
      ? []
      : [{ position: toPosition(document, span.end), label, paddingLeft: true, tooltip: claim.statement }]
  })
}

/** "BAMF 2022": the source's shortest name, and the year that the claim is about, else that of its source. */
function hintOf(claim: Claim): string {
  const [source] = claim.sources
  return source ? [shortName(source), yearsOf(claim, source)].filter(Boolean).join(' ') : ''
}

function yearsOf({ period, asOf }: Claim, { published }: Source): string {
  const { from, to } = asOf ?? period ?? { from: null, to: null }
  const first = from === null ? null : yearOf(from)
  const last = to === null ? null : yearOf(to - 1)
  if (first !== null && last !== null) return first === last ? String(first) : `${first}–${last}`
  if (first !== null) return `since ${first}`
  return last === null ? (published?.slice(0, 4) ?? '') : `until ${last}`
}
