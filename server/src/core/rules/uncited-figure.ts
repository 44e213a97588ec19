import type { FigureRule } from './rule.js'
import { figureWords } from './words.js'

/** "Where did we get this?" has no answer on the page. */
export const uncitedFigure: FigureRule = {
  id: 'uncited-figure',
  defaultSeverity: 'warning',
  appliesTo: 'figure',
  docs: {
    summary: 'A figure has no claim in the registry and no source in its sentence',
    why: 'Nobody can tell where the figure comes from, so nobody has checked it.',
    example: 'About 25 thousand people crossed the border.',
  },
  check(facts) {
    if (facts.status !== 'uncited') return null
    return {
      words: {
        found: `${figureWords(facts)} has no source`,
        expected: 'expected a claim of the registry or a link in its sentence',
        advice: 'name a claim, link the source or take the figure out',
      },
    }
  },
}
