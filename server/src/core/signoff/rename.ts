import { isMap, isScalar, isSeq, parseDocument, type Scalar } from 'yaml'
import type { Edit, SourceFile } from '../types.js'

/**
 * Renames a claim in a file of sign-offs: its id, and where a formula names it, which would read as changed otherwise.
 * No edits where the file does not name it, nor where it cannot be read: what counts for nothing stays as it is.
 */
export function renameSigned({ uri, text }: SourceFile, from: string, to: string): readonly Edit[] {
  // Ids hold nothing that YAML would have to escape, and parsing takes a thousand times as long.
  if (!text.includes(from)) return []
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'silent' })
  if (document.errors.length > 0) return []
  const list: unknown = isMap(document.contents) ? document.contents.get('figures', true) : null
  if (!isSeq(list)) return []
  return list.items.flatMap((entry) => {
    const claim: unknown = isMap(entry) ? entry.get('claim', true) : null
    if (!isMap(claim)) return []
    return ['id', 'derivedFrom'].flatMap((key) => {
      const node: unknown = claim.get(key, true)
      return isScalar(node) ? renamedIn(node, uri, text, from, to) : []
    })
  })
}

/** Where the id stands whole, parted from the rest of a formula by white space or brackets. */
function renamedIn(node: Scalar, uri: string, text: string, from: string, to: string): readonly Edit[] {
  const [start, end] = node.range ?? [0, 0]
  return [...text.slice(start, end).matchAll(/[^\s()'"]+/g)].flatMap(({ 0: word, index }) =>
    word === from ? [{ uri, span: { start: start + index, end: start + index + from.length }, text: to }] : [],
  )
}
