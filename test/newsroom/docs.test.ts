import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const documents = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'claims/README.md']

describe('the documentation', () => {
  test('holds what the demonstration prints, and the rules and settings there are', async () => {
    const generator = promisify(execFile)(process.execPath, ['scripts/generate-docs.mjs', '--check'], { cwd: root })
    await expect(generator).resolves.toEqual({ stdout: '', stderr: '' })
  })

  test.each(documents)('%s links to files that exist', (document) => {
    const text = readFileSync(join(root, document), 'utf8').replace(/```[\s\S]*?```/g, '')
    const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1]?.split('#')[0] ?? '')
    const local = targets.filter((target) => target !== '' && !/^(?:https?|claim):/.test(target))
    expect(local.filter((target) => !existsSync(join(root, dirname(document), target)))).toEqual([])
  })

  test.each(documents)('%s names npm scripts that exist', (document) => {
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> }
    const text = readFileSync(join(root, document), 'utf8')
    const named = [...text.matchAll(/npm run ([\w:-]+)/g)].map((match) => match[1] ?? '')
    expect(named.filter((name) => !(name in manifest.scripts))).toEqual([])
  })
})
