/** The claims that flags ask for, and a word on each flag that none of them fits. */
import { wordsOf, type WordKey } from '../../core/claims/outline/vocabulary.js'
import { languages } from '../../core/languages/index.js'
import { resolvePlace } from '../../core/matching/places.js'
import type { CompiledRegistry } from '../../core/matching/compile.js'
import { nearest } from '../../core/nearest.js'
import { code } from '../../core/rules/words.js'
import type { Claim } from '../../core/types.js'
import { filterClaims, type FilterOptions } from './filter.js'
import { namesOfPlaces } from './names.js'
import type { OpenRegistry } from './open.js'

/** The claims that fit every flag. Where there is none, a flag that fits no claim by itself is told, with the nearest word. */
export function chosenClaims({ registries, complaints }: OpenRegistry, options: FilterOptions): readonly Claim[] {
  const claims = filterClaims(registries.compiled, options)
  if (claims.length === 0) for (const note of unmet(registries.compiled, options)) complaints.note(note)
  return claims
}

function unmet(compiled: CompiledRegistry, options: FilterOptions): readonly string[] {
  const notes = flags.flatMap(([flag, key]) => {
    const given = options[flag]
    if (given === undefined || filterClaims(compiled, { [flag]: given }).length > 0) return []
    const near = nearest(given, wordsFor(compiled, key))
    return [`--${flag} ${given}: no claim has it${meant(near)}`]
  })
  const places = (options.place ?? []).flatMap((given) => {
    if (filterClaims(compiled, { place: [given] }).length > 0) return []
    return [`--place ${given}: ${placeNote(given, compiled)}`]
  })
  return [...notes, ...places]
}

const flags = [
  ['measure', 'measure'],
  ['population', 'population'],
  ['source', 'publisher'],
  ['tag', 'tags'],
] as const satisfies readonly (readonly [keyof FilterOptions, WordKey])[]

function wordsFor({ registry }: CompiledRegistry, key: WordKey): readonly string[] {
  const words = wordsOf(registry, key).map(({ text }) => text)
  if (key !== 'publisher') return words
  return [...words, ...registry.sources.flatMap(({ name, aliases }) => [...(name === null ? [] : [name]), ...aliases])]
}

/** A place that the data knows and no claim has is no slip; any other may be one. */
function placeNote(given: string, compiled: CompiledRegistry): string {
  const read = [...languages.values()].map((language) => resolvePlace(given, compiled.in(language).gazetteer))
  if (read.some(({ ids }) => ids.some((id) => !id.startsWith('name:')))) return 'no claim has this place'
  const namesOf = namesOfPlaces()
  const used = wordsOf(compiled.registry, 'place').flatMap(({ text }) => [text, ...namesOf(text)])
  const near = nearest(given, used) ?? read.find(({ nearMiss }) => nearMiss !== null)?.nearMiss ?? null
  return `no claim has this place, and none is known by this name${meant(near)}`
}

function meant(near: string | null): string {
  return near === null ? '' : `, did you mean ${code(near)}`
}
