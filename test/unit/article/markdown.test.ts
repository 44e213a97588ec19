import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseMarkdown, wholeMarkdown } from '../../../server/src/core/article/markdown.js'
import { parseAround } from '../../../server/src/core/article/standIn.js'

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

/** What nothing is looked for in, and what stands around it. */
const plain = [
  ...['In 2024 some 4,300 people came.', 'Others left; they went home!', 'Sie kamen übers Meer.', '😀 (“so”) 1/2 $5'],
  ...['It has been so since the war ended in 1999', 'the rest of them stayed where they were', '2019. ', '12) ', 'A#1'],
  ...[' \n', '  \n', '   \r\n', '  \n\n'],
  ...['\n', '\n\n', '\n\n', '\n \t\n', '\r\n\r\n', '\r', '  ', ' ', '\t', '    ', '\uFEFF', '\0', '\u2028'],
  ...[
    '- ',
    '+ ',
    '1. ',
    '> ',
    '# ',
    '=',
    '===',
    '---\n',
    '---\ntitle: Those who came in 2024\n---\n',
    '---\r\ntitle: "Some 4,300"\r\n\r\ndate: 2024-05-01\r\n---',
    '```\n',
    '````',
    '~~~\n',
    '<!--',
    '-->',
    '<pre>\n',
    '</pre>',
    '<b>',
  ],
  ...[
    '| a |\n',
    ':-\n',
    '[^1]: ',
    '[^1]',
    '[a]: /b\n',
    '[a]',
    '*',
    '\\',
    '&amp;',
    'www.example.org',
    'https://a.b',
    'a@b.cd',
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

it('gives the tree that looking at every paragraph gives', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...plain), { maxLength: 24 }), (parts) => {
      const text = parts.join('')
      expect(parseMarkdown(text)).toEqual(wholeMarkdown.parse(text))
    }),
    { numRuns: 1000 },
  )
})

it('has the parser look at nothing but what may be markup', () => {
  const [before, after] = ['# Those who came\n\n', '\n\n- In **2024** as well\n']
  const text = `${before}In 2024 some 4,300 people came.  \nOthers left. \nSome stayed.\n\nIt was so in 1999. ${after}`
  const parsed: string[] = []
  parseAround(text, (part) => {
    parsed.push(part)
    return wholeMarkdown.parse(part)
  })
  expect(parsed).toEqual([`${before}x${after}`])
})

it('counts a return alone for the end of a line', () => {
  const text = 'In 2024 some 4,300 people came.\n\r\r\nOthers left.\n\n\r \r\nThey went home.\n'
  expect(parseMarkdown(text)).toEqual(wholeMarkdown.parse(text))
})

it('has the parser look at no front matter', () => {
  const parsed: string[] = []
  parseAround('--- \ntitle: Those who came\ndate: 2024-05-01\n---\n\n# So many\n', (part) => {
    parsed.push(part)
    return wholeMarkdown.parse(part)
  })
  expect(parsed).toEqual(['--- \nx\n---\n\n# So many\n'])
})

it.each(['```\n\nIn 2024 some 4,300 people came.\n\n```\n', '<!--\n\nIn 2024 some 4,300 people came.\n\n-->\n'])(
  'takes for prose only what the parser does: %j',
  (text) => {
    expect(parseMarkdown(text)).toEqual(wholeMarkdown.parse(text))
  },
)

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
