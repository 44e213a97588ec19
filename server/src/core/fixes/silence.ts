import type { Article, Edit, Finding, Suppression } from '../types.js'

/**
 * Silences one finding and no other: a comment on the line above where that line's paragraph starts there and holds no
 * other finding of the rule, else a pair of comments around it, which may stand in a table or in the middle of a
 * paragraph. Null where neither can stand.
 *
 * @param others the article's findings.
 * @param reason empty for one that is to be filled in; until then `unused-suppression` asks for it.
 */
export function silenceEdits(
  article: Article,
  finding: Finding,
  others: readonly Finding[],
  reason: string,
): readonly Edit[] | null {
  const lineStart = article.text.lastIndexOf('\n', finding.span.start - 1) + 1
  const nextBreak = article.text.indexOf('\n', finding.span.start)
  const lineEnd = nextBreak < 0 ? article.text.length : nextBreak
  const block = article.blocks.find((one) => finding.span.start >= one.span.start && finding.span.end <= one.span.end)
  const alone = others.every(
    (other) =>
      other === finding || other.rule !== finding.rule || other.span.start < lineStart || other.span.start >= lineEnd,
  )
  const startsLine = block?.span.start === lineStart && (block.role === 'paragraph' || block.role === 'heading')
  if (startsLine && alone && !block.quoted) {
    return [insertion(article, lineStart, `${comment('disable-next-line', finding.rule, reason)}${lineBreak(article)}`)]
  }
  if (!block || block.role === 'alt') return null
  return [
    insertion(article, finding.span.start, comment('disable', finding.rule, reason)),
    insertion(article, finding.span.end, `<!-- claimcheck-enable ${finding.rule} -->`),
  ]
}

/** Silences a rule in the whole article: a comment at its top, behind the front matter. */
export function silenceFileEdits(article: Article, rule: string, reason: string): readonly Edit[] {
  const frontMatter = /^---[ \t]*\r?\n(?:[^\r\n]*\r?\n)*?(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(article.text)
  const at = frontMatter?.[0].length ?? 0
  const gap = lineBreak(article)
  return [
    insertion(article, at, `${at > 0 ? gap : ''}${comment('disable-file', rule, reason)}${gap}${at > 0 ? '' : gap}`),
  ]
}

/** Gives the reason that a comment lacks. Insertions only, so that a client can ask for the reason first. */
export function reasonEdits(article: Article, { span, reason }: Suppression, given: string): readonly Edit[] {
  const written = article.text.slice(span.start, span.end)
  const [, body, dashes] = /^([\s\S]*?\S)(\s+(?:--|—|–))?\s*-->$/.exec(written) ?? []
  if (reason !== null || body === undefined) return []
  const at = span.start + body.length + (dashes?.length ?? 0)
  return [insertion(article, at, dashes === undefined ? ` -- ${given}` : ` ${given}`)]
}

/** A reason on one line, which cannot end the comment it stands in. */
export function plainReason(reason: string): string {
  return reason
    .replace(/\s+/g, ' ')
    .replace(/-{2,}>?|>/g, ' ')
    .trim()
}

function comment(what: string, rule: string, reason: string): string {
  const plain = plainReason(reason)
  return `<!-- claimcheck-${what} ${rule} --${plain === '' ? '' : ` ${plain}`} -->`
}

function insertion(article: Article, at: number, text: string): Edit {
  return { uri: article.uri, span: { start: at, end: at }, text }
}

function lineBreak({ text }: Article): string {
  return text.includes('\r\n') ? '\r\n' : '\n'
}
