import { everybody, type CompanyPhrase, type TopicWords } from '../words/topics.js'

/** What follows a verb that only says how many: "reached a record 949,000". */
function amount(before: string): RegExp {
  const hedges =
    'a|an|the|about|around|some|roughly|nearly|almost|just|only|over|under|more|less|fewer|than|at least|an estimated|new|all-time|record|high|low|peak|total|of'
  return new RegExp(`^\\s+${before}(?:(?:${hedges}) )*[$€£₹¥]?\\d`, 'i')
}

/** What floods and wars leave people: "left 40,000 homeless". */
const UNDONE = /^\s+(?:\S+ ){1,6}(?:homeless|dead|injured|wounded|displaced|stranded|without|in need)\b/i

/** Words that mean nothing of the trade where `ahead` fits what follows them. */
function saying(words: string, ahead: RegExp): CompanyPhrase {
  return { words, concepts: [], behind: [], ahead, unless: /^\s+by\b/ }
}

/**
 * What English words about migration are about: forms of one idea share a concept, so that "drowned", "dead" and
 * "deaths at sea" meet. Only words that any newsroom uses in the same sense are here; a newsroom's own words ("came
 * ashore" for its sea arrivals) stand in its registry's `terms`.
 */
export const enTopics = (): TopicWords => ({
  concepts: {
    arrive:
      'arrive arrives arrived arriving arrival arrivals came come comes coming reach reached reaches reaching land landed landing landings disembark disembarked disembarkation disembarkations immigration immigrate immigrated immigrants immigrant inflow inflows intake',
    depart:
      'depart departed departing departure departures left leave leaves leaving emigrate emigrated emigrating emigration emigrants emigrant outflow outflows exodus exit exits',
    flee: 'flee fled fleeing flees escaped escape escaping',
    cross: 'cross crossed crosses crossing crossings detection detections detected',
    enter: 'enter entered enters entering entry entries',
    die: 'die died dies dying dead death deaths drown drowned drownings killed missing disappeared disappearance disappearances perished fatalities fatality body bodies victims mortality',
    apply:
      'apply applied applies applying application applications applicant applicants lodge lodged lodging filed file files filing request requests requested',
    asylum: 'asylum',
    seek: 'seek seeker seekers seeking sought',
    refugee: 'refugee refugees',
    displace: 'displaced displacement displacements displacing uprooted idp idps',
    internal: 'internal internally inside',
    return:
      'return returns returned returning returnee returnees back repatriate repatriated repatriation repatriations homeward',
    deport: 'deport deported deporting deportation deportations removal removals removed',
    expel: 'expel expelled expulsion expulsions',
    refuse: 'refuse refused refusal refusals reject rejected rejections rejection turned pushback pushbacks denied',
    host: 'host hosts hosted hosting shelter shelters sheltered sheltering sheltered harbour accommodate accommodated accommodating',
    live: 'live lives lived living reside resides resided residing resident residents population populations inhabitants settled',
    resettle: 'resettle resettled resettles resettlement resettlements',
    relocate: 'relocate relocated relocation relocations',
    naturalise:
      'naturalise naturalised naturalisation naturalisations naturalize naturalized naturalization naturalizations citizenship citizenships passport passports',
    detain: 'detain detained detention detentions detainee detainees custody',
    apprehend: 'apprehend apprehended apprehension apprehensions arrest arrests arrested',
    encounter: 'encounter encounters encountered stop stopped stops intercepted interception interceptions',
    rescue: 'rescue rescued rescues rescuing saved survivors survivor survived alive',
    grant:
      'grant grants granted granting award awards awarded recognised recognized recognition approved approval approvals positive',
    protect: 'protect protection protected',
    permit: 'permit permits',
    visa: 'visa visas',
    issue: 'issue issued issues issuing delivered deliver handed given',
    remit: 'remit remits remitted remittance remittances send sends sent sending transfer transfers transferred',
    receive: 'receive received receives receiving recipient recipients',
    gdp: 'gdp gross domestic product economy output',
    wait: 'wait waits waited waiting await awaiting awaits pending backlog backlogs queue unresolved undecided',
    decide:
      'decision decisions decide decided deciding ruling rulings verdicts processed processing processes handled handling examined examining assessed assessing',
    house: 'house housed housing hotel hotels rooms accommodation',
    born: 'born birth births newborn newborns',
    work: 'work works worker workers working labour labor labourers laborers job jobs employed employment employees workforce jobless',
    study: 'study students student studies studying university pupils pupil school schools enrolled enrolment',
    net: 'net',
    intend:
      'intend intends intended intending intention intentions meant plan planned plans planning hope hoped hoping wish wished want wanted wants',
    child: 'child children minor minors kids infants infant babies baby juveniles teenagers adolescents girls boys',
    woman: 'woman women female females',
    man: 'man men male males',
    family: 'family families household households relatives reunification reunion spouses dependants dependents',
    unaccompanied: 'unaccompanied separated lone',
    irregular:
      'irregular irregularly illegal illegally unauthorised unauthorized unlawful unlawfully undocumented clandestine',
    boat: 'boat boats dinghy dinghies vessel vessels ship ships shipwreck shipwrecked shipwrecks trawler trawlers aboard',
    sea: 'sea seas maritime ashore seaborne',
    border: 'border borders frontier frontiers',
    cost: 'cost costs costing bill bills spend spends spent spending price prices fee fees expense expenses expenditure paid pay',
    trafficking: 'trafficking trafficked traffickers smuggling smugglers smuggled',
    repeat: 'repeat repeated subsequent renewed follow-up',
    'first-time': 'first-time',
    abroad: 'abroad outside overseas diaspora expatriates expats expatriate',
    temporary: 'temporary temporarily',
    stateless: 'stateless statelessness',
    child18: 'under-18',
    share: 'share shares proportion percentage accounted account accounts made makes rate rates ratio',
    change:
      'change changed changes rise rises rose risen rising fall falls fell fallen falling increase increased increases increasing decrease decreased decreases decreasing drop dropped drops dropping decline declined declines declining grow grew grown growth jump jumped surge surged',
    military: 'military mobilisation mobilization conscription conscripts soldiers troops',
    register: 'register registered registers registration registrations',
    encamp: 'camp camps settlement settlements tented tents',
    tourist: 'tourist tourists tourism visitors visitor travellers travelers travel trips',
    foreign: 'foreign foreigners foreigner foreign-born non-citizens noncitizens',
    quota: 'cap ceiling quota quotas target',
    poor: 'poor poorer low- low-income middle-income developing',
    medical: 'health care nurses nurse doctors doctor hospital hospitals medical',
    seasonal: 'seasonal harvest farm farms agricultural agriculture',
    prosecute: 'charged charges convicted conviction convictions sentenced prosecuted prosecution prosecutions',
    overland: 'overland',
    'non-eu': 'non-eu non-eea extra-eu third-country',
  },
  alsoMean: {
    ashore: ['arrive'],
    seaborne: ['arrive'],
    drowned: ['sea'],
    immigrant: ['live'],
    immigrants: ['live'],
    foreigners: ['live'],
    'asylum-seeker': ['asylum', 'seek'],
    'asylum-seekers': ['asylum', 'seek'],
    stepped: ['arrive'],
    step: ['arrive'],
    sought: ['apply'],
    seek: ['apply'],
  },
  phrases: {
    'first application': ['first-time', 'apply'],
    'first applications': ['first-time', 'apply'],
    'first applicants': ['first-time', 'apply'],
    'first applicant': ['first-time', 'apply'],
    'first claims': ['first-time', 'apply'],
    'initial applications': ['first-time', 'apply'],
    'went home': ['return'],
    'go home': ['return'],
    'gone home': ['return'],
    'going home': ['return'],
    'came home': ['return'],
    'coming home': ['return'],
    'returned home': ['return'],
    'return home': ['return'],
    'own country': ['internal'],
    'own countries': ['internal'],
    'own homeland': ['internal'],
    'made it': ['arrive'],
    'set foot': ['arrive'],
    'took in': ['host'],
    'taken in': ['host'],
    'home to': ['host'],
    'set out': ['depart'],
    'sent home': ['remit'],
    'sent back': ['return'],
    'moved to': ['arrive'],
    'moved away': ['depart'],
  },
  inCompany: [
    ...everybody('men', 'women', 'children', 'and'),
    { words: 'by land', concepts: ['overland'], behind: [], ahead: /^/, unless: /^-/ },
    {
      words: 'land',
      concepts: ['overland'],
      behind: [],
      ahead: /^\s+(?:arrivals?|borders?|frontiers?|crossings?|routes?|entr(?:y|ies))\b/i,
      unless: /^-/,
    },
    ...['the eu', 'the bloc', 'the european union'].map((union) => ({
      words: `outside ${union}`,
      concepts: ['non-eu'] as const,
      behind: [],
      ahead: /^/,
      unless: /^['’]/,
    })),
    ...['came', 'come', 'comes', 'coming'].map((words) => saying(words, amount('to '))),
    ...['reach', 'reached', 'reaches', 'reaching'].map((words) => saying(words, amount(''))),
    saying('back', /^\s+then\b/i),
    ...['asked for', 'ask for', 'asking for', 'requested'].map((words) => ({
      words,
      concepts: ['apply'] as const,
      behind: [],
      ahead:
        /^\s+(?:(?:an?|the|their) )?(?:\S+ )?(?:passports?|citizenship|nationality|naturali[sz]ation|visas?|permits?)\b/i,
      unless: /^-/,
    })),
    // "By March 640 were left" are those who stayed.
    ...['was left', 'were left', 'is left', 'are left'].map((words) => saying(words, /^(?! behind)/)),
    ...['left', 'leaves', 'leaving'].map((words) => saying(words, UNDONE)),
    {
      words: 'lost',
      concepts: ['die'],
      behind: ['sea', 'die'],
      ahead:
        /^\s+(?:(?:their|his|her|its) li(?:fe|ves)|at sea|in the (?:sea|water|desert|jungle)|on the (?:way|route|crossing|journey))\b/i,
      unless: /^\s+(?:their|his|her|its) (?!li(?:fe|ves)\b)/i,
    },
    {
      words: 'first asylum',
      concepts: ['first-time', 'asylum'],
      behind: [],
      ahead: /^\s+(?:applications?|applicants?|claims?|requests?)\b/i,
      unless: /^-/,
    },
    {
      words: 'for the first time',
      concepts: ['first-time'],
      behind: ['apply', 'asylum'],
      ahead: null,
      unless: /^\s+(?:since|ever|in\s+(?:\S+\s+){0,3}(?:months|years|decades|history))\b/i,
    },
  ],
  somebody:
    'workers students applicants refugees asylum-seekers seekers emigrants immigrants returnees men women children minors families foreigners petitioners voters soldiers employees nurses doctors labourers deportees arrivals visitors travellers travelers tourists professionals graduates spouses dependants',
  light:
    'origin forcibly present presence record recorded registered logged counted count counts number numbers total totals figure figures tally people person persons individual individuals case cases annual annually year years month monthly day daily week all new other average according estimate estimated official data report reported statistics country countries national nationals nationality nationalities citizen citizens worth global globally',
  persons:
    'people person persons individual individuals migrant migrants human humans souls citizen citizens national nationals resident residents inhabitants newcomers arrivals others ones names name beneficiaries passengers members',
  neutral:
    'number numbers total totals figure figures count counts tally data amount amounts level levels record records case share percentage percent per cent half third quarter those them these of such number majority minority rest others times',
  stop: 'a an the of in on at to for from by with and or but as is are was were be been being has have had do does did not no it its he she they them their his her we our you i who whom which that this these those there here then than so if when while where what how why all any some more most much many few less least very just only also even still yet already again ever never both each every either neither other another same own such over under about around up down out off into onto through during before after since until till between among against across along near per via can could may might must shall should will would one two three four five six seven eight nine ten hundred thousand million billion said says say told saying according now today yesterday tomorrow'.concat(
    ' last next previous past first second third earlier later end start beginning ago year years month months week weeks day days time times century decade quarter january february march april june july august september october november december',
  ),
})
