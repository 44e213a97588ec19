/** What a reader sees of a run of prose. */
import type { Article, Block, ProseSpan } from '../types.js'
import { OBJECT } from './draft.js'
import { sourceSpan } from './prose.js'

/**
 * A run of a block's prose as it is printed, on one line: code and bare addresses stand in it as written, and what is no
 * text at all (a picture, a citation, what is struck out) leaves no gap.
 */
export function printedText({ text: source }: Pick<Article, 'text'>, block: Block, { start, end }: ProseSpan): string {
  let text = ''
  for (let at = start; at < end; at++) {
    const letter = block.text.charAt(at)
    if (letter !== OBJECT) {
      text += letter
      continue
    }
    const span = sourceSpan(block, { start: at, end: at + 1 })
    text += printedObject(source.slice(span.start, span.end))
  }
  return text
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;:!?)\]])/g, '')
    .trim()
}

function printedObject(written: string): string {
  if (written.startsWith('`')) return codeText(written)
  if (/^<?(?:https?:\/\/|www\.|mailto:)/i.test(written)) return written.replace(/^<|>$/g, '')
  return ''
}

/** Code without the backticks around it, of which there are as many on either side. */
function codeText(written: string): string {
  let ticks = 0
  while (written.charAt(ticks) === '`') ticks++
  return written.slice(ticks, written.length - ticks).trim()
}
