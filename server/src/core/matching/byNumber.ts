import type { Figure } from '../types.js'
import { comparable, compareAmounts } from './agreement/index.js'
import type { CompiledClaim, RegistryView } from './compile.js'
import type { SceneTerms } from './sceneTerms.js'
import { fitOf, type Fit } from './score.js'
import type { Scene } from './topic/scene.js'

/** Digits other than zero from which a number is nobody's by chance: 88,892, but not 90,000. */
const TELLING = 4
/** How well two of a claim's place, time and measure must fit for its very number to stand for the third. */
export const PLACED = 0.45
const MEASURED = 0.5

/**
 * "88,892 took to the road" for a claim that says "fled": where no claim fits by its words, an exact number that stands
 * in one claim only is that claim's, where two of its place, time and measure fit; of five digits and more, where one
 * does surely. The number must agree in direction too, so that nothing is ever called conflicting in this way.
 */
export function byNumber(scene: Scene, terms: () => SceneTerms, registry: RegistryView): Fit | null {
  const { figure } = scene
  const { min, max } = figure.quantity
  if (figure.kind !== 'count' || !isTelling(scene) || min === null || min !== max) return null
  const same = registry
    .byValue('count', min)
    .filter((c) => c.claim.status !== 'retracted' && agreesWith(figure, c))
    .map((c) => fitOf(scene, terms(), c, registry, true))
    .filter((fit) => fitsTwice(fit) || (isUnmistakable(scene) && fitsSurely(fit)))
  const [only] = same
  return same.length === 1 && only ? only : null
}

export function isTelling(scene: Scene): boolean {
  return digitsOf(scene).replaceAll('0', '').length >= TELLING
}

/** Among the claims of a source that the sentence itself cites, the only one that agrees and that its words do not rule out. */
export function onlyAgreeing(
  scene: Scene,
  weighed: readonly Fit[],
  terms: () => SceneTerms,
  registry: RegistryView,
  among: readonly CompiledClaim[],
): CompiledClaim | null {
  if (scene.figure.hedge === 'vague' || scene.figure.kind === 'ratio') return null
  const met = new Map(weighed.map((fit) => [fit.claim, fit]))
  const agreeing = among
    .filter(
      (c) => c.claim.status !== 'retracted' && comparable(scene.figure, c.claim.value) && agreesWith(scene.figure, c),
    )
    .map((c) => met.get(c) ?? fitOf(scene, terms(), c, registry))
    .filter(fitsTwice)
  return agreeing.length === 1 && agreeing[0] ? agreeing[0].claim : null
}

/** Of so many digits no two numbers are alike by chance, so that one thing that fits surely is enough. */
function isUnmistakable(scene: Scene): boolean {
  return digitsOf(scene).replaceAll('0', '').length > TELLING
}

/** Its time is the claim's, or nearly all of its measure is spoken of at a place of the claim's; and none rules it out. */
function fitsSurely({ score, place, period, measure, miscounted }: Fit): boolean {
  return score > 0 && (period >= SURELY || (measure >= SURELY && place >= NEARLY)) && miscounted() === null
}

const SURELY = 0.9
/** A place named far away; less than a claim has whose place is not named at all. */
const NEARLY = 0.3

/** Two of a claim's place, time and measure fit, and none rules it out. */
function fitsTwice({ place, period, measure }: Fit): boolean {
  return [place >= PLACED, period >= PLACED, measure >= MEASURED].filter(Boolean).length >= 2
}

/** The digits of a figure as a reader sees them. */
export function digitsOf({ figure, sentence }: Scene): string {
  return sentence.block.text.slice(figure.at.start, figure.at.end).replace(/\D/g, '')
}

function agreesWith(figure: Figure, { claim, direction }: CompiledClaim): boolean {
  return compareAmounts(figure, claim.value, direction).type === 'agrees'
}
