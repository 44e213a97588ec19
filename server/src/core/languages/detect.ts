import { francAll } from 'franc-min'
import type { Article } from '../types.js'
import { en } from './en/index.js'

/** As much prose as tells a language; more would only cost time. */
const ENOUGH = 600

/** ISO 639-3 codes of the detector by the ISO 639-1 codes of language files, those of files to come included. */
const CODES: Readonly<Record<string, string>> = {
  eng: 'en',
  deu: 'de',
  fra: 'fr',
  rus: 'ru',
  spa: 'es',
  ita: 'it',
  nld: 'nl',
  pol: 'pl',
  por: 'pt',
  ukr: 'uk',
  tur: 'tr',
  swe: 'sv',
  dan: 'da',
  ces: 'cs',
  hun: 'hu',
  ron: 'ro',
  ell: 'el',
  bul: 'bg',
  arb: 'ar',
}

/**
 * The language an article is written in, as an ISO 639-1 code, or null where its prose is too short or too strange to
 * tell. A module of its own, for the detector's tables load with it: import it only for articles that do not say theirs.
 */
export function detectLanguage(article: Article): string | null {
  let sample = ''
  for (const block of article.blocks) {
    if (block.role === 'cell') continue
    sample += `${block.text}\n`
    if (sample.length >= ENOUGH) break
  }
  if (sample.length < LEAST) return null
  if (surely(sample)) return 'en'
  const [best, ...others] = francAll(sample.slice(0, ENOUGH), { only: Object.keys(CODES) })
  if (!best) return null
  const english = others.find(([code]) => code === 'eng')
  // Of a short text the detector cannot tell two languages apart that score the same but for a hair.
  if (english && english[1] > TIE) return 'en'
  // Names in an English text look like other languages; the detector must be sure that it is none.
  if (english && english[1] > DOUBT && isSigned(sample)) return 'en'
  return CODES[best[0]] ?? null
}

/** Whether as many of English's own little words stand in a text as do in any English text of that length. */
function isSigned(sample: string): boolean {
  return signsOf(sample) >= Math.max(Math.floor(sample.length / PER_SIGN), 1)
}

/** Whether a text is so full of words that are no other language's that the detector need not be asked. */
function surely(sample: string): boolean {
  const read = sample.slice(0, ENOUGH)
  return (read.match(SURE)?.length ?? 0) >= read.length / PER_SURE_SIGN
}

const SURE = /\b(?:the|and|from|people|who|were|that|their|with|which)\b/gi

function signsOf(sample: string): number {
  return sample.slice(0, ENOUGH).match(en.clauses.markers)?.length ?? 0
}

/** Less prose than this tells no language. */
const LEAST = 60
/** In so many letters of English stands at least one of its own little words. */
const PER_SIGN = 200
/** Where one stands in so many letters it is no other language, which spares most articles the detector. */
const PER_SURE_SIGN = 60
/** A share of the best language's score from which nothing speaks against English. */
const TIE = 0.95
/** A share of it from which a text may be English all the same. */
const DOUBT = 0.8
