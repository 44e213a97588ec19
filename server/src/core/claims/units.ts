import type { Amount } from '../types.js'
import type { UnitSense } from './figureValue.js'

const COUNT: UnitSense = { kind: 'count', currency: '', points: false, ratio: null }
const PERCENT: UnitSense = { ...COUNT, kind: 'percent' }

/** Units that the format itself names, whatever language a registry is written in. */
const UNITS: ReadonlyMap<string, UnitSense> = new Map([
  ['percent', PERCENT],
  ['%', PERCENT],
  ['percentage points', { ...PERCENT, points: true }],
  ['share', { ...COUNT, kind: 'ratio', ratio: 'share' }],
])

/**
 * What a unit makes of a bare number: `value: 51.1` with the unit `percent` is a percent, with `EUR` money. Any other
 * unit is read as an article's words are ("2 billion euros", "2 per 1,000 inhabitants"), each once.
 */
export function unitSenses(readAmount: (text: string) => Amount | null): (unit: string | undefined) => UnitSense {
  const currencies = new Set(Intl.supportedValuesOf('currency'))
  const known = new Map<string | undefined, UnitSense>([[undefined, COUNT]])
  return (unit) => {
    const before = known.get(unit)
    if (before || unit === undefined) return before ?? COUNT
    const sense =
      UNITS.get(unit.toLowerCase()) ??
      (currencies.has(unit) ? { ...COUNT, kind: 'money' as const, currency: unit } : senseOf(readAmount(`2 ${unit}`)))
    known.set(unit, sense)
    return sense
  }
}

function senseOf(amount: Amount | null): UnitSense {
  if (!amount) return COUNT
  const { kind, currency, points, ratio } = amount
  return { kind, currency, points, ratio }
}
