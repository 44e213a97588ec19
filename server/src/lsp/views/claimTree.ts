/**
 * The claims of a registry in groups small enough to be looked through: by file or by measure, and where a group is
 * large by measure, place and year in turn, so that no level of a registry of many thousands is slow to show.
 */
import { placeWords } from '../../core/rules/words.js'
import type { Claim } from '../../core/types.js'
import type { ClaimGroup, ClaimGrouping } from '../viewsProtocol.js'

export interface TreeGroup extends Omit<ClaimGroup, 'type' | 'claims' | 'uri'> {
  /** A path, for a file. */
  readonly path: string | null
  readonly claims: readonly Claim[]
}

/** A level of the tree holds groups or claims, never both. */
export type TreeLevel =
  | { readonly type: 'groups'; readonly groups: readonly TreeGroup[] }
  | { readonly type: 'claims'; readonly claims: readonly Claim[] }

type Dimension = Exclude<TreeGroup['of'], 'project' | 'page'>

/** A group of more claims than this is parted further. */
export const largestLevel = 300

const dimensions: Readonly<Record<ClaimGrouping, readonly Dimension[]>> = {
  file: ['file', 'measure', 'place', 'year'],
  measure: ['measure', 'place', 'year'],
}

/** What one level holds. `depth` counts the dimensions above that have parted the claims already. */
export function levelOf(
  claims: readonly Claim[],
  by: ClaimGrouping,
  used: ReadonlySet<TreeGroup['of']>,
  fileLabel: (path: string) => string,
): TreeLevel {
  const isFirst = used.size === 0
  if (!isFirst && claims.length <= largestLevel) return { type: 'claims', claims }
  for (const of of dimensions[by]) {
    if (used.has(of)) continue
    const groups = partBy(claims, of, fileLabel)
    // What parts nothing is no level of its own, except the first, which says where one is.
    if (groups.length > 1 || (of === by && isFirst)) return { type: 'groups', groups }
  }
  return claims.length <= largestLevel ? { type: 'claims', claims } : { type: 'groups', groups: pagesOf(claims) }
}

function partBy(claims: readonly Claim[], of: Dimension, fileLabel: (path: string) => string): TreeGroup[] {
  const groups = new Map<string, { label: string; claims: Claim[] }>()
  for (const claim of claims) {
    const label = labelOf(claim, of, fileLabel)
    const key = label.toLowerCase()
    const group = groups.get(key)
    if (group) group.claims.push(claim)
    else groups.set(key, { label, claims: [claim] })
  }
  const compare = new Intl.Collator('en', { numeric: true }).compare
  return [...groups]
    .map(([key, group]) => ({ of, key, ...group, path: of === 'file' ? (group.claims[0]?.at.uri ?? null) : null }))
    .sort((a, b) => Number(a.label === '') - Number(b.label === '') || compare(a.label, b.label))
}

/** Empty for a claim that names no such thing. */
function labelOf(claim: Claim, of: Dimension, fileLabel: (path: string) => string): string {
  switch (of) {
    case 'file':
      return fileLabel(claim.at.uri)
    case 'measure':
      return claim.measure ?? ''
    case 'place':
      return placesOf(claim).join(' → ')
    case 'year':
      return yearOf(claim)
  }
}

/** The places of a claim in words, where from before where to. */
export function placesOf({ origin, destination, place }: Claim): readonly string[] {
  return [origin, destination, place].flatMap((name) => (name === undefined ? [] : [placeWords(name)]))
}

/** The year that a claim's time ends in, by its first four digits. */
function yearOf({ asOfText, periodText }: Claim): string {
  const end = asOfText ?? periodText?.split('/').findLast((part) => /^\d{4}/.test(part)) ?? ''
  return /^\d{4}/.exec(end)?.[0] ?? ''
}

/** Where nothing parts a group, it is cut into pages named by their first and last claim. */
function pagesOf(claims: readonly Claim[]): TreeGroup[] {
  const pages: TreeGroup[] = []
  for (let at = 0; at < claims.length; at += largestLevel) {
    const page = claims.slice(at, at + largestLevel)
    pages.push({
      of: 'page',
      key: String(at),
      label: `${page[0]?.id ?? ''} … ${page.at(-1)?.id ?? ''}`,
      path: null,
      claims: page,
    })
  }
  return pages
}
