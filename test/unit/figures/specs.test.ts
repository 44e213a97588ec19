import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { layOutFigures, readFigureSpecs } from '../../harness/figureSpecs.js'

const folder = join(import.meta.dirname, '../../spec/figures')
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'))

for (const name of files.sort()) {
  describe(`figures/${name}`, () => {
    const specs = readFigureSpecs(readFileSync(join(folder, name), 'utf8'))
    it.each(specs.map((spec) => [spec.name, spec] as const))('%s', (_name, spec) => {
      expect(layOutFigures(spec)).toBe(spec.expected)
    })
  })
}
