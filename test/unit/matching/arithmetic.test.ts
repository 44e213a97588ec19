import { en } from '../../../server/src/core/languages/en/index.js'
import { describe, expect, it } from 'vitest'
import { deriveFigures, type Derivation } from '../../../server/src/core/matching/arithmetic/index.js'
import { markedArticle } from './arithmeticArticle.js'

/** The derivations of an article as "stated: formula, holds or fails". */
const derived = (...passages: readonly (string | readonly string[])[]): readonly string[] => {
  const input = markedArticle(passages)
  return deriveFigures(input, en.arithmetic).map((found) => said(found, input.figures[found.figure]?.text ?? ''))
}

const said = ({ how, holds }: Derivation, text: string): string => `${text}: ${how} ${holds ? 'holds' : 'fails'}`

const table = (title: string, rows: readonly (readonly [string, ...string[]])[]): void => {
  describe(title, () => {
    it.each(rows.map(([text, ...expected]) => ({ text, expected })))('$text', ({ text, expected }) => {
      expect(derived(text)).toEqual(expected)
    })
  })
}

table('changes', [
  [
    'The office counted {31,887|applications} applications, compared with {27,889} in September, an increase of {14 percent}.',
    '14 percent: 31,887 / 27,889 − 1 = 14.3% holds',
  ],
  [
    'The office counted {31,887|applications} applications, compared with {27,889} in September, an increase of {41 percent}.',
    '41 percent: 31,887 / 27,889 − 1 = 14.3% fails',
  ],
  [
    'Mexico took {$66.2 billion}, {8 percent} more than the {$61.1 billion} of 2022.',
    '8 percent: $66.2 billion / $61.1 billion − 1 = 8.3% holds',
  ],
  [
    'Mexico took {$66.2 billion}, {12 percent} more than the {$61.1 billion} of 2022.',
    '12 percent: $66.2 billion / $61.1 billion − 1 = 8.3% fails',
  ],
  [
    'Agents made {124,220|arrests} arrests in January. That is down {50 percent} from December, when there were {249,785} of them.',
    '50 percent: 1 − 124,220 / 249,785 = 50.3% holds',
  ],
  [
    'Agents made {124,220|arrests} arrests in January. That is up {50 percent} from December, when there were {249,785} of them.',
    '50 percent: 124,220 / 249,785 − 1 = -50.3% fails',
  ],
  ['Arrivals rose {129 percent} from {60} in May to {137} in June.', '129 percent: 137 / 60 − 1 = 128.3% fails'],
  ['Arrivals rose by {128 percent}, from {60} in May to {137} in June.', '128 percent: 137 / 60 − 1 = 128.3% holds'],
  ['Arrivals fell by {a third} from {60|people} people to {40}.', 'a third: 1 − 40 / 60 = 33.3% holds'],
  ['Arrivals went from {60} to {97} in a month, a rise of {more than half}.', 'half: 97 / 60 − 1 = 61.7% holds'],
  [
    'There were {46,477|applications} applications, against {46,826} a year earlier, a drop of {0.7%}.',
    '0.7%: 1 − 46,477 / 46,826 = 0.75% holds',
  ],
  [
    'There were {46,477|applications} applications, against {46,826} a year earlier, a drop of {0.8%}.',
    '0.8%: 1 − 46,477 / 46,826 = 0.75% fails',
  ],
  [
    'They registered {31,887|applications} applications, {14 percent} more than the month before. In September there had been {27,889}.',
    '14 percent: 31,887 / 27,889 − 1 = 14.3% holds',
  ],
  [
    'They registered {31,887|applications} applications, {41 percent} more than the month before. In September there had been {27,889}.',
  ],
  [
    'Spain saw {56,852} arrivals, up {82 percent} from {31,219}, while Greece had {41,561}, up {121 percent} from {18,780}.',
    '82 percent: 56,852 / 31,219 − 1 = 82.1% holds',
    '121 percent: 41,561 / 18,780 − 1 = 121.3% holds',
  ],
  ['Applications rose {14 percent} last year, while the office decided {18,000} cases, against {20,000} in 2022.'],
  ['About {12 percent} of the arrivals came from Syria, and {5,000} from Iraq.'],
])

table('differences', [
  [
    'The world had {117.3 million|people} people on the run, against {108.4 million} a year earlier. That is {8.9 million} more, an increase of {12 percent}.',
    '8.9 million: 117.3 million − 108.4 million = 8.9 million holds',
    '12 percent: 117.3 million / 108.4 million − 1 = 8.2% fails',
  ],
  [
    'In all, {29,437|people} people crossed, down from {45,775} in 2022. That is {16,338} fewer.',
    '16,338: 45,775 − 29,437 = 16,338 holds',
  ],
  [
    'In all, {29,437|people} people crossed, down from {45,775} in 2022. That is {16,383} fewer.',
    '16,383: 45,775 − 29,437 = 16,338 fails',
  ],
  [
    'Hotels housed {56,042|people} people, {5,496} more than the {50,546} of June.',
    '5,496: 56,042 − 50,546 = 5,496 holds',
  ],
  [
    'Hotels housed {56,042|people} people, {5,946} more than the {50,546} of June.',
    '5,946: 56,042 − 50,546 = 5,496 fails',
  ],
  [
    'The number fell by {5,496|people} to {50,546|people} people from {56,042}.',
    '5,496: 56,042 − 50,546 = 5,496 holds',
  ],
  ['The rate went from {6%} to {8%}, a rise of {2 points}.', '2 points: 8% − 6% = 2 points holds'],
  ['The rate went from {6.0%} to {9.0%}, a rise of {2 points}.', '2 points: 9.0% − 6.0% = 3 points fails'],
  ['They counted {31,887|people} people, compared with {27,889} in May, and {4,500|people} more people were waiting.'],
])

table('multiples', [
  [
    'Panama counted {520,085|people} people, {more than double} the {248,284} of the year before.',
    'double: 520,085 / 248,284 = 2.09 times holds',
  ],
  [
    'Panama counted {410,085|people} people, {more than double} the {248,284} of the year before.',
    'double: 410,085 / 248,284 = 1.65 times fails',
  ],
  [
    'The islands saw {nearly 39,900}, {more than twice} as many as in 2022, when {15,682} landed.',
    'twice: 39,900 / 15,682 = 2.54 times holds',
  ],
  ['Arrivals {doubled} from {60} in May to {121} in June.', 'doubled: 121 / 60 = 2.02 times holds'],
  ['Arrivals {doubled} from {60} in May to {171} in June.', 'doubled: 171 / 60 = 2.85 times fails'],
  ['Arrivals {halved} from {60} in May to {31} in June.', 'halved: 31 / 60 = 0.517 times holds'],
  ['Arrivals {doubled} within a year, and {60} boats sank.'],
])

table('shares', [
  [
    'The office granted {8,020|permits} permits, or {85 percent} of the {9,400|permits} it was asked for.',
    '85 percent: 8,020 / 9,400 = 85.3% holds',
  ],
  [
    'The office granted {8,020|permits} permits, or {58 percent} of the {9,400|permits} it was asked for.',
    '58 percent: 8,020 / 9,400 = 85.3% fails',
  ],
  [
    'Panama counted {520,085|people} people. {Nearly two-thirds} of them were Venezuelans: {328,650}.'.replace(
      'Nearly',
      'nearly',
    ),
    'two-thirds: 328,650 / 520,085 = 63.2% holds',
  ],
  ['The Union sheltered {4.31 million|people} people: {29 percent} of them in Germany and {955,891} in Poland.'],
  [
    'The first tally was {35.3 million|refugees} refugees. {52 percent} of refugees and others came from Syria ({6.6 million}) and Ukraine ({5.7 million}).',
  ],
  [
    'Checkers confirmed {38,300|refugees} returns. Set against the {6.4 million|refugees} refugees in the world, that comes to {0.6 percent}.',
    '0.6 percent: 38,300 / 6.4 million = 0.6% holds',
  ],
  ['Officials said {30.5%} of {132|people} people were minors.', '30.5%: 40 / 132 = 30.3% fails'],
  ['Officials said {30.3%} of {132|people} people were minors.'],
])

table('sums', [
  [
    'Poland had {955,891|refugees} refugees and Czechia {374,427}. Together they sheltered {1.3 million|refugees} refugees.',
    '1.3 million: 955,891 + 374,427 = 1.33 million holds',
  ],
  [
    'Poland had {955,891|refugees} refugees and Czechia {374,427}. Together they sheltered {1.5 million|refugees} refugees.',
    '1.5 million: 955,891 + 374,427 = 1.33 million fails',
  ],
  ['There came {8,000|men} men and {4,100|women} women, {12,100} in total.', '12,100: 8,000 + 4,100 = 12,100 holds'],
  [
    'They lodged {39,948|applications} first and {6,529|applications} repeat applications, {46,477|applications} altogether.',
    '46,477: 39,948 + 6,529 = 46,477 holds',
  ],
  [
    'They lodged {39,948|applications} first and {6,529|applications} repeat applications, {46,747|applications} altogether.',
    '46,747: 39,948 + 6,529 = 46,477 fails',
  ],
  ['Syria sent {12,000|people} people and Iraq {8,000}. In total, {45,000|people} people arrived.'],
  ['In all, {29,437|people} people made it, down from {45,775} in 2022.'],
])

describe('what a reckoning may rest on', () => {
  it('never reaches over the end of a passage', () => {
    expect(derived('There were {100} in May, against {80} in April.', 'That is {50 percent} more.')).toEqual([])
  })

  it('reads the items of one list as one passage', () => {
    expect(derived(['There were {100} in May, against {80} in April.', 'That is {25 percent} more.'])).toEqual([
      '25 percent: 100 / 80 − 1 = 25% holds',
    ])
  })

  it('gives a sum the slack of its source, half the step for each part', () => {
    const holds = (total: string, isRounded: boolean): boolean | undefined => {
      const input = markedArticle([`They counted {132|people} men and {137|people} women, {${total}|people} in total.`])
      const claimed = input.figures.map(({ quantity: { min, max }, ...figure }) => ({
        ...figure,
        quantity: { min: (min ?? 0) - 2.5, max: (max ?? 0) + 2.5 },
      }))
      return deriveFigures(isRounded ? { ...input, claimed } : input, en.arithmetic)[0]?.holds
    }
    expect([holds('269', false), holds('274', false)]).toEqual([true, false])
    expect([holds('274', true), holds('275', true)]).toEqual([true, false])
  })
})
