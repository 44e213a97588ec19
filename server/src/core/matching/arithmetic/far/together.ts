import { comparable } from '../../agreement/comparable.js'
import { sizeOf } from '../../agreement/size.js'
import { pointOf } from '../how.js'
import type { Mention } from '../mentions.js'
import { operandsOf } from '../operands.js'
import { follows, sumOf } from '../reckon.js'
import type { Derivation } from '../types.js'
import { holding, shareAs, type Surroundings } from './surroundings.js'

/** How many sentences back the whole may have been told. */
const BACK = 8
/** More parts than these are no list that a reader adds up. */
const MOST_PARTS = 6

/** "Together they made up two-thirds of the year's total": the parts just listed, and the whole told last before them. */
export const shareTogether = (stated: Mention, position: number, all: Surroundings): Derivation | null => {
  const sentence = all.sentences[position]
  const listed = sentence?.before === null ? undefined : all.sentences[sentence?.before ?? -1]
  if (sentence === undefined || listed === undefined || stated.figure.hedge === 'range') return null
  const { words } = all.settingOf(sentence)
  if (!words.together.test(stated.left) || !words.shareAfter.test(stated.right)) return null
  const parts = operandsOf(listed, all.settingOf(listed), stated).filter((mention) => mention.base === null)
  const [first] = parts
  if (first === undefined || parts.length < 2 || parts.length > MOST_PARTS) return null
  const sum = sumOf(parts.map(all.valuesOf))
  for (let i = position - 2; i >= Math.max(0, position - BACK); i--) {
    const told = all.sentences[i]
    if (told === undefined) continue
    for (const whole of operandsOf(told, all.settingOf(told), stated).toReversed()) {
      const isWhole = sizeOf(whole.figure).min >= sum.max && comparable(whole.figure, first.figure)
      const result = isWhole ? shareAs(stated, sum, all.valuesOf(whole)) : null
      if (result === null || !follows(stated.figure, result)) continue
      const point = shareAs(stated, sumOf(parts.map(pointOf)), pointOf(whole)) ?? result
      const added = parts.map((part) => part.figure.text.replace(/\s+/g, ' ')).join(' + ')
      return holding(stated, 'share', [...parts, whole], result, [`(${added}) /`, whole.figure], point.min)
    }
  }
  return null
}
