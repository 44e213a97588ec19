import { francAll } from 'franc-min'
import type { Article } from '../types.js'
import { en } from './en/index.js'
import { languages } from './index.js'

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
  const sure = surely(sample)
  if (sure !== null || sample.length < LEAST) return sure
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

/** The language that a text is so full of words of that are no other's that the detector need not be asked. */
function surely(sample: string): string | null {
  const read = sample.slice(0, ENOUGH)
  const least = Math.max(read.length / PER_SURE_SIGN, SURE_SIGNS)
  const found = [...languages].map(([code, { signs }]) => [code, read.match(signs.own)?.length ?? 0] as const)
  const [code, signs] = found.reduce((best, one) => (one[1] > best[1] ? one : best))
  return signs >= least ? code : null
}

function signsOf(sample: string): number {
  return sample.slice(0, ENOUGH).match(en.signs.markers)?.length ?? 0
}

/** Less prose than this tells no language. */
const LEAST = 60
/** In so many letters of English stands at least one of its own little words. */
const PER_SIGN = 200
/** Where one stands in so many letters it is no other language, which spares most articles the detector. */
const PER_SURE_SIGN = 60
/** One alone may be a name's, as in "Bild und Welt". */
const SURE_SIGNS = 2
/** A share of the best language's score from which nothing speaks against English. */
const TIE = 0.95
/** A share of it from which a text may be English all the same. */
const DOUBT = 0.8
