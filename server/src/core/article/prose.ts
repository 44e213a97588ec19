import type { Block, ProseMap, ProseSpan, Span } from '../types.js'

/**
 * Where a run of a block's prose stands in the source, as UTF-16 offsets. The letters of a run that maps letter by
 * letter give their own places, a letter of any other (an entity, a line break with its `> `) the whole run's. An empty
 * run gives the empty span at its place. Offsets outside the prose are taken to its nearer end.
 */
export function sourceSpan(block: Pick<Block, 'text' | 'map' | 'span'>, at: ProseSpan): Span {
  const { text, map } = block
  if (map.prose.length === 0) return { start: block.span.start, end: block.span.start }
  const start = Math.min(Math.max(at.start, 0), text.length)
  const end = Math.min(Math.max(at.end, start), text.length)
  if (end > start) return { start: sourceStart(map, text.length, start), end: sourceEnd(map, text.length, end - 1) }
  const place = start < text.length ? sourceStart(map, text.length, start) : sourceEnd(map, text.length, start - 1)
  return { start: place, end: place }
}

/**
 * The first prose offset that stands at or after a source offset, both UTF-16; the prose's length where none does. An
 * offset inside what stands for one letter, such as an entity, gives that letter.
 */
export function proseOffset(block: Pick<Block, 'text' | 'map'>, offset: number): number {
  const { prose, source, sourceEnd: ends } = block.map
  if (prose.length === 0 || offset <= (source[0] ?? 0)) return 0
  const i = lastAtOrBefore(source, offset)
  const next = prose[i + 1] ?? block.text.length
  const first = prose[i] ?? 0
  if (offset >= (ends[i] ?? 0)) return next
  const isLetterByLetter = next - first === (ends[i] ?? 0) - (source[i] ?? 0)
  return isLetterByLetter ? first + offset - (source[i] ?? 0) : first
}

/**
 * The index of the sentence that an offset of the prose belongs to, -1 in a block without sentences. The end of a
 * sentence and the white space behind it belong to it, so that a mark after the full stop does.
 */
export function sentenceAt(block: Pick<Block, 'sentences'>, offset: number): number {
  const { sentences } = block
  let low = 0
  let high = sentences.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((sentences[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return sentences.length === 0 ? -1 : low
}

function sourceStart(map: ProseMap, length: number, at: number): number {
  const i = lastAtOrBefore(map.prose, at)
  const source = map.source[i] ?? 0
  return isLetterByLetter(map, length, i) ? source + at - (map.prose[i] ?? 0) : source
}

function sourceEnd(map: ProseMap, length: number, at: number): number {
  const i = lastAtOrBefore(map.prose, at)
  if (!isLetterByLetter(map, length, i)) return map.sourceEnd[i] ?? 0
  return (map.source[i] ?? 0) + at - (map.prose[i] ?? 0) + 1
}

function isLetterByLetter(map: ProseMap, length: number, i: number): boolean {
  const letters = (map.prose[i + 1] ?? length) - (map.prose[i] ?? 0)
  return letters === (map.sourceEnd[i] ?? 0) - (map.source[i] ?? 0)
}

/** The last index whose number is not above the one sought; 0 where all are. */
function lastAtOrBefore(numbers: readonly number[], sought: number): number {
  let low = 0
  let high = numbers.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((numbers[middle] ?? 0) <= sought) low = middle
    else high = middle - 1
  }
  return low
}
