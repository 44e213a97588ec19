import { spawnSync } from 'node:child_process'
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
