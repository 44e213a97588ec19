import type { Figure, ProseSpan } from '../../types.js'
import { overlapping } from './ordered.js'
import type { ClauseWords } from '../../languages/words/clauses.js'

/** The part of a sentence that speaks of one figure. Offsets are prose offsets. */
export interface Zone {
  readonly start: number
  readonly end: number
  /** The figure it belongs to: its place in the list given. */
  readonly figure: number
  readonly at: ProseSpan
  /** It opens with "up from", "against", "compared with": a thing set beside the main one, with a time of its own. */
  readonly comparison: boolean
  /** What parts it from the zone before: 3 a semicolon, colon or dash, 2 a conjunction or comparison, less a mere comma or "and"; 0 the sentence's start. */
  readonly boundary: number
  /** Joined to the zone before by "and" or "or". */
  readonly joined: boolean
}

/** A comparison is one only where its figure follows soon: "against a record 301,982". */
const COMPARED_WITHIN = 34
/** "To" with the one word that may stand between it and its figure is no longer than this. */
const ONE_WORD = 120

interface Boundary {
  readonly at: number
  readonly strength: number
  readonly comparison: boolean
  readonly joined?: boolean
}

/**
 * Splits a sentence between its figures, so that "in Germany 29 percent and 955,891 in Poland" gives each its own
 * country. `masked` are lists of runs that hold no boundary (dates and places: "between 2016 and October 2023"), each in
 * order.
 */
export function zonesOf(
  text: string,
  sentence: ProseSpan,
  figures: readonly Figure[],
  masked: readonly (readonly ProseSpan[])[],
  cues: ClauseWords,
): Zone[] {
  const zones: Zone[] = []
  let opened: Boundary = { at: sentence.start, strength: 0, comparison: false }
  for (const [i, figure] of figures.entries()) {
    const next = figures[i + 1]
    if (i === 0) opened = { ...opened, comparison: comparisonJustBefore(text, sentence.start, startOf(figure), cues) }
    if (!next) {
      zones.push({
        start: opened.at,
        end: sentence.end,
        figure: i,
        at: figure.at,
        comparison: opened.comparison,
        boundary: opened.strength,
        joined: opened.joined === true,
      })
      break
    }
    // "24,000 men, women and children": a noun is not parted from its number.
    const from = Math.min(Math.max(figure.at.end, figure.nounAt?.end ?? 0), startOf(next))
    const boundary = boundaryBetween(text, from, startOf(next), masked, cues)
    zones.push({
      start: opened.at,
      end: boundary.at,
      figure: i,
      at: figure.at,
      comparison: opened.comparison,
      boundary: opened.strength,
      joined: opened.joined === true,
    })
    opened = boundary
  }
  return zones
}

function startOf(figure: Figure): number {
  return figure.hedgeAt && figure.hedgeAt.start < figure.at.start ? figure.hedgeAt.start : figure.at.start
}

function boundaryBetween(
  text: string,
  from: number,
  to: number,
  allMasked: readonly (readonly ProseSpan[])[],
  cues: ClauseWords,
): Boundary {
  const masked = allMasked.flatMap((runs) => overlapping(runs, from, to))
  const found = boundaries(text, from, to, masked, cues)
  let best: Boundary = { at: to, strength: 1, comparison: false }
  let strength = 0
  for (const b of found) {
    if (b.strength >= strength) {
      best = b
      strength = b.strength
    }
  }
  // "and in March, 137": the comma right before the figure only closes the time, which belongs to the figure.
  if (best.strength <= 1.55 && text.slice(best.at, to).replace(/[,\s]/g, '') === '') {
    const mention = masked.find((m) => m.end >= best.at - 3 && m.end <= best.at && m.start > from)
    const earlier = mention && found.filter((b) => b.at <= mention.start && b.at >= mention.start - 12).at(-1)
    if (earlier) best = earlier
  }
  return best
}

function boundaries(
  text: string,
  from: number,
  to: number,
  masked: readonly ProseSpan[],
  cues: ClauseWords,
): Boundary[] {
  const found: Boundary[] = []
  const lastLetter = lastLetterIn(text, from, to)
  for (let i = from; i < to; i++) {
    const mask = masked.find((m) => i >= m.start && i < m.end)
    if (mask) {
      i = mask.end - 1
      continue
    }
    const ch = text[i]
    if (ch === ';' || ch === ':' || ch === '—' || ch === '–') found.push({ at: i + 1, strength: 3, comparison: false })
    else if (ch === '(' && i < lastLetter) found.push({ at: i, strength: 2, comparison: false })
    else if (ch === ',') found.push({ at: i + 1, strength: 1.55, comparison: false })
    else if (ch === ' ' || ch === '\n') {
      const rest = text
        .slice(i + 1, Math.min(i + 22, to + 1))
        .toLowerCase()
        .replaceAll('\n', ' ')
      const afterComma = /[,)]\s*$/.test(text.slice(Math.max(from, i - 2), i))
      if (startsWithAny(rest, cues.comparisons) && to - i < COMPARED_WITHIN)
        found.push({ at: i + 1, strength: afterComma ? 2.2 : 1.8, comparison: true })
      else if (startsWithAny(rest, cues.conjunctions))
        found.push({
          at: i + 1,
          strength: afterComma ? 2 : cues.joins.test(rest) ? 1.5 : 0.9,
          comparison: false,
          joined: cues.goesOn.test(rest),
        })
      else if (to - i < ONE_WORD && cues.reaches.test(text.slice(i + 1, to)))
        found.push({ at: i + 1, strength: 1.6, comparison: false })
    }
  }
  return found
}

/** Where the last letter of a run of text is, -1 where it has none. */
function lastLetterIn(text: string, from: number, to: number): number {
  for (let at = to - 1; at >= from; at--) if (letter.test(text[at] ?? '')) return at
  return -1
}

const letter = /\p{L}/u

function startsWithAny(text: string, phrases: readonly string[]): boolean {
  return phrases.some((p) => text.startsWith(p) && !/^[\p{L}\p{N}]/u.test(text.slice(p.length)))
}

/** "from 433,501 to 374,427", "up from 61 million": the first figure itself is the thing compared with. */
function comparisonJustBefore(text: string, from: number, to: number, cues: ClauseWords): boolean {
  const before = text
    .slice(Math.max(from, to - 40), to)
    .toLowerCase()
    .replaceAll('\n', ' ')
  return cues.comparisons.some((p) => {
    const at = before.lastIndexOf(p)
    return (
      at >= 0 &&
      (at === 0 || /\P{L}/u.test(before[at - 1] ?? '')) &&
      /^\s*(?:the\s+|a\s+)?$/.test(before.slice(at + p.length))
    )
  })
}
