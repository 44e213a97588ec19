/** Part of a text, in UTF-16 offsets. */
export interface Part {
  readonly start: number
  readonly end: number
}

/** Paragraphs with nothing but blank lines between them. */
export interface Run extends Part {
  readonly paragraphs: readonly Part[]
}

/** A run of fewer letters gains nothing. */
const SHORT = 24

/** A line without markup or tabs, which neither begins a block nor makes a heading of the line above. */
const PLAIN = /(?![ =:+#-]|\d{1,9}[.)](?:[ \r\n]|$))[^\t\r\n\uFEFF\\`*_~&<>|[\]@]+/y
const ADDRESS = /https?:\/\/|www\./i
const FENCE = / {0,3}(?:`{3,}|~{3,})/y

const TAB = 9
const NEWLINE = 10
const RETURN = 13
const SPACE = 32

const FRONT_MATTER = /^---[ \t]*\r?\n(?!---[ \t]*(?:\r?\n|$))(.*?)\r?\n---[ \t]*(?:\r?\n|$)/s

/** What stands between the fences of front matter, as far as is seen at a glance; null where there is none. */
export function frontMatterPart(text: string): Part | null {
  const found = FRONT_MATTER.exec(text)
  const [, content] = found ?? []
  if (content === undefined || content.length < SHORT || /\0|\r(?!\n)/.test(content)) return null
  const start = text.indexOf('\n') + 1
  return { start, end: start + content.length }
}

/**
 * The runs of paragraphs that look plain, each between blank lines. Those in fenced code are left out, as far as is seen
 * at a glance: whether the others are paragraphs, the parser tells.
 *
 * @param from where to begin, in UTF-16 units: where a line starts or ends
 */
export function plainRuns(text: string, from = 0): Run[] {
  const runs: Run[] = []
  // The parser puts another letter in its place.
  if (text.includes('\0')) return runs
  const mayLink = ADDRESS.test(text)
  let run: Part[] = []
  /** Where the paragraph begins that is plain so far, -1 in another block, `text.length` between blocks. */
  let start = text.length
  let end = 0
  let isCode = false
  const endParagraph = (): void => {
    const isOpen = start >= 0 && start < text.length
    if (isOpen && !(mayLink && ADDRESS.test(text.slice(start, end)))) run.push({ start, end })
    else if (start !== text.length) endRun()
    start = text.length
  }
  const endRun = (): void => {
    const [first, last] = [run[0], run.at(-1)]
    if (first && last && last.end - first.start >= SHORT)
      runs.push({ start: first.start, end: last.end, paragraphs: run })
    run = []
  }
  let at = from
  while (at < text.length) {
    const newline = text.indexOf('\n', at)
    const next = newline < 0 ? text.length : newline + 1
    if (isBlank(text, at, next)) endParagraph()
    else {
      if (endOf(FENCE, text, at) >= 0) isCode = !isCode
      end = isCode ? -1 : endOf(PLAIN, text, at)
      if (end < 0 || !endsLine(text, end)) start = -1
      else if (start === text.length) start = at
    }
    at = next
  }
  endParagraph()
  endRun()
  return runs
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code !== SPACE && code !== TAB && !endsLine(text, at)) return false
  }
  return true
}

function endsLine(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return at === text.length || code === NEWLINE || (code === RETURN && text.charCodeAt(at + 1) === NEWLINE)
}

function endOf(sticky: RegExp, text: string, at: number): number {
  sticky.lastIndex = at
  return sticky.test(text) ? sticky.lastIndex : -1
}
