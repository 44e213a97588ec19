import { comparable } from '../../agreement/comparable.js'
import type { Mention } from '../mentions.js'
import { between, operandsOf } from '../operands.js'
import { follows } from '../reckon.js'
import { pointOf } from '../how.js'
import type { Derivation } from '../types.js'
import { holding, shareAs, type Surroundings } from './surroundings.js'

/** How many sentences back a whole may have been told. */
const BACK = 4

/** "More than half of the displaced, 62.5 million", "484,596 of them, 31 percent of the total": the one whole told before. */
export const farWhole = (stated: Mention, position: number, all: Surroundings): Derivation | null => {
  const sentence = all.sentences[position]
  if (sentence === undefined) return null
  const setting = all.settingOf(sentence)
  const { words } = setting
  if (!words.shareAfter.test(stated.right)) return null
  const own = operandsOf(sentence, setting, stated)
  const part =
    own.find((mention) => mention.start >= stated.end && words.partBehind.test(between(stated, mention, sentence))) ??
    (words.toldBefore.test(stated.left) ? own.findLast((mention) => mention.end <= stated.start) : undefined)
  if (part === undefined) return null
  for (const told of all.sentences.slice(Math.max(0, position - BACK), position).toReversed()) {
    const wholes = operandsOf(told, all.settingOf(told), stated).filter((mention) => mention.base === null)
    const [whole] = wholes
    if (whole === undefined) continue
    const result = shareAs(stated, all.valuesOf(part), all.valuesOf(whole))
    if (wholes.length > 1 || result === null || !comparable(part.figure, whole.figure)) return null
    if (!follows(stated.figure, result)) return null
    const point = shareAs(stated, pointOf(part), pointOf(whole)) ?? result
    return holding(stated, 'share', [part, whole], result, [part.figure, '/', whole.figure], point.min)
  }
  return null
}
