/** One reason for or against a claim, for the reader of an explanation. */
export interface Evidence {
  readonly about: 'measure' | 'population' | 'place' | 'period' | 'noun' | 'source'
  /** From 0 to 1; null where it rules the claim out. */
  readonly weight: number | null
  readonly text: string
}
