import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

it.each([
  ['editor-pictures', 'article, views, desk'],
  ['editor-test', 'newsroom, article, registry, signoff, views, empty, roots, web'],
])('%s fails for what there is not, with what there is', (script, names) => {
  const path = fileURLToPath(new URL(`../../scripts/${script}.mjs`, import.meta.url))
  const { status, stderr } = spawnSync(process.execPath, [path, 'artcle', 'views'], { encoding: 'utf8' })
  expect({ status, stderr }).toEqual({ status: 2, stderr: `there is no artcle, expected ${names}\n` })
})

it('passes on the licences of what is bundled, each once', () => {
  const file = new URL('../../server/dist/THIRD-PARTY-NOTICES.txt', import.meta.url)
  const parts = readFileSync(file, 'utf8').split(`${'-'.repeat(80)}\n\n`)
  const names = parts.map((part) => part.split('\n')[0] ?? '')
  expect(new Set(names).size).toBe(names.length)
  const bundled = [
    '@ungap/structured-clone',
    'commander',
    'format',
    'js-yaml',
    'remark-parse',
    'vscode-languageclient',
    'yaml',
  ]
  const data = ['GeoNames', 'cldr-subdivisions-full', 'world-countries']
  expect(names.map((name) => name.split(' ')[0])).toEqual(expect.arrayContaining([...bundled, ...data]))
  expect(parts.find((part) => part.startsWith('yaml '))).toContain('Copyright Eemeli Aro')
})
