import { decodeString } from 'micromark-util-decode-string'
import { appendText } from './align.js'
import { appendWhole, type Draft } from './draft.js'
import { appendComment, type InlineContext } from './inline.js'

const PIECE = /<!--|<\/?[a-z][^<>]*>/gi

/** Whether a block of HTML begins with a comment: what follows on its last line is text that a reader sees. */
export function isCommentBlock(html: string): boolean {
  return html.startsWith('<!--')
}

/** Whether there is anything but comments in a block that begins with one. */
export function hasTextBesideComments(html: string): boolean {
  let at = 0
  for (let open = html.indexOf('<!--'); open >= 0; open = html.indexOf('<!--', at)) {
    if (html.slice(at, open).trim() !== '') return true
    at = commentEnd(html, open, html.length)
  }
  return html.slice(at).trim() !== ''
}

/** The comments in a stretch of the source, in order, as UTF-16 offsets. One that is not closed goes on to its end. */
export function commentsIn(source: string, start: number, end: number): { start: number; end: number }[] {
  const comments = []
  let at = start
  for (let open = source.indexOf('<!--', at); open >= 0 && open < end; open = source.indexOf('<!--', at)) {
    at = commentEnd(source, open, end)
    comments.push({ start: open, end: at })
  }
  return comments
}

/** Appends what a reader sees of a block that begins with a comment. */
export function appendHtml(draft: Draft, start: number, end: number, context: InlineContext): void {
  const { source } = context
  const piece = new RegExp(PIECE)
  let at = start
  while (at < end) {
    piece.lastIndex = at
    const match = piece.exec(source)
    const open = match && match.index < end ? match.index : end
    appendRaw(draft, source, at, open)
    if (!match || open >= end) return
    at = match[0] === '<!--' ? commentEnd(source, open, end) : open + match[0].length
    if (match[0] === '<!--') appendComment(draft, open, at, context)
  }
}

/** Text of HTML, in which Markdown means nothing. */
function appendRaw(draft: Draft, source: string, start: number, end: number): void {
  let from = start
  while (from < end && /\s/.test(source.charAt(from))) from++
  if (from > start && draft.text !== '') appendWhole(draft, ' ', start, from)
  const value = decodeString(source.slice(from, end).replace(/(?:\r\n?|\n)[ \t>]*/g, '\n'))
  if (value !== '') appendText(draft, value, source, from, end)
}

function commentEnd(source: string, open: number, end: number): number {
  // `<!-->` and `<!--->` are whole comments.
  if (source.startsWith('>', open + 4)) return open + 5
  if (source.startsWith('->', open + 4)) return open + 6
  const close = source.indexOf('-->', open + 4)
  return close < 0 || close + 3 > end ? end : close + 3
}
