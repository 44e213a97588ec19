import { expect, test } from 'vitest'
import { displayWidth } from '../../server/src/cli/formatters/width.js'

test('takes as many columns for a letter as it does beside a letter that is looked up', () => {
  const latin = Array.from({ length: 0x180 - 0x20 }, (_, i) => String.fromCharCode(0x20 + i))
  for (const letter of [...latin, ...Array.from('‐‑‒–—―‘’‚‛“”„‟†•…‰′″‹›€\u200b\u200d\u2028')]) {
    expect(displayWidth(letter), letter).toBe(displayWidth(`難${letter}`) - 2)
  }
})

test('counts wide letters, marks and emoji as a terminal does', () => {
  expect(['難民', 'e\u0301', '👍🏽', '„Flüchtlinge“ – 1 €…'].map(displayWidth)).toEqual([4, 1, 2, 20])
})
