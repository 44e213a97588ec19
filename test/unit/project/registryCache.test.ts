import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { LoadedRegistry } from '../../../server/src/core/claims/index.js'
import { languageOf } from '../../../server/src/core/languages/index.js'
import { openRegistry } from '../../../server/src/project/registryCache.js'
import { loadRegistries } from '../../../server/src/project/registries.js'
import { readRegistry } from '../../../server/src/core/registry.js'
import type { SourceFile } from '../../../server/src/core/types.js'
import { lateCache, type LateCache } from '../../../server/src/workspace/cache.js'
import { cacheFolder, folderCache } from '../../../server/src/workspace/cacheFolder.js'
import { nodeWorkspace } from '../../../server/src/workspace/node.js'
import { largeRegistry } from './largeRegistry.js'

const files = largeRegistry()
const loaded = load(files)

test('a large registry comes from the cache as it was loaded', async () => {
  const { folder, cache } = emptyCache()
  expect(loaded.findings).not.toEqual([])
  expect(await loadCached(files, 'en', cache)).toStrictEqual(loaded)
  expect(entries(folder)).toHaveLength(1)
  expect(await loadCached(files, 'en', readOnly(cache))).toStrictEqual(loaded)
})

test('it is the entry that is read, not the files', async () => {
  const { cache } = emptyCache()
  await loadCached(files, 'en', cache)
  let asked = 0
  const counting: LateCache = {
    ...readOnly(cache),
    read: async (key) => {
      const data = await cache.read(key)
      asked += data === null ? 0 : 1
      return data
    },
  }
  await loadCached(files, 'en', counting)
  expect(asked).toBe(1)
})

test('a small registry is not kept', async () => {
  const { folder, cache } = emptyCache()
  const small = files.map((file) => ({ ...file, text: file.text.slice(0, 300) }))
  await loadCached(small, 'en', cache)
  expect(entries(folder)).toEqual([])
})

test('any other text, name, order of texts, language or program is another entry', () => {
  const { folder, cache } = emptyCache()
  const keys = [
    cache.keyOf(['en', 'a.yaml', 'one', 'b.yaml', 'two']),
    cache.keyOf(['en', 'a.yaml', 'one', 'b.yaml', 'two ']),
    cache.keyOf(['en', 'a.yaml', 'two', 'b.yaml', 'one']),
    cache.keyOf(['en', 'c.yaml', 'one', 'b.yaml', 'two']),
    cache.keyOf(['en', 'a.yaml', 'on', 'eb.yaml', 'two']),
    cache.keyOf(['de', 'a.yaml', 'one', 'b.yaml', 'two']),
    folderCache(folder, 'another').keyOf(['en', 'a.yaml', 'one', 'b.yaml', 'two']),
  ]
  expect(new Set(keys).size).toBe(keys.length)
})

test('a registry that changes is loaded anew', async () => {
  const { folder, cache } = emptyCache()
  await loadCached(files, 'en', cache)
  const changed = files.map((file) => ({ ...file, text: file.text.replace('value: 1000', 'value: 1001') }))
  const again = await loadCached(changed, 'en', cache)
  expect(again).toStrictEqual(load(changed))
  expect(again).not.toEqual(loaded)
  expect(entries(folder)).toHaveLength(2)
})

const damage: Readonly<Record<string, (data: string) => string>> = {
  'cut off': (data) => data.slice(0, data.length >> 1),
  empty: () => '',
  'changed in one letter': (data) => data.replace('people in', 'people im'),
  'of something else': () => '{"version": 1}',
  'of another registry': (data) => data.replace(/ [0-9a-f]{64} /, ` ${'0'.repeat(64)} `),
  binary: () => '\0\uFFFD\0'.repeat(100),
}

test.each(Object.keys(damage))('an entry that is %s is made again', async (name) => {
  const { folder, cache } = emptyCache()
  await loadCached(files, 'en', cache)
  const path = join(folder, entries(folder)[0]!)
  const sound = readFileSync(path, 'utf8')
  writeFileSync(path, damage[name]!(sound))
  expect(readFileSync(path, 'utf8')).not.toBe(sound)
  expect(await loadCached(files, 'en', cache)).toStrictEqual(loaded)
  expect(readFileSync(path, 'utf8')).toBe(sound)
})

const forgery: Readonly<Record<string, (claim: string, index: number) => string | null>> = {
  'are no JSON': (claim) => claim.slice(0, 20),
  'are missing': (claim, index) => (index < 5 ? claim : null),
  'are no claims': () => 'null',
}

test.each(Object.keys(forgery))(
  'an entry whose claims %s, under a digest that is right, is loaded from the files',
  async (name) => {
    const { cache } = emptyCache()
    await loadCached(files, 'en', cache)
    const forged: LateCache = {
      ...readOnly(cache),
      read: async (key) => {
        const data = await cache.read(key)
        const [header = '', head, beside, shared, ...rest] = data!.split('\n')
        const findings = rest.pop()
        const claims = rest.map(forgery[name]!).filter((line) => line !== null)
        const body = [head, beside, shared, ...claims, findings].join('\n')
        return `${header.slice(0, header.lastIndexOf(' ') + 1)}${body.length}\n${body}`
      },
    }
    const opened = await openRegistry(files, 'en', forged)
    expect(opened.compiled().find('chad-1990')?.claim).toEqual(
      loaded.registry.claims.find(({ id }) => id === 'chad-1990'),
    )
    expect({ registry: opened.registry(), findings: opened.findings }).toStrictEqual(loaded)
  },
)

test('where nothing can be kept the registry is loaded all the same', async () => {
  const { folder } = emptyCache()
  const file = join(folder, 'a-file')
  writeFileSync(file, '')
  const cache = lateCache(folderCache(join(file, 'below'), 'test'))
  expect(await loadCached(files, 'en', cache)).toStrictEqual(loaded)
  expect(readdirSync(folder)).toEqual(['a-file'])
})

test('a folder under the name of an entry is no entry', async () => {
  const { folder, cache } = emptyCache()
  const key = cache.keyOf(['en', ...files.flatMap(({ uri, text }) => [uri, text])])
  mkdirSync(join(folder, `registry-${key}`))
  expect(await loadCached(files, 'en', cache)).toStrictEqual(loaded)
  expect(readdirSync(folder)).toEqual([`registry-${key}`])
})

test('of many entries those used last stay, and no file of anybody else goes', async () => {
  const { folder, cache } = emptyCache()
  writeFileSync(join(folder, 'notes.txt'), 'mine')
  writeFileSync(join(folder, 'registry-x.7.part'), 'half')
  writeFileSync(join(folder, 'registry-y.8.part'), 'half, and somebody may be writing it')
  utimesSync(join(folder, 'registry-x.7.part'), 1, 1)
  for (let i = 0; i < 25; i++) {
    await cache.write(`k${i}`, 'x')
    utimesSync(join(folder, `registry-k${i}`), 1000 + i, 1000 + i)
  }
  // Reading an entry makes it one of those used last.
  await cache.read('k10')
  await cache.write('last', 'x')
  const kept = readdirSync(folder)
  expect(kept).toContain('notes.txt')
  expect(kept).toContain('registry-y.8.part')
  expect(kept).not.toContain('registry-x.7.part')
  expect(entries(folder)).toHaveLength(20)
  expect(entries(folder)).toEqual(expect.arrayContaining(['registry-last', 'registry-k10', 'registry-k24']))
  expect(entries(folder)).not.toContain('registry-k5')
})

test('a project is the same from the cache', async () => {
  const { folder, cache } = emptyCache()
  const claims = join(folder, 'claims')
  mkdirSync(claims)
  for (const file of files) writeFileSync(join(claims, file.uri), file.text)
  const start = (used: LateCache | null) => loadRegistries(nodeWorkspace(), [claims], 'en', used)
  const first = await start(cache)
  await cache.kept()
  const second = await start(readOnly(cache))
  const without = await start(null)
  for (const { registry, folders, faults, compiled } of [first, second]) {
    expect(registry).toStrictEqual(without.registry)
    expect(folders).toStrictEqual(without.folders)
    expect(faults).toEqual([])
    expect(compiled.find('chad-1990')?.claim.value.quantity.min).toBe(1000)
  }
})

test.each([
  [{ XDG_CACHE_HOME: '/caches' }, 'linux', '/caches/claimcheck'],
  [{ XDG_CACHE_HOME: 'not/absolute' }, 'linux', '/home/me/.cache/claimcheck'],
  [{ LOCALAPPDATA: '/nothing/to/this/system' }, 'darwin', '/home/me/.cache/claimcheck'],
  [{}, 'linux', '/home/me/.cache/claimcheck'],
  [{ LOCALAPPDATA: 'C:/Users/me/AppData/Local' }, 'win32', 'C:/Users/me/AppData/Local/claimcheck'],
  [{}, 'win32', null],
])('caches of %j on %s are in %s', (env, platform, folder) => {
  expect(cacheFolder(env, platform, '/home/me')).toBe(folder)
})

/** Everything that the cache may give: with what claims contradict each other. */
function load(files: readonly SourceFile[]): LoadedRegistry {
  const { registry, findings } = readRegistry(files, languageOf('en'))
  return { registry, findings }
}

async function loadCached(
  files: readonly SourceFile[],
  language: string,
  cache: LateCache | null,
): Promise<LoadedRegistry> {
  const { registry, findings } = await openRegistry(files, language, cache)
  await cache?.kept()
  return { registry: registry(), findings }
}

function emptyCache(): { folder: string; cache: LateCache } {
  const folder = mkdtempSync(join(tmpdir(), 'claimcheck-cache-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  return { folder, cache: lateCache(folderCache(folder, 'test')) }
}

/** A cache that must not be written: what is read from it was in it. */
function readOnly(cache: LateCache): LateCache {
  const fail = (): never => {
    throw new Error('nothing should be written')
  }
  return { ...cache, write: fail, keep: fail }
}

function entries(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.startsWith('registry-') && !name.endsWith('.part'))
}
