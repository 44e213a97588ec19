/** How many zeros a run of digits ends in. */
export const finalZeros = (digits: string): number => {
  let zeros = 0
  while (digits[digits.length - 1 - zeros] === '0') zeros++
  return zeros
}

/** A run of digits without the zeros it ends in. */
export const withoutFinalZeros = (digits: string): string => digits.slice(0, digits.length - finalZeros(digits))

/** A decimal fraction as short as it can be written: "1.20" as "1.2", "3.0" as "3". */
export const shortDecimal = (text: string): string => {
  if (!text.includes('.')) return text
  const short = withoutFinalZeros(text)
  return short.endsWith('.') ? short.slice(0, -1) : short
}
