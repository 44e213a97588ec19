/** Which language the words of a claim's value are read in. */
import { readValue, type ReadValue } from '../figures/index.js'
import { languages, type Language } from '../languages/index.js'
import { claimLanguages } from '../matching/claimLanguage.js'

/** Reads the words of a value, whose claim has a statement that tells its language; null where they are no one figure. */
export type ValueWords = (text: string, statement: string) => ReadValue | null

/**
 * Digits without words are read in the language of the registry, and in that of the statement where they are no number
 * in it. Words are read in the statement's language; in another where that one knows more of them, as where a German
 * statement is too short to be told from an English one. A word that none knows is left for the caller to tell.
 */
export function valueWords(main: Language): ValueWords {
  const languageOf = claimLanguages(main)
  return (text, statement) => {
    const own = languageOf({ statement })
    if (!/\p{L}/u.test(text)) return readValue(text, main) ?? readValue(text, own)
    let best = readValue(text, own)
    for (const language of languages.values()) {
      if (best?.unknown === 0) return best
      if (language === own) continue
      const read = readValue(text, language)
      if (read !== null && (best === null || read.unknown < best.unknown)) best = read
    }
    return best
  }
}
