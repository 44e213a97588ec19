import { expect, it } from 'vitest'
import { readArticle } from '../../../server/src/core/check.js'
import { defaultConfig, filterExamples } from '../../../server/src/core/config.js'
import { figureOptions } from '../../../server/src/core/check.js'
import { explainNumbers } from '../../../server/src/core/figures/index.js'

const examples = Object.entries(filterExamples).flatMap(([name, words]) =>
  [...words.matchAll(/`([^`]+)`/g)].map((match) => [name, match[1] ?? ''] as const),
)

it.each(examples)('the filter %s leaves out its example: %s', (name, example) => {
  const text = `---\nlang: en\n---\n\nThey saw ${example} there, they say.\n`
  const { article, language } = readArticle({ uri: '', text }, defaultConfig)
  if (language === null) throw new Error('no language')
  const numbers = explainNumbers(article, figureOptions(defaultConfig, language))
  expect(numbers.length).toBeGreaterThan(0)
  for (const { reason } of numbers) expect(reason).toContain(`(filter \`${name}\`)`)
})
