import { describe, expect, it } from 'vitest'
import { findFigures } from '../../../server/src/core/figures/index.js'
import { en } from '../../../server/src/core/languages/en.js'
import { phraseTable } from './phraseTable.js'
import { plainArticle } from './plain.js'

/** The readings of a text, as the table writes them: kind, number, hedge. */
function read(text: string): string {
  return findFigures(plainArticle(text), { language: en })
    .map(({ kind, quantity: { min, max }, hedge, text: written }) => {
      const value = min === max ? `${min}` : `${min}..${max}`
      return `${written} = ${kind} ${value}${hedge === 'none' ? '' : ` ${hedge}`}`
    })
    .join('; ')
}

describe('number phrases', () => {
  it.each(phraseTable)('%s', (text, readings) => {
    expect(read(text)).toBe(readings)
  })
})
