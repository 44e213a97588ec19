import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { gitNewsroom, type GitNewsroom } from './gitNewsroom.js'
import { article, registry, type Outcome } from './newsroom.js'

/** Threads start slowly on a machine that is busy. */
const timeout = 240_000

/** Two projects, the first with other levels for opinion and for letters, the second with limits of its own. */
function desk(): GitNewsroom {
  const files: Record<string, string> = {
    'claims/georgia.yaml': registry,
    'claimcheck.config.yaml': `failOn: warning
overrides:
  - {files: [opinion/], rules: {uncited-figure: information}}
  - {files: ['opinion/*3.md', letters/], rules: {uncited-figure: off, conflicting-figure: warning}}
`,
    'radio/claims/georgia.yaml': registry,
    'radio/claimcheck.config.yaml': 'minCoverage: 90\nrules: {conflicting-figure: information}\n',
  }
  for (let i = 0; i < 8; i++) {
    for (const folder of ['news', 'opinion', 'letters', 'radio']) {
      files[`${folder}/${i}.md`] = `${article}\nIn ${1990 + i} about ${i + 3},000 people came.\n`
    }
  }
  return gitNewsroom(files)
}

/** What a change does: figures added, changed and gone, an article gone, another under a new name, a sentence moved. */
function changed(room: GitNewsroom): GitNewsroom {
  room.write('news/0.md', `${article}\nIn 1990 about 4,000 people came. Then 612 went.\n`)
  room.write('opinion/3.md', `${article.replace('3,400', '3,500')}\nAnother 77 went home.\n`)
  room.write('radio/new.md', 'Another 5,120 parcels came.\n')
  room.remove('letters/5.md')
  room.move('news/6.md', 'news/later/six.md')
  room.write('news/7.md', 'Nothing is left here.\n')
  room.commit()
  return room
}

async function merged(
  room: GitNewsroom,
  of: number,
  flags: readonly string[],
  out: readonly string[],
): Promise<Outcome> {
  const parts: string[] = []
  for (let index = 1; index <= of; index++) {
    const name = `.parts/${index}.json`
    room.write(name, '')
    await room.run(['check', '.', ...flags, '--shard', `${index}/${of}`, '--format', 'json', '--output', name])
    parts.push(name)
  }
  return room.run(['merge', ...parts, ...out])
}

describe('levels by path', () => {
  it('hold in every way that articles are checked', { timeout }, async () => {
    const room = desk()
    const check = ['check', '.', '--format', 'json']
    const one = await room.run([...check, '--jobs', '1'])
    const report = JSON.parse(one.out) as {
      articles: { path: string; findings: { rule: string; severity: string }[] }[]
    }
    const levels = (path: string): readonly string[] =>
      report.articles.find((one) => one.path === path)!.findings.map(({ rule, severity }) => `${rule} ${severity}`)
    expect(levels('news/2.md')).toEqual([
      'conflicting-figure error',
      'uncited-figure warning',
      'uncited-figure warning',
    ])
    expect(levels('opinion/2.md').slice(1)).toEqual(['uncited-figure information', 'uncited-figure information'])
    expect(levels('opinion/3.md')).toEqual(['conflicting-figure warning'])
    expect(levels('letters/2.md')).toEqual(['conflicting-figure warning'])
    expect(levels('radio/2.md')[0]).toBe('conflicting-figure information')

    expect(await room.run([...check, '--jobs', '3']), 'threads').toEqual(one)
    for (const jobs of ['1', '3', '1']) {
      expect(await room.run([...check, '--jobs', jobs, '--cache', '.kept']), `cache, ${jobs} jobs`).toEqual(one)
    }
    const shards = await merged(room, 3, [], ['--format', 'json'])
    expect([shards.code, shards.out], 'shards').toEqual([one.code, one.out])

    const lines = await room.run(['check', '.', '--format', 'jsonl'])
    const stdin = report.articles
      .map(({ path }) => `${JSON.stringify({ path, text: readFileSync(join(room.folder, path), 'utf8') })}\n`)
      .join('')
    for (const jobs of ['1', '3']) {
      const streamed = await room.run(['check', '--stdin-jsonl', '--format', 'jsonl', '--jobs', jobs], { stdin })
      expect(streamed, `lines, ${jobs} jobs`).toEqual(lines)
    }
  })
})

describe('parts of a run', () => {
  it.each([
    ['--since main', ['--since', 'main']],
    ['a baseline', ['--baseline', 'known.jsonl']],
    ['both', ['--since', 'main', '--baseline', 'known.jsonl']],
  ])('with %s are merged into what one run says', { timeout }, async (_name, flags) => {
    const room = desk()
    await room.run(['check', 'opinion', 'news', '--baseline', 'known.jsonl', '--update-baseline'])
    changed(room)
    for (const format of ['json', 'text', 'sarif', 'github']) {
      const whole = await room.run(['check', '.', ...flags, '--format', format])
      const parts = await merged(room, 3, flags, ['--format', format])
      expect({ format, code: parts.code, out: parts.out }).toEqual({ format, code: whole.code, out: whole.out })
    }
  })
})

describe('a cache that is damaged', () => {
  it.each([
    ['cut off', (text: Buffer) => text.subarray(0, text.length / 2)],
    ['empty', () => Buffer.alloc(0)],
    ['other bytes', (text: Buffer) => Buffer.from(text.map((byte, i) => (i % 97 === 50 ? byte ^ 1 : byte)))],
    ['the entry of another', (_text: Buffer, other: Buffer) => other],
  ])('is made again: %s', { timeout }, async (_name, damage) => {
    const room = desk()
    const check = ['check', '.', '--format', 'json', '--cache', '.kept']
    const first = await room.run(check)
    const names = readdirSync(join(room.folder, '.kept'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
    expect(names.length).toBeGreaterThan(20)
    const texts = names.map((name) => readFileSync(name))
    names.forEach((name, i) => writeFileSync(name, damage(texts[i]!, texts[(i + 1) % texts.length]!)))
    expect(await room.run(check)).toEqual(first)
    expect(existsSync(join(room.folder, '.kept'))).toBe(true)
    expect(await room.run(check)).toEqual(first)
  })
})
