import type { CompiledClaim, RegistryView } from './compile.js'
import { containsPlace } from './places.js'
import type { Scene } from './topic/scene.js'
import type { PlaceUse } from './topic/sentences.js'

/**
 * "Nationwide, 28 percent …", in an article that is set in Houston, or where the Home Office is quoted: the country is the
 * one that the city lies in, or the office is of, though no word names it. Where any place that may be the setting lies
 * elsewhere, or neither tells of one, it is not known which country is meant: the one just named may be a neighbour.
 */
export function isNationwide(
  { sentence, zone, figure, layers }: Scene,
  { destination, place }: Pick<CompiledClaim, 'destination' | 'place'>,
  { gazetteer }: Pick<RegistryView, 'gazetteer'>,
): boolean {
  const { block, clauses } = sentence
  if (!clauses.nationwide.test(block.text.slice(zone.start, figure.at.start))) return false
  const countries = [...(destination ?? []), ...(place ?? [])].filter((id) => /^[A-Z]{2}$/.test(id))
  const places = layers.flatMap((layer) => layer.places)
  const around = places.filter(({ role }) => role !== 'origin' && role !== 'institution')
  const offices = places.filter(({ implied }) => implied === true)
  const liesIn = ({ ids }: PlaceUse, country: string): boolean =>
    ids.some((id) => containsPlace(country, id, gazetteer))
  const isOffice = (use: PlaceUse, country: string): boolean => use.ids.includes(country)
  return countries.some(
    (country) =>
      around.every((use) => liesIn(use, country)) &&
      (around.some(isSetting) || (offices.length > 0 && offices.every((use) => isOffice(use, country)))),
  )
}

/** A city where the article goes on; one that people travel to is none. */
function isSetting({ what, role }: PlaceUse): boolean {
  return what === 'city' && role !== 'destination'
}
