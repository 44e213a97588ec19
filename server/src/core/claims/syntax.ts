import { isAlias, parseDocument, type Node } from 'yaml'
import { quickTree } from '../quickTree.js'
import type { SourceFile, Span } from '../types.js'
import { yamlFault, type YamlFault } from '../yamlFault.js'
import { readAliases } from './aliases.js'
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
  const plain = quickTree(file.text)
  if (plain !== null) return { root: plain, faults: [], findings: [], resolve: (node) => node }
  const { contents, errors } = parseDocument(file.text, { prettyErrors: false, uniqueKeys: false, logLevel: 'error' })
  if (!contents && errors.length === 0 && file.text.trim() === '') return empty(file)
  const faults = errors.map((error) => yamlFault(error, contents)).sort((a, b) => a.start - b.start)
  const tree = {
    root: contents,
    faults: faults.map((fault) => fault.start),
    findings: faults.slice(0, 1).map((fault) => syntaxFinding(file, fault)),
    resolve: (node: Node) => node,
  }
  // Most files have no alias, and looking for a letter is quicker than walking through the tree.
  if (!contents || !file.text.includes('*')) return tree

  const { targets, bomb } = readAliases(contents, MOST_ADDED_NODES + file.text.length)
  if (!bomb) return { ...tree, resolve: (node) => (isAlias(node) ? (targets.get(node) ?? null) : node) }
  const tooLarge = registryFinding({ uri: file.uri, span: headSpan(file.text, bomb) }, [
    'aliases that make the file many times larger than it is',
    'a file about as large as it looks',
    'write the values out; nothing of this file was read',
  ])
  return { ...tree, root: null, findings: [...tree.findings, tooLarge].slice(0, 1) }
}

/**
 * Whether a fault stands between two offsets. What a list or map item says is only trusted when there is none from its
 * start to the start of the next: a line with the wrong indentation is a fault just behind the item that lost it.
 */
export function isSuspect(tree: SyntaxTree, start: number, end: number): boolean {
  let from = 0
  for (let to = tree.faults.length; from < to;) {
    const middle = (from + to) >> 1
    if ((tree.faults[middle] ?? end) < start) from = middle + 1
    else to = middle
  }
  return (tree.faults[from] ?? end) < end
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
    'an empty file',
    '`claims`, `sources`, `terms` or `defaults`',
    'write a claim or delete the file',
  ])
  return { root: null, faults: [], findings: [finding], resolve: (node) => node }
}

function tooDeep(file: SourceFile, at: number): SyntaxTree {
  const finding = registryFinding({ uri: file.uri, span: { start: at, end: at + 1 } }, [
    'brackets or indentation nested too deeply',
    'a few levels',
    'correct or remove the file; nothing of it was read',
  ])
  return { root: null, faults: [at], findings: [finding], resolve: (node) => node }
}

function syntaxFinding(file: SourceFile, fault: YamlFault): RegistryFinding {
  const { text, uri } = file
  // At the end of a file that was cut off there is nothing to show but the place.
  const start = Math.min(fault.start, text.length)
  const isAtEnd = start === text.length || text[start] === '\n' || text[start] === '\r'
  const end = isAtEnd ? start : Math.min(Math.max(fault.end, start + 1), text.length)
  const { what, expected, advice } = fault
  const line = firstLine(text, start, end)
  const span = line.end > line.start ? line : { start, end: Math.min(end, start + 1) }
  return registryFinding({ uri, span }, [`broken YAML: ${what}`, expected, advice])
}
