import type { CancellationToken, CodeLens, Command } from 'vscode-languageserver'
import type { ClaimEntry } from '../../../core/claims/outline/outline.js'
import {
  showClaimCommand,
  showPlacesCommand,
  supersedeCommand,
  verifyCommand,
  type ClaimArguments,
} from '../../registryProtocol.js'
import { fromUri } from '../../fromLsp.js'
import type { RegistryFile } from '../../registryFiles.js'
import type { Session } from '../../session.js'
import { toRange } from '../../toLsp.js'
import { countOf } from '../../usage.js'

/** What a lens of a claim is about; what it says is found out when it is shown. */
interface LensData {
  readonly type: 'uses'
  readonly uri: string
  readonly project: string
  readonly id: string
}

/** Days before a review is due that its lens begins to say so. */
const soon = 30

/** Above each claim: how often it is used, and what somebody has to do about it. */
export function codeLenses(file: RegistryFile, session: Session): Promise<CodeLens[]> {
  session.usage.start()
  return Promise.resolve(file.outline.claims.flatMap((claim) => lensesOf(file, session, claim)))
}

/** Fills in how often a claim is used. */
export async function resolveCodeLens(session: Session, lens: CodeLens, token: CancellationToken): Promise<CodeLens> {
  const data = lens.data as LensData | undefined
  if (data?.type !== 'uses') return lens
  // Without a way to be told of the count, the client waits for it.
  if (!session.client.refreshesLenses) await session.usage.ready(token)
  const articles = session.usage.of(data.project, data.id)
  const count = countOf(articles, data.id)
  const places = session.client.options.showsPlaces === true && count.places > 0
  const { registry } = await session.projects.of(fromUri(data.uri))
  // Nothing can be tied to a claim with a fault: that does not mean that nobody uses it.
  if (registry.find(data.id) === null) return { ...lens, command: mere('not counted: the claim has a fault') }
  const title = session.usage.counted() ? useWords(count.articles, count.places) : 'counting uses…'
  const argument: ClaimArguments = { uri: data.uri, id: data.id }
  return { ...lens, command: places ? { title, command: showPlacesCommand, arguments: [argument] } : mere(title) }
}

function lensesOf(file: RegistryFile, session: Session, claim: ClaimEntry): CodeLens[] {
  const { id } = claim
  if (id === null) return []
  const range = toRange(file.document, claim.idSpan)
  const { uri } = file.document
  const data: LensData = { type: 'uses', uri, project: file.project.folder, id }
  const argument: ClaimArguments = { uri, id }
  const offers = session.client.options.editsClaims === true
  const successor = (id: string): CodeLens => ({
    range,
    command: offers
      ? { title: `superseded by ${id}`, command: showClaimCommand, arguments: [{ uri, id }] }
      : mere(`superseded by ${id}`),
  })
  const say = (title: string, command?: string): CodeLens => ({
    range,
    command: command !== undefined && offers ? { title, command, arguments: [argument] } : mere(title),
  })
  const text = (key: string): string => claim.keys.get(key)?.text ?? ''
  const status = text('status') || (text('supersededBy') === '' ? 'verified' : 'superseded')
  const review = reviewWords(text('reviewBy'), session.today())
  return [
    { range, data },
    ...(text('supersededBy') === '' ? [] : [successor(text('supersededBy'))]),
    ...(status === 'retracted' ? [say('retracted')] : []),
    ...(status === 'disputed' ? [say('disputed')] : []),
    ...(status === 'draft' ? [say('draft: verify…', verifyCommand)] : []),
    ...(review === null || status === 'superseded' || status === 'retracted' ? [] : [say(review, verifyCommand)]),
    ...(status === 'verified' || status === 'disputed' ? [say('supersede…', supersedeCommand)] : []),
  ]
}

/** "review was due 2023-06-30"; null while that is far off. */
export function reviewWords(reviewBy: string, today: string): string | null {
  const day = (text: string) => Date.parse(`${text}T00:00:00Z`) / 86_400_000
  const left = day(reviewBy) - day(today)
  if (Number.isNaN(left) || left > soon) return null
  return left < 0 ? `review was due ${reviewBy}` : `review due ${reviewBy}`
}

function useWords(articles: number, places: number): string {
  if (articles === 0) return 'not used'
  const times = places > articles ? `, ${places} times` : ''
  return `used in ${articles} ${articles === 1 ? 'article' : 'articles'}${times}`
}

/** A lens that only says something. */
function mere(title: string): Command {
  return { title, command: '' }
}
