/** A loaded registry as one string, for a cache: reading it back takes a small part of what loading takes. */
import type { Amount, At, Claim, NumberStyle, Registry, Source, Span } from '../types.js'
import { item, numbered } from '../numbered.js'
import { seal, unseal } from '../sealed.js'
import type { LoadedRegistry } from './load.js'

/** Changes with every change of what is packed; a cache of another version is foreign. */
const KIND = 'registry-5'

/** Spans as numbers, `[start, end, start, end, ...]`, their keys written once for all claims that have the same. */
type PackedSpans = readonly number[]

/** A claim whose repeated parts are numbers: positions in the lists of `Packed`. */
interface PackedClaim extends Omit<Claim, 'sources' | 'at' | 'keys' | 'value'> {
  readonly value: Omit<Amount, 'style'> & { readonly style: number }
  readonly sources: readonly number[]
  readonly at: readonly [uri: number, start: number, end: number]
  readonly keys: readonly [keys: number, ...spans: PackedSpans]
}

interface Packed {
  readonly uris: readonly string[]
  readonly styles: readonly NumberStyle[]
  readonly keys: readonly (readonly string[])[]
  readonly sources: readonly Source[]
  readonly rest: Omit<Registry, 'claims' | 'sources'>
}

/** What is told of a registry without looking at its claims: how many each file holds. */
type Head = readonly (readonly [uri: string, claims: number])[]

/** A packed registry, of which only the least is read at once. */
export interface OpenedRegistry {
  readonly findings: LoadedRegistry['findings']
  /** How many claims each file holds that holds any, by its URI. */
  readonly claimsIn: ReadonlyMap<string, number>
  /** What was packed along with it. */
  readonly beside: () => unknown
  /**
   * Unpacks all but the claims, anew each time. Throws for what was forged.
   *
   * @param instead gives a claim that was forged; without it that throws when it is asked for.
   */
  readonly unpack: (instead?: ClaimAt) => UnpackedRegistry
}

/** Gives the claim at a place in a registry, and the same object each time. Throws where there is none. */
export type ClaimAt = (index: number) => Claim

/** A registry whose claims are unpacked when they are first asked for, one by one or all together. */
export interface UnpackedRegistry {
  readonly registry: Registry
  /** The claim at a place in `registry.claims`, the same object as there. */
  readonly claimAt: ClaimAt
}

/**
 * Packs a registry without its findings, for `sealRegistry`.
 *
 * @param beside what else was made of it and is to be kept along: plain data.
 */
export function packRegistry(registry: Registry, beside: unknown = null): PackedRegistry {
  const { claims, sources, ...rest } = registry
  const uris = numbered<string>()
  const styles = numbered<NumberStyle>((style) => JSON.stringify(style))
  const keys = numbered<readonly string[]>((names) => names.join('\n'))
  const sourceNumbers = new Map(sources.map((source, index) => [source, index]))
  const packedClaims = claims.map((claim): PackedClaim => {
    const names = Object.keys(claim.keys)
    return {
      ...claim,
      value: { ...claim.value, style: styles.numberOf(claim.value.style) },
      sources: claim.sources.map((source) => sourceNumbers.get(source) ?? -1),
      at: [uris.numberOf(claim.at.uri), claim.at.span.start, claim.at.span.end],
      keys: [keys.numberOf(names), ...names.flatMap((name) => spanNumbers(claim.keys[name]))],
    }
  })
  const packed: Packed = {
    uris: uris.items,
    styles: styles.items,
    keys: keys.items,
    sources,
    rest,
  }
  const head: Head = [...claimsByFile({ claims })]
  return { lines: [head, beside, packed, ...packedClaims].map(lineOf).join('\n') }
}

/** A packed registry that still lacks its findings, which take as long again to find. */
export interface PackedRegistry {
  readonly lines: string
}

/**
 * Puts findings to a packed registry. `key` names what it was loaded from and by what: a hash of the files' names and
 * texts, the language and the program's version. It must not hold white space.
 */
export function sealRegistry({ lines }: PackedRegistry, findings: LoadedRegistry['findings'], key: string): string {
  return seal(KIND, key, `${lines}\n${lineOf(findings)}`)
}

/** A letter of two bytes would make the whole text take twice the room, and sending it to another thread twice the time. */
function lineOf(part: unknown): string {
  return JSON.stringify(part).replace(
    /[^\0-\x7f]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** How many claims each file holds that holds any. */
export function claimsByFile({ claims }: Pick<Registry, 'claims'>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { at } of claims) counts.set(at.uri, (counts.get(at.uri) ?? 0) + 1)
  return counts
}

/** Opens what `sealRegistry` wrote under the same key; null for anything else, as far as can be seen from outside. */
export function openPacked(data: string, key: string): OpenedRegistry | null {
  const body = unseal(KIND, key, data)
  if (body === null) return null
  const headEnd = body.indexOf('\n')
  const besideEnd = body.indexOf('\n', headEnd + 1)
  const claimsEnd = body.lastIndexOf('\n')
  try {
    const head = JSON.parse(body.slice(0, headEnd)) as Head
    const claims = head.reduce((sum, [, count]) => sum + count, 0)
    return {
      findings: JSON.parse(body.slice(claimsEnd + 1)) as LoadedRegistry['findings'],
      claimsIn: new Map(head),
      beside: () => JSON.parse(body.slice(headEnd + 1, besideEnd)) as unknown,
      unpack: (instead) => unpack(body.slice(besideEnd + 1, claimsEnd), claims, instead ?? null),
    }
  } catch {
    // Nothing was cut off, so it was forged or written by a faulty program: no cache either way.
    return null
  }
}

/** Unpacks what claims share, then a claim in each line. */
function unpack(body: string, claims: number, instead: ClaimAt | null): UnpackedRegistry {
  const [shared, ...lines] = linesOf(body)
  if (lines.length !== claims) throw new RangeError(`${lines.length} claims in place of ${claims}`)
  const { rest, ...parts } = JSON.parse(shared === undefined ? '' : body.slice(...shared)) as Packed
  const unpacked = new Array<Claim | undefined>(lines.length)
  const read = (index: number): Claim => {
    const line = item(lines, index)
    try {
      return unpackClaim(JSON.parse(body.slice(...line)) as PackedClaim, parts)
    } catch (error) {
      if (instead === null) throw error
      return instead(index)
    }
  }
  const claimAt = (index: number): Claim => (unpacked[index] ??= read(index))
  let all: readonly Claim[] | null = null
  const registry: Registry = {
    get claims() {
      return (all ??= lines.map((_, index) => claimAt(index)))
    },
    sources: parts.sources,
    ...rest,
  }
  return { registry, claimAt }
}

/** Where each line starts and ends. */
function linesOf(text: string): (readonly [start: number, end: number])[] {
  const lines: [number, number][] = []
  for (let start = 0; start <= text.length;) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    lines.push([start, end])
    start = end + 1
  }
  return lines
}

/** The parsed claim is filled in as it stands: nothing else holds it, and a copy would double the time. */
function unpackClaim(packed: PackedClaim, { uris, styles, keys, sources }: Omit<Packed, 'rest'>): Claim {
  const [uri, start, end] = packed.at
  const [names, ...spans] = packed.keys
  const spanByKey: Record<string, Span> = {}
  item(keys, names).forEach((name, index) => {
    spanByKey[name] = { start: item(spans, 2 * index), end: item(spans, 2 * index + 1) }
  })
  const at: At = { uri: item(uris, uri), span: { start, end } }
  return Object.assign(packed, {
    value: Object.assign(packed.value, { style: item(styles, packed.value.style) }),
    sources: packed.sources.map((source) => item(sources, source)),
    at,
    keys: spanByKey,
  })
}

function spanNumbers(span: Span | undefined): readonly number[] {
  return span ? [span.start, span.end] : []
}
