/** Which places a text or a registry names, and how they lie to each other. */
export { placesOf } from './places/compile.js'
export { foldName } from './places/fold.js'
export { findPlaces, isNeighbourCue } from './places/find.js'
export { containsPlace, neighbours, relation, type PlaceRelation } from './places/relations.js'
export { noCountry } from './places/noCountry.js'
export { resolvePlace, type ResolvedPlace } from './places/resolve.js'
export type { Gazetteer, PlaceKind, PlaceMention } from './places/types.js'
