import { isMap, isScalar, isSeq, Scalar, type Node, type YAMLParseError } from 'yaml'
import type { Span } from './types.js'

/** What is broken in a YAML file, what was expected there and what to do, in the words of our messages. */
export interface YamlWords {
  readonly what: string
  readonly expected: string
  readonly advice: string
}

/** A fault of a YAML file with its place in UTF-16 offsets, which may be one past the end of an unfinished file. */
export interface YamlFault extends YamlWords, Span {}

/** An error of the library, so much of it as is used; made with `prettyErrors: false`, or its message says the place too. */
type ParserError = Pick<YAMLParseError, 'code' | 'message' | 'pos'>

/** What to do about the faults that people make; the parser's own words say what was found. */
const ADVICE: Readonly<Record<string, readonly [expected: string, advice: string]>> = {
  TAB_AS_INDENT: ['spaces', 'indent with spaces'],
  MULTIPLE_DOCS: ['one document in a file', 'move what follows `---` to a file of its own'],
  BAD_SCALAR_START: ['text that begins with a letter, a digit or a quote', 'put the text in quotes'],
  BLOCK_AS_IMPLICIT_KEY: ['one `key: value` in a line', 'put text that holds a colon in quotes'],
  MULTILINE_IMPLICIT_KEY: ['a key and its colon in one line', 'complete the line or put the text in quotes'],
  BAD_INDENT: ['the same indentation as in the lines around', 'correct the indentation'],
  MISSING_CHAR: ['it to be closed or separated', 'add the missing mark'],
}

/**
 * A fault with its words and place. A quote that is not closed is found at the end of the file, and belongs where it was
 * opened.
 *
 * @param contents what the parser has made of the file.
 */
export function yamlFault(error: ParserError, contents: Node | null): YamlFault {
  const opened = error.message.startsWith('Missing closing') ? lastScalarStart(contents) : null
  const [start, end] = opened === null || opened > error.pos[0] ? error.pos : [opened, opened + 1]
  return { ...yamlWords(error), start, end }
}

function lastScalarStart(root: Node | null): number | null {
  let node: unknown = root
  for (;;) {
    if (isScalar(node)) return node.type === Scalar.PLAIN ? null : (node.range?.[0] ?? null)
    if (isMap(node)) node = node.items.at(-1)?.value ?? node.items.at(-1)?.key
    else if (isSeq(node)) node = node.items.at(-1)
    else return null
  }
}

/** One line, no capital, no full stop. */
function yamlWords({ code, message }: ParserError): YamlWords {
  // The library writes `Missing closing "quote`, whose own quotation mark is not closed either.
  const quote = /^Missing closing (["'])quote$/.exec(message)?.[1]
  if (quote !== undefined) {
    return { what: `a text in \`${quote}\` is not closed`, expected: `\`${quote}\` at its end`, advice: 'add it' }
  }
  const [expected, advice] = ADVICE[code] ?? ['a YAML file', 'correct the line']
  const line = message.replace(/\s+/g, ' ').trim().replace(/\.$/, '').slice(0, 200)
  return { what: line.charAt(0).toLowerCase() + line.slice(1), expected, advice }
}
