import type { ProseSpan } from '../types.js'

const QUOTE = /["“”„«»]/g
/** What may close each mark that opens. German writes »so« and „so“, Swedish ”so”. */
const CLOSED_BY: Readonly<Record<string, string>> = { '"': '"', '“': '”', '„': '“”', '«': '»', '»': '«»', '”': '”' }

/**
 * The runs of a block's prose inside quotation marks, the marks not counted; of a quotation in a quotation the outer
 * one. One that no mark closes goes on to the end of the block, as where a quotation of several paragraphs opens each
 * of them; but a straight mark must have opened the block to do so, since it may be one of inches.
 */
export function findQuotations(text: string): ProseSpan[] {
  const runs: ProseSpan[] = []
  let opener = ''
  let start = -1
  for (const match of text.matchAll(QUOTE)) {
    const mark = match[0]
    const at = match.index
    if (start < 0) {
      if (!mayOpen(text, at)) continue
      opener = mark
      start = at + 1
    } else if (CLOSED_BY[opener]?.includes(mark) && mayClose(text, at, mark)) {
      if (at > start) runs.push({ start, end: at })
      start = -1
    }
  }
  const isOpen = start >= 0 && start < text.length && opener !== '”'
  if (isOpen && (opener !== '"' || text.slice(0, start - 1).trim() === '')) runs.push({ start, end: text.length })
  return runs
}

/** A mark opens before a word and behind white space, a bracket, a dash or nothing. */
function mayOpen(text: string, at: number): boolean {
  const before = text.charAt(at - 1)
  return !/\s|^$/.test(text.charAt(at + 1)) && (before === '' || !/[\p{L}\p{N}.,;!?%]/u.test(before))
}

/** A straight mark closes behind a word; the others say by their shape that they do. */
function mayClose(text: string, at: number, mark: string): boolean {
  return mark !== '"' || !/\s/.test(text.charAt(at - 1))
}
