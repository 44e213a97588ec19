/** An article's figures as a view shows them. */
import { publisherWords, valueWords } from '../../core/rules/words.js'
import { stateWords } from '../../core/signoff/index.js'
import type { CheckedFigure, Claim, Finding } from '../../core/types.js'
import type { ArticleCheck } from '../session.js'
import { toRange } from '../toLsp.js'
import type { ArticleFigures, ClaimBrief, FigureItem, FindingItem } from '../viewsProtocol.js'

/** @param shown the findings to tell of: those of a figure that is being typed are held back. */
export function articleFigures(check: ArticleCheck, shown: readonly Finding[]): ArticleFigures {
  const { checked, document } = check
  const told = new Set(shown.map(nameOf))
  const owned = new Set<string>()
  const figures = checked.figures.map((figure): FigureItem => {
    const findings = figure.findings.filter((finding) => told.has(nameOf(finding)))
    for (const finding of figure.findings) owned.add(nameOf(finding))
    return figureItem(check, figure, findings)
  })
  const others = shown.filter((finding) => !owned.has(nameOf(finding)))
  return {
    uri: document.uri,
    version: document.version,
    problem: null,
    figures,
    others: others.map((finding) => findingItem(check, finding)),
  }
}

/** What a view says of a claim. */
export function claimBrief(claim: Claim): ClaimBrief {
  return {
    id: claim.id,
    statement: oneLine(claim.statement),
    value: oneLine([valueWords(claim), claim.unit].filter(Boolean).join(' ')),
    period: claim.periodText ?? claim.asOfText ?? '',
    publishers: publisherWords(claim),
    status: claim.status,
  }
}

function figureItem(check: ArticleCheck, checked: CheckedFigure, findings: readonly Finding[]): FigureItem {
  const { figure, match, status } = checked
  return {
    range: toRange(check.document, figure.span),
    text: figure.text,
    words: figureText(check, checked),
    status,
    claim: match.type === 'tied' ? claimBrief(match.claim) : null,
    candidates: match.type === 'candidates' ? match.claims.length : 0,
    findings: findings.map((finding) => findingItem(check, finding)),
    signOff: checked.signOff && { state: checked.signOff.type, words: stateWords(checked.signOff) },
  }
}

function findingItem(check: ArticleCheck, finding: Finding): FindingItem {
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    brief: finding.words?.expected ?? finding.message,
    range: toRange(check.document, finding.span),
  }
}

/** As a reader sees it, without the markup that may part it. */
function figureText({ checked }: ArticleCheck, { figure }: CheckedFigure): string {
  const { hedgeText, hedgeAt, at, unit, kind } = figure
  const text = checked.article.blocks[figure.block]?.text.slice(at.start, at.end) ?? figure.text
  const hedge = hedgeAt !== null && hedgeAt.start < at.start ? hedgeText : ''
  // A percent sign or a currency in the number already says the unit.
  const counted = kind === 'money' || text.toLowerCase().includes(unit.toLowerCase()) ? '' : unit
  return oneLine([hedge, text, counted].filter((part) => part !== '').join(' '))
}

function nameOf({ rule, message, span }: Finding): string {
  return `${rule} ${span.start} ${message}`
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
