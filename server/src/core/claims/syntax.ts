import { isAlias, isMap, isPair, isScalar, isSeq, parseDocument, visit, type Alias, type Node } from 'yaml'
import type { SourceFile, Span } from '../types.js'
import { tooDeepAt } from './nesting.js'
import { registryFinding, type RegistryFinding } from './report.js'

/** A YAML file as a tree, with what is wrong with it as YAML. */
export interface SyntaxTree {
  /** Null for a file without content, and for one that cannot be read at all. */
  readonly root: Node | null
  /** Offsets of the faults, ascending; what stands near one is not to be trusted. */
  readonly faults: readonly number[]
  /** At most one: a single slip in YAML makes many errors. */
  readonly findings: readonly RegistryFinding[]
  /** What an alias stands for: itself when the node is none, null when the alias names nothing. */
  readonly resolve: (node: Node) => Node | null
}

/** Aliases may make a file larger by this many nodes, and by as many again as it has letters; no registry needs more. */
const MOST_ADDED_NODES = 100_000

/** Reads YAML without ever throwing. A file with a fault still gives the tree that the parser made of it. */
export function parseSyntax(file: SourceFile): SyntaxTree {
  const deep = tooDeepAt(file.text)
  return deep === null ? parseTree(file) : tooDeep(file, deep)
}

function parseTree(file: SourceFile): SyntaxTree {
  const { contents, errors } = parseDocument(file.text, { prettyErrors: false, uniqueKeys: false, logLevel: 'error' })
  if (!contents && errors.length === 0 && file.text.trim() === '') return empty(file)
  const first = errors.reduce<(typeof errors)[number] | null>(
    (best, error) => (best && best.pos[0] <= error.pos[0] ? best : error),
    null,
  )
  const faults = errors.map((error) => error.pos[0]).sort((a, b) => a - b)
  const findings = first ? [syntaxFinding(file, first.code, first.message, first.pos)] : []
  if (!contents || !file.text.includes('*')) return { root: contents, faults, findings, resolve: (node) => node }

  const aliases = readAliases(contents, MOST_ADDED_NODES + file.text.length)
  if (!aliases.bomb) return { root: contents, faults, findings, resolve: (node) => resolveAlias(node, aliases.targets) }
  const bomb = registryFinding({ uri: file.uri, span: headSpan(file.text, aliases.bomb) }, [
    'found aliases that make the file many times larger than it is',
    'expected a file about as large as it looks',
    'write the values out; nothing of this file was read',
  ])
  return { root: null, faults, findings: [...findings, bomb].slice(0, 1), resolve: (node) => node }
}

/**
 * Whether a fault stands between two offsets. What a list or map item says is only trusted when there is none from its
 * start to the start of the next: a line with the wrong indentation is a fault just behind the item that lost it.
 */
export function isSuspect(tree: SyntaxTree, start: number, end: number): boolean {
  return tree.faults.some((fault) => fault >= start && fault < end)
}

/** A node's span in the text, without the white space after it. */
export function nodeSpan(text: string, node: Node): Span {
  const [start, end] = node.range ?? [0, 0, 0]
  return trimmed(text, start, end)
}

/** A node's first line: where a finding about a whole list, map or file is shown. */
export function headSpan(text: string, node: Node): Span {
  const span = nodeSpan(text, node)
  return firstLine(text, span.start, span.end)
}

function firstLine(text: string, start: number, end: number): Span {
  let lineEnd = start
  while (lineEnd < end && text[lineEnd] !== '\n' && text[lineEnd] !== '\r') lineEnd++
  return trimmed(text, start, lineEnd)
}

function trimmed(text: string, start: number, end: number): Span {
  let last = Math.min(end, text.length)
  while (last > start && ' \t\r\n'.includes(text[last - 1] ?? '')) last--
  return { start: Math.min(start, text.length), end: Math.max(last, Math.min(start, text.length)) }
}

function empty(file: SourceFile): SyntaxTree {
  const finding = registryFinding({ uri: file.uri, span: { start: 0, end: 0 } }, [
    'found an empty file',
    'expected `claims`, `sources`, `terms` or `defaults`',
    'write a claim or delete the file',
  ])
  return { root: null, faults: [], findings: [finding], resolve: (node) => node }
}

function tooDeep(file: SourceFile, at: number): SyntaxTree {
  const finding = registryFinding({ uri: file.uri, span: { start: at, end: at + 1 } }, [
    'found brackets or indentation nested too deeply',
    'expected a few levels',
    'correct or remove the file; nothing of it was read',
  ])
  return { root: null, faults: [at], findings: [finding], resolve: (node) => node }
}

/** What to do about the faults that people make; the parser's own words say what was found. */
const ADVICE: Readonly<Record<string, readonly [expected: string, advice: string]>> = {
  TAB_AS_INDENT: ['expected spaces', 'indent with spaces'],
  MULTIPLE_DOCS: ['expected one document in a file', 'move what follows `---` to a file of its own'],
  BAD_SCALAR_START: ['expected text that begins with a letter, a digit or a quote', 'put the text in quotes'],
  BLOCK_AS_IMPLICIT_KEY: ['expected one `key: value` in a line', 'put text that holds a colon in quotes'],
  MULTILINE_IMPLICIT_KEY: ['expected a key and its colon in one line', 'complete the line or put the text in quotes'],
  BAD_INDENT: ['expected the same indentation as in the lines around', 'correct the indentation'],
  MISSING_CHAR: ['expected it to be closed or separated', 'add the missing mark'],
}

function syntaxFinding(
  file: SourceFile,
  fault: string,
  message: string,
  pos: readonly [number, number],
): RegistryFinding {
  // At the end of a file that was cut off there is nothing to show but the place.
  const start = Math.min(pos[0], file.text.length)
  const span = firstLine(file.text, start, Math.max(start, Math.min(pos[1], file.text.length)))
  const [expected, advice] = ADVICE[fault] ?? ['expected a YAML file', 'correct the line']
  const what = message.replace(/\s+/g, ' ').replace(/\.$/, '').slice(0, 200)
  return registryFinding({ uri: file.uri, span }, [`found broken YAML: ${lowerFirst(what)}`, expected, advice])
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

function resolveAlias(node: Node, targets: ReadonlyMap<Alias, Node>): Node | null {
  return isAlias(node) ? (targets.get(node) ?? null) : node
}

/**
 * What each alias stands for, in one walk. The library looks through the whole document for each, and an alias within
 * what it repeats doubles the file with every line, so sizes are added up before anything is followed: `bomb` is the
 * alias that makes the file too large, or that stands within its own anchor.
 */
function readAliases(root: Node, most: number): { targets: ReadonlyMap<Alias, Node>; bomb: Node | null } {
  const anchors = new Map<string, Node>()
  const targets = new Map<Alias, Node>()
  visit(root, {
    Node(_key, node) {
      if ('anchor' in node && typeof node.anchor === 'string') anchors.set(node.anchor, node)
    },
    Alias(_key, alias) {
      const target = anchors.get(alias.source)
      if (target) targets.set(alias, target)
    },
  })
  const sizes = new Map<Node, number>()
  let added = 0
  let bomb: Node | null = null
  for (const [alias, target] of targets) {
    added += sizeOf(target)
    if (added <= most) continue
    bomb = alias
    break
  }
  return { targets, bomb }

  /** The number of nodes, aliases followed; aliases come in the order of the text, so a target's own are measured. */
  function sizeOf(node: Node): number {
    const known = sizes.get(node)
    if (known !== undefined) return known
    // An alias to what is still being measured stands within its own anchor and has no size.
    sizes.set(node, Infinity)
    let size = 0
    const waiting: unknown[] = [node]
    while (waiting.length > 0 && size <= most) {
      const next = waiting.pop()
      size++
      if (isMap(next) || isSeq(next)) for (const item of next.items) waiting.push(item)
      else if (isPair(next)) waiting.push(next.key, next.value)
      else if (isAlias(next)) {
        const within = targets.get(next)
        if (within) size += sizeOf(within)
      } else if (!isScalar(next)) size--
    }
    sizes.set(node, size)
    return size
  }
}
