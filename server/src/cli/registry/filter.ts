/** Which claims are asked for: by what they measure, where, when, from whom, and how far they can be relied on. */
import { parsePeriod } from '../../core/claims/index.js'
import { languages } from '../../core/languages/index.js'
import { resolvePlace } from '../../core/matching/places.js'
import type { CompiledClaim, CompiledRegistry, RegistryView } from '../../core/matching/compile.js'
import type { Claim, ClaimStatus, Period } from '../../core/types.js'
import { UsageError } from '../io.js'

/** What the flags of `list`, `search`, `export` and `stats` ask for. */
export interface FilterOptions {
  readonly measure?: string
  readonly population?: string
  readonly place?: readonly string[]
  readonly period?: string
  readonly source?: string
  readonly status?: readonly ClaimStatus[]
  readonly tag?: string
}

/** The claims that fit every flag, in the order of the registry. Throws a `UsageError` for a period that is none. */
export function filterClaims(compiled: CompiledRegistry, options: FilterOptions): readonly Claim[] {
  const tests = testsOf(compiled, options)
  return compiled.claims.filter((claim) => tests.every((test) => test(claim))).map(({ claim }) => claim)
}

type Test = (claim: CompiledClaim) => boolean

function testsOf(compiled: CompiledRegistry, options: FilterOptions): readonly Test[] {
  const tests: Test[] = []
  // A flag may be in any of the languages that claims are written in, whichever the registry's own is.
  const views = [...languages.values()].map((language) => compiled.in(language))
  const { measure, population, place, period, source, status, tag } = options
  if (measure !== undefined) {
    tests.push(saying(views, measure, (claim) => ({ written: claim.claim.measure, terms: claim.measure })))
  }
  if (population !== undefined) {
    tests.push(saying(views, population, (claim) => ({ written: claim.claim.population, terms: claim.population })))
  }
  for (const name of place ?? []) {
    const ids = new Set(views.flatMap(({ gazetteer }) => resolvePlace(name, gazetteer).ids))
    tests.push((claim) => placesOf(claim).some((id) => ids.has(id)))
  }
  if (period !== undefined) {
    const wanted = parsePeriod(period)
    if (!wanted) throw new UsageError(`--period ${period}: expected a period as in 2022, 2022-Q1, 2022-02 or 2020/2022`)
    tests.push(({ period: own }) => own !== null && overlaps(own, wanted))
  }
  if (source !== undefined) {
    tests.push(({ claim }) =>
      claim.sources.some(({ name, publisher, aliases, title, url }) =>
        [name ?? undefined, publisher, title, url, ...aliases].some((text) => holds(text, source)),
      ),
    )
  }
  if (status !== undefined) tests.push(({ claim }) => status.includes(claim.status))
  if (tag !== undefined) tests.push(({ claim }) => claim.tags?.some((one) => fold(one) === fold(tag)) === true)
  return tests
}

/** Claims whose key holds some words as they stand, or speaks of all that they mean in one of the languages. */
function saying(
  views: readonly RegistryView[],
  text: string,
  key: (claim: CompiledClaim) => { readonly written: string | undefined; readonly terms: readonly string[] },
): Test {
  const meanings = views.map(({ words }) => words.terms(text)).filter((terms) => terms.length > 0)
  return (claim) => {
    const { written, terms } = key(claim)
    return holds(written, text) || meanings.some((wanted) => wanted.every((term) => terms.includes(term)))
  }
}

/** The places that a claim's keys name; where they name none, those of its statement. */
function placesOf({ origin, destination, place, named }: CompiledClaim): readonly string[] {
  const keys = [...(origin ?? []), ...(destination ?? []), ...(place ?? [])]
  return keys.length > 0 ? keys : [...named]
}

function overlaps(a: Period, b: Period): boolean {
  return (a.to ?? Infinity) > (b.from ?? -Infinity) && (b.to ?? Infinity) > (a.from ?? -Infinity)
}

/** Whether a text holds another, letter case and accents aside. */
function holds(text: string | undefined, part: string): boolean {
  return text !== undefined && fold(text).includes(fold(part))
}

/** Lower case without accents. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
