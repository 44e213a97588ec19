/**
 * Reads the specs of the recognizer: a heading is a test, a fence named `article.md` its text, and the carets under a
 * line every figure that it has, with its reading:
 *
 *     About 25 thousand people crossed the border.
 *           ^^^^^^^^^^^ count 25000 about people
 *
 * A reading is the kind, the number (or `min..max`), the hedge unless it is `none`, the counted noun's head, and a change's
 * direction. A kind that is not checked stands in brackets: `(duration) 60`. A fence `figures.yaml` with `filters:` or
 * `kinds:` sets the options.
 */
import { parseArticle } from '../../server/src/core/article/index.js'
import { findFigures, type FigureOptions } from '../../server/src/core/figures/index.js'
import { en } from '../../server/src/core/languages/en/index.js'
import type { Figure, FigureKind } from '../../server/src/core/types.js'
import { parse } from 'yaml'

export interface FigureSpec {
  readonly name: string
  readonly text: string
  readonly options: FigureOptions
  /** The article with its carets as the spec has them. */
  readonly expected: string
}

/** The specs of one Markdown file. */
export function readFigureSpecs(markdown: string): FigureSpec[] {
  const specs: FigureSpec[] = []
  let name = ''
  let settings = ''
  let fence: { readonly info: string; readonly lines: string[] } | null = null
  for (const line of markdown.split('\n')) {
    if (fence === null) {
      if (line.startsWith('#')) {
        name = line.replace(/^#+\s*/, '')
        settings = ''
      } else if (line.startsWith('```')) fence = { info: line.slice(3), lines: [] }
      continue
    }
    if (line !== '```') {
      fence.lines.push(line)
      continue
    }
    if (fence.info.includes('figures.yaml')) settings = fence.lines.join('\n')
    if (fence.info.includes('article.md')) specs.push(specOf(name, fence.lines, settings))
    fence = null
  }
  return specs
}

/** The article with a line of carets under every line that has figures: what `expected` must be equal to. */
export function layOutFigures(spec: FigureSpec): string {
  const article = parseArticle({ uri: 'article.md', text: spec.text })
  return layOut(
    spec.text,
    findFigures(article, spec.options).map((figure) => ({ ...figure.span, words: wordReading(figure) })),
  )
}

/** A figure's reading, as a caret line has it. */
export function wordReading(figure: Figure): string {
  const { min, max } = figure.quantity
  const kind = figure.checkable ? figure.kind : `(${figure.kind})`
  const value = min === max ? `${min}` : `${min}..${max}`
  const unit = figure.kind === 'money' ? figure.currency : figure.kind === 'rate' ? figure.unit : figure.head
  return [kind, value, figure.hedge === 'none' ? '' : figure.hedge, unit, figure.direction ?? '']
    .filter((part) => part !== '')
    .join(' ')
}

interface Mark {
  readonly start: number
  readonly end: number
  readonly words: string
}

function specOf(name: string, lines: readonly string[], settings: string): FigureSpec {
  const text: string[] = []
  const marks: { readonly line: number; readonly from: number; readonly to: number; readonly words: string }[] = []
  for (const line of lines) {
    const caret = /^( *)(\^+) (\S.*)$/.exec(line)
    if (caret === null) text.push(line)
    else {
      const from = caret[1]!.length
      marks.push({ line: text.length - 1, from, to: from + caret[2]!.length, words: caret[3]!.trim() })
    }
  }
  const { filters = {}, kinds } = (parse(settings) ?? {}) as { filters?: Record<string, boolean>; kinds?: FigureKind[] }
  const offsets = text.map((_, line) => text.slice(0, line).join('\n').length + (line === 0 ? 0 : 1))
  return {
    name,
    text: text.join('\n'),
    options: { language: en, filters, ...(kinds === undefined ? {} : { kinds }) },
    expected: layOut(
      text.join('\n'),
      marks.map((mark) => ({
        start: offsets[mark.line]! + mark.from,
        end: offsets[mark.line]! + mark.to,
        words: mark.words,
      })),
    ),
  }
}

function layOut(text: string, marks: readonly Mark[]): string {
  let at = 0
  return text
    .split('\n')
    .flatMap((line) => {
      const start = at
      at += line.length + 1
      const own = marks.filter((mark) => mark.start >= start && mark.start < at).sort((a, b) => a.start - b.start)
      return [
        line,
        ...own.map((mark) => `${' '.repeat(mark.start - start)}${'^'.repeat(mark.end - mark.start)} ${mark.words}`),
      ]
    })
    .join('\n')
}
