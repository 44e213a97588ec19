/** German numbers, which are written as one word up to a million: "zweihundertfünfzigtausend". */

const SMALL: Readonly<Record<string, number>> = {
  null: 0,
  ein: 1,
  eins: 1,
  zwei: 2,
  zwo: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
  sechs: 6,
  sieben: 7,
  acht: 8,
  neun: 9,
  zehn: 10,
  elf: 11,
  zwölf: 12,
  dreizehn: 13,
  vierzehn: 14,
  fünfzehn: 15,
  sechzehn: 16,
  siebzehn: 17,
  achtzehn: 18,
  neunzehn: 19,
}
const TENS: Readonly<Record<string, number>> = {
  zwanzig: 20,
  dreißig: 30,
  dreissig: 30,
  vierzig: 40,
  fünfzig: 50,
  sechzig: 60,
  siebzig: 70,
  achtzig: 80,
  neunzig: 90,
}

/** Every number below a hundred as one word, but for "ein", which is an article too. */
export const belowHundred: Readonly<Record<string, number>> = Object.fromEntries(words())

function* words(): Generator<[string, number]> {
  for (const [word, value] of Object.entries(SMALL)) if (word !== 'ein') yield [word, value]
  for (const [word, value] of Object.entries(TENS)) {
    yield [word, value]
    for (const [unit, ones] of Object.entries(SMALL)) {
      if (ones > 0 && ones < 10 && unit !== 'eins') yield [`${unit}und${word}`, value + ones]
    }
  }
}

/**
 * The value of a number of a hundred and more that is written as one word in lower case; null where it is none.
 * "Tausend" and "hundert" alone are words of their own.
 */
export function compoundNumber(word: string): number | null {
  const at = word.indexOf('tausend')
  if (at < 0) return word.includes('hundert') ? belowThousand(word) : null
  const head = at === 0 ? 1 : belowThousand(word.slice(0, at))
  const rest = word.slice(at + 'tausend'.length).replace(/^und/, '')
  if (head === null || (at === 0 && rest === '')) return null
  const tail = rest === '' ? 0 : belowThousand(rest)
  return tail === null ? null : head * 1000 + tail
}

function belowThousand(word: string): number | null {
  const at = word.indexOf('hundert')
  if (at < 0) return word === 'ein' ? 1 : (belowHundred[word] ?? null)
  const head = at === 0 ? 1 : digit(word.slice(0, at))
  const rest = word.slice(at + 'hundert'.length).replace(/^und/, '')
  const tail = rest === '' ? 0 : rest === 'ein' ? 1 : (belowHundred[rest] ?? null)
  return head === null || tail === null ? null : head * 100 + tail
}

/** "zwölfhundert" is twelve hundred, as years are told. */
function digit(word: string): number | null {
  const value = SMALL[word]
  return value === undefined || value === 0 ? null : value
}
