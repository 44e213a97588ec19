import { distance } from 'fastest-levenshtein'

/**
 * The candidate most like a word, for "did you mean"; null where none is near. Near means at most two letters in five
 * are wrong, so that a short word is not offered for any other short word. Ties go to the earlier candidate. Where none is
 * near, the only one that begins with the word: `uncited` for `uncited-figure`.
 */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  const wanted = word.toLowerCase()
  let best: string | null = null
  const begun: string[] = []
  let bestDistance = Math.floor(Math.max(wanted.length, 3) * 0.4) + 1
  for (const candidate of candidates) {
    if (begun.length < 2 && isBeginning(wanted, candidate)) begun.push(candidate)
    // The difference in length is a lower bound of the distance: most of a large registry is passed over by it.
    if (Math.abs(candidate.length - wanted.length) >= bestDistance) continue
    const candidateDistance = distance(wanted, candidate.toLowerCase())
    if (candidateDistance >= bestDistance) continue
    best = candidate
    bestDistance = candidateDistance
  }
  return best ?? (begun.length === 1 ? (begun[0] ?? null) : null)
}

function isBeginning(wanted: string, candidate: string): boolean {
  return wanted.length >= SHORTEST && candidate.slice(0, wanted.length).toLowerCase() === wanted
}

/** A beginning shorter than this says too little. */
const SHORTEST = 4
