import type { Amount, Hedge, Quantity } from '../../../server/src/core/types.js'

const HEDGES: readonly (readonly [string, Hedge])[] = [
  ['about ', 'about'],
  ['nearly ', 'nearly'],
  ['just under ', 'nearly'],
  ['more than ', 'over'],
  ['just over ', 'over'],
  ['less than ', 'under'],
  ['at least ', 'atLeast'],
  ['up to ', 'atMost'],
]
const VAGUE: Readonly<Record<string, readonly [number, number]>> = {
  dozens: [24, 99],
  hundreds: [200, 999],
  'tens of thousands': [20_000, 99_999],
  millions: [2_000_000, 9_999_999],
}
const RATIOS: Readonly<Record<string, readonly [number, 'share' | 'oneIn' | 'multiple']>> = {
  half: [0.5, 'share'],
  'a third': [0.3333, 'share'],
  'two-thirds': [0.6667, 'share'],
  'nine in ten': [0.9, 'oneIn'],
  'one in five': [0.2, 'oneIn'],
  'one in 69': [1 / 69, 'oneIn'],
  doubled: [2, 'multiple'],
  'three times': [3, 'multiple'],
  'ten times': [10, 'multiple'],
}
const SCALES: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9 }

/** A plain reader for the tables of these tests: hedge, sign, digits, scale word, percent; or a word of the lists above. */
export const amount = (text: string): Amount => {
  const found = HEDGES.find(([word]) => text.startsWith(word))
  const [hedgeText, hedge] = found ?? ['', 'none']
  const rest = text.slice(hedgeText.length)
  const base = { hedge, hedgeText: hedgeText.trim() }
  const vague = VAGUE[rest]
  if (vague !== undefined) return { ...number('25'), hedge: 'vague', quantity: { min: vague[0], max: vague[1] } }
  const ratio = RATIOS[rest]
  if (ratio !== undefined) return { ...number('2'), ...base, kind: 'ratio', ratio: ratio[1], quantity: point(ratio[0]) }
  const ends = rest.split(' to ')
  if (ends.length === 1) return { ...number(rest), ...base }
  const [from, to] = [number(ends[0] ?? ''), number(ends[1] ?? '')]
  return { ...to, hedge: 'range', hedgeText: '', quantity: { min: from.quantity.min, max: to.quantity.max } }
}

/** A claim's value that is written as a number: exact, whatever zeros it ends in. */
export const exact = (value: number, kind: Amount['kind'] = 'count'): Amount => {
  const written = number(String(value))
  return { ...written, kind, rounded: false, step: 10 ** -written.style.decimals }
}

/** A claim's value with the source's own rounding, widened as the registry's loader does. */
export const roundedTo = (value: number, step: number): Amount => ({
  ...exact(value),
  quantity: { min: value - step / 2, max: value + step / 2 },
})

const point = (value: number): Quantity => ({ min: value, max: value })

const number = (text: string): Amount => {
  const parts = /^([+\-−£$€]?)([\d,]+)(?:\.(\d+))?(?: (thousand|million|billion))?( points|%)?$/.exec(text)
  if (parts === null) throw new Error(`no number: ${text}`)
  const [, prefix = '', whole = '', decimals = '', scale = '', suffix = ''] = parts
  const scaleValue = SCALES[scale] ?? 1
  const digits = whole.replaceAll(',', '')
  const zeros =
    scale === '' && decimals === '' ? digits.length - Array.from(digits).findLastIndex((digit) => digit !== '0') - 1 : 0
  const value = Number(`${digits}.${decimals}`) * scaleValue * (/[-−]/.test(prefix) ? -1 : 1)
  const isPercent = suffix !== ''
  const isMoney = /[£$€]/.test(prefix)
  return {
    kind: isPercent ? 'percent' : isMoney ? 'money' : 'count',
    quantity: point(value),
    hedge: 'none',
    hedgeText: '',
    step: isPercent ? 10 ** -decimals.length : (scaleValue / 10 ** decimals.length) * 10 ** zeros,
    rounded: !isPercent && (scale !== '' || (value >= 100 && zeros > 0)),
    style: {
      form: scale === '' ? 'digits' : 'mixed',
      group: whole.includes(',') ? ',' : '',
      decimal: '.',
      scale: scale === '' ? '' : ` ${scale}`,
      scaleValue,
      decimals: decimals.length,
      prefix,
      suffix: suffix === ' points' ? ' percentage points' : suffix,
    },
    currency: isMoney ? prefix : '',
    points: suffix === ' points',
    ratio: null,
    direction: null,
  }
}
