import { describe, expect, it } from 'vitest'
import { nearest } from '../../server/src/core/nearest.js'

describe('nearest', () => {
  it.each([
    ['regsitry', ['rules', 'registry', 'ignore'], 'registry'],
    ['Registry', ['registry'], 'registry'],
    ['ge-crosings-2022-03', ['ge-crossings-2022-03', 'ge-crossings-2022-04'], 'ge-crossings-2022-03'],
    ['id', ['of', 'to', 'unit'], null],
    ['zzz', ['registry'], null],
    ['', ['registry'], null],
    ['word', [], null],
    ['Uncited', ['uncited-figure', 'unregistered-figure'], 'uncited-figure'],
    ['conflicting', ['conflicting-figure', 'conflicting-claims'], null],
    ['unc', ['uncited-figure'], null],
  ])('%s among %j is %s', (word, candidates, expected) => {
    expect(nearest(word, candidates)).toBe(expected)
  })
})
