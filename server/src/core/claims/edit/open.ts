/** A registry file opened for editing: its tree with the place of every mark, so that an edit touches nothing else. */
import { isAlias, isMap, isScalar, isSeq, parseDocument, type Node, type Pair, type Scalar, type YAMLMap } from 'yaml'
import { indexLines, lineColumn } from '../../lines.js'
import type { Edit, SourceFile } from '../../types.js'
import { tooDeepAt } from '../nesting.js'

/** What an edit comes to: changes to one file, in order of the text; or why it cannot be made, no full stop. */
export type EditResult =
  { readonly ok: true; readonly edits: readonly Edit[] } | { readonly ok: false; readonly reason: string }

/** A registry file that can be edited. */
export interface OpenFile {
  readonly file: SourceFile
  readonly text: string
  /** The map of the whole file; null where it holds nothing but white space and comments. */
  readonly root: YAMLMap | null
  /** How the file ends its lines. */
  readonly lineBreak: string
  /** What an alias stands for; the node itself where it is none, null for an alias to nothing. */
  readonly resolve: (node: Node | null) => Node | null
  /** The claims in order and by id, found when first asked: an import asks for thousands. */
  readonly claims: () => ClaimNodes
  /** What a step has found out about the file and the next needs again. */
  readonly known: Map<string, unknown>
}

/** The claims of a file. */
export interface ClaimNodes {
  readonly list: readonly ClaimNode[]
  /** The first of each id. */
  readonly byId: ReadonlyMap<string, ClaimNode>
}

/** A claim as it stands in a file. */
export interface ClaimNode {
  readonly id: string | null
  readonly map: YAMLMap
}

/** Opens a file; a reason where it cannot be edited, since its YAML is broken. Never throws. */
export function openFile(file: SourceFile): OpenFile | { readonly reason: string } {
  const { text } = file
  if (tooDeepAt(text) !== null) return { reason: 'its brackets or indentation are nested too deeply' }
  const document = parseDocument(text, {
    keepSourceTokens: true,
    prettyErrors: false,
    uniqueKeys: false,
    logLevel: 'silent',
  })
  const [error] = document.errors
  if (error) {
    const { line } = lineColumn(indexLines(text), Math.min(error.pos[0], text.length))
    return { reason: `its YAML is broken at line ${line}, correct that first` }
  }
  const root = document.contents as Node | null
  if (root && !isMap(root) && !(isScalar(root) && root.value === null && root.source === '')) {
    return { reason: 'it holds something else than a map with `claims` and `sources`' }
  }
  const resolve = (node: Node | null): Node | null => {
    if (!isAlias(node)) return node
    const target = node.resolve(document) as Node | undefined
    return target ?? null
  }
  const known = new Map<string, unknown>()
  const open: OpenFile = {
    file,
    text,
    root: isMap(root) ? root : null,
    lineBreak: lineBreakOf(text),
    resolve,
    known,
    claims: () => once(open, 'claims', () => readClaims(open)),
  }
  return open
}

/** Finds something out about an open file once. */
export function once<T>(open: OpenFile, what: string, find: () => T): T {
  if (!open.known.has(what)) open.known.set(what, find())
  return open.known.get(what) as T
}

function readClaims(open: OpenFile): ClaimNodes {
  const root = valueOf(open, open.root, 'claims')
  const list = !isSeq(root)
    ? []
    : root.items.flatMap((item) => (isMap(item) ? [{ id: textOf(valueOf(open, item, 'id')), map: item }] : []))
  const byId = new Map<string, ClaimNode>()
  for (const claim of list) if (claim.id !== null && !byId.has(claim.id)) byId.set(claim.id, claim)
  return { list, byId }
}

/** The entry of a map by its key, the first of that name. */
export function pairOf(map: YAMLMap | null, key: string): Pair<Node, Node | null> | null {
  const found = map?.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === key)
  return (found as Pair<Node, Node | null> | undefined) ?? null
}

/** The value of a map's key, an alias followed; null where it has none. */
export function valueOf(open: OpenFile, map: YAMLMap | null, key: string): Node | null {
  return open.resolve(pairOf(map, key)?.value ?? null)
}

/** The claims of a file in order; what is no map is left out, and so is an alias, whose claim stands elsewhere. */
export function claimNodes(open: OpenFile): readonly ClaimNode[] {
  return open.claims().list
}

/** The claim of an id, or why there is none to be edited. */
export function findClaim(open: OpenFile, id: string): ClaimNode | { readonly reason: string } {
  const found = open.claims().byId.get(id)
  return found ?? { reason: `the claim \`${id}\` does not stand in it` }
}

/** What a scalar says as text, numbers as they are written; null for anything else. */
export function textOf(node: Node | null): string | null {
  if (!isScalar(node) || node.value === null) return null
  if (typeof node.value === 'string') return node.value.trim()
  return node.source ?? JSON.stringify(node.value)
}

/** Whether a map or list is written in brackets. */
export function isFlow(node: Node | null): boolean {
  return (isMap(node) || isSeq(node)) && node.flow === true
}

/** Whether a node is there and says something: not missing, empty or `null`. */
export function isPresent(node: Node | null): node is Node {
  return node !== null && !(isScalar(node) && node.value === null)
}

/** Whether a scalar is written as `|` or `>`. */
export function isBlockScalar(node: Node | null): node is Scalar {
  return isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED')
}

function lineBreakOf(text: string): string {
  const first = text.indexOf('\n')
  return first > 0 && text[first - 1] === '\r' ? '\r\n' : '\n'
}
