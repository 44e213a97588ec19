import type { Article, Block, Citation, Figure, ProseSpan, Reference } from '../types.js'
import type { RegistryView } from './compile.js'

/** Which figure each hand-written reference belongs to. */
export type ReferenceOf = ReadonlyMap<Figure, Reference>

/**
 * Gives each reference to its figure: the one it wraps, else the nearest checkable one before it in its sentence, else
 * the nearest after it. A footnote's label counts only where it is a claim of the registry: most are footnotes and no
 * more. Where two references claim one figure, the nearer one has it. A comment on a line of its own below a paragraph
 * without a figure belongs to the first figure of the paragraph behind it, unless that one has a reference already.
 */
export function assignReferences(article: Article, figures: readonly Figure[], registry: RegistryView): ReferenceOf {
  const assigned = new Map<Figure, Reference>()
  const between: Reference[] = []
  for (const reference of article.references) {
    if (reference.form === 'footnote' && !registry.find(reference.id)) continue
    const block = article.blocks[reference.block]
    if (!block) continue
    const sentence = sentenceIndexAt(block, reference.at)
    const near = figures.filter((f) => f.block === reference.block && f.sentence === sentence)
    const figure = figureOf(reference, near)
    if (figure && !assigned.has(figure)) assigned.set(figure, reference)
    else if (isBelow(reference, block) && !figures.some((f) => f.block === reference.block)) between.push(reference)
  }
  for (const reference of between) {
    const next = figures.find((f) => f.block === reference.block + 1 && f.checkable)
    if (next && !assigned.has(next)) assigned.set(next, reference)
  }
  return assigned
}

function isBelow(reference: Reference, block: Block): boolean {
  return reference.form === 'comment' && reference.span.start >= block.span.end
}

function figureOf(reference: Reference, figures: readonly Figure[]): Figure | null {
  const { start, end } = reference.at
  const wrapped = figures.find((f) => f.at.start < end && f.at.end > start)
  if (wrapped) return wrapped
  const checkable = figures.filter((f) => f.checkable)
  return checkable.filter((f) => f.at.end <= start).at(-1) ?? checkable.find((f) => f.at.start >= end) ?? null
}

/** The citations that cover a figure: those of its sentence. */
export function citationsOf(article: Article, figure: Figure): Citation[] {
  const block = article.blocks[figure.block]
  if (!block) return []
  return article.citations.filter((c) => c.block === figure.block && sentenceIndexAt(block, c.at) === figure.sentence)
}

/** The sentence a mark belongs to: one after the full stop belongs to the sentence it ends. */
export function sentenceIndexAt(block: Block, at: ProseSpan): number {
  let last = 0
  for (const [i, s] of block.sentences.entries()) {
    if (at.start < s.start) break
    last = i
    if (at.start < s.end || (at.start === at.end && at.start <= s.end)) return i
  }
  return last
}
