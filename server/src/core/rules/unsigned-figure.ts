import type { ArticleRule } from './rule.js'
import { figureWords } from './words.js'

/** The line-by-line check: somebody has to answer for every figure before it is printed. */
export const unsignedFigure: ArticleRule = {
  id: 'unsigned-figure',
  defaultSeverity: 'error',
  appliesTo: 'article',
  docs: {
    summary: 'Nobody has signed off a figure; told only with `--require-sign-off` or `requireSignOff: true`',
    why: 'A claim that agrees shows that the number is right, not that a person has read the sentence around it.',
    example: 'In March 2022 some 30,000 people crossed from Russia to Georgia.',
  },
  check(context) {
    return context.figures.flatMap((facts, index) => {
      if (context.signOffs !== null && context.signOffs[index]?.type !== 'unsigned') return []
      const words = {
        found: `${figureWords(facts)} is not signed off`,
        expected: 'somebody who has checked it',
        advice: 'check it and sign it off, or silence this with the reason',
      }
      return [{ span: facts.figure.span, words, ...claimOf(facts.match) }]
    })
  },
}

function claimOf(match: Parameters<ArticleRule['check']>[0]['figures'][number]['match']): { readonly claim?: string } {
  return match.type === 'tied' ? { claim: match.claim.id } : {}
}
