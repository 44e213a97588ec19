/** The ids of claims where a reference is being typed: the ones that fit the sentence first. */
import {
  CompletionItemKind,
  CompletionItemTag,
  MarkupKind,
  type CompletionItem,
  type CompletionList,
  type CompletionParams,
} from 'vscode-languageserver'
import { parseArticle } from '../../../core/article/index.js'
import { proseAt } from '../../../core/article/proseAt.js'
import { typedReference, type TypedReference } from '../../../core/article/typing.js'
import { readArticle } from '../../../core/check.js'
import { languageOf } from '../../../core/languages/index.js'
import { rankedClaims, type RankedClaim } from '../../../core/fixes/ranked.js'
import { periodWords, valueWords } from '../../../core/rules/words.js'
import type { Claim } from '../../../core/types.js'
import { claimCard } from '../../cards.js'
import { fromPosition, fromUri } from '../../fromLsp.js'
import type { LoadedProject } from '../../projects.js'
import type { Session } from '../../session.js'
import { shortName } from '../../sourceNames.js'
import { toRange } from '../../toLsp.js'

/** As many as anybody scrolls through; typing on asks again. */
const shown = 60

/** What a completion item carries until it is looked at. */
export interface ClaimItemData {
  readonly type: 'claim'
  readonly uri: string
  readonly id: string
}

export function createCompletion() {
  // Each letter of an id asks again: the article without the reference stays the same.
  let last: { key: string; project: LoadedProject; claims: readonly RankedClaim[] } | null = null

  const ranked = (path: string, text: string, at: number, project: LoadedProject): readonly RankedClaim[] | null => {
    const key = `${path}\0${at}\0${text}`
    if (last?.key === key && last.project === project) return last.claims
    if (!proseAt(parseArticle({ uri: path, text }), at)) return null
    const reading = readArticle({ uri: path, text }, project.configOf(path))
    const claims = rankedClaims(reading, at, project.registry.in(reading.language ?? languageOf(null)))
    last = { key, project, claims }
    return claims
  }
  return async (session: Session, params: CompletionParams): Promise<CompletionList | null> => {
    const path = fromUri(params.textDocument.uri)
    const file = session.open.get(path)
    if (!file) return null
    const { document } = file
    const offset = fromPosition(document, params.position)
    const text = document.getText()
    const reference = typedReference(text, offset)
    if (!reference) return null
    const project = await session.projects.of(path)
    if (project.problem !== null || project.ignores(path)) return null
    const { start, end } = reference.span
    const fitting = ranked(path, text.slice(0, start) + text.slice(end), start, project)
    if (!fitting) return null
    const found = matching(fitting, project, reference.typed)
    const range = toRange(document, reference.idSpan)
    const items = found.slice(0, shown).map((one, rank) => toItem(one, rank, reference, document.uri, range))
    return { isIncomplete: found.length > shown || reference.typed !== '', items }
  }
}

/** Shows a claim's card, when an item of the list is looked at. */
export async function resolveClaimItem(session: Session, item: CompletionItem): Promise<CompletionItem> {
  const data = item.data as ClaimItemData | undefined
  if (data?.type !== 'claim') return item
  const { uri, id } = data
  const project = await session.projects.of(fromUri(uri))
  const claim = project.registry.find(id)?.claim ?? null
  const format = session.client.showsMarkdown ? 'markdown' : 'plain'
  const kind = format === 'markdown' ? MarkupKind.Markdown : MarkupKind.PlainText
  return { ...item, documentation: { kind, value: claimCard(claim, id, format) } }
}

/** Those that fit, then all others, as far as they have what is typed in their id or every word of it in their statement. */
function matching(fitting: readonly RankedClaim[], { registry }: LoadedProject, typed: string): readonly RankedClaim[] {
  const words = typed
    .toLowerCase()
    .split('-')
    .filter((word) => word !== '')
  const has = ({ id, statement }: Claim): boolean => {
    if (id.includes(typed.toLowerCase())) return true
    const said = statement.toLowerCase()
    return words.every((word) => said.includes(word) || id.includes(word))
  }
  const first = fitting.filter(({ claim }) => has(claim))
  const known = new Set(first.map(({ claim }) => claim.id))
  const others: RankedClaim[] = []
  for (const { claim } of registry.claims) {
    if (others.length + first.length > shown) break
    const isLive = claim.status !== 'retracted' && claim.status !== 'superseded'
    if (isLive && !known.has(claim.id) && has(claim)) others.push({ claim, fits: false, agrees: false })
  }
  return [...first, ...others]
}

function toItem(
  { claim, fits, agrees }: RankedClaim,
  rank: number,
  reference: TypedReference,
  uri: string,
  range: ReturnType<typeof toRange>,
): CompletionItem {
  const value = valueWords(claim)
  const data: ClaimItemData = { type: 'claim', uri, id: claim.id }
  const period = periodWords(claim) ?? ''
  const [source] = claim.sources
  return {
    label: claim.id,
    kind: CompletionItemKind.Reference,
    // The list is narrow, and cuts off what comes last.
    labelDetails: { description: [value, source && shortName(source), period].filter(Boolean).join(' · ') },
    detail: [value, period, source?.publisher].filter(Boolean).join(' · '),
    // The server has chosen and ordered: what the client would compare is always the same.
    filterText: reference.typed === '' ? claim.id : reference.typed,
    sortText: String(rank).padStart(4, '0'),
    ...(fits && agrees && rank === 0 ? { preselect: true } : {}),
    ...(claim.status === 'draft' || claim.status === 'verified' || claim.status === 'disputed'
      ? {}
      : { tags: [CompletionItemTag.Deprecated] }),
    textEdit: { range, newText: `${claim.id}${reference.closing}` },
    data,
  }
}
