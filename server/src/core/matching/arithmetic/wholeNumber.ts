import { closed, holds } from '../agreement/interval.js'
import { meaningOf } from '../agreement/meaning.js'
import { sizeOf } from '../agreement/size.js'
import { how } from './how.js'
import type { Mention } from './mentions.js'
import { between, operandsOf, type Setting } from './operands.js'
import type { Derivation } from './types.js'

/** Above this nearly every percent of one decimal is some whole number. */
const LARGEST = 1000

/**
 * A percent that no whole number of its base gives: of 132, 40 is 30.3% and 41 is 31.1%, so nothing is "30.5% of 132".
 * Only for an exact base right behind "of" and a percent with decimals: a quota of 25 percent is not counted in heads.
 */
export const wholeNumberFault = (stated: Mention, setting: Setting): Derivation | null => {
  const { figure } = stated
  if (figure.kind !== 'percent' || figure.points || figure.hedge !== 'none' || figure.style.decimals === 0) return null
  const whole = operandsOf(setting.sentence, setting, stated).find((mention) => mention.start >= stated.end)
  if (whole === undefined || !setting.words.ofNext.test(between(stated, whole, setting.sentence))) return null
  const base = sizeOf(whole.figure).min
  const isCounted = whole.figure.kind === 'count' && whole.figure.hedge === 'none' && !whole.figure.rounded
  if (!isCounted || base > LARGEST || !Number.isInteger(base)) return null
  const meaning = meaningOf(figure)
  const nearest = Math.round((sizeOf(figure).min / 100) * base)
  // The percent is narrower than one head of a base this small, so only the nearest whole number can give it.
  if ([nearest - 1, nearest, nearest + 1].some((part) => holds(meaning, (part / base) * 100))) return null
  const given = (nearest / base) * 100
  return {
    figure: stated.index,
    operation: 'share',
    operands: [whole.index],
    result: { min: given, max: given },
    holds: false,
    how: how([String(nearest), '/', whole.figure], closed(given, given), figure),
  }
}
