/** Whether the words quoted from a source hold the number of the claim. */
import type { Amount, Claim } from '../types.js'
import { writtenNumbers } from './numbers.js'
import { code, registryFinding, type RegistryFinding } from './report.js'

/** What a number may still be multiplied by: thousand to trillion, lakh and crore, in whatever language that is said. */
const SCALES = [1, 1e2, 1e3, 1e5, 1e6, 1e7, 1e9, 1e12]
/** A figure in words is this many words long at most: "nine hundred and ninety-nine thousand and one". */
const LONGEST_PHRASE = 8
/** A word or number, the marks around it left out. */
const WORD = /[\p{L}\p{N}]+(?:[.,'’-][\p{L}\p{N}]+)*%?/gu
/** Words of a quote that are read as figures; a longer quote is read in digits only. */
const MOST_WORDS = 300

/**
 * Findings about quotes without the number. Any style will do: "380 000", "0,38 Millionen", "three hundred and eighty
 * thousand". A derived value is no source's, and a vague one ("dozens") has no number.
 */
export function checkQuotes(
  claims: readonly Claim[],
  readAmount: (text: string) => Amount | null,
): readonly RegistryFinding[] {
  return claims.flatMap((claim) => {
    const { quote, derivedFrom, value } = claim
    if (quote === undefined || derivedFrom !== undefined || value.hedge === 'vague') return []
    return holdsNumber(quote, claim, readAmount) ? [] : [quoteFinding(claim)]
  })
}

/** Whether a text has the number of a claim, in digits or in words. */
export function holdsNumber(text: string, claim: Claim, readAmount: (text: string) => Amount | null): boolean {
  const written = writtenNumbers(text)
  // Three digits behind a mark are read as a group, unless the value itself has so many decimals.
  const scales = claim.value.style.decimals < 3 ? SCALES : [...SCALES, 1e-3]
  let inWords: readonly number[] | null = null
  return numbersOf(claim).every((number) => {
    if (written.some((found) => scales.some((scale) => isMeant(found * scale, number, claim.value)))) return true
    inWords ??= wordNumbers(text, readAmount)
    return inWords.some((found) => isMeant(found, number, claim.value))
  })
}

/** The ends of the value before it was widened by `rounding`, each once and without sign. */
function numbersOf({ value, rounding = 0 }: Claim): readonly number[] {
  const { min, max } = value.quantity
  const ends = [min === null ? null : min + rounding / 2, max === null ? null : max - rounding / 2]
  return [...new Set(ends.filter((end) => end !== null).map(Math.abs))]
}

/** Equal to the last digit of the value; a share may be quoted as a percent, and the other way round. */
function isMeant(found: number, number: number, value: Amount): boolean {
  const reach = (value.step / 2) * (1 + 1e-9)
  if (Math.abs(found - number) <= reach) return true
  if (value.kind === 'percent') return Math.abs(found * 100 - number) <= reach
  return value.kind === 'ratio' && Math.abs(found / 100 - number) <= Math.max(reach, 0.005)
}

/** The numbers that a quote says in words of the registry's language. */
function wordNumbers(quote: string, readAmount: (text: string) => Amount | null): readonly number[] {
  const words = quote.match(WORD) ?? []
  if (words.length > MOST_WORDS) return []
  const found = new Set<number>()
  words.forEach((_word, start) => {
    for (let end = start + 1; end <= Math.min(words.length, start + LONGEST_PHRASE); end++) {
      const amount = readAmount(words.slice(start, end).join(' '))
      if (!amount) continue
      for (const end of [amount.quantity.min, amount.quantity.max]) if (end !== null) found.add(Math.abs(end))
    }
  })
  return [...found]
}

function quoteFinding(claim: Claim): RegistryFinding {
  return registryFinding(
    { uri: claim.at.uri, span: claim.keys['quote'] ?? claim.at.span },
    [
      `no ${code(claim.valueText)} in the quote of claim ${code(claim.id)}`,
      "the source's own words that hold the number",
      'quote the sentence with the number or correct the value',
    ],
    { key: 'quote', claim: claim.id },
  )
}
