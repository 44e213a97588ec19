import { expect, it } from 'vitest'
import { isInShard } from '../../server/src/cli/shards/shard.js'
import { article, newsroom, registry, type Newsroom } from './newsroom.js'

const broken = registry.replace('unit: permits\n', 'unit: permits\n    vlaue: 3\n')

/** Two projects, one of them with limits of its own and a fault in its registry; an article that is no text. */
function archive(): Record<string, string | Uint8Array> {
  const files: Record<string, string | Uint8Array> = {
    'claims/georgia.yaml': registry,
    'letters/claims/georgia.yaml': broken,
    'letters/claimcheck.config.yaml': 'failOn: warning\nmaxWarnings: 3\nminCoverage: 90\n',
    'articles/latin.md': new Uint8Array([72, 228, 117, 115]),
    'letters/empty.md': '',
  }
  for (let i = 0; i < 9; i++) files[`${i % 3 === 0 ? 'letters' : 'articles'}/a${i}.md`] = `${article}\n${i},000 came.\n`
  return files
}

async function checkParts({ run }: Newsroom, of: number): Promise<string[]> {
  const names: string[] = []
  for (let index = 1; index <= of; index++) {
    names.push(`part-${index}.json`)
    await run(['check', '.', '--shard', `${index}/${of}`, '--format', 'json', '--output', `part-${index}.json`])
  }
  return names
}

it('merges parts into what one run prints, in every format, with its exit code', async () => {
  const room = newsroom(archive())
  const names = await checkParts(room, 3)
  const formats = 'text json jsonl sarif github gitlab checkstyle junit rdjsonl'.split(' ')
  for (const format of formats) {
    const whole = await room.run(['check', '.', '--format', format])
    const merged = await room.run(['merge', ...names, '--format', format])
    expect({ format, out: merged.out, code: merged.code }).toEqual({ format, out: whole.out, code: whole.code })
    // Each thing is told once, by path; one run tells some of it when it meets it.
    expect(merged.err.split('\n').sort()).toEqual(whole.err.split('\n').sort())
  }
  const backwards = await room.run(['merge', ...names.toReversed()])
  expect(backwards.code).toBe(2)
  const told = backwards.err.split('\n').filter((line) => !line.startsWith('coverage') && line !== '')
  expect(told).toEqual(told.toSorted())
  expect(told.length).toBeGreaterThan(2)
}, 240_000)

it('exits as one run would for findings alone, by the limits of each project or those that are given', async () => {
  const files = archive()
  delete files['articles/latin.md']
  const room = newsroom(files)
  const names = await checkParts(room, 2)
  expect((await room.run(['merge', ...names])).code).toBe(1)
  const { code, err } = await room.run([
    'merge',
    ...names,
    '--fail-on',
    'never',
    '--max-warnings',
    '99',
    '--min-coverage',
    '0',
  ])
  expect({ code, told: err.includes('warnings:') }).toEqual({ code: 0, told: false })
}, 120_000)

it('puts each article into one part, whatever others there are, and about as many into each', () => {
  const names = Array.from({ length: 3000 }, (_, i) => `articles/${i}.md`)
  const parts = [1, 2, 3].map((index) => names.filter((name) => isInShard(name, { index, of: 3 })))
  expect(parts.flat().sort()).toEqual(names.sort())
  for (const part of parts) expect(part.length).toBeGreaterThan(900)
})

it('is nothing wrong when a part has no articles', async () => {
  const { run } = newsroom({ 'claims/georgia.yaml': registry, 'a.md': 'Nothing.\n' })
  const codes = await Promise.all([1, 2, 3].map(async (i) => (await run(['check', '.', '--shard', `${i}/3`])).code))
  expect(codes).toEqual([0, 0, 0])
})

it('does not take a part that is missing, another run or another file for sound', async () => {
  const room = newsroom({ 'claims/georgia.yaml': registry, 'a.md': article })
  const names = await checkParts(room, 3)
  await room.run(['check', '.', '--shard', '1/2', '--format', 'json', '--output', 'half.json'])
  await room.run(['check', '.', '--format', 'json', '--output', 'whole.json'])
  const failing = async (...argv: string[]) => {
    const { code, out, err } = await room.run(['merge', ...argv])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    return err
  }
  expect(await failing(names[0]!, names[2]!)).toContain('part 2 of 3 is missing')
  expect(await failing(...names, names[1]!)).toContain('are both part 2')
  expect(await failing(names[0]!, 'half.json')).toContain('merge the parts of one run')
  expect(await failing('whole.json')).toContain('whole.json is no report of a part')
  expect(await failing('a.md')).toContain('a.md is no report of a part')
  expect(await failing('nowhere.json')).toContain('nowhere.json is not there')
})

it('takes no parts for one run that were asked for different things', async () => {
  const room = newsroom({ 'claims/georgia.yaml': registry, 'a.md': article })
  await room.run(['check', '.', '--baseline', 'mine.jsonl', '--update-baseline'])
  const part = async (index: number, ...flags: string[]): Promise<string> => {
    const name = `${[index, ...flags].join('-').replace(/\W+/g, '-')}.json`
    const { err } = await room.run(['check', '.', '--shard', `${index}/2`, '-f', 'json', '-o', name, ...flags])
    expect(err).toBe('')
    return name
  }
  const plain = await part(1)
  const one = await part(1, '--baseline', 'mine.jsonl')
  const two = await part(2, '--baseline', 'mine.jsonl')
  const strict = await part(2, '--baseline', 'mine.jsonl', '--severity', 'uncited-figure=error')
  const failing = async (a: string, b: string): Promise<string> => {
    const { code, out, err } = await room.run(['merge', a, b])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    return err
  }
  expect(await failing(plain, two)).toBe(
    `claimcheck: ${plain} was checked without \`--baseline\` and ${two} with \`--baseline mine.jsonl\`: check every part with the same flags\n`,
  )
  expect(await failing(two, plain)).toContain(`${two} was checked with \`--baseline mine.jsonl\` and ${plain} without`)
  expect(await failing(one, strict)).toContain(
    'without `--severity` and ' + strict + ' with `--severity uncited-figure=error`',
  )
  expect((await room.run(['merge', one, two])).out).toContain('known finding')
})

it.each(['0/2', '3/2', '1', 'one/two', '1/0'])('takes no %s for a part', async (shard) => {
  const { run } = newsroom({ 'a.md': article })
  const { code, err } = await run(['check', 'a.md', '--shard', shard])
  expect(code).toBe(2)
  expect(err).toContain('Expected I/N')
})
