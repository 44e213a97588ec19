import type { Language } from '../languages/index.js'
import { list } from '../languages/lists.js'
import type { UnitClass } from '../languages/words/units.js'

/** What one of these is, by the last word of a noun ("border crossings"); null where the noun says nothing of it. */
export function unitClass(noun: string, language: Language): UnitClass | null {
  const last = noun
    .trim()
    .toLowerCase()
    .split(/[\s-]+/)
    .at(-1)
  return language.once(classesOf).get(last ?? '') ?? null
}

function classesOf({ units }: Language): ReadonlyMap<string, UnitClass> {
  const entries = Object.entries(units.nouns) as [UnitClass, string][]
  return new Map(entries.flatMap(([unit, words]) => list(words).map((word) => [word, unit] as const)))
}
