import { describe, expect, it } from 'vitest'
import { splitSentences } from '../../../server/src/core/article/index.js'
import { de } from '../../../server/src/core/languages/de/index.js'
import { en } from '../../../server/src/core/languages/en/index.js'
import { blockWith, read, slices } from './read.js'

function split(text: string): string[] {
  return splitSentences(text, en.sentences).map(({ start, end }) => text.slice(start, end))
}

describe('sentences', () => {
  it.each([
    ['One came. Two went.'],
    ['Did they? Yes! They did.'],
    ['They came.', 'In 2015.', '25 thousand did.'],
    ['He said "they came." Then he left.'],
    ['He said “they came.” Then he left.'],
    ['(They came.) Then he left.'],
    ['They came.[1] Then he left.'],
    ['They came.¹ Then he left.'],
    ['It was 2015. 25 people came.'],
    ['So said the U.S. The agency did not.'],
    ['It was 5 p.m. They had gone.'],
    ['It was Plan B. They had gone.'],
    ['He said no. They went.'],
    ['They came in Jan. They left.'],
    ['It rose by 3.5. It fell.'],
    ['What?! No.'],
    ['Пришли двое. Ушли трое.'],
    ['来了两万人。又走了。'],
  ])('end in %j', (...sentences) => {
    const text = sentences.join(' ')
    const found = split(text)
    expect(found.length).toBeGreaterThan(1)
    expect(found.join(text.includes('。') ? '' : ' ')).toBe(text)
  })

  it.each([
    'It rose by 3.5 percent',
    'The U.S. Border Patrol came',
    'Mr. Smith and Dr. Jones came',
    'Donald J. Trump and J. D. Vance came',
    'About approx. 25 came',
    'By No. 5 of Jan. 5 and Sept. 12 it was over',
    'At 5 a.m. Eastern they came',
    'They came ... and went',
    'They came... Nobody knew',
    'They came… Nobody knew',
    'They came, e.g. Syrians',
    'See 8 C.F.R. 1003.101 for it',
    'H.R. 2 passed',
    'Yahoo! is a site',
    '"Why?" he asked',
    'So did Apple Inc. and others',
    'The St. Lawrence and Sen. Murphy',
    '1. They came',
    'file.name and a.b',
    'In Washington, D.C. Mayor Bowser said so',
  ])('do not end in %j', (text) => {
    expect(split(text)).toEqual([text])
  })

  it('leave out the white space between them only', () => {
    expect(split('  One came.\n\nTwo went.  ')).toEqual(['One came.', 'Two went.'])
    expect(split('')).toEqual([])
    expect(split(' \n ')).toEqual([])
  })

  it('end before the next line of a list that is set with hard breaks', () => {
    const article = read('They counted:\\\n– 25 men\\\n– 26 women\\\nand children')
    const block = blockWith(article, 'They')
    expect(slices(block, block.sentences)).toEqual(['They counted:', '– 25 men', '– 26 women\nand children'])
    const soft = blockWith(read('They\n– 25 men –\ncame.'), 'They')
    expect(soft.sentences).toHaveLength(1)
  })

  it('take the words of another language', () => {
    const german = { ...en.sentences, hasOrdinalStop: true }
    const text = 'Am 24. Februar kamen sie. Es waren 250. Danach nicht.'
    expect(splitSentences(text, german)).toHaveLength(3)
  })

  it.each([
    ['Die Partei kam auf 26. Vor einem Jahr waren es 31.', 2],
    ['Es blieben 12. Die anderen gingen.', 2],
    ['Am 26. Februar kamen sie in die 2. Klasse.', 1],
    ['Der 8. Senat und das 9. Heim', 1],
  ])('end behind a number before a small word with a capital in %j', (text, count) => {
    expect(splitSentences(text, de.sentences)).toHaveLength(count)
  })
})

describe('quotations', () => {
  function quotations(text: string): string[] {
    const block = blockWith(read(text), '')
    return slices(block, block.quotations)
  }

  it.each([
    ['He said “25 came” and left.', ['25 came']],
    ['He said "25 came" and "26 went".', ['25 came', '26 went']],
    ['Er sagte: „25 kamen“, und ging.', ['25 kamen']],
    ['Er sagte: »25 kamen«, und ging.', ['25 kamen']],
    ['Il a dit «25 sont venus» et partit.', ['25 sont venus']],
    ['Han sa ”25 kom” och gick.', ['25 kom']],
    ['“One came. Two went.” He left.', ['One came. Two went.']],
    ['“One came. Two went.', ['One came. Two went.']],
    ['"One came. Two went.', ['One came. Two went.']],
    ['A 5" pipe and a 6" pipe', []],
    ['He said "**25** came, [all](https://example.org) of them" and left', ['25 came, all of them']],
    ["It's ‘25’", []],
  ])('%s', (text, expected) => {
    expect(quotations(text)).toEqual(expected)
  })
})
