/** Reads sources, by name and in place. */
import { isMap, isScalar, isSeq, type Node } from 'yaml'
import type { Source, Span } from '../types.js'
import { SOURCE } from './format.js'
import { items } from './lists.js'
import { FAULT, readMap, report, scalarText, type Owner, type Reading, type ValueReader } from './read.js'
import { code } from './report.js'
import { fault, readText } from './scalars.js'
import { headSpan, nodeSpan } from './syntax.js'

/** A source as a claim gives it: a name still to be looked up, or the source in place. */
export type SourceValue = { readonly name: string; readonly span: Span } | { readonly source: Source }

/** The sources of a claim, one at least. */
export function readSources(
  node: Node,
  key: string,
  owner: Owner,
  reading: Reading,
  readValue: ValueReader,
): SourceValue[] | typeof FAULT {
  if (!isSeq(node)) {
    const written = isScalar(node) ? scalarText(node, reading.file.text) : 'the name of a source'
    return fault(node, key, owner, reading, 'a list of sources', `write ${code(`sources: [${written}]`)}`)
  }
  if (node.items.length === 0) {
    return fault(node, key, owner, reading, 'at least one source', 'name one, or remove the claim')
  }
  const sources: SourceValue[] = []
  let sound = true
  for (const item of items(node, key, owner, reading)) {
    const source = item === FAULT ? FAULT : readSourceItem(item, key, owner, reading, readValue)
    if (source === FAULT) sound = false
    else sources.push(source)
  }
  return sound ? sources : FAULT
}

function readSourceItem(
  node: Node,
  key: string,
  owner: Owner,
  reading: Reading,
  readValue: ValueReader,
): SourceValue | typeof FAULT {
  if (isMap(node)) {
    const { source, sound } = readSource(node, null, { ...owner, name: 'a source' }, reading, readValue)
    return sound && source ? { source } : FAULT
  }
  if (!isScalar(node)) {
    return fault(node, key, owner, reading, 'the name of a source or a source in place', 'correct the item')
  }
  const name = readText(node, key, owner, reading, true)
  return name === FAULT ? FAULT : { name, span: nodeSpan(reading.file.text, node) }
}

/** Reads a source. One with a fault is still returned when its publisher is known: its claims are not to blame. */
export function readSource(
  node: Node,
  name: string | null,
  owner: Owner,
  reading: Reading,
  readValue: ValueReader,
): { source: Source | null; sound: boolean } {
  if (!isMap(node)) {
    fault(node, name ?? 'sources', owner, reading, 'a map', 'write `publisher:` and `title:` or `url:` in it')
    return { source: null, sound: false }
  }
  const { values, spans, sound } = readMap(node, SOURCE, owner, reading, readValue)
  const at = { uri: reading.file.uri, span: nodeSpan(reading.file.text, node) }
  const addressed = 'title' in spans || 'url' in spans
  if (!addressed) {
    report(reading, spans['publisher'] ?? headSpan(reading.file.text, node), 'title', owner, [
      `neither ${code('title')} nor ${code('url')} in ${owner.name}`,
      'at least one of them',
      'add the title or the address',
    ])
  }
  const { publisher } = values as { publisher?: string }
  if (publisher === undefined) return { source: null, sound: false }
  return { source: { name, aliases: [], ...values, publisher, at }, sound: sound && addressed }
}
