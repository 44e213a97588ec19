import { stemmer } from 'stemmer'
import { defineLanguage, type Language } from '../language.js'
import { enArithmetic } from './arithmetic.js'
import { enClauses } from './clauses.js'
import { enDoubts } from './doubts.js'
import { enFigures } from './figures.js'
import { enPlaces } from './places.js'
import { enSigns } from './signs.js'
import { enSentences } from './sentences.js'
import { enTelling } from './telling.js'
import { enTime } from './time.js'
import { enTopics } from './topics.js'
import { enUnits } from './units.js'

/** English as newsrooms on all continents write it: British and American spelling, Indian scales. */
export const en: Language = defineLanguage('en', enSigns, {
  sentences: enSentences,
  figures: enFigures,
  time: enTime,
  places: enPlaces,
  topics: enTopics,
  clauses: enClauses,
  units: enUnits,
  arithmetic: enArithmetic,
  telling: enTelling,
  doubts: enDoubts,
  stem: stemmer,
  parts: () => [],
})
