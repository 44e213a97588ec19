import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
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
