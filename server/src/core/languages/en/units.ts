import type { UnitWords } from '../words/units.js'

/** English nouns of the trade by what one of them is. */
export const enUnits = (): UnitWords => ({
  nouns: {
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
  },
  firstTime: /\bfirst(?:[ -]time)?\b/i,
})
