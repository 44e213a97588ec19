import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, it } from 'vitest'
import { article, newsroom, registry } from './newsroom.js'

const cli = join(import.meta.dirname, '../../server/dist/cli.js')
const argv = ['check', '--stdin-jsonl', '--format', 'jsonl', '--today', '2024-01-01']
const line = (path: string, text: string): string => `${JSON.stringify({ path, text, more: 1 })}\n`

it('checks an article a line as it checks the file', async () => {
  const files = {
    'claims/georgia.yaml': registry,
    'articles/a.md': article,
    'articles/b.md': `\uFEFF${article}\u2028Ende\n`,
  }
  const { run } = newsroom(files)
  const fromFiles = await run(['check', 'articles', '--format', 'jsonl'])
  const stdin = line('articles/a.md', files['articles/a.md']) + line('articles/b.md', files['articles/b.md'])
  expect(await run(argv, { stdin })).toEqual(fromFiles)
  // The last line need not end, and lines may end as on Windows.
  expect((await run(argv, { stdin: stdin.trimEnd().replace('\n', '\r\n') })).out).toEqual(fromFiles.out)
})

it('reports a line that is no article and passes on, in order', async () => {
  const { run } = newsroom({ 'claims/georgia.yaml': registry })
  const stdin = Buffer.concat([
    Buffer.from(line('c.md', article)),
    Buffer.from('{"path": "x.md", "text": \n'),
    Buffer.from('[1]\n\n{"text": "5"}\n{"path": "x.md"}\n{"path": "x.md", "text": "a\\u0000"}\n'),
    Buffer.from([0x7b, 0xff, 0x7d, 0x0a]),
    Buffer.from(line('big.md', 'a'.repeat(5 * 1024 * 1024))),
    Buffer.from(line('a.md', article)),
  ])
  const { code, out, err } = await run(argv, { stdin })
  expect(code).toBe(2)
  const paths = out
    .trimEnd()
    .split('\n')
    .map((row) => JSON.parse(row).path)
  expect(paths).toEqual(['c.md', 'a.md'])
  const told = err.trimEnd().split('\n')
  expect(told.map((one) => one.split(':').slice(0, 2).join(':'))).toEqual([
    ...['stdin:2', 'stdin:3', 'stdin:5', 'stdin:6', 'stdin:7', 'stdin:8'],
    'big.md: is 5 MB, at most 4 MB are read, split it',
  ])
})

it('counts lines in order where they are told again', async () => {
  const { run } = newsroom({ 'claims/georgia.yaml': registry })
  const { out } = await run(['check', '--stdin-jsonl'], { stdin: `{}\n${line('a.md', article)}${'{}\n'.repeat(9)}` })
  const told = out.split('\n').flatMap((row) => /^Not all could be checked: stdin:(\d+):/.exec(row)?.[1] ?? [])
  expect(told).toEqual(['1', '3', '4', '5', '6', '7', '8', '9', '10', '11'])
})

it('lets a line that never ends pass without keeping it', async () => {
  const { run } = newsroom({ 'claims/georgia.yaml': registry })
  const { code, out, err } = await run(argv, { stdin: `${'x'.repeat(30 * 1024 * 1024)}\n${line('a.md', article)}` })
  expect(code).toBe(2)
  expect(err).toContain('stdin:1: is longer than an article can be')
  expect(JSON.parse(out).path).toBe('a.md')
})

it('answers each line before the next has come', async () => {
  const { folder } = newsroom({ 'claims/georgia.yaml': registry })
  for (const jobs of ['1', '2']) {
    const child = spawn(process.execPath, [cli, ...argv, '--jobs', jobs], {
      cwd: folder,
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    const rows = createInterface({ input: child.stdout })
    for (const path of ['a.md', 'b.md', 'c.md']) {
      const answered = once(rows, 'line')
      child.stdin.write(line(path, article))
      expect(JSON.parse(String((await answered)[0])).path).toBe(path)
    }
    const ended = once(child, 'exit')
    child.stdin.end()
    expect((await ended)[0]).toBe(1)
  }
}, 120_000)

it.each([['a.md'], ['--stdin'], ['--files-from', 'x'], ['--shard', '1/2']])('goes with no %s', async (...more) => {
  const { run } = newsroom({ 'a.md': article })
  const { code, err } = await run([...argv, ...more])
  expect(code).toBe(2)
  expect(err).toContain('--stdin-jsonl reads all articles from standard input')
})
