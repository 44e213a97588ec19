import { expect } from 'vitest'
import { sourceSpan } from '../../../server/src/core/article/index.js'
import type { Article, Block } from '../../../server/src/core/types.js'

/** What holds for every article, whatever was written. */
export function expectSound(article: Article): void {
  article.blocks.forEach((block, i) => {
    expect(block.index).toBe(i)
    expectSoundMap(article, block)
    expectSoundSentences(block)
    for (const { start, end } of [...block.quotations, ...block.links]) {
      expect(start >= 0 && start <= end && end <= block.text.length).toBe(true)
    }
  })
  const marks = [...article.references, ...article.citations]
  for (const { span, at, block } of marks) {
    expect(inside(span, article.text.length)).toBe(true)
    expect(inside(at, article.blocks[block]!.text.length)).toBe(true)
  }
  for (const reference of article.references) {
    const { idSpan, span } = reference
    expect(inside(idSpan, article.text.length) && idSpan.end - idSpan.start <= span.end - span.start).toBe(true)
  }
  for (const { span, covers } of article.suppressions) {
    expect(inside(span, article.text.length) && inside(covers, article.text.length)).toBe(true)
  }
  for (const { span } of article.problems) expect(inside(span, article.text.length)).toBe(true)
}

function inside({ start, end }: { start: number; end: number }, length: number): boolean {
  return start >= 0 && start <= end && end <= length
}

/** Segments follow one another in prose and source; where they are as long as what they stand for, letters are equal. */
function expectSoundMap({ text }: Article, block: Block): void {
  const { prose, source, sourceEnd } = block.map
  expect(prose.length).toBe(source.length)
  expect(prose.length).toBe(sourceEnd.length)
  if (block.text !== '') expect(prose[0]).toBe(0)
  let faults = 0
  for (let i = 0; i < prose.length; i++) {
    const start = prose[i]!
    const end = prose[i + 1] ?? block.text.length
    if (start >= end || source[i]! > sourceEnd[i]! || sourceEnd[i]! > text.length) faults++
    if (i > 0 && source[i]! < sourceEnd[i - 1]!) faults++
    const isLetterByLetter = end - start === sourceEnd[i]! - source[i]!
    const letters = text.slice(source[i], sourceEnd[i])
    // One letter may stand for another by an entity or escape only, and those are longer; a line break may be a blank.
    if (isLetterByLetter && onOneLine(letters) !== onOneLine(block.text.slice(start, end))) faults++
  }
  expect(faults).toBe(0)
  expect(block.text).not.toContain('\r')

  let last = 0
  for (let at = 0; at < block.text.length; at++) {
    const span = sourceSpan(block, { start: at, end: at + 1 })
    if (span.start < last || span.end <= span.start || span.end > text.length) faults++
    last = span.start
  }
  expect(faults).toBe(0)
}

function onOneLine(text: string): string {
  return text.replace(/[\r\n]/g, ' ')
}

/** Sentences are in order and hold all that is not white space. */
function expectSoundSentences(block: Block): void {
  let at = 0
  for (const { start, end } of block.sentences) {
    expect(block.text.slice(at, start).trim()).toBe('')
    expect(end).toBeGreaterThan(start)
    expect(block.text.slice(start, end)).toBe(block.text.slice(start, end).trim())
    at = end
  }
  expect(block.text.slice(at).trim()).toBe('')
}
