/** Reads the value of one key by the kind that the tables in `format.ts` give it. */
import { isMap, type Node } from 'yaml'
import { WORDING, type Kind, type Shape } from './format.js'
import { readFigureValue } from './figureValue.js'
import { readJson } from './json.js'
import { readTexts } from './lists.js'
import { FAULT, readMap, type Owner, type Reading } from './read.js'
import { fault, readChoice, readDate, readId, readMoment, readPeriod, readPositive, readText } from './scalars.js'
import { readSources } from './sources.js'

/** Reads a value by its kind, or returns `FAULT` after saying what is wrong. */
export function readValue(node: Node, key: string, shape: Shape, owner: Owner, reading: Reading): unknown {
  const kind = shape[key]?.kind
  return kind === undefined ? FAULT : readKind(kind, node, key, owner, reading)
}

function readKind(kind: Kind, node: Node, key: string, owner: Owner, reading: Reading): unknown {
  switch (kind.type) {
    case 'text':
      return readText(node, key, owner, reading, kind.numbers === true)
    case 'formula':
      return readText(node, key, owner, reading, true)
    case 'id':
      return readId(node, key, owner, reading)
    case 'choice':
      return readChoice(Object.keys(kind.choices), node, key, owner, reading)
    case 'day':
      return readDate(node, key, owner, reading, 'day')
    case 'date':
      return readDate(node, key, owner, reading, 'date')
    case 'period':
      return readPeriod(node, key, owner, reading)
    case 'moment':
      return readMoment(node, key, owner, reading)
    case 'number':
      return readPositive(node, key, owner, reading)
    case 'value':
      return readFigureValue(node, key, owner, reading)
    case 'texts':
      return readTexts(node, key, owner, reading, kind.single === true)
    case 'wording':
      return readWording(node, key, owner, reading)
    case 'sources':
      return readSources(node, key, owner, reading, readValue)
    case 'json':
      return readJson(node, key, owner, reading)
    case 'misplaced':
      return fault(node, key, owner, reading, 'it in each claim', 'move it there')
  }
}

function readWording(node: Node, key: string, owner: Owner, reading: Reading): object | typeof FAULT {
  if (!isMap(node)) return fault(node, key, owner, reading, 'a map', 'write `{prefer: [...], avoid: [...]}`')
  const { values, sound } = readMap(node, WORDING, { ...owner, name: '`wording`' }, reading, readValue)
  return sound ? { prefer: values['prefer'] ?? [], avoid: values['avoid'] ?? [] } : FAULT
}
