import { expect, it } from 'vitest'
import { shownPercent } from '../../server/src/core/coverage.js'

it.each([
  [25, 66, 38],
  [19, 23, 83],
  [299, 300, 99],
  [300, 300, 100],
  [0, 5, 0],
  [0, 0, 100],
])('%i of %i is told as %i percent', (sourced, figures, percent) => {
  expect(shownPercent({ sourced, figures })).toBe(percent)
})
