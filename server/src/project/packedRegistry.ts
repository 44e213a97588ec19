import {
  openPacked,
  packRegistry,
  type ClaimAt,
  type LoadedRegistry,
  type PackedRegistry,
} from '../core/claims/index.js'
import { languageOf } from '../core/languages/index.js'
import { compileRegistry, type CompiledRegistry, type Filing } from '../core/matching/index.js'
import { once } from '../core/once.js'
import type { Registry } from '../core/types.js'

/** A packed registry with what another thread needs to open it. */
export interface PackedFor {
  readonly data: string
  readonly key: string
  /** ISO 639-1. */
  readonly language: string
}

/** A packed registry that was opened: unpacked and compiled when that is first asked for. */
export interface OpenedPacked {
  readonly findings: LoadedRegistry['findings']
  /** How many claims each file holds that holds any, by its URI. */
  readonly claimsIn: ReadonlyMap<string, number>
  /** Both throw for what was forged, as does a forged claim that nothing stands in for. */
  readonly registry: () => Registry
  readonly compiled: () => CompiledRegistry
}

/** Packs a registry with what compiling it anew would have to read from every claim. */
export function packCompiled(compiled: CompiledRegistry): PackedRegistry {
  return packRegistry(compiled.registry, compiled.filing())
}

/**
 * Opens what `packCompiled` packed and was sealed under this key; null for anything else.
 *
 * @param instead gives a claim that was forged; without it that throws when somebody looks at it.
 */
export function openCompiled({ data, key, language }: PackedFor, instead?: ClaimAt): OpenedPacked | null {
  const opened = openPacked(data, key)
  if (opened === null) return null
  const { findings, claimsIn, beside, unpack } = opened
  const unpacked = once(() => unpack(instead))
  const compiled = once(() => {
    const { registry, claimAt } = unpacked()
    return compileRegistry(registry, languageOf(language), { filing: beside() as Filing, claimAt })
  })
  return { findings, claimsIn, registry: () => unpacked().registry, compiled }
}
