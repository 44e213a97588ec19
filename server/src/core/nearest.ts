import { distance } from 'fastest-levenshtein'

/**
 * The candidate most like a word, for "did you mean"; null where none is near. Near means at most two letters in five
 * are wrong, so that a short word is not offered for any other short word. Ties go to the earlier candidate.
 */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  const wanted = word.toLowerCase()
  let best: string | null = null
  let bestDistance = Math.floor(Math.max(wanted.length, 3) * 0.4) + 1
  for (const candidate of candidates) {
    // The difference in length is a lower bound of the distance: most of a large registry is passed over by it.
    if (Math.abs(candidate.length - wanted.length) >= bestDistance) continue
    const candidateDistance = distance(wanted, candidate.toLowerCase())
    if (candidateDistance >= bestDistance) continue
    best = candidate
    bestDistance = candidateDistance
  }
  return best
}
