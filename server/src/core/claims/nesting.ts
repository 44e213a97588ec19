import { Lexer } from 'yaml'

/** Brackets within brackets; a claim needs four levels, a CSL item a few more. */
const DEEPEST = 100
/** Columns of indentation, of which each level takes one at least. */
const WIDEST = 200

/**
 * Where a YAML text goes too deep to be parsed, null where it does not. The parser calls itself for each level, and a
 * stack that is nearly full can end the whole process, not just the parsing: this must be asked before.
 */
export function tooDeepAt(text: string): number | null {
  let mostOpen = 0
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    const indent = indentEnd(text, start, end)
    if (indent - start > WIDEST) return start + WIDEST
    const { peak, left } = brackets(text, indent, end)
    if (mostOpen + peak > DEEPEST) return bracketsTooDeepAt(text)
    mostOpen += left
    start = end + 1
  }
  return null
}

/** Past the white space and the indicators `-`, `?` and `:` that each may open a level. */
function indentEnd(text: string, start: number, end: number): number {
  let at = start
  while (at < end) {
    const letter = text.charCodeAt(at)
    if (letter === SPACE || letter === TAB) at++
    else if ((letter === DASH || letter === QUESTION || letter === COLON) && text.charCodeAt(at + 1) === SPACE) at += 2
    else break
  }
  return at
}

/**
 * The most brackets that a line can hold open at once, and leave open, whatever was before it. Brackets that pair within
 * the line leave nothing; those beside a quote or a comment sign may not be what they seem, so only the opening ones are
 * counted.
 */
function brackets(text: string, start: number, end: number): { peak: number; left: number } {
  let open = 0
  let opened = 0
  let peak = 0
  let isPlain = true
  for (let at = start; at < end; at++) {
    const letter = text.charCodeAt(at)
    if (letter === 0x5b || letter === 0x7b) {
      open++
      opened++
      if (open > peak) peak = open
    } else if ((letter === 0x5d || letter === 0x7d) && open > 0) open--
    else if (letter === 0x22 || letter === 0x27 || letter === 0x23) isPlain = false
  }
  return isPlain ? { peak, left: open } : { peak: opened, left: opened }
}

/** Counts the brackets that are none of a text's own. Exact, and a fifth of what the parsing takes. */
function bracketsTooDeepAt(text: string): number | null {
  let depth = 0
  let at = 0
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') depth++
    else if (token === ']' || token === '}') depth--
    if (depth > DEEPEST) return at
    // The lexer's own marks for the start of a document, an end by error and a scalar stand for no text.
    if (token !== '\u0002' && token !== '\u0018' && token !== '\u001f') at += token.length
  }
  return null
}

const SPACE = 0x20
const TAB = 0x09
const DASH = 0x2d
const QUESTION = 0x3f
const COLON = 0x3a
