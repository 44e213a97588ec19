/** Reads lists of texts. */
import { isScalar, isSeq, type Node } from 'yaml'
import { FAULT, isNull, report, scalarText, type Owner, type Reading } from './read.js'
import { code } from './report.js'
import { fault, readText } from './scalars.js'
import { headSpan } from './syntax.js'

/** A list of texts; `single` also takes one text in place of a list of one. */
export function readTexts(
  node: Node,
  key: string,
  owner: Owner,
  reading: Reading,
  single: boolean,
): string[] | typeof FAULT {
  if (single && isScalar(node)) {
    const text = readText(node, key, owner, reading, true)
    return text === FAULT ? FAULT : [text]
  }
  if (!isSeq(node)) {
    const written = isScalar(node) ? scalarText(node, reading.file.text) : '...'
    return fault(node, key, owner, reading, 'a list', `write ${code(`${key}: [${written}]`)}`)
  }
  const texts: string[] = []
  let sound = true
  for (const item of items(node, key, owner, reading)) {
    const text = item === FAULT ? FAULT : readText(item, key, owner, reading, true)
    if (text === FAULT) sound = false
    else texts.push(text)
  }
  return sound ? texts : FAULT
}

/** The items of a list, aliases followed; an empty item and an alias to nothing are faults. */
export function* items(node: Node, key: string, owner: Owner, reading: Reading): Generator<Node | typeof FAULT> {
  if (!isSeq(node)) return
  for (const written of node.items as (Node | null)[]) {
    const item = written && reading.tree.resolve(written)
    if (item && !isNull(item)) yield item
    else {
      const at = written ?? node
      report(reading, headSpan(reading.file.text, at), key, owner, [
        `an empty item in ${code(key)} of ${owner.name}`,
        'text',
        'write or remove it',
      ])
      yield FAULT
    }
  }
}
