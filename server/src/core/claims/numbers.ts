/** Numbers in digits, in any language's way of writing them. */

/** A mark that may stand between the digits of one number: comma, point, apostrophe, or a space of any width. */
const SEPARATOR = /^[.,'’٫٬·\s]$/u
/** Groups of one number; no number in a source has more. */
const MOST_GROUPS = 6

/**
 * Every number that the digits of a text can be read as: "890.000" is 890,000 and 890, "in 2022 380 000" is 2022, 380
 * and 380,000 among others. For asking whether a number stands in a text whose language is not known.
 */
export function writtenNumbers(text: string): readonly number[] {
  const plain = text.replace(/\p{Nd}/gu, digitOf)
  const runs = [...plain.matchAll(/\d+/g)].map((match) => ({ digits: match[0], start: match.index }))
  const numbers = new Set<number>()
  runs.forEach((first, index) => {
    numbers.add(Number(first.digits))
    let whole = first.digits
    let end = first.start + first.digits.length
    for (const next of runs.slice(index + 1, index + MOST_GROUPS)) {
      if (next.start !== end + 1 || !SEPARATOR.test(plain.charAt(end))) break
      numbers.add(Number(`${whole}.${next.digits}`))
      // Three digits are a group, two one of the Indian kind; anything else can only be decimals.
      if (next.digits.length !== 3 && next.digits.length !== 2) break
      whole += next.digits
      end = next.start + next.digits.length
      numbers.add(Number(whole))
    }
  })
  return [...numbers].filter(Number.isFinite)
}

/** The digits of every script come in rows of ten, zero first. */
function digitOf(digit: string): string {
  const at = digit.codePointAt(0) ?? 0
  if (at < 0x80) return digit
  let value = 0
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(at - value - 1))) value++
  return String(value)
}
