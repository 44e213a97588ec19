/** Numbers in digits, in any language's way of writing them. */

/** Stands between the digits of one number: comma, point, apostrophe. */
const MARK = /^[.,'’٫٬·]$/u
/** Groups of one number; no number in a source has more. */
const MOST_GROUPS = 6

/**
 * Every number that the digits of a text can be read as: "1.234" is 1,234, "12,50" is 12.5, "in 2022 380 000" is 2022,
 * 380 and 380,000 among others. For asking whether a number stands in a text whose language is not known.
 */
export function writtenNumbers(text: string): readonly number[] {
  const plain = text.replace(/\p{Nd}/gu, digitOf)
  const runs = [...plain.matchAll(/\d+/g)].map((match) => ({ digits: match[0], start: match.index }))
  const numbers = new Set<number>()
  runs.forEach((first, index) => {
    // What follows a mark is the rest of a number, and none by itself.
    if (isMarkBetween(runs[index - 1], first)) return
    let whole = first.digits
    for (let at = index; at < index + MOST_GROUPS; at++) {
      const run = runs[at]
      const next = runs[at + 1]
      if (!isMarkBetween(run, next)) numbers.add(Number(whole))
      if (!next || !isSeparated(run, next)) break
      const isGroup = next.digits.length === 3 && whole !== '0'
      if (!isGroup && !isMarkBetween(next, runs[at + 2])) numbers.add(Number(`${whole}.${next.digits}`))
      // Groups of two are the Indian kind; anything else can only be decimals.
      if (!isGroup && next.digits.length !== 2) break
      whole += next.digits
    }
  })
  return [...numbers].filter(Number.isFinite)

  function isMarkBetween(run: Run | undefined, next: Run | undefined): boolean {
    return isSeparated(run, next) && MARK.test(plain.charAt(next.start - 1))
  }

  /** Whether one mark or space, and no more, parts the two. */
  function isSeparated(run: Run | undefined, next: Run | undefined): next is Run {
    if (!run || next?.start !== run.start + run.digits.length + 1) return false
    const letter = plain.charAt(next.start - 1)
    return MARK.test(letter) || letter.trim() === ''
  }
}

/** Digits that nothing parts. */
interface Run {
  readonly digits: string
  readonly start: number
}

/** The digits of every script come in rows of ten, zero first. */
function digitOf(digit: string): string {
  const at = digit.codePointAt(0) ?? 0
  if (at < 0x80) return digit
  let value = 0
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(at - value - 1))) value++
  return String(value)
}
