import type { WordReader } from '../matching/topic/words.js'

/** The content words of a text, and whether any of it is denied. */
export interface CaveatWords {
  readonly content: ReadonlySet<string>
  readonly denies: boolean
}

/**
 * Reads the words that carry a caveat. More of them count than in telling what a figure is about: "several times" and
 * "only" are what a caveat says. Words of one idea ("deaths", "died") are one word.
 */
export function caveatWords(text: string, reader: WordReader): CaveatWords {
  const { telling, stem } = reader.language
  const content = reader.read(text).flatMap((word) => {
    if (telling.functionWords.has(word.plain)) return telling.leavesOut.test(word.plain) ? [OUT] : []
    return word.terms.length > 0 ? word.terms : [stem(word.plain)]
  })
  return { content: new Set(content), denies: telling.negations.test(text) }
}

/** "excludes children" and "does not include children" are one caveat: both deny. */
const OUT = 'includ'

/**
 * Whether a passage carries a caveat: most of its content words, those left out that the figure's own subject has
 * anyway ("applications" of "includes repeat applications"), and a denial where the caveat denies.
 */
export function carries(said: CaveatWords, caveat: string, subject: CaveatWords, reader: WordReader): boolean {
  const wanted = caveatWords(caveat, reader)
  if (wanted.denies && !said.denies) return false
  const telling = [...wanted.content].filter((word) => !subject.content.has(word))
  const words = telling.length > 0 ? telling : [...wanted.content]
  return words.length === 0 || words.filter((word) => said.content.has(word)).length * 2 > words.length
}
