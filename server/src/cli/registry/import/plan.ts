/** What an import has to change in the registry: held against what it holds already. */
import type { Entries } from '../../../core/claims/edit/index.js'
import { restate } from '../../../core/claims/edit/index.js'
import type { Language } from '../../../core/languages/index.js'
import { same } from '../../../core/matching/agreement/interval.js'
import type { CompiledRegistry } from '../../../core/matching/index.js'
import type { Claim } from '../../../core/types.js'
import { FLAG_KEYS, flagCaveats } from './flags.js'
import type { StatedClaim } from './render.js'

export interface Plan {
  /** Claims that the registry does not have. */
  readonly added: readonly StatedClaim[]
  /** Claims whose number is another now. */
  readonly revised: readonly Revision[]
  /** Claims of which only the flags changed: no longer provisional. */
  readonly reflagged: readonly { readonly claim: Claim; readonly keys: Entries }[]
  readonly unchanged: number
  /** Claims that somebody retracted: an import does not bring them back. */
  readonly retracted: readonly string[]
}

export interface Revision {
  readonly old: Claim
  readonly id: string
  /** Keys of the new claim that are not taken over from the old. */
  readonly keys: Entries & { readonly value: number; readonly statement: string }
}

/** Compares what a file states with the registry. A claim is followed through those that took its place. */
export function planImport(stated: readonly StatedClaim[], compiled: CompiledRegistry, language: Language): Plan {
  const added: StatedClaim[] = []
  const revised: Revision[] = []
  const reflagged: { claim: Claim; keys: Entries }[] = []
  const retracted: string[] = []
  const taken = new Set<string>()
  let unchanged = 0
  for (const one of stated) {
    const current = currentOf(one.id, compiled)
    if (current === null) added.push(one)
    else if (current.status === 'retracted') retracted.push(current.id)
    else if (!isValue(current, one.value)) {
      revised.push({ old: current, id: nextId(one.id, compiled, taken), keys: revisedKeys(current, one, language) })
    } else {
      const keys = flagChanges(current, one.keys)
      if (Object.keys(keys).length > 0) reflagged.push({ claim: current, keys })
      else unchanged++
    }
  }
  return { added, revised, reflagged, unchanged, retracted }
}

/** The claim that holds now: the last of those that took each other's place. */
function currentOf(id: string, compiled: CompiledRegistry): Claim | null {
  const seen = new Set<string>()
  let claim = compiled.find(id)?.claim ?? null
  while (claim?.supersededBy !== undefined && !seen.has(claim.id)) {
    seen.add(claim.id)
    const next: Claim | null = compiled.find(claim.supersededBy)?.claim ?? null
    if (next === null) break
    claim = next
  }
  return claim
}

function isValue({ value, rounding = 0 }: Claim, number: number): boolean {
  const { min, max } = value.quantity
  return min !== null && max !== null && same(min + rounding / 2, number) && same(max - rounding / 2, number)
}

function nextId(id: string, { find }: CompiledRegistry, taken: Set<string>): string {
  for (let number = 2; ; number++) {
    const next = `${id}-${number}`
    if (find(next) !== null || taken.has(next)) continue
    taken.add(next)
    return next
  }
}

/** The old claim's own words stay where the new number can be put into them. */
function revisedKeys(old: Claim, one: StatedClaim, language: Language): Revision['keys'] {
  const flags: Record<string, Entries[string]> = {}
  for (const key of FLAG_KEYS) {
    const isOfImport = key === 'method' ? one.keys[key] !== undefined : isFlagCaveat(old)
    if (one.keys[key] !== undefined || isOfImport) flags[key] = one.keys[key]
  }
  const kept = restate(old.statement, old.value, String(one.value), language)
  return { ...flags, value: one.value, statement: kept ?? one.keys.statement }
}

/** A caveat that an import wrote changes with the flags; one that somebody wrote stays. */
function flagChanges(claim: Claim, keys: Entries): Entries {
  if (claim.caveat === keys['caveat']) return {}
  if (claim.caveat !== undefined && !isFlagCaveat(claim)) return {}
  return { caveat: keys['caveat'], caveatAlso: keys['caveatAlso'] }
}

function isFlagCaveat({ caveat }: Claim): boolean {
  return caveat === undefined || flagCaveats.has(caveat)
}
