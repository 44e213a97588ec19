const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const SCALES = [
  [1e15, 'quadrillion'],
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
  [1e3, 'thousand'],
] as const

/** A whole number in English words, with "and" as the British write it or without. */
export function inWords(value: number, withAnd: boolean): string {
  const parts: string[] = []
  let rest = value
  for (const [scale, name] of SCALES) {
    const many = Math.floor(rest / scale)
    if (many > 0) parts.push(`${belowThousand(many, withAnd)} ${name}`)
    rest -= many * scale
  }
  if (rest > 0) {
    const and = withAnd && rest < 100 && parts.length > 0 ? 'and ' : ''
    parts.push(and + belowThousand(rest, withAnd))
  }
  return parts.join(' ')
}

function belowThousand(value: number, withAnd: boolean): string {
  const hundreds = Math.floor(value / 100)
  const rest = value % 100
  const parts = hundreds > 0 ? [`${SMALL[hundreds]} hundred`] : []
  if (rest > 0) parts.push((withAnd && hundreds > 0 ? 'and ' : '') + belowHundred(rest))
  return parts.join(' ')
}

function belowHundred(value: number): string {
  if (value < 20) return SMALL[value]!
  const unit = value % 10
  return unit === 0 ? TENS[Math.floor(value / 10)]! : `${TENS[Math.floor(value / 10)]}-${SMALL[unit]}`
}
