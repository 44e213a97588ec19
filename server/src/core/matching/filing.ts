import { languageOf, type Language } from '../languages/index.js'
import type { Period } from '../types.js'

/** What a claim is filed under, most of it read from its statement. */
export interface Filed {
  /** The language that the statement is written in. */
  readonly language: Language
  /** Every place the claim names anywhere; one and the same set for all claims that name the same. */
  readonly named: ReadonlySet<string>
  readonly period: Period | null
  /** Counted as of a day. */
  readonly stock: boolean
}

/** What all claims of a registry are filed under, as plain data: kept beside the registry it spares reading every statement. */
export interface Filing {
  /** Codes of the languages. */
  readonly languages: readonly string[]
  /** The sets of place ids. */
  readonly named: readonly (readonly string[])[]
  /** In the registry's order. */
  readonly claims: readonly PackedFiled[]
}

/** Positions in the lists of `Filing`, and the period's days, which stand only where there is one. */
type PackedFiled = readonly [
  language: number,
  named: number,
  stock: 0 | 1,
  ...([] | [from: number | null, to: number | null]),
]

/** Packs what claims are filed under. */
export function packFiling(claims: readonly Filed[]): Filing {
  const languages: Language[] = []
  const sets: ReadonlySet<string>[] = []
  const setNumbers = new Map<ReadonlySet<string>, number>()
  const packed = claims.map(({ language, named, period, stock }): PackedFiled => {
    let languageNumber = languages.indexOf(language)
    if (languageNumber < 0) languageNumber = languages.push(language) - 1
    const setNumber = setNumbers.get(named) ?? sets.push(named) - 1
    setNumbers.set(named, setNumber)
    return [languageNumber, setNumber, stock ? 1 : 0, ...(period ? ([period.from, period.to] as const) : ([] as const))]
  })
  return { languages: languages.map(({ code }) => code), named: sets.map((set) => [...set]), claims: packed }
}

/** What `packFiling` packed. */
export function unpackFiling({ languages, named, claims }: Filing): Filed[] {
  const spoken = languages.map(languageOf)
  const sets = named.map((ids) => new Set(ids))
  return claims.map(([language, set, stock, from, to]) => ({
    language: item(spoken, language),
    named: item(sets, set),
    period: from === undefined || to === undefined ? null : { from, to },
    stock: stock === 1,
  }))
}

function item<T>(items: readonly T[], index: number): T {
  const found = items[index]
  if (found === undefined) throw new RangeError(`no item ${index}`)
  return found
}
