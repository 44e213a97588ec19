/** Everything that can be done about a finding, as data: the editor shows it, a test applies all of it. */
import { figureOptions } from '../check.js'
import type { Config } from '../config.js'
import { parseArticle } from '../article/index.js'
import { findFigures, type FigureOptions } from '../figures/index.js'
import type { Language } from '../languages/index.js'
import { applyEdits } from '../claims/edit/index.js'
import { dayOf } from '../matching/compile.js'
import { matchFigures, type RegistryView, type FigureMatch } from '../matching/index.js'
import type { Article, CheckedArticle, CheckedFigure, Claim, Figure, Finding, Fix, SourceFile } from '../types.js'
import { candidatesFor, type Candidate } from './candidates.js'
import { caveatFix } from './caveat.js'
import { correctionFixes } from './corrections.js'
import { successorOf } from './current.js'
import { draftFix } from './draft.js'
import { nounFix } from './noun.js'
import { referenceStyle } from './style.js'
import { tieEdits, tieFix, type FigurePlace } from './tie.js'

/** What fixes are made from. Build it once for a checked article: what is costly is worked out when it is first needed. */
export interface FixContext {
  readonly checked: CheckedArticle
  readonly registry: RegistryView
  readonly config: Config
  /** What the article is read in. */
  readonly language: Language
  /** Where a draft claim goes; `text` is empty where the file is yet to be made. Null where none can be written. */
  readonly drafts: (SourceFile & { readonly isNew: boolean }) | null
  /** How each figure would be tied if the article named no claim, by the start of its span. */
  readonly searched: () => ReadonlyMap<number, FigureMatch>
}

/** A change that a finding offers. */
export interface Offer extends Fix {
  /** What sort it is, so that all of a sort can be done at once. */
  readonly sort: OfferSort
  /** Files that are made first, where they are not there yet. */
  readonly create?: readonly string[]
}

export type OfferSort = 'finding' | 'tie' | 'caveat' | 'noun' | 'current' | 'draft'

/** More ties are no help in a menu: the list that can be searched has them all. */
const TIES = 3

/** How each figure would be tied if the article named no claim: what else it could be tied to. */
export function searchFigures(checked: CheckedArticle, registry: RegistryView): ReadonlyMap<number, FigureMatch> {
  const { article, figures } = checked
  const found = matchFigures(
    { ...article, references: [] },
    figures.map(({ figure }) => ({ ...figure, checkable: true })),
    registry,
    dayOf(article.date),
  )
  return new Map(found.map((match) => [match.figure.span.start, match]))
}

/** What can be done about a finding, the likeliest first. No offer adds or softens a hedge, or changes a quotation. */
export function offersFor(finding: Finding, context: FixContext): readonly Offer[] {
  const own = finding.fixes.map((fix): Offer => ({ ...fix, sort: 'finding' }))
  const checked = figureOf(finding, context.checked)
  if (!checked) return own
  const more = figureOffers(finding, checked, context).filter((offer) => keepsFigures(offer, context))
  return distinct([...own, ...more])
}

/** What a figure could be tied to, the likeliest first. */
export function candidatesOf(
  checked: CheckedFigure,
  { checked: { article }, registry, searched }: FixContext,
): readonly Candidate[] {
  const match = searched().get(checked.figure.span.start)
  if (!match) return []
  const own = checked.match.type === 'tied' ? checked.match.claim.id : null
  // What the checker could not choose between comes first, as it did.
  const known =
    checked.match.type === 'candidates'
      ? { ...match, match: checked.match }
      : { ...match, match: { type: 'none' as const } }
  return candidatesFor(article, known, registry).filter(({ claim }) => claim.id !== own)
}

/** A figure as fixes see it: in its article, with the others and the reference that it has. */
export function placeOf(checked: CheckedFigure, { checked: { article, figures } }: FixContext): FigurePlace {
  const { match, figure } = checked
  const reference = match.type === 'unresolved' || match.type === 'tied' ? match.reference : null
  return { article, figure, figures: figures.map((one) => one.figure), reference }
}

/** Ties a figure to a claim in the article's own form; null where no reference can stand. */
export function tieOffer(checked: CheckedFigure, claim: Claim, context: FixContext): Offer | null {
  const fix = tieFix(placeOf(checked, context), claim, styleOf(context))
  return fix ? { ...fix, sort: 'tie' } : null
}

function figureOffers(finding: Finding, checked: CheckedFigure, context: FixContext): readonly Offer[] {
  const { article } = context.checked
  const claim = checked.match.type === 'tied' ? checked.match.claim : null
  switch (finding.rule) {
    case 'uncited-figure':
    case 'unregistered-figure':
    case 'ambiguous-figure':
    case 'unknown-claim':
      return [...ties(checked, context), ...some(draftOffer(checked, context))]
    case 'conflicting-figure':
    case 'retracted-claim':
    case 'mismatched-claim':
      return ties(checked, context)
    case 'superseded-claim':
      return claim ? currentOffers(checked, claim, context) : []
    case 'missing-caveat':
      return claim ? some(caveatFix(article, checked.figure, claim)).map((fix) => ({ ...fix, sort: 'caveat' })) : []
    case 'wrong-unit':
      return claim ? some(nounFix(article, checked.figure, claim)).map((fix) => ({ ...fix, sort: 'noun' })) : []
    default:
      return []
  }
}

/** Claims that the figure may be printed for. One that it may not would trade a finding for a graver one. */
function ties(checked: CheckedFigure, context: FixContext): readonly Offer[] {
  return candidatesOf(checked, context)
    .filter((candidate) => candidate.agrees)
    .slice(0, TIES)
    .flatMap(({ claim }) => some(tieOffer(checked, claim, context)))
}

function draftOffer(checked: CheckedFigure, context: FixContext): Offer | null {
  const match = context.searched().get(checked.figure.span.start)
  if (!match || !context.drafts) return null
  const fix = draftFix(placeOf(checked, context), match, context.registry, styleOf(context), context.drafts)
  return fix ? { ...fix, sort: 'draft' } : null
}

/** The new number under the claim that holds now. Where the old one may stand the rule offers the new id itself. */
function currentOffers(checked: CheckedFigure, claim: Claim, context: FixContext): readonly Offer[] {
  const {
    registry,
    checked: { article },
  } = context
  const successor = successorOf(claim, (id) => registry.find(id)?.claim ?? null)
  if (!successor) return []
  const direction = registry.find(successor.id)?.direction ?? null
  const place = placeOf(checked, context)
  return correctionFixes(article, checked.figure, successor, direction, context.language).flatMap(
    (correction): Offer[] => {
      const [edit] = correction.edits
      const tie = tieEdits(place, successor, styleOf(context))
      if (!edit || tie.length === 0) return []
      // A link wraps the number: both are written at once.
      const wraps = tie.find((one) => one.span.start === checked.figure.span.start && one.span.end > one.span.start)
      const edits = wraps
        ? [{ ...wraps, span: edit.span, text: `[${edit.text}](claim:${successor.id})` }]
        : [edit, ...tie]
      return [{ ...correction, edits, sort: 'current' }]
    },
  )
}

/**
 * Whether the figures of the article are the same but for what the fix corrects: what a registry says in its own words
 * may hold numbers and hedges, and none of them may get into the article unasked.
 */
function keepsFigures({ edits, sort }: Offer, { checked: { article }, config, language }: FixContext): boolean {
  if (sort !== 'caveat' && sort !== 'noun') return true
  const options = figureOptions(config, language)
  const after = parseArticle({ uri: article.uri, text: applyEdits(article.text, edits) }, () => language.sentences)
  return JSON.stringify(hedgedNumbers(article, options)) === JSON.stringify(hedgedNumbers(after, options))
}

function hedgedNumbers(article: Article, options: FigureOptions): readonly (readonly string[])[] {
  return findFigures(article, options).map(({ text, hedge, hedgeText }: Figure) => [text, hedge, hedgeText])
}

function styleOf({ checked: { article }, registry, config }: FixContext) {
  return referenceStyle(article, registry, config.reference)
}

function figureOf(finding: Finding, { figures }: CheckedArticle): CheckedFigure | null {
  return figures.find(({ findings }) => findings.some((own) => isSame(own, finding))) ?? null
}

/** The same finding, also of another check of the same text. */
export function isSame(one: Finding, other: Finding): boolean {
  return (
    one === other || (one.rule === other.rule && one.message === other.message && one.span.start === other.span.start)
  )
}

function distinct(offers: readonly Offer[]): readonly Offer[] {
  const seen = new Set<string>()
  return offers.filter(({ edits }) => {
    const key = JSON.stringify(edits)
    return !seen.has(key) && seen.add(key)
  })
}

function some<T>(value: T | null): readonly T[] {
  return value === null ? [] : [value]
}
