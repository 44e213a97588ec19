import { list } from '../lists.js'
import { shapesOf, type TimeKey, type TimeUnit, type TimeWord, type TimeWords } from '../words/time.js'

const MONTHS: readonly string[] = [
  'januar jan jänner',
  'februar feb feber',
  'märz mär',
  'april apr',
  'mai',
  'juni jun',
  'juli jul',
  'august aug',
  'september sep sept',
  'oktober okt',
  'november nov',
  'dezember dez',
]
const WEEKDAYS = ['sonntag', 'montag', 'dienstag', 'mittwoch', 'donnerstag', 'freitag', 'samstag']
const COUNTS: readonly string[] = [
  'null',
  'ein eine einem einen einer eines',
  ...list('zwei drei vier fünf sechs sieben acht neun zehn elf zwölf'),
]
const ORDINALS = list('erst zweit dritt viert')
const SEASONS: Readonly<Record<string, number>> = { frühling: 3, frühjahr: 3, sommer: 6, herbst: 9, winter: 12 }
/** Singular forms, then plural forms. */
const UNITS: readonly (readonly [TimeUnit, number, string, string])[] = [
  ['day', 1, 'tag tages tage', 'tagen'],
  ['week', 1, 'woche', 'wochen'],
  ['month', 1, 'monat monats', 'monate monaten'],
  ['quarter', 1, 'quartal quartals vierteljahr', 'quartale quartalen'],
  ['half', 1, 'halbjahr halbjahres halbjahrs', 'halbjahre'],
  ['year', 1, 'jahr jahres jahrs', 'jahre jahren'],
  ['year', 10, 'jahrzehnt jahrzehnts', 'jahrzehnte jahrzehnten'],
]
const KEYS: Readonly<Partial<Record<TimeKey, string>>> = {
  of: 'des der',
  in: 'im in ins',
  on: 'am',
  for: 'für',
  during: 'während',
  than: 'als',
  last: 'letzte letzten letzter letztes letztem vergangene vergangenen vergangener vergangenes vergangenem vorige vorigen voriger voriges vorigem',
  this: 'dieses diesem diesen dieser diese laufenden laufende laufendes heurigen',
  next: 'nächste nächsten nächstes nächstem kommende kommenden kommendes kommendem folgenden',
  same: 'gleiche gleichen selbe selben desselben',
  whole: 'ganze ganzen gesamte gesamten',
  end: 'ende',
  start: 'beginn',
  early: 'anfang',
  mid: 'mitte',
  from: 'von vom',
  and: 'und',
  or: 'oder',
  between: 'zwischen',
  since: 'seit ab',
  until: 'bis',
  by: 'zum',
  earlier: 'zuvor davor früher',
  later: 'später darauf danach',
  before: 'vor',
  period: 'zeitraum zeitraums',
  yesterday: 'gestern',
  today: 'heute',
  tomorrow: 'morgen',
}
/** One word for a unit before the one in force: "im Vorjahr". */
const RELATIVE: readonly (readonly [TimeUnit, number, string])[] = [
  ['year', -1, 'vorjahr vorjahres vorjahrs'],
  ['month', -1, 'vormonat vormonats'],
  ['quarter', -1, 'vorquartal vorquartals'],
  ['week', -1, 'vorwoche'],
  ['day', -1, 'vortag vortages vortags'],
  ['year', 1, 'folgejahr folgejahres'],
  ['month', 1, 'folgemonat folgemonats'],
]

/** German words of time. */
export const deTime = (): TimeWords => {
  const words = new Map(entries())
  return {
    words,
    shapes: shapesOf(words),
    clauseStarts: new Set(),
    subjects: new Set(),
    states: new Set(list('war waren lag lagen')),
    counted: new Set(
      list(
        'menschen personen männer frauen kinder flüchtlinge geflüchtete asylanträge anträge migranten tote euro dollar fälle',
      ),
    ),
    scales: new Set(list('hundert tausend million millionen milliarde milliarden mio mrd prozent')),
    notCounted: new Set(),
    reporting: new Set(
      list(
        'sagte sagten meldete meldeten berichtete berichteten veröffentlichte veröffentlicht erklärte teilte schrieb korrigierte schätzte',
      ),
    ),
    spans: new Set(list('zeitraum zeitraums')),
    byLeads: new Set(['bis']),
    untilLeads: new Set(['vor']),
    agoLeads: new Set(['vor']),
    hasOrdinalStop: true,
    hasBareEdges: true,
    nounsAreCapital: true,
  }
}

function* entries(): Generator<[string, TimeWord]> {
  for (const [key, words] of Object.entries(KEYS) as [TimeKey, string][])
    for (const word of list(words)) yield [word, { is: 'key', key }]
  for (const [at, words] of MONTHS.entries())
    for (const word of list(words)) yield [word, { is: 'month', month: at + 1, unsure: false }]
  for (const [day, word] of WEEKDAYS.entries()) yield [word, { is: 'weekday', day }]
  yield ['sonnabend', { is: 'weekday', day: 6 }]
  for (const [word, month] of Object.entries(SEASONS)) yield [word, { is: 'season', month }]
  for (const [unit, times, one, many] of UNITS) {
    for (const word of list(one)) yield [word, { is: 'unit', unit, times, plural: false }]
    for (const word of list(many)) yield [word, { is: 'unit', unit, times, plural: true }]
  }
  for (const [count, words] of COUNTS.entries()) for (const word of list(words)) yield [word, { is: 'count', count }]
  for (const [at, stem] of ORDINALS.entries())
    for (const ending of ['e', 'en', 'er', 'es', 'em']) yield [`${stem}${ending}`, { is: 'ordinal', ordinal: at + 1 }]
  for (const [unit, by, words] of RELATIVE) for (const word of list(words)) yield [word, { is: 'relative', unit, by }]
  for (const word of list('vorjahresmonat vorjahresmonats vorjahreszeitraum vorjahreszeitraums vorjahresquartal'))
    yield [word, { is: 'yearBefore' }]
  for (const word of list('jahresende jahreswechsel')) yield [word, { is: 'yearEnd' }]
}
