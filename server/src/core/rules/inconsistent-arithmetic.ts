import type { ArticleRule } from './rule.js'
import { code, figureWords } from './words.js'

/** A stated result that its own figures do not give: the error that any reader with a pencil finds. */
export const inconsistentArithmetic: ArticleRule = {
  id: 'inconsistent-arithmetic',
  defaultSeverity: 'warning',
  appliesTo: 'article',
  docs: {
    summary:
      'A stated sum, difference, share, change or multiple does not follow from the figures that the passage relates it to',
    why: 'Either the result or one of the figures beside it is wrong.',
    example: 'That is 8.9 million more than the 108.4 million of the year before, an increase of 12 percent.',
  },
  check(context) {
    return context.figures.flatMap((facts, figure) => {
      const { derivation } = facts
      if (derivation === null || derivation.holds) return []
      return [
        {
          figure,
          words: {
            found: figureWords(facts),
            expected: `the figures beside it give ${code(derivation.how)}`,
            advice: 'correct the result or the figures',
          },
          related: facts.operands.map((operand) => ({
            uri: context.article.uri,
            span: operand.span,
            message: `reckoned from ${operand.text}`,
          })),
        },
      ]
    })
  },
}
