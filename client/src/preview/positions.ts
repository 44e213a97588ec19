/**
 * Where each letter of a run of inline text stands in that run's own markup. markdown-it's inline tokens say nothing of
 * it, so it is written down while they are made: by the state of the inline parser, as letters are added to it.
 */
import type { InlineState, InlineStateClass, MarkdownIt, Token } from './markdownIt.js'

/** The text of a run as a reader sees it, a break one `\n`. */
export interface Letters {
  readonly text: string
  /** For each UTF-16 unit of `text`: where its source begins in the run's markup. An entity's letters all begin where it does. */
  readonly from: readonly number[]
}

/** Text that was added at once. `exact`: letter by letter as in the markup, else it stands for something else there. */
interface Piece {
  readonly text: string
  readonly from: number
  readonly exact: boolean
}

/** What a token contributes to the text of its run. */
export function textOf(token: Token): string {
  switch (token.type) {
    case 'text':
    case 'text_special':
    case 'code_inline':
      return token.content
    case 'softbreak':
    case 'hardbreak':
      return '\n'
    default:
      return ''
  }
}

/** Makes a parser write positions down. Returns where those of a run's tokens are looked up. */
export function recordPositions(md: MarkdownIt): (children: readonly Token[]) => Letters | undefined {
  const pieces = new WeakMap<Token, readonly Piece[]>()
  const letters = new WeakMap<readonly Token[], Letters>()
  md.inline.State = recordingState(md.inline.State, pieces)
  const finish = (state: InlineState): void => {
    letters.set(state.tokens, joinLetters(state.tokens, pieces))
  }
  // Text tokens are put together by the rule that has the one name or the other; before it, each is as it was made.
  beforeOneOf(md, ['fragments_join', 'text_collapse'], finish)
  return (children) => letters.get(children)
}

function beforeOneOf(md: MarkdownIt, names: readonly string[], rule: (state: InlineState) => void): void {
  for (const name of names) {
    try {
      md.inline.ruler2.before(name, 'claimcheck_letters', rule)
      return
    } catch {
      // This version has no such rule.
    }
  }
}

function recordingState(Base: InlineStateClass, pieces: WeakMap<Token, readonly Piece[]>): InlineStateClass {
  const parts = new WeakMap<InlineState, { text: string; from: number; pieces: Piece[] }>()
  const partsOf = (state: InlineState) => {
    const known = parts.get(state) ?? { text: '', from: 0, pieces: [] }
    parts.set(state, known)
    return known
  }
  class State extends Base {
    override pushPending(): Token {
      const own = partsOf(this).pieces
      const token = super.pushPending()
      pieces.set(token, own)
      return token
    }
    override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
      const from = this.pos
      const token = super.push(type, tag, nesting)
      // Its content is set by the rule that asked for it.
      pieces.set(token, [{ text: '', from, exact: false }])
      return token
    }
  }
  // `pending += …` reads before it writes: what is read first tells where the addition begins.
  Object.defineProperty(State.prototype, 'pending', {
    get(this: InlineState): string {
      const known = partsOf(this)
      known.from = this.pos
      return known.text
    },
    set(this: InlineState, text: string) {
      const known = partsOf(this)
      known.pieces = text === '' ? [] : added(known, text, this.src)
      known.text = text
    },
  })
  return State
}

/** The pieces after more text was added, or spaces at the end were taken away. */
function added(
  known: { readonly text: string; readonly from: number; readonly pieces: readonly Piece[] },
  text: string,
  source: string,
): Piece[] {
  if (text.startsWith(known.text)) {
    const more = text.slice(known.text.length)
    return [...known.pieces, { text: more, from: known.from, exact: source.startsWith(more, known.from) }]
  }
  let left = text.length
  return known.pieces.flatMap((piece) => {
    const kept = piece.text.slice(0, left)
    left -= kept.length
    return kept === '' ? [] : [{ ...piece, text: kept }]
  })
}

function joinLetters(tokens: readonly Token[], pieces: WeakMap<Token, readonly Piece[]>): Letters {
  const from: number[] = []
  let text = ''
  for (const token of tokens) {
    const own = textOf(token)
    if (own === '') continue
    const recorded = pieces.get(token) ?? []
    const [first] = recorded
    const whole = recorded.map((piece) => piece.text).join('') === own
    for (const piece of whole ? recorded : [{ text: own, from: first?.from ?? -1, exact: false }]) {
      for (let at = 0; at < piece.text.length; at++) from.push(piece.exact ? piece.from + at : piece.from)
    }
    text += own
  }
  return { text, from }
}
