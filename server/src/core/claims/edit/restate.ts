/** A claim's statement with another value in it. */
import { parseArticle, sourceSpan } from '../../article/index.js'
import { DEFAULT_KINDS, FILTER_NAMES, findFigures, readAmount } from '../../figures/index.js'
import type { Language } from '../../languages/index.js'
import { compareAmounts, printable } from '../../matching/agreement/index.js'
import type { Amount, Article, Figure } from '../../types.js'

/**
 * Puts a new value in the place of the old in a statement, written as the old one is: `24,867 people crossed` becomes
 * `25,113 people crossed`. Null where the old value cannot be told from what else the statement says: the statement has
 * to be written by somebody then.
 *
 * @param value the new value as a registry writes it: a number, or the words of a figure.
 */
export function restate(statement: string, old: Amount, value: string, language: Language): string | null {
  const article = parseArticle({ uri: '', text: statement }, () => language.sentences)
  const filters = Object.fromEntries(FILTER_NAMES.map((name) => [name, true]))
  const kinds = [...DEFAULT_KINDS, 'duration', 'age', 'measure'] as const
  const figures = findFigures(article, { language, kinds, filters })
  const [figure, ...others] = figures.filter((one) => compareAmounts(one, old).type === 'agrees')
  if (figure === undefined || others.length > 0) return null
  const written = isNumber(value) ? inStyle(Number(value), figure, language) : value
  const start = isNumber(value) && isExact(figure) ? figure.span.start : startWithHedge(article, figure)
  const before = statement.slice(0, start)
  return before + (before.trim() === '' ? capitalized(written) : written) + statement.slice(figure.span.end)
}

/** A statement is a sentence, and words of a figure may come to begin it. */
function capitalized(text: string): string {
  const [first = ''] = text
  return first.toUpperCase() + text.slice(first.length)
}

/** Whether a value is written as a number alone, which a registry takes as exact. */
export function isNumber(value: string): boolean {
  return /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(value)
}

/** A number in the style of a figure: its scale word where that loses nothing, else its digits in groups. */
function inStyle(value: number, figure: Figure, language: Language): string {
  const amount = readAmount(String(Math.abs(value)), language)
  const scaled =
    amount && printable({ ...figure, ...amount, kind: figure.kind }, figure.style, 'none', language.figures.ladders)
  const readBack = scaled === null ? null : readAmount(scaled, language)
  if (scaled !== null && readBack?.quantity.min === Math.abs(value)) return scaled
  const { prefix, suffix, group, decimal } = figure.style
  const [whole = '', fraction] = String(Math.abs(value)).split('.')
  const sign = group === '' && whole.length > 3 ? ',' : group
  const groups: string[] = []
  for (let end = whole.length; end > 0; end -= 3) groups.unshift(whole.slice(Math.max(end - 3, 0), end))
  const grouped = groups.join(sign)
  return `${prefix}${fraction === undefined ? grouped : `${grouped}${decimal}${fraction}`}${suffix}`
}

/** An exact number has no hedge to lose. */
function isExact(figure: Figure): boolean {
  return figure.hedgeAt === null
}

/** Where the hedge before a number begins; the number itself where it has none before it. */
function startWithHedge(article: Article, figure: Figure): number {
  const block = article.blocks[figure.block]
  if (figure.hedgeAt === null || block === undefined) return figure.span.start
  return Math.min(sourceSpan(block, figure.hedgeAt).start, figure.span.start)
}
