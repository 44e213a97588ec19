import type { DoubtWords } from '../languages/words/doubts.js'
import type { Language } from '../languages/index.js'
import type { Claim } from '../types.js'
import { isRateByChange } from './rates.js'
import type { Scene } from './topic/scene.js'

/** What a figure's own words say of it that makes it no statement of what a claim counted. */
export interface Uncounted {
  /** Kinds that a claim may be of as well: a target is held against a target. */
  readonly kinds: readonly (readonly [Kind, string])[]
  /** A reason that holds against every claim. */
  readonly refuted: string | null
  /** Somebody beside the offices does the counting. */
  readonly outsiders: boolean
  readonly dead: boolean
  readonly missing: boolean
  /** The words before it, or right behind it, make it a forecast or a plan. */
  readonly foreseen: boolean
  /** Its hedge tells how far a count has come, and not by how much. */
  readonly level: boolean
  readonly drowned: boolean
  /** Concepts beside the figure that make it one of a step, or of some of those counted. */
  readonly steps: readonly string[]
}

type Kind =
  | 'unreal'
  | 'denied'
  | 'outdated'
  | 'narrowed'
  | 'widened'
  | 'spread'
  | 'negated'
  | 'region'
  | 'overland'
  | 'others'
  | 'courts'
  | 'channel'
  | 'cause'
  | 'nature'
  | 'belief'

const KINDS: readonly (readonly [Kind, string])[] = [
  ['unreal', 'it is set, foreseen or imagined, and not counted'],
  ['denied', 'it is told as hearsay or to be refuted'],
  ['outdated', 'it is told as no longer so'],
  ['narrowed', 'it counts a part only'],
  ['widened', 'it counts more than the claim does'],
  ['spread', 'it is an average, or told by the month or day'],
  ['negated', 'it tells what they are not or have not'],
  ['region', 'it is told of a part of the country'],
  ['overland', 'it counts those who came another way'],
  ['others', 'it counts others than were named'],
  ['courts', 'it counts what came before courts'],
  ['channel', 'it counts what went one way'],
  ['cause', 'it counts the dead of one cause'],
  ['nature', 'it counts those whom nature drove out'],
  ['belief', 'it counts those who believe something'],
]

/** "Of those who applied, … were refused": one of some of them, or of another step. Who seeks asylum has applied for it. */
const STEPS: ReadonlySet<string> = new Set([
  'work',
  'study',
  'detain',
  'die',
  'rescue',
  'apply',
  'refuse',
  'grant',
  'decide',
  'wait',
  'return',
  'deport',
  'depart',
  'naturalise',
  'intend',
  'visa',
  'permit',
])

/** Reads what the words of a figure's own part of its sentence say of it. */
export function readUncounted(scene: Scene, words: DoubtWords): Uncounted {
  const { block, span } = scene.sentence
  const text = ownWords(scene, words)
  const {
    hedgeAt,
    at: { start, end },
  } = scene.figure
  const ahead = block.text.slice(Math.max(span.start, start - CLOSE), start)
  const behind = block.text.slice(end, Math.min(span.end, end + BEHIND))
  const denied =
    words.deniedBefore.test(ahead) ||
    words.deniedBehind.test(block.text.slice(span.end, span.end + BEHIND)) ||
    (words.setRight.test(block.text.slice(end, Math.min(span.end, end + FAR))) &&
      words.saidBefore.test(block.text.slice(Math.max(span.start, start - FAR), start)))
  // "On ground meant for 200,000": the zone of a number begins behind what stands between it and the last.
  const leading = ahead.split(/[,;:]/).at(-1) ?? ''
  const near = `${leading} ; ${untilNextClause(text, scene)}`
  const dead = words.dead.test(text)
  const toldOf = block.text.slice(end, Math.max(end, scene.zone.end)).split(words.toldOf, 1)[0] ?? ''
  const share = scene.figure.kind === 'percent' || scene.figure.kind === 'ratio'
  const mayBe: Partial<Record<Kind, boolean>> = { cause: dead, belief: share }
  const isRate = isRateByChange(scene, words)
  // "It was not even that: 8,466 came" denies nothing of those who came.
  const told = (kind: Kind): string => (kind === 'unreal' ? near : kind === 'negated' ? toldOf : text)
  return {
    kinds: KINDS.filter(
      ([kind]) => (kind === 'spread' && isRate) || (mayBe[kind] !== false && words[kind].test(told(kind))),
    ),
    refuted: denied ? 'it is told to be refuted' : otherwiseCounted(scene, behind, words),
    outsiders: words.outsiders.test(text),
    dead,
    missing: words.missing.test(text),
    drowned: dead && words.drowned.test(text),
    foreseen: words.unreal.test(leading) || words.foreseenBehind.test(behind),
    level:
      hedgeAt !== null && words.level.test(block.text.slice(Math.max(span.start, hedgeAt.start - CLOSE), hedgeAt.end)),
    steps: stepsOf(scene, words),
  }
}

/** What else a figure may count by the words right beside it. */
function otherwiseCounted(scene: Scene, behind: string, words: DoubtWords): string | null {
  if ((scene.figure.kind === 'count' || scene.figure.kind === 'money') && words.difference.test(behind))
    return 'it tells a difference'
  // Of a share it is the base: "96 percent of those who crossed".
  if (scene.figure.kind !== 'percent' && words.part.test(behind)) return 'it counts some of those counted'
  if (addsUpTimes(scene)) return 'it adds up several times'
  return isInOneCity(scene) ? 'it counts in one city' : null
}

/** "In 2022 and 2023 together": the times of the figure's own words, side by side. */
function addsUpTimes({ sentence, layers }: Scene): boolean {
  const times = layers[0]!.periods
  return times.some((time, i) => {
    const next = times[i + 1]
    return next !== undefined && sentence.clauses.goesOn.test(sentence.block.text.slice(time.end, next.start).trim())
  })
}

/** "In Lampedusa, Italy": the country only says where the city lies. */
function isInOneCity({ sentence, layers }: Scene): boolean {
  const { places } = layers[0]!
  return places.some((place, i) => {
    const next = places[i + 1]
    const isCity = place.what === 'city' && place.role !== 'dateline'
    return isCity && next?.what === 'country' && sentence.block.text.slice(place.end, next.start) === ', '
  })
}

/**
 * Why a figure that is told so proves nothing against a claim: it is a target, a forecast, a falsehood, an older
 * estimate, a part. Null where it is not, or where the claim's statement says the same of its own value.
 *
 * @param known every term of the claim
 * @param language the one its statement is written in
 */
export function uncounted(
  figure: Uncounted,
  claim: Pick<Claim, 'statement' | 'measure' | 'population'>,
  known: ReadonlySet<string>,
  language: Pick<Language, 'doubts'>,
): string | null {
  if (figure.refuted !== null) return figure.refuted
  if (figure.steps.some((term) => !known.has(term) && !(term === 'apply' && known.has('asylum'))))
    return 'it counts another step'
  const stated = [claim.statement, claim.measure, claim.population].filter(Boolean).join(' ; ')
  const { doubts } = language
  if (!figure.kinds.some(([kind]) => kind === 'unreal') && doubts.unreal.test(stated))
    return 'the claim is of what was set or foreseen'
  if (figure.kinds.length === 0 && !figure.dead && !figure.missing) return null
  const told = figure.kinds.find(([kind]) => !doubts[kind].test(stated) && (kind !== 'nature' || known.has('displace')))
  if (told !== undefined) return told[1]
  const claimed = { dead: doubts.dead.test(stated), missing: doubts.missing.test(stated) }
  if (figure.drowned && !doubts.drowned.test(stated) && diedOnLand(known)) return 'it counts those who drowned'
  return countsDeadApart(figure, claimed) ? 'the dead and the missing are counted apart' : null
}

/** Whether a number was set, foreseen or imagined and a claim's was not: to be near it proves nothing either. */
export function isImagined(
  figure: Uncounted,
  claim: Pick<Claim, 'statement' | 'measure' | 'population'>,
  { doubts }: Pick<Language, 'doubts'>,
): boolean {
  return (
    figure.foreseen &&
    !doubts.unreal.test([claim.statement, claim.measure, claim.population].filter(Boolean).join(' ; '))
  )
}

/** Of those who die at a border or on the road some drown; at sea all do. */
function diedOnLand(known: ReadonlySet<string>): boolean {
  return known.has('border') && !known.has('sea') && !known.has('boat')
}

/** "Died or went missing" is another count than that of the missing; "died" may stand for both. */
function countsDeadApart(said: Pick<Uncounted, 'dead' | 'missing'>, claimed: typeof said): boolean {
  if ((!said.dead && !said.missing) || (!claimed.dead && !claimed.missing)) return false
  return said.missing ? claimed.dead !== said.dead || !claimed.missing : !claimed.dead
}

/** How far before a number, in characters, "not" denies it, and how far the sentence behind it is looked at. */
const CLOSE = 24
const BEHIND = 120
/** How far, in characters, from a number stands who says it and what sets it right. */
const FAR = 200
/** How far, in characters, before a verb its clause may open. */
const CLAUSE = 60
/** How far a word beside a figure makes it one of a step. */
const NEXT = 36

/** What an "and" behind a figure adds is told of those counted. */
function stepsOf({ sentence, figure, layers }: Scene, { whoDid }: DoubtWords): string[] {
  const from = Math.max(figure.at.end, figure.nounAt?.end ?? 0)
  const words = layers[0]!.words.filter((word) => word.start >= figure.at.start - NEXT && word.start <= from + NEXT)
  const joined = words.find((word) => word.start >= from && sentence.clauses.goesOn.test(word.plain))
  const own = words.filter((word) => joined === undefined || word.start < joined.start)
  // "24,867 people who had applied years before were naturalised": what those counted had done is no step of the count.
  const before = (start: number): string =>
    sentence.block.text.slice(Math.max(sentence.span.start, start - CLAUSE), start)
  return own.flatMap(({ terms, start }) =>
    terms.filter((term) => STEPS.has(term) && !(term === 'apply' && whoDid.test(before(start)))),
  )
}

/** "8,910 came, and it was clear that more would follow": behind a semicolon, or a comma and "and", something else is told. */
function untilNextClause(text: string, { sentence, figure, zone }: Scene): string {
  if (sentence.block.cell !== null) return text
  const behind = sentence.block.text.slice(figure.at.end, zone.end)
  const cut = [...behind.matchAll(/[,;]\s/g)].find(
    ({ 0: mark, index }) => mark.startsWith(';') || sentence.clauses.joins.test(behind.slice(index + 2)),
  )
  return cut === undefined ? text : text.slice(0, text.length - (behind.length - cut.index))
}

/** The part of the sentence that speaks of the figure; for a cell of a table its headers. */
function ownWords({ sentence, zone, figure, layers }: Scene, { apart }: DoubtWords): string {
  const { block } = sentence
  const before = block.text.slice(zone.start, figure.at.start)
  const parted = [...before.matchAll(apart)].at(-1)?.index ?? 0
  const own = block.text.slice(zone.start + parted, zone.end)
  if (!block.cell) return own
  const heads = layers.flatMap((layer) => (layer.where === 'header' ? [layer.sentence?.block.text ?? ''] : []))
  return [own, ...heads].join(' ; ')
}
