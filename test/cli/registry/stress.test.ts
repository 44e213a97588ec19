import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

/** The command as it is built: what is killed has to be a process of its own. */
const isBuilt = existsSync('server/dist/cli.js')

describe.skipIf(!isBuilt)('many commands on one registry', () => {
  it('lose no claim and damage no file, though some are killed', { timeout: 240_000 }, async () => {
    const { code, out } = await new Promise<{ code: number; out: string }>((resolve) => {
      execFile(process.execPath, ['test/stress/registry.mjs', '1', '8', '3'], (error, stdout, stderr) => {
        resolve({ code: error ? 1 : 0, out: stdout + stderr })
      })
    })
    expect(out).toContain('0 faults\n')
    expect(code).toBe(0)
  })
})
