/** Whatever the quick reader of YAML gives is what the YAML library gives; where it gives nothing, that one is asked. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isMap, isScalar, isSeq, parseDocument, type Node } from 'yaml'
import { quickTree } from '../../server/src/core/quickTree.js'

test.each([
  'claims:\n  - id: a\n    value: 12\n',
  '---\n# A comment above\nclaims:\n- id: a # and one behind\n  value: 1.50\n# below\n',
  'a: "x: \\u00e9 # no comment" # one\nb: \'it\'\'s\'   \nc: two\n  lines\nd: "two\n  lines"\n',
  'l: [a, "b", {c: 1, d: [] } , ] # behind\nm: {}\nn: [\n  1,\n  2\n  ]\n',
  's: >-\n  folded\n  text\n\n  more\nt: | # why\n  literal\n\nu: |2+\n    kept\n\n',
  'a:\nb:   \nc: ~\nd: null\ne:\n  - f:\n    g: 1\n',
  'a: 0x1F\nb: 0o17\nc: -1e3\nd: .5\ne: 1.\nf: .inf\ng: .NaN\nh: 01\ni: +7\nj: 1_000\nk: 2026-01-01\nl: yes\nm: True\nn: no\n',
  'a: 1\r\nb:\r\n  - x # y\r\n  - "z"\r\n',
  '- - a\n  - b\n-   c: 1\n    d: 2\n- {e: f}\n',
  'ä: "😀"\n"key": 1\n',
  'a: b\na: c\n',
  'only a word',
  '[1, 2]\n# end',
])('reads %j as the YAML library does', (text) => {
  const tree = quickTree(text)
  expect(tree).not.toBeNull()
  expect(tree && shapeOf(text, tree)).toEqual(careful(text).shape)
  expect(careful(text).faults).toEqual([])
})

test.each([
  ['nothing at all', ''],
  ['a comment alone', '# nothing\n'],
  ['a broken quote', 'a: "b\nc: d\n'],
  ['a lost indentation', 'a:\n    b: 1\n  c: 2\n'],
  ['a key within a value', 'a: b: c\n'],
  ['a tab', 'a:\tb\n'],
  ['an anchor', 'a: &x 1\nb: *x\n'],
  ['a tag', 'a: !!str 1\n'],
  ['a directive', '%YAML 1.2\n---\na: 1\n'],
  ['two documents', 'a: 1\n---\nb: 2\n'],
  ['an end of the document', 'a: 1\n...\n'],
  ['an end of nothing', '...\na: 1\n'],
  ['a key behind a question mark', '? a\nb: 1\n'],
  ['a pair in a list', '[a: b]\n'],
  ['a key without a value in braces', '{a, b: 1}\n'],
  ['an item without a value', '- a\n-\n- b\n'],
  ['a comment behind no value', 'a: # one\n  b: 1\nc: # two\n'],
  ['a comment in a list', 'a: [1, # one\n  2 # two\n]\n'],
  ['a byte order mark', '\uFEFFa: 1\n'],
  ['a lone carriage return', 'a: 1\rb: 2\n'],
  ['a NUL', 'a: \0\n'],
  ['an escape that can be of no letter', 'a: "\\U00110000"\n'],
  ['too many levels', `${'['.repeat(200)}${']'.repeat(200)}`],
])('leaves %s to the YAML library', (_, text) => {
  expect(quickTree(text)).toBeNull()
})

test('reads the registries that there are', () => {
  for (const folder of ['claims', 'test/labelled/claims']) {
    for (const name of readdirSync(folder).filter((name) => name.endsWith('.yaml'))) {
      const text = readFileSync(join(folder, name), 'utf8')
      const tree = quickTree(text)
      expect(tree && shapeOf(text, tree), name).toEqual(careful(text).shape)
    }
  }
})

test('never reads anything that the YAML library reads otherwise or finds a fault in', () => {
  let read = 0
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { minLength: 2, maxLength: 14 }), (pieces) => {
      const text = pieces.join('')
      const tree = quickTree(text)
      if (tree === null) return
      read++
      expect({ shape: shapeOf(text, tree), faults: [] }).toEqual(careful(text))
    }),
    { numRuns: 6000 },
  )
  // Else nothing was compared.
  expect(read).toBeGreaterThan(200)
})

const PIECES = [
  ...[
    'a: 1\n',
    'b:\n',
    '  c: "d"\n',
    "  e: 'f' # g\n",
    '- h\n',
    '  - i: j\n',
    '    k: l\n',
    '    m: {min: 1, max: 2}\n',
  ],
  ...[
    'n: [1, 2]\n',
    'o: |\n',
    'p: >-\n',
    '  q\n',
    '    r s\n',
    '# t\n',
    '  # u\n',
    '\n',
    ' \n',
    '---\n',
    '? ',
    'v',
    ': ',
  ],
  ...[
    '- ',
    '  ',
    ' ',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    ',',
    '#',
    '&w ',
    '*w',
    '!x ',
    '\\',
    '\r\n',
    '\t',
    '-',
    '~',
    '1e3',
    'é',
    '😀',
  ],
]

/** The tree as the YAML library reads it, and the codes of the faults that it finds. */
function careful(text: string) {
  const { contents, errors } = parseDocument(text, { prettyErrors: false, uniqueKeys: false, logLevel: 'error' })
  return { shape: contents && shapeOf(text, contents), faults: errors.map(({ code }) => code) }
}

/** All that a registry is read by. */
function shapeOf(text: string, node: unknown): unknown {
  if (node === null) return null
  const [start, end] = (node as Node).range ?? [-1, -1]
  const at = [start, start + text.slice(start, end).trimEnd().length]
  if (isMap(node)) {
    return {
      at,
      flow: node.flow === true,
      map: node.items.map(({ key, value }) => [shapeOf(text, key), shapeOf(text, value)]),
    }
  }
  if (isSeq(node)) return { at, flow: node.flow === true, items: node.items.map((item) => shapeOf(text, item)) }
  if (!isScalar(node)) return { at, other: true }
  return { at, value: node.value, source: node.source, type: node.type }
}
