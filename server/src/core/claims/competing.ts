/** Competing estimates: claims about one and the same thing whose values cannot both hold. */
import { cannotBothHold } from '../matching/agreement/index.js'
import type { Claim, Registry } from '../types.js'
import { code, registryFinding, type RegistryFinding } from './report.js'

/**
 * What a claim is about, as parts that are compared one by one: measure, unit, kind, population, places, period. Null
 * for a claim of which too little is known to compare it with any.
 */
export type KeysOf = (claim: Claim) => readonly string[] | null

/** In a larger group each claim is held against its neighbours and the extremes only, so that the time stays linear. */
const SMALL_GROUP = 40
const NEIGHBOURS = 10
/** A finding points at no more. */
const MOST_RELATED = 5

/**
 * The rivals of each claim that has any, by id, in the order of the registry. Superseded and retracted claims are no
 * rivals. Without `keysOf` the keys are compared as they are written; the caller that can read a missing key from the
 * statement hands in its own.
 */
export function competingClaims(
  registry: Registry,
  keysOf: KeysOf = writtenKeys,
): ReadonlyMap<string, readonly Claim[]> {
  const groups = new Map<string, Claim[]>()
  for (const claim of registry.claims) {
    if (claim.status === 'superseded' || claim.status === 'retracted') continue
    const keys = keysOf(claim)
    if (!keys) continue
    const key = keys.join('\0')
    const group = groups.get(key)
    if (group) group.push(claim)
    else groups.set(key, [claim])
  }
  const rivals = new Map<string, Claim[]>()
  for (const group of groups.values()) {
    for (const [a, b] of pairs(group)) {
      if (!cannotBothHold(a.value, b.value)) continue
      add(rivals, a.id, b)
      add(rivals, b.id, a)
    }
  }
  return rivals
}

/** One finding for each set of rivals of which not all are `disputed`, at the last that is not, pointing at the others. */
export function conflictingClaims(registry: Registry, keysOf: KeysOf = writtenKeys): readonly RegistryFinding[] {
  const rivals = competingClaims(registry, keysOf)
  const findings: RegistryFinding[] = []
  const told = new Set<Claim>()
  for (const claim of [...registry.claims].reverse()) {
    if (!rivals.has(claim.id) || told.has(claim) || claim.status === 'disputed') continue
    for (const other of connected(claim, rivals)) told.add(other)
    findings.push(conflictFinding(claim, rivals.get(claim.id) ?? []))
  }
  return findings
}

function conflictFinding(claim: Claim, rivals: readonly Claim[]): RegistryFinding {
  const shown = rivals.slice(0, MOST_RELATED)
  const others = shown.map((rival) => `claim ${code(rival.id)} ${code(rival.valueText)}`).join(', ')
  const more = rivals.length > shown.length ? ` and ${rivals.length - shown.length} more` : ''
  return registryFinding(
    { uri: claim.at.uri, span: claim.keys['value'] ?? claim.at.span },
    [
      `${code(claim.valueText)} in claim ${code(claim.id)} where ${others}${more} says the same thing otherwise`,
      'one value, or `disputed` as the status of every one',
      'correct, supersede or retract one, or mark them all as `disputed`',
    ],
    {
      rule: 'conflicting-claims',
      key: 'value',
      claim: claim.id,
      related: shown.map((rival) => ({
        uri: rival.at.uri,
        span: rival.keys['value'] ?? rival.at.span,
        message: `Claim ${code(rival.id)} says ${rival.valueText}`,
      })),
    },
  )
}

/** The keys as they are written, letter case aside; claims without a measure or without a time say too little. */
function writtenKeys(claim: Claim): readonly string[] | null {
  const time = claim.asOf ?? claim.period
  if (claim.measure === undefined || !time) return null
  const { measure, unit, kind, population, origin, destination, place } = claim
  const words = [measure, unit, kind, population, origin, destination, place]
  return [...words.map((word) => word?.toLowerCase() ?? ''), `${time.from}/${time.to}`]
}

function* pairs(group: readonly Claim[]): Generator<readonly [Claim, Claim]> {
  const isSmall = group.length <= SMALL_GROUP
  const sorted = isSmall ? group : [...group].sort((a, b) => middle(a) - middle(b))
  for (let i = 0; i < sorted.length; i++) {
    for (let j = i + 1; j < sorted.length; j++) {
      const [a, b] = [sorted[i], sorted[j]]
      if (a && b) yield [a, b]
      // Past the neighbours, on to the extremes at the end; those at the start were held against this one before.
      const isPastNeighbours = !isSmall && i >= NEIGHBOURS && j - i >= NEIGHBOURS
      if (isPastNeighbours) j = Math.max(j, sorted.length - 1 - NEIGHBOURS)
    }
  }
}

function middle({ value }: Claim): number {
  const { min, max } = value.quantity
  return ((min ?? max ?? 0) + (max ?? min ?? 0)) / 2
}

/** All that a claim contradicts, and what these contradict, and so on. */
function connected(first: Claim, rivals: ReadonlyMap<string, readonly Claim[]>): readonly Claim[] {
  const found = new Map([[first.id, first]])
  for (const claim of found.values()) {
    for (const rival of rivals.get(claim.id) ?? []) found.set(rival.id, rival)
  }
  return [...found.values()]
}

function add(rivals: Map<string, Claim[]>, id: string, rival: Claim): void {
  const known = rivals.get(id)
  if (known) known.push(rival)
  else rivals.set(id, [rival])
}
