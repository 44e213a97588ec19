import type { Paragraph } from 'mdast'
import { startOf, endOf } from './nodes.js'

const TABLE_TITLE = /^(?:table(?: [\d.a-z-]+)?)? ?[:.] /i
const NOTE = /^(?:sources?|notes?|data) ?: /i
/** What may stand beside the emphasis: marks of punctuation, references and attributes. */
const BESIDE = /^(?:[\s.,;:]|\[[^[\]]*\]|\{[^{}]*\})*$/

/** Whether a paragraph is emphasised as a whole, as captions are written. */
export function isEmphasised(paragraph: Paragraph): boolean {
  let hasEmphasis = false
  for (const node of paragraph.children) {
    switch (node.type) {
      case 'emphasis':
      case 'strong':
        hasEmphasis = true
        break
      case 'text':
        if (!BESIDE.test(node.value)) return false
        break
      case 'break':
      case 'footnoteReference':
        break
      case 'html':
        if (!node.value.startsWith('<!--')) return false
        break
      default:
        return false
    }
  }
  return hasEmphasis
}

/** Whether a paragraph beside a table names it, emphasised or in Pandoc's way ("Table: Applications by month"). */
export function isTableCaption(paragraph: Paragraph, source: string): boolean {
  return (
    isEmphasised(paragraph) ||
    TABLE_TITLE.test(source.slice(startOf(paragraph), Math.min(endOf(paragraph), startOf(paragraph) + 40)))
  )
}

/** Whether a caption says only where the numbers come from: it names no table. */
export function isNote(text: string): boolean {
  return NOTE.test(text)
}
