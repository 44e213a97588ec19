import type { Language } from '../languages/language.js'
import type { FigureKind } from '../types.js'
import type { FilterName } from './filters/index.js'

/** What an article's figures are read with. */
export interface FigureOptions {
  readonly language: Language
  /** Kinds that are checked; by default all but durations, ages and measures. */
  readonly kinds?: readonly FigureKind[]
  /** Filters that are switched off: `{ years: false }` takes years for figures. */
  readonly filters?: Readonly<Partial<Record<FilterName, boolean>>>
}

/** The kinds that ask for a source where the configuration says nothing. */
export const DEFAULT_KINDS: readonly FigureKind[] = ['count', 'percent', 'ratio', 'money', 'rate']

/** The filters that are off. */
export function filtersOff(options: FigureOptions): ReadonlySet<FilterName> {
  const entries = Object.entries(options.filters ?? {}) as [FilterName, boolean][]
  return new Set(entries.filter(([, on]) => !on).map(([name]) => name))
}
