/** The plugin of VS Code's Markdown preview that marks figures by their status. */
import type { ArticleFigures, FigureItem } from '../../../server/src/lsp/viewsProtocol.js'
import { locateCells, locateInLines, type Locate } from './lines.js'
import { copyToken, type CoreState, type MarkdownIt, type Token } from './markdownIt.js'
import { alignTexts, markTokens, type Mark } from './marks.js'
import { recordPositions, textOf, type Letters } from './positions.js'

export interface PreviewHost {
  /** The figures of the article that is rendered, by what the renderer is told of it; null where none are known. */
  readonly figures: (env: unknown) => ArticleFigures | null
  /** What a mark says of its figure. */
  readonly title: (figure: FigureItem) => string
  readonly failed: (error: unknown) => void
}

/** What is kept of a run between reading and rendering, which an editor does apart and with a cache between. */
interface Run {
  readonly letters: Letters
  readonly locate: Locate
  readonly lines: readonly string[]
}

/** Makes a renderer mark figures. Whatever goes wrong, the preview is what it would be without. */
export function markFigures<T extends MarkdownIt>(md: T, host: PreviewHost): T {
  const runs = new WeakMap<Token, Run>()
  const lettersOf = recordPositions(md)
  md.core.ruler.after('inline', 'claimcheck_runs', (state) => {
    guard(host, undefined, () => keepRuns(state, lettersOf, runs))
  })
  const render = md.renderer.render.bind(md.renderer)
  md.renderer.render = (tokens, options, env) =>
    render(
      guard(host, tokens, () => {
        const told = host.figures(env)
        return told === null || told.figures.length === 0 ? tokens : markRuns(tokens, runs, told, host)
      }),
      options,
      env,
    )
  return md
}

function guard<T>(host: PreviewHost, otherwise: T, run: () => T): T {
  try {
    return run()
  } catch (error) {
    host.failed(error)
    return otherwise
  }
}

function keepRuns(
  { src, tokens }: CoreState,
  lettersOf: (children: readonly Token[]) => Letters | undefined,
  runs: WeakMap<Token, Run>,
): void {
  const lines = src.split('\n')
  const keep = (token: Token, locate: Locate | null | undefined): void => {
    const letters = token.children ? lettersOf(token.children) : undefined
    if (letters && locate) runs.set(token, { letters, locate, lines })
  }
  let line = 0
  let cells: Token[] | null = null
  for (const token of tokens) {
    // The rows of a table are the lines below its first; the second one only draws.
    if (token.type === 'table_open') line = (token.map?.[0] ?? 0) - 1
    if (token.type === 'tbody_open') line++
    if (token.type === 'tr_open') {
      line++
      cells = []
    } else if (token.type === 'tr_close' && cells) {
      const located = locateCells(
        cells.map(({ content }) => content),
        line,
        lines,
      )
      for (const [index, cell] of cells.entries()) keep(cell, located[index])
      cells = null
    } else if (token.type === 'inline' && cells) cells.push(token)
    else if (token.type === 'inline' && token.map) keep(token, locateInLines(token.content, token.map[0], lines))
  }
}

function markRuns(
  tokens: readonly Token[],
  runs: WeakMap<Token, Run>,
  told: ArticleFigures,
  host: PreviewHost,
): readonly Token[] {
  return tokens.map((token) => {
    const run = runs.get(token)
    if (!run || !token.children) return token
    const marks = marksIn(run, token.children, told.figures, host)
    if (marks.length === 0) return token
    const marked = copyToken(token)
    marked.children = markTokens(token.children, marks)
    return marked
  })
}

/** Where the figures of an article are in a run as it is shown. */
function marksIn(
  run: Run,
  children: readonly Token[],
  figures: readonly FigureItem[],
  host: PreviewHost,
): readonly Mark[] {
  const { letters, locate, lines } = run
  const places = letters.from.map((from) => (from < 0 ? null : locate(from)))
  const known = places.filter((place) => place !== null)
  const [first] = known
  const last = known.at(-1)
  if (!first || !last) return []
  const near = figures.filter(({ range }) => range.start.line <= last.line && range.end.line >= first.line)
  if (near.length === 0) return []
  const shown = children.map(textOf).join('')
  const aligned = alignTexts(letters.text, shown)
  return near.flatMap((figure) => {
    if (textAt(figure, lines) !== lineEnds(figure.text)) return []
    const owned = aligned.flatMap((read, index) => {
      const place = read === null ? null : places[read]
      return place && isIn(place, figure) && letters.text[read ?? -1] === shown[index] ? [index] : []
    })
    const [start] = owned
    const end = (owned.at(-1) ?? -1) + 1
    // Letters that are not all there, or not side by side, are not this figure's.
    if (start === undefined || owned.length !== end - start || !isWhole(figure, shown.slice(start, end))) return []
    return [{ start, end, classes: classesOf(figure), title: host.title(figure) }]
  })
}

function isIn({ line, column }: { line: number; column: number }, { range: { start, end } }: FigureItem): boolean {
  const isAfter = line > start.line || (line === start.line && column >= start.character)
  return isAfter && (line < end.line || (line === end.line && column < end.character))
}

/** Every digit of the figure is among the letters: none was lost on the way. */
function isWhole({ text }: FigureItem, shown: string): boolean {
  const digits = (words: string) => words.replaceAll(/\D/g, '')
  // An entity or the address of a link inside has digits of its own.
  return /[&[\]<]/.test(text) ? shown !== '' : digits(text) === digits(shown)
}

/** What stands in the rendered text where a figure was found; another text was checked where it is not the figure. */
function textAt({ range: { start, end } }: FigureItem, lines: readonly string[]): string {
  const touched = lines.slice(start.line, end.line + 1)
  const last = touched.length - 1
  return touched
    .map((line, index) => line.slice(index === 0 ? start.character : 0, index === last ? end.character : line.length))
    .join('\n')
}

function lineEnds(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n')
}

function classesOf({ status, findings }: FigureItem): string {
  const isWarned = findings.some(({ severity }) => severity !== 'information')
  const warned = isWarned && (status === 'sourced' || status === 'derived') ? ' claimcheck-warned' : ''
  return `claimcheck-figure claimcheck-${status}${warned}`
}
