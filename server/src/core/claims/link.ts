/** What joins the files of a registry: ids that are unique, and claims with the sources they name. */
import type { At, Claim, Source } from '../types.js'
import type { BrokenClaim, ClaimDraft } from './claim.js'
import type { NamedSource } from './file.js'
import { code, registryFinding, type RegistryFinding } from './report.js'
import type { SourceValue } from './sources.js'
import { suggestions } from './suggest.js'

/** The first claim of an id counts; the others are reported. */
export function uniqueClaims(drafts: readonly ClaimDraft[], findings: RegistryFinding[]): readonly ClaimDraft[] {
  const byId = new Map<string, ClaimDraft>()
  for (const draft of drafts) {
    const { id } = draft.claim
    const first = byId.get(id)
    if (!first) {
      byId.set(id, draft)
      continue
    }
    findings.push(
      registryFinding(
        idAt(draft.claim),
        [
          `the id ${code(id)} a second time`,
          'an id of its own for every claim',
          'rename one of the two; the first one counts',
        ],
        { key: 'id', claim: id, related: [{ ...idAt(first.claim), message: `The first claim ${code(id)}` }] },
      ),
    )
  }
  return [...byId.values()]
}

/** Sources by name. The first of a name counts; one that cannot be read stands under its name, for the claims' sake. */
export function nameSources(sources: readonly NamedSource[], findings: RegistryFinding[]): Map<string, Source> {
  const named = new Map<string, Source>()
  const places = new Map<string, At>()
  for (const { name, source, at } of sources) {
    const first = places.get(name)
    if (first) {
      findings.push(
        registryFinding(
          at,
          [
            `the source ${code(name)} a second time`,
            'every source once',
            'rename or remove one of the two; the first one counts',
          ],
          { key: name, related: [{ ...first, message: `The first source ${code(name)}` }] },
        ),
      )
      continue
    }
    places.set(name, at)
    named.set(name, source ?? standIn(name, at))
  }
  return named
}

/** A source of which only the name is known. */
function standIn(name: string, at: At): Source {
  return { name, publisher: name, aliases: [], at }
}

/** A claim that breaks the format, where it stands. */
export interface BrokenAt extends Omit<BrokenClaim, 'span'> {
  readonly at: At
}

/**
 * Puts sources in the place of their names. A name that no file knows breaks its claim, and is told of a claim that is
 * broken already too; when a file could not be read whole, the source may stand there, and the claim is not to blame.
 */
export function linkSources(
  drafts: readonly ClaimDraft[],
  broken: readonly BrokenAt[],
  named: Map<string, Source>,
  complete: boolean,
  findings: RegistryFinding[],
): { claims: readonly Claim[]; broken: readonly { readonly id: string; readonly at: At }[] } {
  const suggest = suggestions([...named.keys()])
  const known = broken.flatMap(({ id, at }) => (id === null ? [] : [{ id, at }]))
  const claims: Claim[] = []
  for (const { claim, sources, linked } of drafts) {
    linked.push(...sources.flatMap((item) => lookUp(item, claim) ?? []))
    if (linked.length === sources.length) claims.push(claim)
    else known.push({ id: claim.id, at: claim.at })
  }
  for (const one of broken) for (const item of one.sources) lookUp(item, one)
  return { claims, broken: known }

  function lookUp(item: SourceValue, claim: Pick<BrokenAt, 'id' | 'at'>): Source | null {
    if ('source' in item) return item.source
    const at = { uri: claim.at.uri, span: item.span }
    if (!complete && !named.has(item.name)) named.set(item.name, standIn(item.name, at))
    const source = named.get(item.name)
    if (source) return source
    // A default is one for all claims of its file, and wrong once.
    const isOwn = item.span.start >= claim.at.span.start && item.span.end <= claim.at.span.end
    const owner = claim.id === null ? 'a claim' : `claim ${code(claim.id)}`
    const near = suggest(item.name)
    findings.push(
      registryFinding(
        at,
        [
          `the unknown source ${code(item.name)} in ${isOwn ? owner : '`defaults`'}`,
          near === null ? 'the name of a source' : code(near),
          near === null ? 'correct the name, or add it to `sources`' : 'correct the name or add the source',
        ],
        { key: 'sources', claim: isOwn ? claim.id : null },
      ),
    )
    return null
  }
}

/** Where a claim's id stands. */
function idAt(claim: Pick<Claim, 'at' | 'keys'>): At {
  return { uri: claim.at.uri, span: claim.keys['id'] ?? claim.at.span }
}
