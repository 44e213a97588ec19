/** What one of a counted noun is. Two nouns of different units count different things, of which one may be several of the other. */
export type UnitClass =
  | 'people'
  | 'groups'
  | 'crossings'
  | 'encounters'
  | 'applications'
  | 'decisions'
  | 'permits'
  | 'visas'
  | 'registrations'

/**
 * A language's nouns of the trade by what one of them is. Nouns whose one is one person (deaths, arrivals, returns,
 * first-time applications) stand in none of the lists: to call them people is no error.
 */
export interface UnitWords {
  readonly nouns: Readonly<Record<UnitClass, string>>
  /** Says that people or applications are counted the first time only, so that there are as many of one as of the other. */
  readonly firstTime: RegExp
}
