import { digitsOf } from './byNumber.js'
import type { Fit } from './score.js'
import type { Scene } from './topic/scene.js'

/** Whether a figure that agrees with a claim hardly states it: it is so loose that many a value would agree. */
export function agreesByChance(scene: Scene, fit: Fit): boolean {
  return isRoundForecast(scene, fit) || isBoundOfChange(scene, fit)
}

/** "Italy had expected 70,000": so round a number is near many a count. */
function isRoundForecast(scene: Scene, { imagined }: Fit): boolean {
  const digits = digitsOf(scene)
  return scene.figure.kind === 'count' && digits.length > 3 && digits.replaceAll('0', '').length === 1 && imagined()
}

/** "Rose by more than a million": a mere bound of what came in addition is no bound of all; "rose above a million" is. */
function isBoundOfChange({ figure }: Scene, { claim: { all }, tellsLevel }: Fit): boolean {
  const { kind, direction, hedge } = figure
  if ((kind !== 'count' && kind !== 'money') || direction === null || !BOUNDS.has(hedge)) return false
  return !all.has('change') && !all.has('net') && !tellsLevel()
}

const BOUNDS: ReadonlySet<string> = new Set(['over', 'under', 'atLeast', 'atMost', 'nearly'])
