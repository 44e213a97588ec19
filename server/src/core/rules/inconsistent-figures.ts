import { cannotBothHold, slip } from '../matching/agreement/index.js'
import { thingOf } from '../matching/compile.js'
import type { BlockRole } from '../types.js'
import { countriesOf, passageText, saysWhose } from './passage.js'
import type { ArticleRule, FigureFacts, RuleContext, RuleFinding } from './rule.js'
import { subjectOf } from './subject.js'
import { code, figureWords, proseOf } from './words.js'

/** Two figures for one thing: at most one is right. A vaguer mention that holds the exact one is none. */
export const inconsistentFigures: ArticleRule = {
  id: 'inconsistent-figures',
  defaultSeverity: 'warning',
  appliesTo: 'article',
  docs: {
    summary: 'The article gives two figures for one thing that cannot both hold',
    why: 'A headline, a caption and the text that disagree show every reader that nobody checked.',
    example:
      'Agents made 124,220 apprehensions in January. … January’s 142,220 apprehensions were the fewest in years.',
  },
  check(context) {
    const all = [...context.titleFigures, ...context.figures]
    const tied = groupBy(all, (facts) => thingStated(facts, context))
    const loose = groupBy(all, (facts) => (facts.match.type === 'tied' ? null : subjectOf(facts, context)))
    return [
      ...tied.flatMap((mentions) => clashes(mentions, isSure, context)),
      ...loose.flatMap((mentions) => clashes(mentions, isPlain, context)),
    ]
  },
}

function groupBy(all: readonly FigureFacts[], keyOf: (facts: FigureFacts) => string | null): FigureFacts[][] {
  const groups = new Map<string, FigureFacts[]>()
  for (const facts of all) {
    const key = keyOf(facts)
    if (key === null) continue
    const group = groups.get(key)
    if (group) group.push(facts)
    else groups.set(key, [facts])
  }
  return [...groups.values()].filter((group) => group.length > 1)
}

/** What a tied figure is a figure of: claims that are estimates of one thing count as one. */
function thingStated({ match }: FigureFacts, context: RuleContext): string | null {
  if (match.type !== 'tied') return null
  const compiled = context.registry.find(match.claim.id)
  // What is measured is told by a claim's own key alone: two statements may differ in a word that tells all.
  return compiled === null || match.claim.measure === undefined
    ? match.claim.id
    : `${thingOf(compiled)}|${countriesOf(match.claim, context)}`
}

/** How many mentions back a figure is held against: what is told more often is a series, and each pair takes time. */
const LOOKED_BACK = 64

type Pair = (earlier: FigureFacts, later: FigureFacts) => boolean

function clashes(mentions: readonly FigureFacts[], mayClash: Pair, context: RuleContext): RuleFinding[] {
  return mentions.flatMap((later, i) => {
    const before = mentions.slice(Math.max(0, i - LOOKED_BACK), i)
    // What an earlier mention says too was told where it came first.
    if (before.some((other) => sameNumber(other, later))) return []
    const earlier = before.find(
      (other) => !ofOneTable(other, later) && mayClash(other, later) && cannotBothHold(other.figure, later.figure),
    )
    if (!earlier || isTold(earlier, later, context)) return []
    return isRefuted(earlier) && isBacked(later) ? [] : findingOf(earlier, later, context)
  })
}

/** The registry already says of the earlier that it is wrong: the later, which is right, is not to be blamed. */
function isRefuted({ match }: FigureFacts): boolean {
  return match.type === 'tied' && match.agreement.type === 'disagrees'
}

function isBacked({ match }: FigureFacts): boolean {
  return match.type === 'tied' && match.agreement.type === 'agrees'
}

/** Of two figures that both disagree with a claim that was only inferred, one may well be about something else. */
function isSure(earlier: FigureFacts, later: FigureFacts): boolean {
  return [earlier, later].some(
    ({ match }) => match.type === 'tied' && (match.tie === 'reference' || match.agreement.type !== 'disagrees'),
  )
}

/** Each cell of a table is a number of its own thing. */
function ofOneTable({ block: { cell: a } }: FigureFacts, { block: { cell: b } }: FigureFacts): boolean {
  return a !== null && b !== null && a.table === b.table
}

/** Places where a figure sums up what the text says in full. */
const SUMMING_UP: readonly BlockRole[] = ['title', 'heading', 'alt']

/**
 * Figures that no claim backs and that seem to speak of one thing are held against each other only where one sums up
 * the other, or where the two differ as a slip of the pen does.
 */
function isPlain(earlier: FigureFacts, later: FigureFacts): boolean {
  if (earlier.block === later.block) return false
  const summingUp = [earlier, later].filter(({ block }) => SUMMING_UP.includes(block.role))
  return summingUp.length === 1 || slip(later.figure, earlier.figure) !== null
}

function sameNumber({ figure: a }: FigureFacts, { figure: b }: FigureFacts): boolean {
  return a.quantity.min === b.quantity.min && a.quantity.max === b.quantity.max && a.hedge === b.hedge
}

/** A revision, a falsehood that is refuted, what somebody else says, or rival estimates that are given to their sources. */
function isTold(earlier: FigureFacts, later: FigureFacts, context: RuleContext): boolean {
  if (areRivals(earlier, later)) return true
  const pair = [earlier, later]
  if (pair.some(({ quoted }) => quoted !== null)) return true
  const { revision, refutation } = context.registry.language.telling
  const passages = pair.filter(({ block }) => block.role !== 'title').map((facts) => passageText(facts, context))
  if (passages.some((text) => revision.test(text) || refutation.test(text))) return true
  if (earlier.match.type !== 'tied' || later.match.type !== 'tied') return false
  const [a, b] = [earlier.match.claim, later.match.claim]
  if (a.id === b.id) return false
  // The old number beside the new one.
  const isReplaced = [a, b].some((claim) => claim.status === 'superseded')
  if (isReplaced && earlier.block.passage === later.block.passage) return true
  return pair.some((facts) => facts.match.type === 'tied' && saysWhose(facts, facts.match.claim, context))
}

/** Each figure states a disputed estimate of its own, and says it rightly: the article shows the dispute. */
function areRivals(earlier: FigureFacts, later: FigureFacts): boolean {
  const [a, b] = [earlier.match, later.match]
  if (a.type !== 'tied' || b.type !== 'tied' || a.claim.id === b.claim.id) return false
  return [a, b].every(({ claim, agreement }) => claim.status === 'disputed' && agreement.type !== 'disagrees')
}

function findingOf(earlier: FigureFacts, later: FigureFacts, context: RuleContext): RuleFinding[] {
  const figure = context.figures.indexOf(later)
  if (figure < 0) return []
  const where = earlier.block.role === 'title' ? 'the title' : 'the article earlier'
  const cause = slip(later.figure, earlier.figure)?.words
  return [
    {
      figure,
      span: later.figure.span,
      words: {
        found: figureWords(later),
        expected: `${where} says ${code(proseOf(earlier))} of the same${cause === undefined ? '' : `, ${cause}`}`,
        advice: 'make them agree, or tell of the revision',
      },
      related: [{ uri: context.article.uri, span: earlier.figure.span, message: `here it is ${proseOf(earlier)}` }],
    },
  ]
}
