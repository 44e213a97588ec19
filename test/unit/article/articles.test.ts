import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, it } from 'vitest'
import { expectSound } from './invariants.js'
import { read } from './read.js'

const shared = new URL('../../../../shared/', import.meta.url)
const folders = ['bench/articles/', 'figures/articles/', 'newsroom/articles/', 'seed/'].map(
  (name) => new URL(name, shared),
)

describe.skipIf(!existsSync(shared))('articles as they are written', () => {
  it.each(
    folders
      .filter((folder) => existsSync(folder))
      .map((folder) => [folder.pathname.split('/').slice(-3).join('/'), folder]),
  )(
    'are read soundly: %s',
    (_, folder) => {
      for (const name of readdirSync(folder).filter((file) => file.endsWith('.md'))) {
        expectSound(read(readFileSync(new URL(name, folder), 'utf8').replace(/^\uFEFF/, '')))
      }
    },
    120_000,
  )
})
