import { describe, expect, it } from 'vitest'
import { cursorAt } from '../../../server/src/core/claims/outline/cursor.js'
import { expectedAt, keyAt } from '../../../server/src/core/claims/outline/expects.js'

/** A text with `|` where the cursor stands. */
function at(marked: string) {
  const offset = marked.indexOf('|')
  const text = marked.slice(0, offset) + marked.slice(offset + 1)
  const cursor = cursorAt(text, offset)
  if (!cursor) return null
  const { path, slot, typed, siblings } = cursor
  const steps = path.map((step) => step ?? '-').join(' ')
  return { at: `${slot} ${steps}`.trim(), typed: text.slice(typed.start, typed.end), siblings }
}

const above = `format: 1
sources:
  bamf:
    publisher: BAMF
claims:
  - id: first
    statement: "It's: a text" # with a comment
    sources: [bamf]
`

describe('where a cursor stands in a registry that is being typed', () => {
  it.each([
    ['an empty file', '|', 'start', ''],
    ['the beginning of a key of the file', `${above}ter|`, 'start', 'ter'],
    ['a key of the file, its colon there', 'cla|ims:\n', 'key', 'claims'],
    ['an empty line in the list of claims', `${above}  |`, 'start claims', ''],
    ['a new item', `${above}  - |`, 'start claims -', ''],
    ['a new item in a list without indentation', `claims:\n- |`, 'start claims -', ''],
    ['half a key of a claim', `${above}    mea|`, 'start claims -', 'mea'],
    ['half a key between others', above.replace('    sources', '    po|\n    sources'), 'start claims -', 'po'],
    ['an empty value', `${above}    measure: |`, 'value claims - measure', ''],
    ['no space behind the colon', `${above}    measure:|`, 'value claims - measure', ''],
    [
      'a value of several words',
      `${above}    measure: asylum appl|ications # so`,
      'value claims - measure',
      'asylum applications',
    ],
    ['a value on the next line', `${above}    measure:\n      asy|`, 'start claims - measure', 'asy'],
    ['a list in brackets', `${above}    tags: [a, b|`, 'start claims - tags -', 'b'],
    ['a list in brackets over lines', `${above}    tags: [\n      a,\n      b|\n    ]`, 'start claims - tags -', 'b'],
    ['an item of a list', `${above}    caveatAlso:\n      - prov|`, 'start claims - caveatAlso -', 'prov'],
    ['an item of a list in the column of its key', `${above}    tags:\n    - pr|`, 'start claims - tags -', 'pr'],
    ['a source in place', `${above}    wording:\n      pre|`, 'start claims - wording', 'pre'],
    ['a key in braces', `${above}    wording: {pre|`, 'key claims - wording', 'pre'],
    ['a value in braces', `${above}    wording: {prefer: [x], avoid: [y|]}`, 'start claims - wording avoid -', 'y'],
    [
      'a key of a source in the list of a claim',
      `${above}    sources:\n      - publisher: x\n        ti|`,
      'start claims - sources -',
      'ti',
    ],
    ['a key of a source', above.replace('publisher: BAMF', 'publisher: BAMF\n    ti|'), 'start sources bamf', 'ti'],
    ['a term', `terms:\n  measures:\n    returns: {nouns: [a|`, 'start terms measures returns nouns -', 'a'],
    [
      'a line whose quote is not closed above',
      `claims:\n  - id: x\n    quote: "open\n    mea|`,
      'start claims -',
      'mea',
    ],
    ['Windows line ends', `claims:\r\n  - id: x\r\n    mea|\r\n    value: 1\r\n`, 'start claims -', 'mea'],
  ])('%s', (_, text, where, typed) => {
    expect(at(text)).toMatchObject({ at: where, typed })
  })

  it.each([
    ['a comment', `${above}    # mea|`],
    ['a comment behind a value', `${above}    measure: x # y|`],
    ['a text in lines', `claims:\n  - id: x\n    note: >\n      mea|`],
    ['a text that goes on in the next line', `claims:\n  - id: x\n    note: so\n      mea|`],
    ['behind a closed list', `claims:\n  - id: x\n    tags: [a] |`],
  ])('nothing is told in %s', (_, text) => {
    expect(at(text)).toBeNull()
  })

  it('knows the other keys of the map, above and below', () => {
    expect(at(above.replace('    sources', '    po|\n    sources'))?.siblings.toSorted()).toEqual([
      'id',
      'sources',
      'statement',
    ])
    expect(at(`claims:\n  - |\n    id: x\n    value: 1\n  - note: y`)?.siblings).toEqual(['id', 'value'])
  })

  it('tells the key under the cursor and what it means', () => {
    const text = `${above}    measure: x`
    const key = keyAt(text, text.indexOf('measure') + 2)
    expect(key?.name).toBe('measure')
    expect(key?.key.description).toBe('What is being measured')
    expect(keyAt(text, text.indexOf('publisher') + 2)?.key.description).toBe('Who published it')
    expect(keyAt(text, text.indexOf('sources: [') + 2)?.key.required).toBe(true)
    expect(keyAt(text, 2)?.key.description).toContain('version')
    expect(keyAt(text, text.indexOf('bamf:') + 2)).toBeNull()
  })
})

describe('what the format expects at a path', () => {
  it.each([
    [[], 'map file'],
    [['claims'], 'list claim'],
    [['claims', null], 'map claim'],
    [['claims', null, 'measure'], 'value measure'],
    [['claims', null, 'tags', null], 'value tags'],
    [['claims', null, 'sources', null], 'source'],
    [['claims', null, 'sources', null, 'title'], 'value title'],
    [['defaults', 'sources'], 'list source'],
    [['defaults', 'quote'], 'null'],
    [['terms', 'places'], 'names places'],
    [['terms', 'places', 'Aegean'], 'map term'],
    [['claims', null, 'statement', 'x'], 'null'],
    [['claims', 'id'], 'null'],
    [['nothing'], 'null'],
  ])('%j', (path, expected) => {
    const found = expectedAt(path)
    const words = found
      ? [found.type, 'key' in found ? found.key : 'of' in found ? found.of : ''].join(' ').trim()
      : 'null'
    expect(words).toBe(expected)
  })
})
