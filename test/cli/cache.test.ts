import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readArticle } from '../../server/src/core/check.js'
import { defaultConfig } from '../../server/src/core/config.js'
import { packReading, unpackReading } from '../../server/src/core/packReading.js'
import { articleCache } from '../../server/src/workspace/articleCache.js'
import { article, newsroom, registry } from './newsroom.js'

const argv = ['check', 'articles', '--format', 'json']
const kept = [...argv, '--cache', 'kept']

function archive(): Record<string, string> {
  const files: Record<string, string> = { 'claims/georgia.yaml': registry, 'articles/empty.md': '' }
  for (let i = 0; i < 8; i++) files[`articles/${i}.md`] = `${article}\nIn ${1990 + i} about ${i + 3},000 people came.\n`
  return files
}

function entries(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .sort()
}

/** When each entry was written; a moment that is long gone, so that one that is written again shows. */
function stamp(folder: string): () => readonly string[] {
  const texts = new Map(entries(folder).map((path) => [path, readFileSync(path, 'utf8')]))
  return () => entries(folder).filter((path) => texts.get(path) !== readFileSync(path, 'utf8'))
}

it('changes nothing but the time, with any number of jobs', async () => {
  const { run, folder } = newsroom(archive())
  const plain = await run(argv)
  expect(await run(kept)).toEqual(plain)
  // A reading and a report of each article.
  expect(entries(join(folder, 'kept'))).toHaveLength(18)
  const isNew = stamp(join(folder, 'kept'))
  expect(await run(kept)).toEqual(plain)
  expect(await run([...kept, '--jobs', '2'])).toEqual(plain)
  expect(isNew()).toEqual([])
}, 120_000)

it.skipIf(process.platform === 'win32')(
  "is only its user's to read, in a folder that is named too",
  async () => {
    const { run, folder } = newsroom(archive())
    await run([...argv, '--cache', 'new/kept'])
    const modes = (path: string): number => statSync(join(folder, path)).mode & 0o777
    expect([modes('new'), modes('new/kept')]).toEqual([0o700, 0o700])
    expect(entries(join(folder, 'new/kept')).map((path) => statSync(path).mode & 0o777)).toEqual(Array(18).fill(0o600))
    // A folder that is there already is as somebody wants it.
    mkdirSync(join(folder, 'shared'))
    const before = modes('shared')
    await run([...argv, '--cache', 'shared'])
    expect(modes('shared')).toBe(before)
  },
  120_000,
)

it('is filled by workers too', async () => {
  const { run, folder } = newsroom(archive())
  const plain = await run(argv)
  expect(await run([...kept, '--jobs', '2'])).toEqual(plain)
  expect(entries(join(folder, 'kept'))).toHaveLength(18)
  const isNew = stamp(join(folder, 'kept'))
  expect(await run(kept)).toEqual(plain)
  expect(isNew()).toEqual([])
}, 120_000)

it('checks against another registry, by another configuration or on another day what it reads from the cache', async () => {
  const { run, folder } = newsroom(archive())
  await run(kept)
  const readings = entries(join(folder, 'kept'))
  for (const change of [
    () =>
      writeFileSync(
        join(folder, 'claims/georgia.yaml'),
        registry.replace('30,000 people', '31,000 people').replace('value: 30,000', 'value: 31,000'),
      ),
    () => writeFileSync(join(folder, 'claimcheck.config.yaml'), 'rules:\n  uncited-figure: error\n'),
  ]) {
    change()
    const isNew = stamp(join(folder, 'kept'))
    expect(await run(kept)).toEqual(await run(argv))
    // Nine reports, and no article was read anew.
    expect(isNew()).toHaveLength(9)
    expect(entries(join(folder, 'kept'))).toEqual(expect.arrayContaining(readings))
  }
  const day = ['--today', '2030-01-01']
  expect(await run([...kept, ...day])).toEqual(await run([...argv, ...day]))
}, 120_000)

it.each<[string, (text: string) => string]>([
  ['cut off', (text) => text.slice(0, text.length >> 1)],
  ['empty', () => ''],
  ['changed in one letter', (text) => text.replace('uncited', 'uncitef').replace('"kind":"count"', '"kind":"couns"')],
  ['of something else', () => '{"version": 1}'],
  ['binary', () => '\0\uFFFD\0'.repeat(100)],
])(
  'makes again what is %s',
  async (_name, damage) => {
    const { run, folder } = newsroom(archive())
    const first = await run(kept)
    const whole = stamp(join(folder, 'kept'))
    for (const path of entries(join(folder, 'kept'))) writeFileSync(path, damage(readFileSync(path, 'utf8')))
    expect(whole().length).toBeGreaterThan(0)
    expect(await run(kept)).toEqual(first)
    expect(whole()).toEqual([])
  },
  60_000,
)

it('serves two runs at once', async () => {
  const { run } = newsroom(archive())
  const plain = await run(argv)
  const both = await Promise.all([run(kept), run([...kept, '--jobs', '2']), run(kept)])
  expect(both).toEqual([plain, plain, plain])
}, 120_000)

it('is no fault where nothing can be kept', async () => {
  const { run } = newsroom(archive())
  const plain = await run(argv)
  const inFile = await run([...argv, '--cache', 'claims/georgia.yaml'])
  expect({ ...inFile, err: '' }).toEqual({ ...plain, err: '' })
  expect(inFile.err).toContain(
    '--cache claims/georgia.yaml: nothing is kept there, what stands for its folder is a file: name another\n',
  )
  const nowhere = await run([...argv, '--cache'])
  expect({ ...nowhere, err: '' }).toEqual({ ...plain, err: '' })
  expect(nowhere.err).toContain('there is no place for a cache here')
})

it('does not take the path behind it for its folder, nor a folder of articles', async () => {
  const { run, folder } = newsroom(archive())
  const refused = async (...words: string[]): Promise<string> => {
    const { code, out, err } = await run(['check', ...words])
    expect({ code, out, kept: entries(join(folder, 'articles')).some((path) => path.endsWith('.entry')) }).toEqual({
      code: 2,
      out: '',
      kept: false,
    })
    return err
  }
  expect(await refused('--cache', 'articles')).toBe(
    'claimcheck: --cache articles: this was taken as the folder to keep what was read, and no article is named; write paths before the flag, as in `claimcheck check articles --cache`\n',
  )
  expect(await refused('--cache', 'articles/1.md', 'articles/2.md')).toContain('and is an article; write paths before')
  expect(await refused('--cache', 'articles', 'articles/2.md')).toContain('and holds articles; write paths before')
  expect((await run([...argv, '--cache', 'kept'])).code).toBe((await run(argv)).code)
})

it('refuses the folder of a registry, and writes nothing into it', async () => {
  const { run, folder } = newsroom(archive())
  const before = entries(join(folder, 'claims'))
  const { code, out, err } = await run([...argv, '--cache', 'claims'])
  expect({ code, out, left: entries(join(folder, 'claims')) }).toEqual({ code: 2, out: '', left: before })
  expect(err).toContain('--cache claims: this folder holds YAML files')
})

// Node's own way to make a folder never comes back from one of these.
it.skipIf(process.platform !== 'linux').each(['/proc/claimcheck', '/proc/claimcheck/kept', '/proc'])(
  'does without a folder that nothing can be kept in, and says so in one line: %s',
  async (place) => {
    const { run } = newsroom(archive())
    const plain = await run(argv)
    const said = `--cache ${place}: nothing is kept there, the file system takes no files there: name another place\n`
    for (const jobs of ['1', '2'])
      expect(await run([...argv, '--cache', place, '--jobs', jobs])).toEqual({ ...plain, err: said + plain.err })
  },
  60_000,
)

it('says where nothing can be kept, of the place that nobody has named', async () => {
  const { run, folder } = newsroom({ ...archive(), taken: 'a file' })
  const { err } = await run([...argv, '--cache'], { env: { XDG_CACHE_HOME: join(folder, 'taken') } })
  expect(err).toContain(
    `--cache: nothing is kept in ${folder}/taken/claimcheck/articles, what stands for its folder is a file: name another\n`,
  )
})

it('keeps what was used last, and nothing of anybody else goes', async () => {
  const { folder } = newsroom({ 'notes.txt': 'mine', 'ab/notes.txt': 'mine' })
  // Each entry is a hundred letters and a digest of 65.
  const cache = articleCache(folder, 'test', 10 * 165)
  for (let i = 0; i < 20; i++) await cache.write(`${i % 2 ? 'ab' : 'cd'}${String(i).padStart(2, '0')}`, 'x'.repeat(100))
  mkdirSync(join(folder, 'other'))
  await cache.tidy()
  const left = entries(folder)
  expect(left.filter((path) => path.endsWith('.entry'))).toHaveLength(8)
  expect(left.filter((path) => path.endsWith('notes.txt'))).toHaveLength(2)
  expect(await cache.read('cd00')).toBeNull()
  expect(await cache.read('ab19')).toBe('x'.repeat(100))
})

it('gives a reading back as it was', () => {
  const file = {
    uri: 'a.md',
    text: `---\nlang: en\n---\n\n${article}\n| a | b |\n| - | - |\n| 5 people | 1.5 million |\n\n> "About 3," he [said](https://a.org/b).[^1]\n\n[^1]: 7,000 more.\n`,
  }
  const reading = readArticle(file, defaultConfig)
  expect(reading.figures.length).toBeGreaterThan(3)
  const packed = packReading(reading, 'key')
  expect(unpackReading(packed, 'key', file)).toEqual(reading)
  expect(unpackReading(packed, 'other', file)).toBeNull()
  expect(unpackReading(packed.slice(0, -1), 'key', file)).toBeNull()
})
