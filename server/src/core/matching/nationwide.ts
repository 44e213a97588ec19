import type { CompiledClaim, RegistryView } from './compile.js'
import { relation } from './places.js'
import type { Scene } from './topic/scene.js'

/**
 * "Nationwide, 28 percent …", in an article that is set in El Paso: the country is the one that the city lies in, though
 * no word names it.
 */
export function isNationwide(
  { sentence, zone, figure, layers }: Scene,
  { destination, place }: Pick<CompiledClaim, 'destination' | 'place'>,
  { gazetteer }: Pick<RegistryView, 'gazetteer'>,
): boolean {
  const { block, clauses } = sentence
  if (!clauses.nationwide.test(block.text.slice(zone.start, figure.at.start))) return false
  const countries = [...(destination ?? []), ...(place ?? [])].filter((id) => /^[A-Z]{2}$/.test(id))
  return layers.some(({ places }) =>
    places.some(({ ids }) =>
      ids.some((id) => countries.some((c) => id === c || relation(id, c, gazetteer) === 'inside')),
    ),
  )
}
