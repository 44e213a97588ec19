import type { Article, Fix, Span, Suppression } from '../types.js'
import type { RuleFinding, SuppressionRule, SuppressionUse } from './rule.js'
import { code } from './words.js'

/** Comments that silence nothing stay behind and hide the next fault; without a reason nobody dares remove them. */
export const unusedSuppression: SuppressionRule = {
  id: 'unused-suppression',
  defaultSeverity: 'warning',
  appliesTo: 'suppression',
  docs: {
    summary: 'A comment silences nothing, or gives no reason',
    why: 'A forgotten comment hides the next fault on its line, and one without a reason cannot be judged later.',
    example: '<!-- claimcheck-disable-next-line uncited-figure -->',
  },
  check(use, context) {
    const { suppression } = use
    const name = code(directive(suppression.form))
    const [unknown] = use.unknown
    if (unknown !== undefined) {
      return at(use, {
        found: `${name} names ${code(unknown.name)}`,
        expected:
          unknown.nearest === null ? 'expected the name of a rule' : `expected the rule ${code(unknown.nearest)}`,
        advice: 'correct the name',
      })
    }
    if (use.silenced === 0 && !use.idle) {
      return at(
        use,
        {
          found: `${name} silences nothing`,
          expected: 'expected a finding that it covers',
          advice: 'take the comment out',
        },
        removal(use, context.article),
      )
    }
    if (suppression.reason !== null) return null
    return at(use, {
      found: `${name} gives no reason`,
      expected: 'expected why the finding may stand, and who says so',
      advice: `write it after ${code('--')}, as in ${code(`${directive(suppression.form)} uncited-figure -- on the record, interview 3 May`)}`,
    })
  },
}

function at(use: SuppressionUse, words: RuleFinding['words'], fixes: readonly Fix[] = []): RuleFinding {
  return { span: use.suppression.span, words, fixes }
}

function directive(form: SuppressionUse['suppression']['form']): string {
  switch (form) {
    case 'next-line':
      return 'claimcheck-disable-next-line'
    case 'range':
      return 'claimcheck-disable'
    case 'file':
      return 'claimcheck-disable-file'
  }
}

/** Takes the comment out, with its line where nothing else is on it; of a range the comment that ends it too. */
function removal({ suppression }: SuppressionUse, { uri, text, suppressions }: Article): readonly Fix[] {
  const end = suppression.form === 'range' ? rangeEnd(suppression, text, suppressions) : []
  if (end === null) return []
  const edits = [suppression.span, ...end].map((span) => ({ uri, span: wholeLines(text, span), text: '' }))
  return [{ title: end.length > 0 ? 'Take the comments out' : 'Take the comment out', edits, safe: true }]
}

/** The comment that ends a range, none where the article's end does; null where it ends another range as well. */
function rangeEnd({ span, covers }: Suppression, text: string, all: readonly Suppression[]): readonly Span[] | null {
  const isAlone = all.every((other) => other.span.start === span.start || other.covers.end !== covers.end)
  const isWhole = all.filter((other) => other.span.start === span.start).length === 1
  if (!isWhole) return null
  if (covers.end === text.length) return []
  const comment = /^<!--[\s\S]*?-->/.exec(text.slice(covers.end, covers.end + LONGEST))?.[0]
  if (!isAlone || comment === undefined) return null
  return [{ start: covers.end, end: covers.end + comment.length }]
}

/** A comment longer than this is left alone. */
const LONGEST = 2000

function wholeLines(text: string, span: Span): Span {
  let start = span.start
  while (start > 0 && ' \t'.includes(text.charAt(start - 1))) start--
  let end = span.end
  while (end < text.length && ' \t'.includes(text.charAt(end))) end++
  const alone = start === 0 || '\r\n'.includes(text.charAt(start - 1))
  const rest = /^(?:\r\n|\n|\r)/.exec(text.slice(end, end + 2))?.[0]
  if (!alone || (rest === undefined && end < text.length)) return span
  return { start, end: end + (rest?.length ?? 0) }
}
