/** The guide's examples: what it shows must load, and what it says of articles must hold. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkReading, readArticle } from '../../../server/src/core/check.js'
import { defaultConfig } from '../../../server/src/core/config.js'
import { languageOf } from '../../../server/src/core/languages/index.js'
import { compileRegistry } from '../../../server/src/core/matching/index.js'
import { load } from './registry.js'

const guide = readFileSync(join(import.meta.dirname, '../../../claims/README.md'), 'utf8')

/** The fences of a language, in order. */
function fences(language: string): readonly string[] {
  return [...guide.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))].map((match) => match[1]!)
}

const registry = Object.fromEntries(fences('yaml').map((text, index) => [`claims/${index}.yaml`, text]))

describe('the guide', () => {
  it('shows registry files that load as one', () => {
    const { findings, registry: loaded } = load(registry)
    expect(findings).toEqual([])
    expect(loaded.claims.length).toBeGreaterThan(5)
  })

  it('names claims in articles in ways that tie', () => {
    const [text] = fences('markdown')
    const reading = readArticle({ uri: 'article.md', text: text! }, defaultConfig)
    const compiled = compileRegistry(load(registry).registry, languageOf('en'))
    const { figures } = checkReading(reading, { registry: compiled, config: defaultConfig, today: '2024-02-01' })
    expect(
      figures.map(({ figure, status, match }) => [figure.text, status, match.type === 'tied' && match.tie]),
    ).toEqual([
      ['329,120', 'sourced', 'reference'],
      ['329,000', 'sourced', 'reference'],
      ['329,000', 'sourced', 'reference'],
      ['330,000', 'sourced', 'reference'],
    ])
  })
})
