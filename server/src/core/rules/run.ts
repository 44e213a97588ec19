import { milder } from './registry.js'
import { severityOf, type Config } from '../config.js'
import { nearest } from '../nearest.js'
import { silencers } from '../suppressions.js'
import type { FigureStatus, Finding, FindingWords, Span, Suppression } from '../types.js'
import { ruleIds, rules } from './index.js'
import { invalidClaim } from './invalid-claim.js'
import type { Rule, RuleContext, RuleFinding } from './rule.js'

/** What the rules say of a figure, by its position in `RuleContext.figures`. */
export interface FigureResult {
  /** `ignored` where all its findings are silenced, else as it came in. */
  readonly status: FigureStatus
  readonly findings: readonly Finding[]
  readonly silenced: readonly Finding[]
}

export interface RuleResult {
  readonly figures: readonly FigureResult[]
  /** All findings in order of position, those of figures too, silenced ones left out. */
  readonly findings: readonly Finding[]
  readonly silenced: readonly Finding[]
}

/** Runs all rules that are not turned off on an article, and holds back what its comments silence. */
export function runRules(context: RuleContext, config: Config): RuleResult {
  const told = [
    ...figureFindings(context, config),
    ...articleFindings(context, config),
    ...problemFindings(context, config),
  ]
  const judged = told.map((item) => silence(item, context))
  const comments = suppressionFindings(context, config, judged)
  const byFigure = context.figures.map((): Judged[] => [])
  for (const item of judged) if (item.figure !== null) byFigure[item.figure]?.push(item)
  const figures = context.figures.map((facts, index): FigureResult => {
    const own = byFigure[index] ?? []
    const findings = own.filter((item) => item.by.length === 0).map((item) => item.finding)
    const silenced = own.filter((item) => item.by.length > 0).map((item) => item.finding)
    return { status: findings.length === 0 && silenced.length > 0 ? 'ignored' : facts.status, findings, silenced }
  })
  return {
    figures,
    findings: inOrder([...judged.filter((item) => item.by.length === 0).map((item) => item.finding), ...comments]),
    silenced: inOrder(judged.filter((item) => item.by.length > 0).map((item) => item.finding)),
  }
}

/** "found, expected, advice": the one line that editors and reports show. */
export function messageOf(words: FindingWords): string {
  return `${words.found}, ${words.expected}, ${words.advice}`
}

/** Findings in order of position; those that start together keep their order. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
}

interface Told {
  readonly finding: Finding
  readonly figure: number | null
}

interface Judged extends Told {
  readonly by: readonly Suppression[]
}

function figureFindings(context: RuleContext, config: Config): readonly Told[] {
  return context.figures.flatMap((facts, index): readonly Told[] => {
    let mild: { readonly rank: number; readonly told: Told } | null = null
    for (const [rank, rule] of rules.entries()) {
      if (mild !== null && rank > mild.rank) break
      if (rule.appliesTo !== 'figure' || severityOf(config, rule.id) === 'off') continue
      const stated = rule.check(facts, context)
      if (stated === null) continue
      const told = { finding: finish(rule, stated, facts.figure.span, context, config), figure: index }
      if (stated.behind === undefined) return [told]
      mild ??= { rank: ruleIds.indexOf(stated.behind), told }
    }
    return mild === null ? [] : [mild.told]
  })
}

function articleFindings(context: RuleContext, config: Config): readonly Told[] {
  return rules.flatMap((rule): readonly Told[] => {
    if (severityOf(config, rule.id) === 'off') return []
    const stated =
      rule.appliesTo === 'article' ? rule.check(context) : rule.appliesTo === 'figure' ? rule.beside?.(context) : []
    return (stated ?? []).map((item) => {
      const figure = item.figure ?? null
      const span = figure === null ? null : (context.figures[figure]?.figure.span ?? null)
      return { finding: finish(rule, item, span ?? { start: 0, end: 0 }, context, config), figure }
    })
  })
}

/** What could not be read in the article's comments and front matter; the words are made where the reading is. */
function problemFindings(context: RuleContext, config: Config): readonly Told[] {
  const severity = severityOf(config, invalidClaim.id)
  if (severity === 'off') return []
  const { uri, problems } = context.article
  return problems.map(({ span, message }) => ({
    finding: {
      ...{ rule: invalidClaim.id, uri, span, severity, message },
      ...{ claim: null, related: [], fixes: [], suppressed: null },
    },
    figure: null,
  }))
}

function finish(rule: Rule, stated: RuleFinding, span: Span, context: RuleContext, config: Config): Finding {
  const configured = severityOf(config, rule.id)
  return {
    rule: rule.id,
    uri: context.article.uri,
    span: stated.span ?? span,
    severity: milder(configured === 'off' ? rule.defaultSeverity : configured, stated.atMost),
    message: messageOf(stated.words),
    words: stated.words,
    claim: stated.claim ?? null,
    related: stated.related ?? [],
    fixes: stated.fixes ?? [],
    suppressed: null,
  }
}

function silence(told: Told, context: RuleContext): Judged {
  const { finding, figure } = told
  const start = figure === null ? undefined : context.figures[figure]?.figure.span.start
  const starts = start === undefined ? [finding.span.start] : [finding.span.start, start]
  const by = silencers(context.article.suppressions, finding.rule, starts)
  const innermost = by.at(-1)
  if (innermost === undefined) return { ...told, by }
  return {
    figure,
    by,
    finding: { ...finding, suppressed: { reason: innermost.reason, span: innermost.span } },
  }
}

/** Findings about the comments themselves, which no comment silences. */
function suppressionFindings(context: RuleContext, config: Config, judged: readonly Judged[]): readonly Finding[] {
  return byComment(context.article.suppressions).flatMap((stretches) => {
    const [suppression] = stretches
    const named = [...new Set(stretches.flatMap((stretch) => stretch.rules))]
    const use = {
      suppression,
      silenced: judged.filter((item) => stretches.some((stretch) => item.by.includes(stretch))).length,
      idle: named.length > 0 && named.every((id) => severityOf(config, id) === 'off'),
      unknown: named.filter((id) => !ruleIds.includes(id)).map((name) => ({ name, nearest: nearest(name, ruleIds) })),
    }
    return rules.flatMap((rule) => {
      if (rule.appliesTo !== 'suppression' || severityOf(config, rule.id) === 'off') return []
      const stated = rule.check(use, context)
      return stated === null ? [] : [finish(rule, stated, suppression.span, context, config)]
    })
  })
}

/** The stretches that each comment silences: one that is ended rule by rule silences several. */
function byComment(suppressions: readonly Suppression[]): readonly (readonly [Suppression, ...Suppression[]])[] {
  const comments = new Map<number, [Suppression, ...Suppression[]]>()
  for (const suppression of suppressions) {
    const stretches = comments.get(suppression.span.start)
    if (stretches === undefined) comments.set(suppression.span.start, [suppression])
    else stretches.push(suppression)
  }
  return [...comments.values()]
}
