/** What a publisher's flags on an observation mean for a claim. */
import type { Entries } from '../../../core/claims/edit/index.js'

/** The keys that flags decide. */
export const FLAG_KEYS = ['caveat', 'caveatAlso', 'method'] as const

/** What one flag says: words an article must print, how the number was come by, or what a colleague should know. */
interface Meaning {
  readonly caveat?: string
  readonly also?: readonly string[]
  readonly method?: 'estimate' | 'model'
  readonly note?: string
}

/** Eurostat's flags, and those of SDMX (in capitals) where they differ: CL_OBS_STATUS. */
const MEANINGS: Readonly<Record<string, Meaning>> = {
  p: { caveat: 'provisional', also: ['preliminary'] },
  P: { caveat: 'provisional', also: ['preliminary'] },
  e: { method: 'estimate' },
  E: { method: 'estimate' },
  s: { method: 'estimate', note: 'Estimated by Eurostat.' },
  f: { caveat: 'forecast', also: ['projected', 'projection'], method: 'model' },
  F: { caveat: 'forecast', also: ['projected', 'projection'], method: 'model' },
  u: { caveat: 'low reliability', also: ['unreliable'] },
  U: { caveat: 'low reliability', also: ['unreliable'] },
  b: { note: 'Break in the time series: not to be compared with the years before.' },
  B: { note: 'Break in the time series: not to be compared with the years before.' },
  d: { note: 'The definition differs, see the metadata.' },
  D: { note: 'The definition differs, see the metadata.' },
  i: { note: 'See the metadata.' },
  I: { note: 'Imputed by the receiving agency.' },
  n: { note: 'Not significant.' },
  N: { note: 'Not significant.' },
  r: { note: 'Revised.' },
}

/** Flags that stand where there is no number: confidential, missing, not applicable. */
const WITHOUT_NUMBER = /[cmzCMLOHQ:]/

/** What flags say of a claim, and those that nobody knows. */
export function readFlags(flags: string): { readonly keys: Entries; readonly unknown: readonly string[] } {
  const known = flags.match(/[^\s,;]/g) ?? []
  const meanings = known.flatMap((flag) => MEANINGS[flag] ?? [])
  const [first, ...rest] = meanings.filter(({ caveat }) => caveat !== undefined)
  const method = meanings.find((meaning) => meaning.method !== undefined)?.method
  const notes = [
    ...rest.map(({ caveat = '' }) => `${caveat.charAt(0).toUpperCase()}${caveat.slice(1)}.`),
    ...meanings.flatMap(({ note }) => note ?? []),
  ]
  return {
    keys: {
      ...(first?.caveat === undefined ? {} : { caveat: first.caveat, caveatAlso: first.also ?? [] }),
      ...(method === undefined ? {} : { method }),
      ...(notes.length === 0 ? {} : { note: notes.join(' ') }),
    },
    unknown: known.filter((flag) => MEANINGS[flag] === undefined && !WITHOUT_NUMBER.test(flag) && flag !== 'A'),
  }
}

/** Caveats that flags give: one of them on a claim was written by an import and not by hand. */
export const flagCaveats: ReadonlySet<string> = new Set(Object.values(MEANINGS).flatMap(({ caveat }) => caveat ?? []))
