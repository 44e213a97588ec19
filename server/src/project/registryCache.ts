import {
  claimsByFile,
  loadRegistry,
  sealRegistry,
  type FileMemory,
  type RegistryFinding,
} from '../core/claims/index.js'
import { sortFindings } from '../core/claims/report.js'
import { languageOf } from '../core/languages/index.js'
import { compileRegistry, type CompiledRegistry } from '../core/matching/index.js'
import { once } from '../core/once.js'
import { compiledFindings, nothingCompetes } from '../core/registry.js'
import type { Claim, Registry, SourceFile } from '../core/types.js'
import type { LateCache } from '../workspace/cache.js'
import { openCompiled, packCompiled, type PackedFor } from './packedRegistry.js'

/** Registries of fewer letters than this are loaded about as quickly as they are looked up. */
const SMALLEST = 256 * 1024

/**
 * A loaded registry. Its claims are unpacked and compiled when they are first asked for, and held against each other when
 * its findings are: a run may need either alone, and need it soon.
 */
export interface OpenRegistry {
  readonly findings: readonly RegistryFinding[]
  /** How many claims each file holds that holds any, by its URI. */
  readonly claimsIn: ReadonlyMap<string, number>
  readonly registry: () => Registry
  readonly compiled: () => CompiledRegistry
  /** It as one string, for another thread, and the key to unpack it by. */
  readonly packed: () => PackedFor
}

/**
 * Loads a registry, a large one from the cache where it was loaded before. The key is made of everything that loading
 * depends on, so the cache changes nothing but the time; an entry that is damaged or another's is as good as none.
 *
 * @param language of the words in claims' values, ISO 639-1.
 * @param memory of its files. Where that knows most of them, somebody is editing one: then nothing is kept for another
 *   start, since every keystroke would.
 */
export async function openRegistry(
  files: readonly SourceFile[],
  language: string,
  cache: LateCache | null,
  memory: FileMemory | null = null,
): Promise<OpenRegistry> {
  if (memory?.knows(files, language) === true) return load(files, language, memory).opened
  if (cache === null || files.reduce((sum, { text }) => sum + text.length, 0) < SMALLEST)
    return load(files, language, memory).opened
  const key = cache.keyOf([language, ...files.flatMap(({ uri, text }) => [uri, text])])
  const data = await cache.read(key)
  const known = data === null ? null : openKept({ data, key, language }, files)
  if (known !== null) return known
  const { opened, body } = load(files, language, memory)
  // Whoever waits for the registry goes first: finding what contradicts what takes a while.
  cache.keep(key, () => sealRegistry(body(), opened.findings, key))
  return opened
}

/** Loads a registry, and gives what it is packed from, so that another thread and the cache share the work. */
function load(files: readonly SourceFile[], language: string, memory: FileMemory | null = null) {
  const { registry, findings } = loadRegistry(files, languageOf(language), nothingCompetes, memory)
  const compiled = once(() => compileRegistry(registry, languageOf(language)))
  const all = once(() => sortFindings([...findings, ...compiledFindings(compiled())]))
  const body = once(() => packCompiled(compiled()))
  const opened: OpenRegistry = {
    get findings() {
      return all()
    },
    claimsIn: claimsByFile(registry),
    registry: () => registry,
    compiled,
    // Nobody asks another thread for findings.
    packed: once(() => ({ data: sealRegistry(body(), [], UNKEPT), key: UNKEPT, language })),
  }
  return { opened, body }
}

/** The key of what is packed for another thread only. */
const UNKEPT = '-'

/**
 * Opens a registry that was packed, for another thread or another start. Null where it was not packed under this key.
 * What cannot be unpacked, since it was forged, is loaded from the files instead.
 */
export function openKept(packed: PackedFor, files: readonly SourceFile[]): OpenRegistry | null {
  const loaded = once(() => load(files, packed.language).opened)
  const opened = openCompiled(packed, (index) => claimIn(loaded().registry(), index))
  if (opened === null) return null
  const orLoaded = <T>(make: () => T, otherwise: () => T): (() => T) =>
    once(() => {
      try {
        return make()
      } catch {
        return otherwise()
      }
    })
  return {
    findings: opened.findings,
    claimsIn: opened.claimsIn,
    registry: orLoaded(opened.registry, () => loaded().registry()),
    compiled: orLoaded(opened.compiled, () => loaded().compiled()),
    packed: () => packed,
  }
}

function claimIn({ claims }: Registry, index: number): Claim {
  const claim = claims[index]
  if (claim === undefined) throw new RangeError(`no claim ${index}`)
  return claim
}
