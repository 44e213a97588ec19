import type { Article, Figure } from '../../types.js'
import { once } from '../../once.js'
import type { ArithmeticWords } from '../../languages/words/arithmetic.js'

/** A figure where it stands, with the words around it up to its neighbours. */
export interface Mention {
  /** Index in the input's figures. */
  readonly index: number
  readonly figure: Figure
  /** The counted noun, '' where none is told; a span of time behind a number ("108.4 million twelve months earlier") is none. */
  readonly head: string
  /** The words between the figure before it, or the start of its sentence, and its hedge or number; one line, lower case. */
  readonly left: string
  /** The words between its number and the figure behind it, or the end of its sentence. */
  readonly right: string
  /** Offsets in its sentence's text, hedge included. */
  readonly start: number
  readonly end: number
  /** The earlier or lesser of two numbers: surely, by a word of comparison, or not. */
  readonly base: 'sure' | 'compared' | null
  /** What a change ends at. */
  readonly target: boolean
}

export interface Sentence {
  readonly block: number
  /** Where it starts in the block's prose. */
  readonly start: number
  /** One line, lower case, as long as the prose it was made of. */
  text(): string
  readonly mentions: readonly Mention[]
  /** Speaks of the sentence before it. */
  refersBack(): boolean
  /** The neighbours of the same passage, null at its ends. */
  readonly before: number | null
  readonly after: number | null
}

/** One whose neighbour behind is not read yet. */
interface OpenSentence extends Sentence {
  after: number | null
}

/** Kinds that sums, shares and changes are made of. */
const RECKONED: ReadonlySet<string> = new Set(['count', 'money', 'percent', 'ratio', 'rate'])

/**
 * The sentences of an article that hold figures, or stand between such in one passage, in order; cells of tables are
 * left out, since they are related by rows and columns.
 */
export const readSentences = (
  article: Article,
  figures: readonly Figure[],
  words: ArithmeticWords,
): readonly Sentence[] => {
  const sentences: OpenSentence[] = []
  const held = bySentence(figures)
  let passage: number | null = null
  for (const block of article.blocks) {
    if (block.cell !== null || block.role === 'title') continue
    const continues = passage === block.passage && block.role !== 'heading'
    block.sentences.forEach((span, at) => {
      const isJoined = at > 0 || continues
      const position = sentences.length
      const previous = sentences[position - 1]
      if (isJoined && previous !== undefined) previous.after = position
      // Most sentences hold nothing that is reckoned, and their words are never asked for.
      const text = once(() => oneLine(block.text.slice(span.start, span.end)))
      const own = held.get(sentenceKey(block.index, at)) ?? []
      sentences.push({
        block: block.index,
        start: span.start,
        text,
        mentions: own.length === 0 ? [] : mentionsOf(own, text(), span.start, words),
        refersBack() {
          return words.refersBack.test(text().trimStart().slice(0, 60))
        },
        before: isJoined && position > 0 ? position - 1 : null,
        after: null,
      })
    })
    passage = block.passage
  }
  return sentences
}

const bySentence = (figures: readonly Figure[]): ReadonlyMap<string, readonly (readonly [number, Figure])[]> => {
  const sentences = new Map<string, (readonly [number, Figure])[]>()
  figures.forEach((figure, index) => {
    // "The gap between the two was 26,358": a small number that is not checked is a word like any other.
    if (!RECKONED.has(figure.kind) || !figure.checkable) return
    const key = sentenceKey(figure.block, figure.sentence)
    const list = sentences.get(key) ?? []
    list.push([index, figure])
    sentences.set(key, list)
  })
  return sentences
}

const sentenceKey = (block: number, sentence: number): string => `${block}:${sentence}`

const mentionsOf = (
  own: readonly (readonly [number, Figure])[],
  text: string,
  from: number,
  words: ArithmeticWords,
): readonly Mention[] => {
  const spans = own.map(([, figure]) => ({
    start: Math.max(0, Math.min(figure.at.start, figure.hedgeAt?.start ?? figure.at.start) - from),
    end: Math.max(figure.at.end, figure.hedgeAt?.end ?? figure.at.end) - from,
  }))
  return own.map(([index, figure], i) => {
    const { start, end } = spans[i] ?? { start: 0, end: 0 }
    const left = text.slice(spans[i - 1]?.end ?? 0, start).trimEnd()
    const right = text.slice(end, spans[i + 1]?.start ?? text.length)
    const head = words.spanNoun.test(figure.head) ? '' : figure.head
    // Most mentions stand near no reckoned figure and are never asked for their role.
    const role = once(() => roleOf(left, right, words))
    return {
      index,
      figure,
      head,
      left,
      right,
      start,
      end,
      get base() {
        return role().base
      },
      get target() {
        return role().target
      },
    }
  })
}

const roleOf = (left: string, right: string, words: ArithmeticWords): Pick<Mention, 'base' | 'target'> => {
  const near = left.slice(-120)
  if (words.baseBefore.test(near)) return { base: 'sure', target: false }
  const isCompared = words.comparedBefore.test(near) || words.earlierAfter.test(right.slice(0, 90))
  return { base: isCompared ? 'compared' : null, target: words.targetBefore.test(near) }
}

/** As long as it was: each white character becomes a blank of its own, and a letter whose small form is longer stays. */
const oneLine = (text: string): string => {
  const lower = text.toLowerCase()
  const even = lower.length === text.length ? lower : Array.from(text, lowerEven).join('')
  return even.replace(/\s/g, ' ')
}

const lowerEven = (letter: string): string =>
  letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter
