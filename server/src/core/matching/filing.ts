import { languageOf, type Language } from '../languages/index.js'
import { item, numbered } from '../numbered.js'
import type { FigureKind, Period, Source } from '../types.js'

/** What a claim is filed under, so that the claim itself is looked at only when a figure meets it. */
export interface Filed {
  readonly id: string
  /** The language that the statement is written in. */
  readonly language: Language
  /** Every place the claim names anywhere; one and the same set for all claims that name the same. */
  readonly named: ReadonlySet<string>
  readonly period: Period | null
  /** Counted as of a day. */
  readonly stock: boolean
  /** As the claim writes it: where those counted went, else where they are, else where they came from; null for none of these. */
  readonly home: string | null
  readonly sources: readonly Source[]
  readonly kind: FigureKind
  /** Its value, where that is one number. */
  readonly exact: number | null
}

/** The files of a registry's claims. */
export interface Files {
  /** In the registry's order. */
  readonly claims: readonly Filed[]
  /** The names of places that claims' keys hold, each once. */
  readonly places: readonly string[]
}

/** The same as plain data: kept beside the registry it spares reading every claim. */
export interface Filing {
  readonly ids: readonly string[]
  /** Codes of the languages. */
  readonly languages: readonly string[]
  readonly kinds: readonly FigureKind[]
  /** The sets of place ids. */
  readonly named: readonly (readonly string[])[]
  readonly places: readonly string[]
  /** Lists of places in the registry's `sources`. */
  readonly sources: readonly (readonly number[])[]
  readonly claims: readonly PackedFiled[]
}

/** Positions in the lists of `Filing`, -1 for none, the value, and the period's days, which stand only where there is one. */
type PackedFiled = readonly [
  language: number,
  named: number,
  stock: 0 | 1,
  home: number,
  sources: number,
  kind: number,
  exact: number | null,
  ...([] | [from: number | null, to: number | null]),
]

/** Packs what claims are filed under. `sources` are those of the registry. */
export function packFiling({ claims, places }: Files, sources: readonly Source[]): Filing {
  const languages = numbered<Language>()
  const kinds = numbered<FigureKind>()
  const named = numbered<ReadonlySet<string>>()
  const lists = numbered<string>()
  const homes = new Map(places.map((place, index) => [place, index]))
  const sourceNumbers = new Map(sources.map((source, index) => [source, index]))
  const packed = claims.map((claim): PackedFiled => {
    const { period, home } = claim
    return [
      languages.numberOf(claim.language),
      named.numberOf(claim.named),
      claim.stock ? 1 : 0,
      home === null ? NONE : (homes.get(home) ?? NONE),
      lists.numberOf(JSON.stringify(claim.sources.map((source) => sourceNumbers.get(source) ?? NONE))),
      kinds.numberOf(claim.kind),
      claim.exact,
      ...(period ? ([period.from, period.to] as const) : ([] as const)),
    ]
  })
  return {
    ids: claims.map(({ id }) => id),
    languages: languages.items.map(({ code }) => code),
    kinds: kinds.items,
    named: named.items.map((set) => [...set]),
    places,
    sources: lists.items.map((list) => JSON.parse(list) as number[]),
    claims: packed,
  }
}

/** What `packFiling` packed. Throws for what it did not pack. */
export function unpackFiling(filing: Filing, sources: readonly Source[]): Files {
  const spoken = filing.languages.map(languageOf)
  const sets = filing.named.map((ids) => new Set(ids))
  const lists = filing.sources.map((list) => list.map((index) => item(sources, index)))
  const claims = filing.claims.map(([language, set, stock, home, list, kind, exact, from, to], index): Filed => ({
    id: item(filing.ids, index),
    language: item(spoken, language),
    named: item(sets, set),
    period: from === undefined || to === undefined ? null : { from, to },
    stock: stock === 1,
    home: home === NONE ? null : item(filing.places, home),
    sources: item(lists, list),
    kind: item(filing.kinds, kind),
    exact,
  }))
  return { claims, places: filing.places }
}

const NONE = -1
