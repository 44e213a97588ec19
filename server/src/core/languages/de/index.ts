import { defineLanguage, type Language } from '../language.js'
import { deArithmetic } from './arithmetic.js'
import { deClauses } from './clauses.js'
import { deDoubts } from './doubts.js'
import { deFigures } from './figures.js'
import { dePlaces } from './places.js'
import { deSigns } from './signs.js'
import { deSentences } from './sentences.js'
import { parts, stem } from './stem.js'
import { deTelling } from './telling.js'
import { deTime } from './time.js'
import { deTopics } from './topics.js'
import { deUnits } from './units.js'

/** German as newsrooms in Germany, Austria and Switzerland write it. */
export const de: Language = defineLanguage('de', deSigns, {
  sentences: deSentences,
  figures: deFigures,
  time: deTime,
  places: dePlaces,
  topics: deTopics,
  clauses: deClauses,
  units: deUnits,
  arithmetic: deArithmetic,
  telling: deTelling,
  doubts: deDoubts,
  stem,
  parts,
})
