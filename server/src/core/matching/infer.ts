import type { ClaimStatus, Figure } from '../types.js'
import { comparable, compareAmounts } from './agreement/index.js'
import { yearOf, type CompiledClaim, type CompiledRegistry } from './compile.js'
import { fitOf, termsOfScene, type Fit, type Sibling } from './score.js'
import type { Scene } from './topic/scene.js'

/** What the search for a figure's claim came to. */
export type Inference =
  | { readonly type: 'tied'; readonly claim: CompiledClaim; readonly fits: readonly Fit[] }
  | { readonly type: 'ambiguous'; readonly claims: readonly CompiledClaim[]; readonly fits: readonly Fit[] }
  | { readonly type: 'none'; readonly fits: readonly Fit[] }

/** Below this a claim is not about the figure. */
const FIT = 0.3
/** A value that disagrees is a conflict only where the claim fits at least this well: silence is better than a false one. */
const SURE = 0.52
/** Claims that fit within this share of the best fit equally; the value decides between them. */
const EQUAL = 0.9
/** A claim that fits somewhat less and whose value agrees is the likelier meaning than a conflict with the best. */
const NEAR = 0.7
/** What goes first between claims that fit equally and agree. */
const RANK: Record<ClaimStatus, number> = { verified: 0, disputed: 1, draft: 2, superseded: 3, retracted: 4 }

/** Searches the registry for the claim a figure states. `among` narrows the search to the claims of a cited source. */
export function inferClaim(
  scene: Scene,
  sibling: Sibling | null,
  registry: CompiledRegistry,
  among: readonly CompiledClaim[] | null,
): Inference {
  const { figure } = scene
  const terms = termsOfScene(scene, registry, sibling)
  const candidates = (among ?? registry.candidates(placesOf(scene, sibling), yearsOf(scene))).filter(
    (c) => c.claim.status !== 'retracted' && fits(figure, c, scene),
  )
  const fitting = candidates
    .map((c) => fitOf(scene, terms, c, registry))
    .sort(
      (a, b) =>
        b.score - a.score || RANK[a.claim.claim.status] - RANK[b.claim.claim.status] || a.claim.index - b.claim.index,
    )
  return choose(figure, fitting, among !== null)
}

function choose(figure: Figure, fits: readonly Fit[], cited: boolean): Inference {
  const floor = cited ? FIT * 0.6 : FIT
  const best = fits[0]
  if (!best || best.score < floor) return { type: 'none', fits }
  const equal = fits.filter((f) => f.score >= Math.max(floor, best.score * EQUAL))
  const agreeing =
    firstAgreeing(figure, equal) ??
    firstAgreeing(
      figure,
      fits.filter((f) => f.score >= Math.max(floor, best.score * NEAR)),
    )
  if (agreeing) return { type: 'tied', claim: agreeing.claim, fits }
  if (best.score < SURE) return { type: 'none', fits }
  const rivals = equal.filter((f) => f.score >= best.score * 0.95 && !sameThing(f.claim, best.claim))
  if (rivals.length > 0) return { type: 'ambiguous', claims: equal.map((f) => f.claim), fits }
  const current =
    [...equal].sort((a, b) => RANK[a.claim.claim.status] - RANK[b.claim.claim.status] || b.score - a.score)[0] ?? best
  return { type: 'tied', claim: current.claim, fits }
}

function firstAgreeing(figure: Figure, fits: readonly Fit[]): Fit | null {
  const ranked = [...fits].sort((a, b) => RANK[a.claim.claim.status] - RANK[b.claim.claim.status] || b.score - a.score)
  const agrees = (type: string) =>
    ranked.find((f) => compareAmounts(figure, f.claim.claim.value, f.claim.direction).type === type)
  return agrees('agrees') ?? agrees('hedge') ?? null
}

/** Competing estimates and revisions of one thing: a figure that agrees with none of them conflicts with the thing. */
function sameThing(a: CompiledClaim, b: CompiledClaim): boolean {
  const same = (x: readonly string[] | null, y: readonly string[] | null): boolean =>
    (x ?? []).join() === (y ?? []).join()
  return (
    same(a.origin, b.origin) &&
    same(a.destination, b.destination) &&
    same(a.place, b.place) &&
    a.period?.to === b.period?.to &&
    a.period?.from === b.period?.from &&
    a.measure.join() === b.measure.join() &&
    a.population.join() === b.population.join()
  )
}

function fits(figure: Figure, c: CompiledClaim, scene: Scene): boolean {
  if (!comparable(figure, c.claim.value)) return false
  if (figure.kind !== 'percent' && figure.ratio !== 'share') return true
  const changes = figure.direction !== null || scene.layers[0]!.words.some((w) => w.terms.includes('change'))
  return c.change === changes || (figure.direction === null && !c.change)
}

function placesOf(scene: Scene, sibling: Sibling | null): Set<string> {
  const ids = new Set<string>(['WORLD', ...(sibling?.claim.named ?? [])])
  for (const layer of scene.layers) for (const use of layer.places) for (const id of use.ids) ids.add(id)
  return ids
}

function yearsOf(scene: Scene): Set<number> {
  const years = new Set<number>()
  for (const { mention } of scene.periods) {
    const { from, to } = mention.period
    const first = from ?? to
    const last = to === null ? from : to - 1
    if (first === null || last === null) continue
    for (let y = yearOf(first); y <= yearOf(last) && years.size < 40; y++) years.add(y)
  }
  return years
}
