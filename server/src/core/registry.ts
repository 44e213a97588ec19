/** A registry made ready for checking: loaded, compiled, and its claims held against each other. */
import {
  conflictingClaims,
  loadRegistry,
  type KeysOf,
  type LoadedRegistry,
  type RegistryFinding,
} from './claims/index.js'
import { code, registryFinding, sortFindings } from './claims/report.js'
import type { Language } from './languages/index.js'
import { compileRegistry, type CompiledClaim, type CompiledRegistry } from './matching/index.js'
import { noCountry } from './matching/places.js'
import type { SourceFile } from './types.js'

/** A loaded registry with its index. */
export interface ReadyRegistry extends LoadedRegistry {
  readonly compiled: CompiledRegistry
}

/** Loads and compiles a registry. `language` is the one in which `value` may be written in words. */
export function readRegistry(files: readonly SourceFile[], language: Language): ReadyRegistry {
  const { registry, findings } = loadRegistry(files, language, nothingCompetes)
  const compiled = compileRegistry(registry, language)
  return { registry, compiled, findings: sortFindings([...findings, ...compiledFindings(compiled)]) }
}

/** For loading a registry whose claims are held against each other once it is compiled. */
export const nothingCompetes: KeysOf = () => null

/** What is told of a registry once it is compiled, beside what its loading tells. */
export function compiledFindings(compiled: CompiledRegistry): readonly RegistryFinding[] {
  return [...competingFindings(compiled), ...placeFindings(compiled)]
}

/**
 * Claims that are estimates of one thing and cannot both hold. It is told after compiling, since what the keys of a claim
 * do not say has been read from its statement by then.
 */
function competingFindings(compiled: CompiledRegistry): readonly RegistryFinding[] {
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
  const people = [...own.population, ...own.natives]
  const words = [own.measure, people, origin ?? [], places, countries].map((part) => [...part].sort().join('+'))
  return [...words, claim.unit?.toLowerCase() ?? '', own.stock ? 'stock' : 'flow', `${period.from}/${period.to}`]
}

/** The keys of a claim that name places. */
const PLACE_KEYS = ['origin', 'destination', 'place'] as const

/**
 * A name that is nearly a country's may be a slip: it is a place of its own then, and no figure about the country meets
 * it. Nor does one meet a code that names no country.
 */
function placeFindings({ registry, nearCountry }: CompiledRegistry): readonly RegistryFinding[] {
  const own = new Set(registry.terms.places.flatMap((term) => [term.name, ...term.aliases]))
  return registry.claims.flatMap((claim) =>
    PLACE_KEYS.flatMap((key) => {
      const name = claim[key]
      const meant =
        name === undefined || own.has(name) ? null : (noPlace(name, key) ?? nearlyCountry(nearCountry(name)))
      if (name === undefined || meant === null) return []
      const words = [`${code(name)} as ${code(key)} of claim ${code(claim.id)}`, ...meant] as const
      const at = { uri: claim.at.uri, span: claim.keys[key] ?? claim.at.span }
      return [registryFinding(at, words, { key, claim: claim.id, atMost: 'information' })]
    }),
  )
}

/** What was expected of a name that is nearly a country's, and what to do. */
function nearlyCountry(country: string | null): readonly [string, string] | null {
  if (country === null) return null
  const advice = 'correct it, or list it under `terms.places` where it is a place of its own'
  return [`${code(country)}, which it is much like`, advice]
}

/** The same of a code that statistics write where there is no country to name. */
function noPlace(name: string, key: string): readonly [string, string] | null {
  const meaning = noCountry.get(name)
  if (meaning === undefined) return null
  const advice = `leave ${code(key)} out and say in ${code('population')} who is counted`
  return [
    `a place, and this is no country's code: in statistics it means ${meaning}`,
    name === 'UNK' ? `${advice}, or write ${code('XK')} where Kosovo is meant` : advice,
  ]
}
