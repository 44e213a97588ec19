import type { CancellationToken } from 'vscode-languageserver'
import { claimAt } from '../../../core/claims/outline/outline.js'
import { wordsOf } from '../../../core/claims/outline/vocabulary.js'
import { draftFields, placeOf } from '../../../core/fixes/index.js'
import type { Claim } from '../../../core/types.js'
import { fixContext } from '../../fixes/context.js'
import { fromPosition, fromUri } from '../../fromLsp.js'
import { placeAt } from '../../placeAt.js'
import type { ClaimForm, ClaimFormParams, KnownClaim, NewClaimFields } from '../../registryProtocol.js'
import { registryFileOf } from '../../registryFiles.js'
import type { Session } from '../../session.js'

/** What somebody who is asked for a claim starts from. Null where the claim asked for is not there. */
export async function claimForm(
  session: Session,
  { uri, id, position }: ClaimFormParams,
  token: CancellationToken,
): Promise<ClaimForm | null> {
  await session.settled()
  const path = fromUri(uri)
  const project = await session.projects.of(path)
  const file = session.open.get(path)
  const check = position && file ? await session.checks.open(file, token) : null
  const figure = check && position ? placeAt(check, fromPosition(check.document, position))?.figure : null
  const tied = figure?.match.type === 'tied' ? figure.match.claim : null
  const registry = position ? await registryFileOf(session, { uri }) : null
  const wanted =
    id ?? (registry && position ? claimAt(registry.outline, fromPosition(registry.document, position))?.id : null)
  const claim = typeof wanted === 'string' ? (project.registry.find(wanted)?.claim ?? null) : tied
  if (id !== undefined && !claim) return null
  const match = figure ? check?.searched().get(figure.figure.span.start) : undefined
  const context = check && fixContext(session, check)
  const draft = match && figure && context ? draftFields(placeOf(figure, context), match, context.registry) : {}
  const named = project.claims.sources.filter((source) => source.name !== null)
  return {
    today: session.today(),
    claim: claim && known(claim),
    draft: { ...nothing, ...draft },
    sources: named
      .map(({ name, publisher, title, published }) => ({
        ...{ name: name ?? '', publisher, title: title ?? '', published: published ?? '' },
      }))
      .sort((a, b) => (a.published < b.published ? 1 : a.published > b.published ? -1 : a.name < b.name ? -1 : 1)),
    measures: wordsOf(project.claims, 'measure').map(({ text }) => text),
    checkers: wordsOf(project.claims, 'verifiedBy').map(({ text }) => text),
  }
}

const nothing: NewClaimFields = {
  ...{ id: '', statement: '', value: '', unit: '', measure: '', origin: '', destination: '', place: '' },
  ...{ period: '', asOf: '' },
}

function known(claim: Claim): KnownClaim {
  return {
    id: claim.id,
    statement: claim.statement,
    value: claim.valueText,
    unit: claim.unit ?? '',
    period: claim.periodText ?? claim.asOfText ?? '',
    status: claim.status,
    reviewBy: claim.reviewBy ?? '',
    sources: claim.sources.flatMap(({ name }) => (name === null ? [] : [name])),
  }
}
