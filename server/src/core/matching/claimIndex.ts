import type { Period } from '../types.js'
import type { CompiledClaim } from './compileClaim.js'

/** Claims filed under the places they name and the years they are about, so that a figure meets only a few of them. */
export interface ClaimIndex {
  /** The claims that one of these places and one of these years do not rule out, each once. */
  candidates(places: ReadonlySet<string>, years: ReadonlySet<number>): readonly CompiledClaim[]
  /** Claims among which are all that may have the same `thing`, in the registry's order. */
  beside(claim: CompiledClaim): readonly CompiledClaim[]
}

const ANY = '*'
const NOWHERE: ReadonlySet<string> = new Set([ANY])
/** A claim of many years is filed under all of them up to this many, then under any year. */
const YEARS = 12

type Year = number | typeof ANY

/** Files claims. Time and memory grow linearly with them. */
export function indexClaims(claims: readonly CompiledClaim[]): ClaimIndex {
  const filed = new Map<string, Map<Year, CompiledClaim[]>>()
  const yearOfDay = remembered(yearOf)
  for (const claim of claims) {
    const years = yearsOf(claim.period, yearOfDay)
    for (const place of claim.named.size > 0 ? claim.named : NOWHERE) {
      const ofPlace = filed.get(place) ?? new Map<Year, CompiledClaim[]>()
      if (ofPlace.size === 0) filed.set(place, ofPlace)
      for (const year of years) {
        const list = ofPlace.get(year)
        if (list) list.push(claim)
        else ofPlace.set(year, [claim])
      }
    }
  }
  return {
    candidates: (places, years) => {
      const found = new Set<CompiledClaim>()
      const wanted: readonly Year[] = [...years, ANY]
      for (const place of [...places, ANY])
        for (const year of wanted) for (const claim of filed.get(place)?.get(year) ?? []) found.add(claim)
      return [...found]
    },
    beside: (claim) => {
      const [place] = claim.origin ?? claim.destination ?? claim.place ?? []
      const [year = ANY] = yearsOf(claim.period, yearOf)
      if (place !== undefined) return filed.get(place)?.get(year) ?? []
      return claims.filter((other) => !other.placed && samePeriod(other.period, claim.period))
    },
  }
}

/** The calendar year of a day number. */
export function yearOf(day: number): number {
  return new Date(day * 86_400_000).getUTCFullYear()
}

function yearsOf(period: Period | null, yearOfDay: (day: number) => number): readonly Year[] {
  if (period === null) return [ANY]
  if (period.from === null || period.to === null) return [ANY]
  const first = yearOfDay(period.from)
  const last = yearOfDay(period.to - 1)
  if (last - first >= YEARS) return [ANY]
  return first === last ? [first] : Array.from({ length: last - first + 1 }, (_, i) => first + i)
}

function samePeriod(a: Period | null, b: Period | null): boolean {
  return a?.from === b?.from && a?.to === b?.to
}

function remembered(read: (day: number) => number): (day: number) => number {
  const known = new Map<number, number>()
  return (day) => {
    const seen = known.get(day)
    if (seen !== undefined) return seen
    const year = read(day)
    known.set(day, year)
    return year
  }
}
