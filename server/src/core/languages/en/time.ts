import { shapesOf, type TimeKey, type TimeUnit, type TimeWord, type TimeWords } from '../words/time.js'

const MONTHS =
  'january jan february feb march mar april apr may may june jun july jul august aug september sept october oct november nov december dec'.split(
    ' ',
  )
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const COUNTS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  )
const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  )
const SEASONS: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 }
const UNITS: Readonly<Record<string, readonly [TimeUnit, number]>> = {
  day: ['day', 1],
  week: ['week', 1],
  fortnight: ['week', 2],
  month: ['month', 1],
  quarter: ['quarter', 1],
  half: ['half', 1],
  year: ['year', 1],
  decade: ['year', 10],
  century: ['year', 100],
}
const KEYS: Readonly<Record<string, TimeKey>> = {
  the: 'the',
  of: 'of',
  in: 'in',
  on: 'on',
  at: 'at',
  for: 'for',
  during: 'during',
  than: 'than',
  last: 'last',
  this: 'this',
  current: 'this',
  present: 'this',
  past: 'past',
  latest: 'past',
  previous: 'previous',
  preceding: 'previous',
  prior: 'previous',
  next: 'next',
  following: 'next',
  coming: 'next',
  that: 'that',
  which: 'which',
  same: 'same',
  corresponding: 'same',
  whole: 'whole',
  entire: 'whole',
  full: 'whole',
  all: 'whole',
  end: 'end',
  close: 'end',
  start: 'start',
  beginning: 'start',
  early: 'early',
  mid: 'mid',
  middle: 'mid',
  late: 'late',
  from: 'from',
  to: 'to',
  through: 'to',
  and: 'and',
  or: 'or',
  between: 'between',
  since: 'since',
  until: 'until',
  till: 'until',
  by: 'by',
  as: 'as',
  earlier: 'earlier',
  before: 'before',
  previously: 'before',
  later: 'later',
  after: 'after',
  ago: 'ago',
  fiscal: 'fiscal',
  financial: 'fiscal',
  fy: 'fiscal',
  calendar: 'calendar',
  so: 'so',
  far: 'far',
  date: 'date',
  ended: 'ended',
  ends: 'ended',
  closed: 'ended',
  finished: 'ended',
  ending: 'ending',
  began: 'began',
  begins: 'began',
  started: 'began',
  starts: 'began',
  starting: 'began',
  over: 'over',
  turn: 'turn',
  period: 'period',
  time: 'period',
  stage: 'period',
  point: 'period',
  yesterday: 'yesterday',
  today: 'today',
  tomorrow: 'tomorrow',
}
const ADVERBS = new Set('this his is was has does as less thus across towards'.split(' '))

/** English words of time. */
export const enTime = (): TimeWords => {
  const words = new Map(entries())
  return {
    words,
    shapes: shapesOf(words),
    clauseStarts: new Set(
      'the a an his her their its he she we i you my our your this these those when any other what leaving arriving being going'.split(
        ' ',
      ),
    ),
    subjects: new Set(['it', 'they', 'there']),
    states: new Set('was were had stood made counted recorded registered numbered totalled'.split(' ')),
    counted: new Set('people men women children euros dollars migrants refugees'.split(' ')),
    scales: new Set('hundred thousand million billion trillion lakh crore mn bn percent per pct percentage'.split(' ')),
    notCounted: ADVERBS,
    spans: new Set(['period']),
    byLeads: new Set(),
    untilLeads: new Set(['before']),
    agoLeads: new Set(),
    hasOrdinalStop: false,
    hasBareEdges: false,
    nounsAreCapital: false,
    reporting: new Set(
      'said says say told tells reported reports announced published publishes released issued wrote updated revised corrected unveiled presented warned added noted estimated showed signed'.split(
        ' ',
      ),
    ),
  }
}

function* entries(): Generator<[string, TimeWord]> {
  for (const [word, key] of Object.entries(KEYS)) yield [word, { is: 'key', key }]
  for (const [at, word] of MONTHS.entries()) {
    const unsure = word === 'may' || word === 'march' || word === 'mar' || word === 'august'
    yield [word, { is: 'month', month: (at >> 1) + 1, unsure }]
  }
  yield ['sep', { is: 'month', month: 9, unsure: false }]
  for (const [day, word] of WEEKDAYS.entries()) yield [word, { is: 'weekday', day }]
  for (const [word, month] of Object.entries(SEASONS)) yield [word, { is: 'season', month }]
  for (const [word, [unit, times]] of Object.entries(UNITS)) {
    yield [word, { is: 'unit', unit, times, plural: false }]
    const plural = word === 'half' ? 'halves' : word === 'century' ? 'centuries' : `${word}s`
    yield [plural, { is: 'unit', unit, times, plural: true }]
  }
  for (const [count, word] of COUNTS.entries()) yield [word, { is: 'count', count }]
  for (const word of ['a', 'an']) yield [word, { is: 'count', count: 1 }]
  for (const [at, word] of ORDINALS.entries()) yield [word, { is: 'ordinal', ordinal: at + 1 }]
  for (const [at, word] of ['1st', '2nd', '3rd', '4th'].entries()) yield [word, { is: 'ordinal', ordinal: at + 1 }]
}
