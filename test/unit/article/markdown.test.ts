import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseMarkdown, wholeMarkdown } from '../../../server/src/core/article/markdown.js'

const pieces = [
  ...[
    'word',
    ' ',
    '\n',
    '\n\n',
    '    ',
    '1',
    ',',
    '.',
    'a',
    'W',
    'h',
    'www.',
    'WWW.example.org',
    'http',
    '://',
    'https://a.b/c',
  ],
  ...[
    '@',
    'mail@example.org',
    '[@a-claim]',
    '+',
    '-',
    '_',
    '*',
    '**',
    '~',
    '~~',
    '`',
    '<',
    '>',
    '&amp;',
    '\\',
    '|',
    ':',
    ':-',
    '-:',
    '---',
  ],
  ...[
    '| a | b |\n',
    '| - | :-: |\n',
    'a\n:-\nb',
    '- ',
    '1. ',
    '> ',
    '# ',
    '[',
    '](',
    ')',
    '[^1]',
    '[^1]: ',
    '[ ] ',
    '[x] ',
    '<!-- c -->',
    '\r\n',
  ],
]

it('gives the tree that looking for everything gives', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 24 }), (parts) => {
      const text = parts.join('')
      expect(parseMarkdown(text)).toEqual(wholeMarkdown.parse(text))
    }),
    { numRuns: 500 },
  )
})

it.each([
  'a\n:-',
  'a | b\n--- | ---\nc | d',
  'see http://example.org.',
  'see WWW.example.org',
  'to me@example.org now',
])('finds what a text does hold: %j', (text) => {
  const tree = parseMarkdown(text)
  expect(tree).toEqual(wholeMarkdown.parse(text))
  expect(JSON.stringify(tree)).toMatch(/"table"|"link"/)
})
