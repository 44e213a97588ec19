import type { ClaimStatus, Figure } from '../types.js'
import { comparable, compareAmounts, slip } from './agreement/index.js'
import { byNumber, digitsOf, isTelling, onlyAgreeing, PLACED } from './byNumber.js'
import { withoutFinalZeros } from './agreement/digits.js'
import { agreesByChance } from './chance.js'
import { thingOf, yearOf, type CompiledClaim, type RegistryView } from './compile.js'
import { startWeighing, termsOfScene, type Sibling } from './sceneTerms.js'
import type { Explains } from './explains.js'
import { once } from '../once.js'
import { isOutdone } from './outdone.js'
import { fitOf, reachOf, type Fit } from './score.js'
import type { Scene } from './topic/scene.js'

/** Every claim that was met, the best first. Most were ruled out at a glance; why is told only to who asks. */
export type AllFits = () => readonly Fit[]

/** What the search for a figure's claim came to. */
export type Inference =
  | { readonly type: 'tied'; readonly claim: CompiledClaim; readonly fits: AllFits }
  | { readonly type: 'ambiguous'; readonly claims: readonly CompiledClaim[]; readonly fits: AllFits }
  | { readonly type: 'none'; readonly why: Untied; readonly fits: AllFits }

/** What kept a figure from being tied. */
export type Untied =
  | { readonly reason: 'nothing-fits' }
  /** The text says that it is not so: "12 percent, not half". */
  | { readonly reason: 'denied' }
  /** It counts others, behind or ahead of whom the text puts those it tells of: "ahead of the Social Democrats". */
  | { readonly reason: 'outdone'; readonly best: Fit }
  /** Its value is another, and: a figure of the passage states it already; it may not be meant; so great a difference is no slip; it does not fit surely. */
  | { readonly reason: 'stated' | 'doubtful' | 'apart' | 'unsure'; readonly best: Fit }

/** Below this a claim is not about the figure. */
const FIT = 0.3
/** A value that disagrees is a conflict only where the claim fits at least this well: silence is better than a false one. */
const SURE = 0.47
/** Enough where the value is a slip of the claim's: transposed digits, a thousand too many. */
const SLIPPED = 0.36
/** Claims that fit within this share of the best fit equally; the value decides between them. */
const EQUAL = 0.9
/** A claim that fits somewhat less and whose value agrees is the likelier meaning than a conflict with the best. */
const NEAR = 0.87
/** And so is one that fits this share as well and holds the very number, where no chance gives it. */
const TOLD = 0.58
/** Numbers of one place and time nearer to each other than these many times are easily mistaken for one another. */
const MISTAKEN = 1.25
/** What goes first between claims that fit equally and agree. */
const RANK: Record<ClaimStatus, number> = { verified: 0, disputed: 1, draft: 2, superseded: 3, retracted: 4 }

/** What is known besides the figure's own scene. */
export interface SearchContext {
  /** The claim of the figure just before, where this one goes on about the same. */
  readonly sibling: Sibling | null
  /** The things (`thingOf`) that other figures of the passage state rightly. */
  readonly taken: ReadonlySet<string>
  /** Days since 1970-01-01; null where the article has no date. */
  readonly articleDay: number | null
  readonly explains: Explains
}

/** Searches the registry for the claim a figure states. `among` narrows the search to the claims of a cited source. */
export function inferClaim(
  scene: Scene,
  context: SearchContext,
  registry: RegistryView,
  among: readonly CompiledClaim[] | null,
): Inference {
  const { figure } = scene
  if (isContrasted(scene, registry)) return { type: 'none', why: { reason: 'denied' }, fits: () => [] }
  const weighing = startWeighing(context.sibling, context.explains)
  const terms = once(() => termsOfScene(scene, registry, weighing))
  const candidates = among ?? registry.candidates(placesOf(scene, context.sibling), yearsOf(scene, context.articleDay))
  const floor = floorOf(among !== null)
  const weighed: Fit[] = []
  const out: CompiledClaim[] = []
  for (const c of candidates) {
    if (c.claim.status === 'retracted' || !fits(figure, c, scene)) continue
    if (reachOf(scene, weighing, c, registry) >= floor) weighed.push(fitOf(scene, terms(), c, registry))
    else out.push(c)
  }
  const all = once(() => [...weighed, ...out.map((c) => fitOf(scene, terms(), c, registry))].sort(bestFirst))
  const chosen = choose(scene, weighed.sort(bestFirst), context.taken, among !== null)
  if (chosen.type === 'tied' && chosen.isFaint) {
    const told = byNumber(scene, terms, registry)
    // The number of another time is an old one, given for the new.
    if (told !== null && told.period >= PLACED) return { type: 'tied', claim: told.claim, fits: all }
  }
  if (chosen.type !== 'unsure') return { ...chosen, fits: all }
  const claim =
    among === null
      ? (byNumber(scene, terms, registry)?.claim ?? null)
      : onlyAgreeing(scene, weighed, terms, registry, among)
  return claim === null ? { type: 'none', why: chosen.why, fits: all } : { type: 'tied', claim, fits: all }
}

function isContrasted({ sentence: { block, span }, figure: { at, hedgeAt } }: Scene, { words }: RegistryView): boolean {
  return words.language.doubts.contrasted.test(
    block.text.slice(span.start, Math.min(at.start, hedgeAt?.start ?? at.start)),
  )
}

/** A claim that fits less is none that a figure may state. */
function floorOf(cited: boolean): number {
  return cited ? FIT * 0.6 : FIT
}

function bestFirst(a: Fit, b: Fit): number {
  return b.score - a.score || RANK[a.claim.claim.status] - RANK[b.claim.claim.status] || a.claim.index - b.claim.index
}

/** A conflict with a claim that fits less than this is called only where no other claim holds the very number. */
const FAINT = 0.6

/** What the weighed claims come to; unsure where none of them may be taken for its fit alone. */
type Choice =
  | { readonly type: 'tied'; readonly claim: CompiledClaim; readonly isFaint: boolean }
  | { readonly type: 'ambiguous'; readonly claims: readonly CompiledClaim[] }
  | { readonly type: 'unsure'; readonly why: Untied }

function choose(scene: Scene, weighed: readonly Fit[], taken: ReadonlySet<string>, cited: boolean): Choice {
  const { figure } = scene
  const floor = floorOf(cited)
  // A claim that another figure of the passage already states is not what this one, with another value, is about.
  // Unless its digits tell that it is: "more than a million … The exact count is 1,045,316".
  const isStated = (f: Fit): boolean => taken.has(thingOf(f.claim)) && !agrees(figure, f) && !isTransposed(scene, f)
  const likely = weighed.filter((f) => f.score >= floor)
  const open = likely.filter((f) => !isStated(f) && !isOutdone(scene, f.claim))
  const first = open[0]
  if (!first) {
    const shut = likely[0]
    if (!shut) return { type: 'unsure', why: { reason: 'nothing-fits' } }
    return { type: 'unsure', why: { reason: isStated(shut) ? 'stated' : 'outdone', best: shut } }
  }
  const equal = open.filter((f) => f.score >= first.score * EQUAL)
  const agreeing =
    firstAgreeing(scene, equal) ??
    firstAgreeing(
      scene,
      open.filter((f) => f.score >= first.score * NEAR),
    ) ??
    firstTold(scene, open, first) ??
    firstBehindApart(scene, open, first)
  if (agreeing) {
    const twins = equal.filter((f) => isTwin(figure, agreeing, f, scene))
    if (twins.length > 0) return { type: 'ambiguous', claims: [agreeing, ...twins].map((f) => f.claim) }
    return { type: 'tied', claim: agreeing.claim, isFaint: false }
  }
  const slipped = onlySlip(scene, equal) ?? onlyTransposed(scene, open, first)
  const best = slipped ?? first
  // What fits better is stated already, and no place or time of its own tells the figure apart: it may be of another time.
  const stated = likely[0]
  if (stated && isStated(stated) && slipped === null && best.score < stated.score * EQUAL && !tellsApart(scene))
    return { type: 'unsure', why: { reason: 'stated', best: stated } }
  const unsure = unsureOf(scene, best)
  if (unsure !== null) return { type: 'unsure', why: { reason: unsure, best } }
  const rivals = equal.filter((f) => f.score >= best.score * 0.95 && thingOf(f.claim) !== thingOf(best.claim))
  if (slipped === null && rivals.length > 0) return { type: 'ambiguous', claims: equal.map((f) => f.claim) }
  // "351,915 applications" against the first-time ones: the rest may be counted too.
  if (best.wider && !isLongSlip(scene, best))
    return {
      type: 'unsure',
      why: { reason: 'doubtful', best: { ...best, unmeant: () => 'it may count more than the claim does' } },
    }
  const same = equal.filter((f) => thingOf(f.claim) === thingOf(best.claim))
  const current =
    same.sort((a, b) => RANK[a.claim.claim.status] - RANK[b.claim.claim.status] || b.score - a.score)[0] ?? best
  const isFaint = slipped === null && best.score < FAINT && timesApart(figure, best) > MISTAKEN
  return { type: 'tied', claim: current.claim, isFaint }
}

/** Between claims that fit equally, none of which agrees, the one that the figure is a slip of is the one that was meant. */
function onlySlip(scene: Scene, equal: readonly Fit[]): Fit | null {
  const slips = equal.filter((fit) => isSlip(scene, fit))
  const [only] = slips
  return only && slips.every((fit) => thingOf(fit.claim) === thingOf(only.claim)) ? only : null
}

/** Digits of a number that hardly any other has by chance but with two of them in other places. */
const LONG = 5

/** And where so long a number has its digits in other places than one claim of the best one's place and time, that is meant. */
function onlyTransposed(scene: Scene, open: readonly Fit[], best: Fit): Fit | null {
  if (digitsToEnd(scene) < LONG) return null
  const slips = open.filter(
    (fit) =>
      fit.score >= best.score * TOLD && isThere(fit, best) && isTransposed(scene, fit) && fit.miscounted() === null,
  )
  const [only] = slips
  return only && slips.every((fit) => thingOf(fit.claim) === thingOf(only.claim)) ? only : null
}

/** The figure's own words name a place or a time. */
function tellsApart({ layers, periods }: Scene): boolean {
  return periods[0]?.where === 'zone' || layers[0]!.places.some((use) => use.role !== 'institution')
}

/** Why the best of the claims, whose value is another, is not to be called in conflict; null where it is. */
function unsureOf(scene: Scene, best: Fit): 'doubtful' | 'apart' | 'unsure' | null {
  if (best.miscounted() !== null || (!isTransposed(scene, best) && best.unmeant() !== null)) return 'doubtful'
  if (worldsApart(scene, best)) return 'apart'
  if (agreesByChance(scene, best)) return 'unsure'
  const least = isLongSlip(scene, best) ? FIT : isSlip(scene, best) ? SLIPPED : SURE
  return best.score < least ? 'unsure' : null
}

/**
 * The claim whose very number the text prints, where it fits a good deal less than the best: words may mislead ("190,790
 * of them may not be deported" beside a count of deportations), but digits that many are no chance. Where the best has
 * nearly the same number, one series is given for another, which is a conflict.
 */
function firstTold(scene: Scene, open: readonly Fit[], best: Fit): Fit | null {
  if (!isTelling(scene)) return null
  const { min, max } = scene.figure.quantity
  return (
    open.find((fit) => {
      const { quantity } = fit.claim.claim.value
      const isVery = min === max && quantity.min === min && quantity.max === max
      return isVery && isThere(fit, best) && fit.score >= best.score * TOLD && timesApart(scene.figure, best) > MISTAKEN
    }) ?? null
  )
}

/** Of so different a value that it is not meant, the best leaves its place to one that fits nearly as well and agrees. */
function firstBehindApart(scene: Scene, open: readonly Fit[], best: Fit): Fit | null {
  if (!worldsApart(scene, best)) return null
  const agreeing = open.filter(
    (fit) => fit.score >= Math.max(SURE, best.score * BEHIND) && agreesPlainly(scene.figure, fit) && isMeant(fit),
  )
  const [only] = agreeing
  return only && agreeing.every((fit) => thingOf(fit.claim) === thingOf(only.claim)) ? only : null
}

/** The least share of the best fit. */
const BEHIND = 0.75

function agreesPlainly(figure: Figure, { claim: { claim, direction } }: Fit): boolean {
  return compareAmounts(figure, claim.value, direction).type === 'agrees'
}

/** A claim of the same places as another, and of a time as near. */
function isThere(fit: Fit, other: Fit): boolean {
  return whereabouts(fit) === whereabouts(other) && fit.period >= other.period * EQUAL
}

function whereabouts({ claim: { origin, destination, place } }: Fit): string {
  return [origin, destination, place].map((ids) => ids?.join('+') ?? '').join('|')
}

/** What it is worth that the figure's own words name those whom a claim counts, beside a claim about everybody. */
const OWN_PEOPLE = 1.06

/** How well a claim fits beside others that agree; a conflict is called by the score alone. */
function amongAgreeing({ score, ownPeople }: Fit): number {
  return ownPeople ? score * OWN_PEOPLE : score
}

/** Within this share of each other nothing tells two fits apart. */
const TWIN = 0.98

/** A claim about another thing that fits as well and agrees too; unless the text names both ("Afghans and Syrians, 6.4 million each"). */
function isTwin(figure: Figure, best: Fit, other: Fit, scene: Scene): boolean {
  if (
    other === best ||
    amongAgreeing(other) < amongAgreeing(best) * TWIN ||
    thingOf(other.claim) === thingOf(best.claim)
  )
    return false
  if (RANK[other.claim.claim.status] !== RANK[best.claim.claim.status]) return false
  if (compareAmounts(figure, other.claim.claim.value, other.claim.direction).type !== 'agrees') return false
  const named = new Set(scene.layers[0]!.places.flatMap((use) => use.ids))
  const both = [best, other].every((f) =>
    [f.claim.origin, f.claim.destination, f.claim.place].some((ids) => ids?.some((id) => named.has(id))),
  )
  return !both
}

/** Values that differ this many times are hardly two statements of one thing, a slip of a thousand apart. */
const APART = 12

function worldsApart(scene: Scene, fit: Fit): boolean {
  return timesApart(scene.figure, fit) > APART && !isSlip(scene, fit)
}

/** How many times the greater of the figure and the claim's value is the lesser; 1 where they cannot be set beside each other. */
function timesApart(figure: Figure, { claim: { claim } }: Fit): number {
  const size = (q: { min: number | null; max: number | null }): number => Math.abs(q.max ?? q.min ?? 0)
  const [a, b] = [size(figure.quantity), size(claim.value.quantity)]
  return a === 0 || b === 0 || figure.kind !== claim.value.kind ? 1 : Math.max(a / b, b / a)
}

function agrees(figure: Figure, fit: Fit): boolean {
  return compareAmounts(figure, fit.claim.claim.value, fit.claim.direction).type !== 'disagrees'
}

function isLongSlip(scene: Scene, fit: Fit): boolean {
  return digitsToEnd(scene) >= LONG && isTransposed(scene, fit)
}

/** Digits that have changed places: of so many as tell a number, no chance number has just these. */
function isTransposed(scene: Scene, fit: Fit): boolean {
  return digitsToEnd(scene) >= TRANSPOSED && slip(scene.figure, fit.claim.claim.value)?.kind === 'transposed'
}

/** Of so many digits; a zero between two others tells as much as they do. */
const TRANSPOSED = 4

function digitsToEnd(scene: Scene): number {
  return withoutFinalZeros(digitsOf(scene)).length
}

/** Transposed digits or a slip of a thousand tell that this very claim was meant, as no chance number would. */
function isSlip(scene: Scene, fit: Fit): boolean {
  const found = slip(scene.figure, fit.claim.claim.value)
  if (found === null) return false
  const digits = digitsOf(scene).length
  // A number without its scale is told in thousands by nobody: "police say 250".
  if (found.kind === 'thousand' || found.kind === 'million')
    return digits > 3 || scene.figure.style.scale !== '' || scene.figure.kind !== 'count'
  if (found.kind === 'transposed' || found.kind === 'decimal') return digits >= 3
  return digits >= (found.kind === 'digit' ? 5 : 4)
}

/** A time that fits less is not the one that was told last. */
const TIMELESS = 0.5

/** The best of the claims that agree. A mere bound that holds ("more than six million" on 20 million) must fit surely. */
function firstAgreeing(scene: Scene, fits: readonly Fit[]): Fit | null {
  const { figure } = scene
  // A round number has many that agree with it: of another time, and of others, it is a chance.
  const isSaid = (f: Fit): boolean => !agreesByChance(scene, f) && isLikely(f)
  const isLikely = (f: Fit): boolean =>
    f.period >= TIMELESS || f.score >= SLIPPED || isTelling(scene) || f.miscounted() === null
  const ranked = [...fits].sort(
    (a, b) => RANK[a.claim.claim.status] - RANK[b.claim.claim.status] || amongAgreeing(b) - amongAgreeing(a),
  )
  const type = (f: Fit): string => compareAmounts(figure, f.claim.claim.value, f.claim.direction).type
  return (
    ranked.find((f) => type(f) === 'agrees' && isSaid(f)) ??
    ranked.find((f) => type(f) === 'hedge' && f.score >= SURE && timesApart(figure, f) <= APART && isMeant(f)) ??
    null
  )
}

function isMeant({ unmeant, miscounted }: Fit): boolean {
  return unmeant() === null && miscounted() === null
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

function yearsOf(scene: Scene, articleDay: number | null): Set<number> {
  const years = new Set<number>()
  // Without a time in the text the last years before the article are the likeliest.
  if (scene.periods.every((p) => p.strength < 0.62) && articleDay !== null)
    for (let back = 0; back <= 2; back++) years.add(yearOf(articleDay) - back)
  for (const { mention } of scene.periods) {
    const { from, to } = mention.period
    const first = from ?? to
    const last = to === null ? from : to - 1
    if (first === null || last === null) continue
    for (let y = yearOf(first); y <= yearOf(last) && years.size < 40; y++) years.add(y)
  }
  return years
}
