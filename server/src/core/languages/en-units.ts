import { list } from './lists.js'

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
 * English nouns of the trade by what one of them is. Nouns whose one is one person (deaths, arrivals, returns, first-time
 * applications) stand in none of the lists: to call them people is no error.
 */
const nouns: Readonly<Record<UnitClass, string>> = {
  people: `people person persons individual individuals human humans souls men man women woman children child minors minor girls
    boys infants adults youths migrant migrants immigrant immigrants emigrants refugee refugees asylum-seeker asylum-seekers
    seekers seeker applicants applicant claimants claimant returnees returnee deportees deportee detainees detainee evacuees
    nationals national citizens citizen residents resident inhabitants newcomers foreigners aliens expatriates workers worker
    students student labourers laborers recipients beneficiaries survivors travellers travelers passengers idps exiles`,
  groups: 'household households family families couple couples',
  crossings: `crossing crossings detection detections movement movements journey journeys trip trips attempt attempts
    entry entries exit exits`,
  encounters: `encounter encounters apprehension apprehensions interception interceptions stop stops expulsion expulsions
    pushback pushbacks`,
  applications: 'application applications claim claims request requests case cases file files bid bids',
  decisions: 'decision decisions ruling rulings verdict verdicts judgment judgments',
  permits: 'permit permits',
  visas: 'visa visas',
  registrations: 'registration registrations',
}

const classes: ReadonlyMap<string, UnitClass> = new Map(
  (Object.entries(nouns) as [UnitClass, string][]).flatMap(([unit, words]) =>
    list(words).map((word) => [word, unit] as const),
  ),
)

/** What one of these is, by the last word of a noun ("border crossings"); null where the noun says nothing of it. */
export function unitClass(noun: string): UnitClass | null {
  return (
    classes.get(
      noun
        .trim()
        .toLowerCase()
        .split(/[\s-]+/)
        .at(-1) ?? '',
    ) ?? null
  )
}
