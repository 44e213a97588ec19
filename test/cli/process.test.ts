import { spawn, spawnSync } from 'node:child_process'
import { closeSync, existsSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { newsroom, registry } from './newsroom.js'

const cli = join(import.meta.dirname, '../../server/dist/cli.js')

/** Runs the built program, and closes its pipe behind the first words that come out. */
function closedEarly(folder: string, argv: readonly string[]): Promise<{ code: number | null; err: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [cli, ...argv], { cwd: folder })
    let err = ''
    child.stderr.on('data', (part: Buffer) => (err += part.toString()))
    child.stdout.once('data', () => child.stdout.destroy())
    child.on('close', (code) => {
      resolve({ code, err })
    })
  })
}

describe.skipIf(!existsSync(cli))('a pipe whose reader has had enough', () => {
  it('does not make a run clean that is not over, or that found errors', async () => {
    const wrong = 'About 45,678 people drowned at sea in 1999.\n\n'.repeat(300)
    const files = Object.fromEntries(Array.from({ length: 4 }, (_, i) => [`articles/${i}.md`, wrong]))
    const { folder, run } = newsroom({ 'claims/georgia.yaml': registry, ...files })
    const argv = ['check', 'articles', '--jobs', '1', '--fail-on', 'warning']
    expect((await run(argv)).code).toBe(1)
    const { code, err } = await closedEarly(folder, argv)
    expect([1, 141]).toContain(code)
    expect(err).not.toContain('EPIPE')
  }, 120_000)
})

/** Runs the built program with one of its outputs on a disk that is full. */
function onFullDisk(folder: string, stream: 'out' | 'err', argv: readonly string[]) {
  const full = openSync('/dev/full', 'w')
  try {
    const stdio = ['ignore', stream === 'out' ? full : 'pipe', stream === 'err' ? full : 'pipe'] as const
    const { status, stderr } = spawnSync(process.execPath, [cli, ...argv], {
      ...{ cwd: folder, encoding: 'utf8', stdio: [...stdio] },
    })
    return { code: status, err: stderr as string | null }
  } finally {
    closeSync(full)
  }
}

describe.skipIf(!existsSync(cli) || !existsSync('/dev/full'))('an output that cannot be written', () => {
  const files = { 'claims/georgia.yaml': registry, 'articles/a.md': 'About 45,678 people drowned at sea in 1999.\n' }

  it('is told, and the run could not do what it was to do', () => {
    const { folder } = newsroom(files)
    expect(onFullDisk(folder, 'out', ['check', 'articles'])).toEqual({
      code: 2,
      err: 'claimcheck: standard output could not be written, the disk is full\n',
    })
  }, 120_000)

  it('changes no exit code where it is standard error', () => {
    const { folder } = newsroom(files)
    expect(onFullDisk(folder, 'err', ['check', 'nowhere', 'articles']).code).toBe(2)
    expect(onFullDisk(folder, 'err', ['check', 'articles', '--min-coverage', '0']).code).toBe(0)
    expect(onFullDisk(folder, 'err', ['check', 'articles', '--min-coverage', '50']).code).toBe(1)
  }, 120_000)
})

describe.skipIf(!existsSync(cli) || process.platform !== 'linux')('a working folder that was removed', () => {
  it('is told, and nothing could be done', () => {
    const { folder } = newsroom({ 'gone/a.md': 'Some 5,200 parcels.\n' })
    const script = 'cd gone && rm -r ../gone && exec "$0" "$1" check .'
    const { status, stderr } = spawnSync('/bin/sh', ['-c', script, process.execPath, cli], {
      cwd: folder,
      encoding: 'utf8',
    })
    expect([status, stderr]).toEqual([2, 'claimcheck: the working folder is no longer there, change to another\n'])
  }, 120_000)
})
