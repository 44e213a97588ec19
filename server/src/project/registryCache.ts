import { loadRegistry, packRegistry, unpackRegistry, type LoadedRegistry } from '../core/claims/index.js'
import { languageOf } from '../core/languages/index.js'
import { nothingCompetes } from '../core/registry.js'
import type { SourceFile } from '../core/types.js'
import type { Cache } from '../workspace/cache.js'

/** Registries of fewer letters than this are loaded about as quickly as they are looked up. */
const SMALLEST = 256 * 1024

/**
 * Loads a registry, a large one from the cache where it was loaded before. The key is made of everything that loading
 * depends on, so the cache changes nothing but the time; an entry that is damaged or another's is as good as none.
 *
 * @param language of the words in claims' values, ISO 639-1.
 */
export async function loadCached(
  files: readonly SourceFile[],
  language: string,
  cache: Cache | null,
): Promise<LoadedRegistry> {
  const load = (): LoadedRegistry => loadRegistry(files, languageOf(language), nothingCompetes)
  if (cache === null || files.reduce((sum, { text }) => sum + text.length, 0) < SMALLEST) return load()
  const key = cache.keyOf([language, ...files.flatMap(({ uri, text }) => [uri, text])])
  const data = await cache.read(key)
  const known = data === null ? null : unpackRegistry(data, key)
  if (known !== null) return known
  const loaded = load()
  await cache.write(key, packRegistry(loaded, key))
  return loaded
}
