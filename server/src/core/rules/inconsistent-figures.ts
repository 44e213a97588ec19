import { cannotBothHold } from '../matching/agreement/index.js'
import { passageText } from './passage.js'
import type { ArticleRule, FigureFacts, RuleContext } from './rule.js'
import { code, figureWords } from './words.js'

/** Words that tell that a number is given in order to be refuted, or that it was revised. */
const told =
  /\b(?:revis(?:ed|ion)|correct(?:ed|ion)|first (?:estimate|count)|earlier (?:estimate|figure)|initially|originally|wrong(?:ly)?|false(?:ly)?|not true|untrue|myth|exaggerat\w+|never (?:was|were)|in fact)\b/i

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
    const byClaim = new Map<string, FigureFacts[]>()
    const all = [...context.titleFigures, ...context.figures]
    for (const facts of all) {
      if (facts.match.type !== 'tied') continue
      const list = byClaim.get(facts.match.claim.id)
      if (list) list.push(facts)
      else byClaim.set(facts.match.claim.id, [facts])
    }
    return [...byClaim.values()].flatMap((mentions) => clashes(mentions, context))
  },
}

function clashes(mentions: readonly FigureFacts[], context: RuleContext) {
  return mentions.flatMap((later, i) => {
    const earlier = mentions.slice(0, i).find((other) => cannotBothHold(other.figure, later.figure))
    if (!earlier || told.test(passageText(later, context)) || told.test(passageText(earlier, context))) return []
    const figure = context.figures.indexOf(later)
    if (figure < 0) return []
    const where = earlier.block.role === 'title' ? 'the title' : 'the article earlier'
    return [
      {
        figure,
        span: later.figure.span,
        words: {
          found: figureWords(later),
          expected: `${where} says ${code(earlier.figure.text)} of the same`,
          advice: 'make them agree, or tell of the revision',
        },
        related: [
          { uri: context.article.uri, span: earlier.figure.span, message: `here it is ${earlier.figure.text}` },
        ],
      },
    ]
  })
}
