import { displayWidth } from './width.js'
import { printableLine } from '../printable.js'
import type { FigureReport, SentenceContext } from '../report.js'

/** A piece of a sentence on one line of a terminal, and the part of it that is marked. */
export interface MarkedLine {
  readonly before: string
  readonly marked: string
  readonly after: string
}

/**
 * Breaks a sentence into lines that fit and marks a part of it. Of a long sentence the lines with the mark are given
 * and one on either side; `…` stands for the rest.
 */
export function markedLines(context: SentenceContext, width: number): readonly MarkedLine[] {
  const text = printableLine(context.sentence)
  const lines = breakLines(text, Math.max(width, 20))
  const isMarked = (line: Range): boolean => line.start < context.end && context.start < line.end
  const first = Math.max(lines.findIndex(isMarked), 0)
  const last = Math.max(lines.findLastIndex(isMarked), first)
  const shown = lines.slice(Math.max(first - 1, 0), last + 2)
  return shown.map((line, index) => {
    const start = Math.min(Math.max(context.start, line.start), line.end)
    const end = Math.max(Math.min(context.end, line.end), start)
    const cutBefore = index === 0 && first > 1
    const cutAfter = index === shown.length - 1 && last + 2 < lines.length
    return {
      before: (cutBefore ? '… ' : '') + text.slice(line.start, start),
      marked: text.slice(start, end),
      after: text.slice(end, line.end) + (cutAfter ? ' …' : ''),
    }
  })
}

/** Carets under the marked part, '' where the line has none. */
export function carets(line: MarkedLine): string {
  const width = displayWidth(line.marked)
  return width === 0 ? '' : ' '.repeat(displayWidth(line.before)) + '^'.repeat(width)
}

/** Breaks a text into lines at its spaces. */
export function wrapText(text: string, width: number): readonly string[] {
  const line = printableLine(text)
  return breakLines(line, Math.max(width, 20)).map(({ start, end }) => line.slice(start, end))
}

/** Pads to a width in terminal columns. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(width - displayWidth(text), 0))
}

/** A figure as a report names it: its number and noun; a currency sign says its unit already. */
export function figureWords({ text, unit, kind }: FigureReport): string {
  return printableLine(unit === '' || kind === 'money' ? text : `${text} ${unit}`)
}

/** "1 error", "1,204 errors". */
export function counted(number: number, noun: string, many = `${noun}s`): string {
  return `${number.toLocaleString('en-US')} ${number === 1 ? noun : many}`
}

interface Range {
  readonly start: number
  readonly end: number
}

function breakLines(text: string, width: number): readonly Range[] {
  const lines: { start: number; end: number }[] = []
  let used = 0
  for (const match of text.matchAll(/\S+/g)) {
    const wide = displayWidth(match[0])
    const line = lines.at(-1)
    const end = match.index + match[0].length
    const gap = line === undefined ? 0 : match.index - line.end
    if (line !== undefined && used + gap + wide <= width) {
      line.end = end
      used += gap + wide
      continue
    }
    for (const piece of pieces(match[0], width)) {
      lines.push({ start: match.index + piece.start, end: match.index + piece.end })
      used = displayWidth(match[0].slice(piece.start, piece.end))
    }
  }
  return lines
}

/** A word that is longer than a line, cut into such as fit. */
function pieces(word: string, width: number): readonly Range[] {
  if (word.length <= width) return [{ start: 0, end: word.length }]
  const cut: Range[] = []
  for (let start = 0; start < word.length; start += width) {
    cut.push({ start, end: Math.min(start + width, word.length) })
  }
  return cut
}

/** Words that begin with their own label, which a message in one piece needs, need it beside it only once. */
export function unlabelled(label: string, words: string): string {
  return words.startsWith(`${label} `) ? words.slice(label.length + 1) : words
}
