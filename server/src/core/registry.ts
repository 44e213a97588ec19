/** A registry made ready for checking: loaded, compiled, and its claims held against each other. */
import {
  conflictingClaims,
  loadRegistry,
  type KeysOf,
  type LoadedRegistry,
  type RegistryFinding,
} from './claims/index.js'
import { sortFindings } from './claims/report.js'
import type { Language } from './languages/index.js'
import { compileRegistry, type CompiledClaim, type CompiledRegistry } from './matching/index.js'
import type { SourceFile } from './types.js'

/** A loaded registry with its index. */
export interface ReadyRegistry extends LoadedRegistry {
  readonly compiled: CompiledRegistry
}

/** Loads and compiles a registry. `language` is the one in which `value` may be written in words. */
export function readRegistry(files: readonly SourceFile[], language: Language): ReadyRegistry {
  const { registry, findings } = loadRegistry(files, language, nothingCompetes)
  const compiled = compileRegistry(registry)
  return { registry, compiled, findings: sortFindings([...findings, ...competingFindings(compiled)]) }
}

/** For loading a registry whose claims are held against each other once it is compiled. */
export const nothingCompetes: KeysOf = () => null

/**
 * Claims that are estimates of one thing and cannot both hold. It is told after compiling, since what the keys of a claim
 * do not say has been read from its statement by then.
 */
export function competingFindings(compiled: CompiledRegistry): readonly RegistryFinding[] {
  return conflictingClaims(compiled.registry, (claim) => {
    const own = compiled.find(claim.id)
    return own === null ? null : keysOf(own)
  })
}

/** A claim without a measure of its own, or without a time as far as anything says one, competes with none. */
function keysOf(own: CompiledClaim): readonly string[] | null {
  const { claim, period, origin, destination, place } = own
  if (claim.measure === undefined || period === null) return null
  const places = [...(destination ?? []), ...(place ?? [])]
  // Statements that name different countries are about different things, even where a key that would say so is missing.
  const countries = [...own.named].filter((id) => /^[A-Z]{2}$/.test(id))
  const words = [own.measure, own.population, origin ?? [], places, countries].map((part) => [...part].sort().join('+'))
  return [...words, claim.unit?.toLowerCase() ?? '', own.stock ? 'stock' : 'flow', `${period.from}/${period.to}`]
}
