import type { Layer } from '../matching/topic/layers.js'
import type { Scene } from '../matching/topic/scene.js'
import type { FigureFacts, RuleContext } from './rule.js'

/** The layers that are a figure's own words. */
const OWN: readonly Layer['where'][] = ['zone', 'tail']

/**
 * What a figure speaks of, in so many words: the counted noun, the places, the time and the topic. Figures with the same
 * subject speak of one thing. Null where the text leaves any of it open, so that two figures are seldom taken for one.
 */
export function subjectOf({ figure, scene }: FigureFacts, context: RuleContext): string | null {
  if (scene === null || figure.compared) return null
  const [places, topics, time] = [placesOf(scene), topicsOf(scene, context), scene.periods[0]?.mention.period]
  if (places === '' || topics === '' || time === undefined) return null
  const { kind, direction, head } = figure
  return [kind, direction, head.toLowerCase(), places, topics, time.from, time.to].join('|')
}

function placesOf(scene: Scene): string {
  const uses = own(scene).flatMap((layer) => layer.places)
  return [...new Set(uses.filter((use) => use.role !== 'dateline').flatMap((use) => use.ids))].sort().join()
}

function topicsOf(scene: Scene, { registry: { words } }: RuleContext): string {
  const terms = own(scene).flatMap((layer) => layer.terms)
  return [...new Set(terms.filter((term) => words.isTopic(term)))].sort().join()
}

function own(scene: Scene): readonly Layer[] {
  return scene.layers.filter((layer) => OWN.includes(layer.where))
}
