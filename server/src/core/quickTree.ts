/** Reads plain YAML many times quicker than the YAML library that can tell what is wrong with a file. */
import {
  COLLECTION_STYLE,
  EVENT_ID,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE,
  type Event,
  type MappingEvent,
  type ScalarEvent,
  type SequenceEvent,
} from 'js-yaml'
import { isMap, isScalar, isSeq, Pair, Scalar, Schema, YAMLMap, YAMLSeq, type Node, type ScalarTag } from 'yaml'

/**
 * The tree that `parseDocument` of `yaml` makes of a text without faults, or null where only that can tell: for faults,
 * and for what registries and front matter seldom have (anchors, tags, directives, several documents, tabs, explicit
 * keys). Of a node it has what they are read by: value, source and style of scalars, keys and items, and the range, of
 * which the last offset is the second. Comments are left out, and keys that stand twice are no fault here.
 *
 * A registry of tens of thousands of claims is mostly read by this: `yaml` builds a concrete syntax tree first, with
 * every blank in it, and takes two and a half times as long. What it is still needed for is to know where a fault is, and
 * to change a file without losing a comment.
 */
export function quickTree(text: string): Node | null {
  if (NEEDS_CARE.test(text)) return null
  let events: readonly Event[]
  try {
    events = parseEvents(text, {})
  } catch {
    return null
  }
  return makeTree(text, events)
}

/**
 * Where the two libraries may see different things: a byte order mark, tabs, a lone carriage return, a key behind a
 * question mark, which has no value when nothing follows it, what only looks like the bounds of a document, and an escape
 * that can be of no letter.
 */
const NEEDS_CARE = /^\uFEFF|\t|\r(?!\n)|^[ -]*\?(?:[ \r\n]|$)|^ +---|^ *\.\.\.|\\U/m

/** A list or map that is still being read. */
interface Open {
  readonly node: YAMLMap<Node, Node> | YAMLSeq<Node>
  readonly isFlow: boolean
  readonly start: number
  /** The key that waits for its value. */
  key: Node | null
  /** Where what was read of it ends, with a comment behind it. */
  end: number
}

function makeTree(text: string, events: readonly Event[]): Node | null {
  const [document] = events
  if (document?.type !== EVENT_ID.DOCUMENT || document.directives.length > 0 || document.explicitEnd) return null
  const open: Open[] = []
  let root: Node | null = null
  for (let at = 1; at < events.length; at++) {
    const event = events[at]
    const parent = open.at(-1)
    if (event?.type === EVENT_ID.MAPPING || event?.type === EVENT_ID.SEQUENCE) {
      const opened = openCollection(event)
      if (opened === null) return null
      open.push(opened)
      continue
    }
    let node: Node | null = null
    if (event?.type === EVENT_ID.SCALAR) node = makeScalar(text, event, parent)
    else if (event?.type === EVENT_ID.POP) {
      // The last one closes the document.
      if (parent === undefined) return at === events.length - 1 ? root : null
      open.pop()
      node = closeCollection(text, parent)
    }
    if (node === null) return null
    const owner = open.at(-1)
    if (owner === undefined) root = node
    else if (!put(text, node, owner)) return null
  }
  return null
}

function openCollection(event: MappingEvent | SequenceEvent): Open | null {
  if (event.anchorStart >= 0 || event.tagStart >= 0) return null
  const node = event.type === EVENT_ID.MAPPING ? new YAMLMap<Node, Node>() : new YAMLSeq<Node>()
  const isFlow = event.style === COLLECTION_STYLE.FLOW
  if (isFlow) node.flow = true
  return { node, isFlow, start: event.start, key: null, end: event.start + 1 }
}

function closeCollection(text: string, collection: Open): Node | null {
  const { node, isFlow, start, key } = collection
  const end = isFlow ? closed(text, collection) : collection.end
  if (end === null || key !== null) return null
  node.range = [start, end, end]
  return node
}

/** Puts what was read where it belongs; false where it cannot be told what a comment belongs to. */
function put(text: string, node: Node, owner: Open): boolean {
  const [, end = 0] = node.range ?? []
  const isBlock = (isMap(node) || isSeq(node)) && node.flow !== true
  if (owner.isFlow || isBlock) owner.end = end
  else if (isCommentedBelow(text, end)) return false
  else owner.end = lineEnd(text, end)

  if (isSeq(owner.node)) owner.node.items.push(node)
  else if (owner.key === null) owner.key = node
  else {
    owner.node.items.push(new Pair(owner.key, node))
    owner.key = null
  }
  return true
}

function makeScalar(text: string, event: ScalarEvent, parent: Open | undefined): Scalar | null {
  if (event.anchorStart >= 0 || event.tagStart >= 0) return null
  if (event.valueStart < 0) return parent ? makeEmpty(text, parent) : null
  const range = rangeOf(text, event, parent)
  if (range === null || (parent && !parent.isFlow && !isOnLine(text, range[0], parent))) return null
  const source = getScalarValue(text, event)
  const node = event.style === SCALAR_STYLE.PLAIN ? plain(source) : new Scalar(source)
  node.source = source
  node.type = STYLES[event.style]
  node.range = [range[0], range[1], range[1]]
  return node
}

const STYLES = {
  [SCALAR_STYLE.PLAIN]: Scalar.PLAIN,
  [SCALAR_STYLE.SINGLE_QUOTED]: Scalar.QUOTE_SINGLE,
  [SCALAR_STYLE.DOUBLE_QUOTED]: Scalar.QUOTE_DOUBLE,
  [SCALAR_STYLE.LITERAL_BLOCK]: Scalar.BLOCK_LITERAL,
  [SCALAR_STYLE.FOLDED_BLOCK]: Scalar.BLOCK_FOLDED,
} as const

/** Start and end offset, with quotes or the block's indicator. */
function rangeOf(text: string, event: ScalarEvent, parent: Open | undefined): readonly [number, number] | null {
  const { style, valueStart, valueEnd } = event
  switch (style) {
    case SCALAR_STYLE.PLAIN:
      return [valueStart, valueEnd]
    case SCALAR_STYLE.SINGLE_QUOTED:
    case SCALAR_STYLE.DOUBLE_QUOTED:
      return [valueStart - 1, valueEnd + 1]
    default:
      return blockRange(text, event, parent)
  }
}

/** The range of a literal or folded text behind a key; null where its last line may be a comment. */
function blockRange(text: string, event: ScalarEvent, parent: Open | undefined): readonly [number, number] | null {
  const start = parent === undefined ? null : behindKey(text, parent)
  if (start === null || (text[start] !== '|' && text[start] !== '>')) return null
  const block = text.slice(event.valueStart, event.valueEnd).trimEnd()
  const last = block.lastIndexOf('\n') + 1
  return block !== '' && event.indent > 0 && skip(block, last, isBlank) - last >= event.indent
    ? [start, event.valueEnd]
    : null
}

/** What stands for nothing: behind a key and its colon, and before a comment. */
function makeEmpty(text: string, parent: Open): Scalar | null {
  const start = parent.isFlow ? null : behindKey(text, parent)
  if (start === null) return null
  const next = skip(text, start, isWhite)
  // A comment behind nothing may belong to it or to what follows.
  if (text.charCodeAt(next) === HASH) return null
  const node = new Scalar(null)
  node.source = ''
  node.type = Scalar.PLAIN
  node.range = [start, start, start]
  return node
}

/** Whether a scalar stands on the line of its key or its hyphen, or is a key itself. */
function isOnLine(text: string, start: number, parent: Open): boolean {
  if (parent.key) return behindKey(text, parent) === start
  if (isMap(parent.node)) return true
  let before = start - 1
  while (isBlank(text.charCodeAt(before))) before--
  return text[before] === '-'
}

/** Past a key's colon and the blanks after it; null where there is no key or more than that stands there. */
function behindKey(text: string, { key }: Open): number | null {
  if (!key?.range) return null
  const colon = skip(text, key.range[1], isBlank)
  return text.charCodeAt(colon) === COLON ? skip(text, colon + 1, isBlank) : null
}

/** Past the bracket that closes a list or map; null where something else stands before it. */
function closed(text: string, { node, end }: Open): number | null {
  let at = skip(text, end, isWhite)
  if (text.charCodeAt(at) === COMMA) at = skip(text, at + 1, isWhite)
  return text[at] === (isSeq(node) ? ']' : '}') ? at + 1 : null
}

/** The end of a comment behind an offset on the same line; the offset where there is none. */
function lineEnd(text: string, from: number): number {
  const at = skip(text, from, isBlank)
  // A block text ends with its line.
  if (at === from || text.charCodeAt(at) !== HASH || text.charCodeAt(from - 1) === NEWLINE) return from
  return skip(text, at, isInLine)
}

/**
 * Whether comments below what ends at an offset are not clearly those of what comes next: farther in than that, or at the
 * end. `yaml` may count them in.
 */
function isCommentedBelow(text: string, from: number): boolean {
  let at = skip(text, lineEnd(text, from), isWhite)
  let column = 0
  while (text.charCodeAt(at) === HASH) {
    column = Math.max(column, columnOf(text, at))
    at = skip(text, skip(text, at, isInLine), isWhite)
  }
  return column > 0 && (at === text.length || columnOf(text, at) !== column)
}

function columnOf(text: string, at: number): number {
  return at - (text.lastIndexOf('\n', at) + 1)
}

function skip(text: string, from: number, isSkipped: (letter: number) => boolean): number {
  let at = from
  while (at < text.length && isSkipped(text.charCodeAt(at))) at++
  return at
}

const NEWLINE = 0x0a
const RETURN = 0x0d
const SPACE = 0x20
const HASH = 0x23
const COMMA = 0x2c
const COLON = 0x3a
const isBlank = (letter: number): boolean => letter === SPACE
const isInLine = (letter: number): boolean => letter !== NEWLINE
const isWhite = (letter: number): boolean => letter === SPACE || letter === NEWLINE || letter === RETURN

/** What text outside of quotes may stand for, by YAML 1.2's core schema, in the order in which it is tried. */
const PLAIN_TAGS = new Schema({ schema: 'core' }).tags.filter(
  (tag): tag is ScalarTag => tag.default === true && 'test' in tag,
)
/** How a number, a truth or nothing begins; the rest is text. */
const MAY_BE_MORE = /^(?:[-+.~\dntf]|$)/i

function plain(source: string): Scalar {
  const tag = MAY_BE_MORE.test(source) ? PLAIN_TAGS.find(({ test }) => test?.test(source)) : undefined
  const value = tag === undefined ? source : tag.resolve(source, () => undefined, {})
  return isScalar(value) ? value : new Scalar(value)
}
