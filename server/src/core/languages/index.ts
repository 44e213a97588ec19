import { de } from './de/index.js'
import { en } from './en/index.js'
import type { Language } from './language.js'

export type { Language } from './language.js'

/** The languages there are, by their ISO 639-1 code. */
export const languages: ReadonlyMap<string, Language> = new Map([en, de].map((language) => [language.code, language]))

/** The language of a code like "en" or "en-GB"; English for null and for a language that has no file yet. */
export function languageOf(code: string | null): Language {
  const base = code?.toLowerCase().split(/[-_]/)[0] ?? 'en'
  return languages.get(base) ?? en
}
