import type { CompiledClaim, RegistryView } from './compile.js'
import { containsPlace } from './places.js'
import type { Scene } from './topic/scene.js'
import type { PlaceUse } from './topic/sentences.js'

/**
 * "Nationwide, 28 percent …", in an article that is set in Houston: the country is the one that the city lies in, though
 * no word names it. Where any place that may be the setting lies elsewhere, or no city tells of one, it is not known which
 * country is meant: the one just named may be a neighbour.
 */
export function isNationwide(
  { sentence, zone, figure, layers }: Scene,
  { destination, place }: Pick<CompiledClaim, 'destination' | 'place'>,
  { gazetteer }: Pick<RegistryView, 'gazetteer'>,
): boolean {
  const { block, clauses } = sentence
  if (!clauses.nationwide.test(block.text.slice(zone.start, figure.at.start))) return false
  const countries = [...(destination ?? []), ...(place ?? [])].filter((id) => /^[A-Z]{2}$/.test(id))
  const around = layers
    .flatMap(({ places }) => places)
    .filter(({ role }) => role !== 'origin' && role !== 'institution')
  const liesIn = ({ ids }: PlaceUse, country: string): boolean =>
    ids.some((id) => containsPlace(country, id, gazetteer))
  return around.some(isSetting) && countries.some((country) => around.every((use) => liesIn(use, country)))
}

/** A city where the article goes on; one that people travel to is none. */
function isSetting({ what, role }: PlaceUse): boolean {
  return what === 'city' && role !== 'destination'
}
