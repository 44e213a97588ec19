import { expect, it } from 'vitest'
import { readArticle } from '../../../server/src/core/check.js'
import { defaultConfig } from '../../../server/src/core/config.js'
import { languageOf } from '../../../server/src/core/languages/index.js'
import { matchFigures } from '../../../server/src/core/matching/index.js'
import { readRegistry } from '../../../server/src/core/registry.js'
import { registry } from '../oneClaim.js'

/** How many paragraphs before its own tell what the one figure of a text is about. */
function passages(text: string): number {
  const { article, figures } = readArticle({ uri: 'a.md', text }, defaultConfig)
  const { compiled } = readRegistry([registry], languageOf('en'))
  const scene = matchFigures(article, figures, compiled.in(languageOf('en')), null)[0]?.scene
  const around = scene?.around.filter(({ where }) => where === 'passage') ?? []
  return new Set(around.map(({ sentence }) => sentence?.block.index)).size
}

const arrived = 'Some 41,000 people arrived by sea.'
const paragraphs = (said: readonly string[]): string => [...said, arrived].join('\n\n')

it('looks back over so many paragraphs that say where it was, and over more that say nothing', () => {
  const places = ['Rome', 'Madrid', 'Lisbon', 'Athens', 'Paris', 'Berlin', 'Vienna', 'Warsaw', 'Prague']
  expect(passages(paragraphs(places.map((place) => `They met in ${place}.`)))).toBe(3)
  expect(passages(paragraphs(places.map(() => 'They met and left.')))).toBe(6)
})
