import type { Placed, RegistryView } from './compile.js'
import type { Scene } from './topic/scene.js'

/** A newsroom's own place is found by its words: "the southwest border" for "US southwest border". */
export function nameSupport(scene: Scene, ids: readonly string[], registry: RegistryView): number {
  let best = 0
  for (const id of ids) {
    const exact = scene.layers.find((layer) => layer.places.some((use) => use.ids.includes(id)))
    if (exact) best = Math.max(best, exact.strength)
    const wanted = registry.words.read(id.slice('name:'.length)).map((w) => w.plain)
    let total = 0
    let found = 0
    for (const word of wanted) {
      const layer = scene.layers.find((l) => l.words.some((w) => w.plain === word || w.plain === `${word}s`))
      total += geography(word)
      found += geography(word) * (layer?.strength ?? 0)
    }
    best = Math.max(best, found / Math.max(0.1, total))
  }
  return best
}

/** Words that many places share say little of which is meant. */
function geography(word: string): number {
  return GENERIC_PLACES.has(word) ? 0.4 : 1
}

const GENERIC_PLACES = new Set(
  'us uk eu gap border route sea islands island river region coast and the of low middle income countries country north south east west northern southern eastern western area zone'.split(
    ' ',
  ),
)

/**
 * How strongly the text names the people that a claim counts, where its population has a name of its own: "Rohingya"
 * says where they are from as well as "from Myanmar" does.
 */
export function peopleNamed(scene: Scene, { claim }: Placed, { words }: RegistryView): number {
  const names = words.read(claim.population ?? '').filter((word) => /^\p{Lu}/u.test(word.text))
  if (names.length === 0) return 0
  const layer = scene.layers.find((one) => names.every((name) => one.words.some((word) => word.plain === name.plain)))
  return layer?.strength ?? 0
}
