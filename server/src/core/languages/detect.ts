import { franc } from 'franc-min'
import type { Article } from '../types.js'

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
  return CODES[franc(sample.slice(0, ENOUGH), { minLength: 40 })] ?? null
}
