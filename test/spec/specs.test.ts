import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runSpec } from '../harness/run.js'
import { readSpecs } from '../harness/spec.js'

const folder = import.meta.dirname
/** Those of the recognizer have their own marks and their own test. */
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.md') && !name.startsWith('figures'),
)

for (const name of files.sort()) {
  describe(relative(folder, join(folder, name)), () => {
    const specs = readSpecs(name, readFileSync(join(folder, name), 'utf8'))
    it.each(specs.map((spec) => [spec.title, spec] as const))('%s', (_title, spec) => {
      const { expected, actual } = runSpec(spec)
      expect(actual).toBe(expected)
    })
  })
}
