import type { FigureRule } from './rule.js'
import { code, figureWords } from './words.js'

/** A link shows where a figure is from, but nobody has written down that it was checked. */
export const unregisteredFigure: FigureRule = {
  id: 'unregistered-figure',
  defaultSeverity: 'information',
  appliesTo: 'figure',
  docs: {
    summary: 'A figure is cited by a link or footnote, and no claim of the registry backs it',
    why: 'A reader can follow the link, but the next writer cannot reuse the check, and nobody is told when it changes.',
    example: '25 thousand people crossed the border, [the ministry said](https://example.org/2022-03).',
  },
  check(facts) {
    if (facts.status !== 'cited') return null
    const url = facts.citations[0]?.url
    return {
      words: {
        found: `${figureWords(facts)} is cited${url === undefined ? '' : ` (${code(hostOf(url))})`}`,
        expected: 'no claim of the registry backs it',
        advice: 'add a claim with this source',
      },
    }
  },
}

/** The host of an address, so that a long one does not drown the message. */
function hostOf(url: string): string {
  return /^[a-z][a-z0-9+.-]*:\/\/([^/?#]+)/i.exec(url)?.[1] ?? url
}
