/** What words mean, across languages: a claim in English is found by German words for what it measures. */
import { languageOf, languages } from '../../core/languages/index.js'
import { claimLanguages } from '../../core/matching/claimLanguage.js'
import { keyReader, proseReader, type WordReader } from '../../core/matching/topic/words.js'
import type { Claim } from '../../core/types.js'

/** The ideas that a claim speaks of, each once for every language that it is not written in, as in "de/asylum". */
export function foreignIdeas(): (claim: Claim) => string {
  const spokenBy = claimLanguages(languageOf(null))
  return (claim) => {
    const own = spokenBy(claim)
    const ideas = [
      ...ideasIn(claim.statement, proseReader(own)),
      ...ideasIn([claim.measure, claim.population, claim.unit].filter(Boolean).join(' ; '), keyReader(own)),
    ]
    const others = [...languages.keys()].filter((code) => code !== own.code)
    return others.flatMap((code) => [...new Set(ideas)].map((idea) => `${code}/${idea}`)).join(' ')
  }
}

/** What a word means in each language that has it, as `foreignIdeas` writes it. */
export function ideasOf(word: string): readonly (readonly string[])[] {
  return [...languages]
    .map(([code, language]) => ideasIn(word, proseReader(language)).map((idea) => `${code}/${idea}`))
    .filter((ideas) => ideas.length > 0)
}

function ideasIn(text: string, reader: WordReader): readonly string[] {
  return reader.terms(text).filter((term) => reader.isTopic(term))
}
