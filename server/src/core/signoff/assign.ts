/**
 * Finds for each entry of a sign-off file the figure that it is about. Line numbers play no part: an article is edited
 * above, its paragraphs change places, one number stands in it twice. The sentence leads to the figure, and whether the
 * sign-off holds is decided by what was signed, in `changes.ts`.
 */
import { changesBetween } from './changes.js'
import { likeness, wordsOf } from './likeness.js'
import type { SignedFacts, SignOff, SignOffFile, SignOffState } from './types.js'

/** Sentences that share less than this of their words are not the same sentence, edited. */
export const sameSentence = 0.5

/** What became of the entries of an article's files. */
export interface Assigned {
  /** By the position of the figure. */
  readonly states: readonly SignOffState[]
  /** Entries whose figure the article no longer has. */
  readonly gone: readonly SignOff[]
}

/** Says of each figure whether it is signed for. Each person's entries are looked at by themselves. */
export function assignSignOffs(figures: readonly SignedFacts[], files: readonly SignOffFile[]): Assigned {
  const byFigure = figures.map((): SignOff[] => [])
  const gone: SignOff[] = []
  for (const file of files) {
    if (file.elsewhere === true && !isMoved(file, figures)) continue
    const places = placesOf(file.entries, figures)
    file.entries.forEach((entry, index) => {
      const place = places[index]
      if (place === null || place === undefined) gone.push(entry)
      else byFigure[place]?.push(entry)
    })
  }
  return { states: figures.map((facts, index) => stateOf(facts, byFigure[index] ?? [])), gone }
}

/** An article that has been moved or renamed still says at least half of what was signed, in the same words. */
function isMoved({ entries }: SignOffFile, figures: readonly SignedFacts[]): boolean {
  const keys = new Set(figures.map(keyOf))
  const kept = entries.filter((entry) => keys.has(keyOf(entry)))
  return kept.length > 0 && kept.length * 2 >= entries.length
}

/** The position of the figure each entry is about, null where there is none any more. No figure is given twice. */
export function placesOf(entries: readonly SignOff[], figures: readonly SignedFacts[]): readonly (number | null)[] {
  const places: (number | null)[] = entries.map(() => null)
  const taken = new Set<number>()
  const take = (entry: number, figure: number): void => {
    places[entry] = figure
    taken.add(figure)
  }
  const keys = new Map<string, number[]>()
  figures.forEach((facts, index) => {
    const key = keyOf(facts)
    keys.set(key, [...(keys.get(key) ?? []), index])
  })
  // The same figure of the same sentence: first where nothing has changed, then where something has.
  for (const unchanged of [true, false]) {
    entries.forEach((entry, index) => {
      if (places[index] !== null) return
      const same = keys.get(keyOf(entry))?.find((at) => {
        const facts = figures[at]
        return !taken.has(at) && facts !== undefined && (!unchanged || changesBetween(entry, facts).length === 0)
      })
      if (same !== undefined) take(index, same)
    })
  }
  for (const { entry, figure } of pairsByLikeness(entries, figures, places, taken)) {
    if (places[entry] === null && !taken.has(figure)) take(entry, figure)
  }
  return places
}

interface Pair {
  readonly entry: number
  readonly figure: number
  readonly likeness: number
  readonly changes: number
}

/**
 * What is left, most alike first. Of figures in equally like sentences the one goes first of which least has changed:
 * an edited sentence keeps its sign-off, and a figure that was never signed cannot take over that of another.
 */
function pairsByLikeness(
  entries: readonly SignOff[],
  figures: readonly SignedFacts[],
  places: readonly (number | null)[],
  taken: ReadonlySet<number>,
): readonly Pair[] {
  const left = figures.flatMap((facts, figure) => (taken.has(figure) ? [] : [{ facts, figure, words: bag(facts) }]))
  const pairs: Pair[] = []
  entries.forEach((signed, entry) => {
    if (places[entry] !== null) return
    const words = bag(signed)
    for (const { facts, figure, words: others } of left) {
      const alike = likeness(words, others)
      if (alike < sameSentence) continue
      pairs.push({ entry, figure, likeness: alike, changes: weigh(signed, facts) })
    }
  })
  return pairs.sort((a, b) => b.likeness - a.likeness || a.changes - b.changes)
}

/** How far a figure is from what was signed; another number of another claim is farthest. */
function weigh(signed: SignedFacts, now: SignedFacts): number {
  const sameClaim = signed.claim?.id === now.claim?.id && now.claim !== null
  return changesBetween(signed, now).length + (signed.figure === now.figure || sameClaim ? 0 : 10)
}

/** The words of a sentence without the figure itself, which may be what has changed. */
function bag({ sentence, figure }: SignedFacts): ReadonlyMap<string, number> {
  return wordsOf(sentence.replace(figure, ' '))
}

function keyOf({ sentence, figure }: SignedFacts): string {
  return `${figure}\n${sentence}`
}

function stateOf(facts: SignedFacts, entries: readonly SignOff[]): SignOffState {
  const latest = [...entries].sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))
  const [last, ...others] = latest
  if (last === undefined) return { type: 'unsigned' }
  const holding = latest.filter((entry) => changesBetween(entry, facts).length === 0)
  return holding.length > 0
    ? { type: 'signed', signOffs: holding }
    : { type: 'lapsed', signOff: last, changes: changesBetween(last, facts), others }
}
