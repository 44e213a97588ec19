import { changeWords } from '../signoff/changes.js'
import type { ArticleRule } from './rule.js'
import { figureWords } from './words.js'

/** What was checked is no longer what stands there. */
export const lapsedSignOff: ArticleRule = {
  id: 'lapsed-sign-off',
  defaultSeverity: 'error',
  appliesTo: 'article',
  docs: {
    summary:
      'A figure, its hedge, its period or its claim has changed since it was signed off; told only with `--require-sign-off` or `requireSignOff: true`',
    why: 'The last edits before print are the ones that nobody checks.',
    example: 'In March 2022 almost 30,000 people crossed from Russia to Georgia.',
  },
  check(context) {
    return context.figures.flatMap((facts, index) => {
      const state = context.signOffs?.[index]
      if (state?.type !== 'lapsed') return []
      const { signOff, changes, others } = state
      const signed = [signOff, ...others].map(({ by, on }) => `${by} signed on ${on}`).join(' and ')
      const words = {
        found: `${figureWords(facts)} is no longer what was signed off`,
        expected: `what ${signed}, since then ${changes.map(changeWords).join(' and ')}`,
        advice: 'check it again and sign it off again',
      }
      const claim = facts.match.type === 'tied' ? { claim: facts.match.claim.id } : {}
      return [{ span: facts.figure.span, words, ...claim }]
    })
  },
}
