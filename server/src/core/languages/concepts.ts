/**
 * The ideas that figures about migration are about. They are the same in every language, so that a German article meets
 * an English claim: a language says which of its words express them.
 */
export type Concept =
  | 'arrive'
  | 'depart'
  | 'flee'
  | 'cross'
  | 'enter'
  | 'die'
  | 'apply'
  | 'asylum'
  | 'seek'
  | 'refugee'
  | 'displace'
  | 'internal'
  | 'return'
  | 'deport'
  | 'expel'
  | 'refuse'
  | 'host'
  | 'live'
  | 'resettle'
  | 'relocate'
  | 'naturalise'
  | 'detain'
  | 'apprehend'
  | 'encounter'
  | 'rescue'
  | 'grant'
  | 'protect'
  | 'permit'
  | 'visa'
  | 'issue'
  | 'remit'
  | 'receive'
  | 'gdp'
  | 'wait'
  | 'decide'
  | 'house'
  | 'born'
  | 'work'
  | 'study'
  | 'net'
  | 'intend'
  | 'child'
  | 'woman'
  | 'man'
  | 'family'
  | 'unaccompanied'
  | 'irregular'
  | 'boat'
  | 'sea'
  | 'border'
  | 'cost'
  | 'trafficking'
  | 'repeat'
  | 'first-time'
  | 'abroad'
  | 'temporary'
  | 'stateless'
  | 'child18'
  | 'share'
  | 'change'
  | 'military'
  | 'register'
  | 'encamp'
  | 'tourist'
  | 'foreign'
  | 'quota'
  | 'poor'
  | 'medical'
  | 'seasonal'
  | 'prosecute'
  | 'non-eu'
  | 'overland'

/** Concepts that go with nearly every measure and tell none from another. */
export const LIGHT: ReadonlySet<string> = new Set<Concept>([
  'seek',
  'host',
  'live',
  'share',
  'change',
  'register',
  'receive',
  'issue',
])

/** What people are in law: often left out once it was said ("Colombia hosted 2.88 million"). */
export const STATUSES: ReadonlySet<string> = new Set<Concept>(['refugee'])

/** What a people's name alone implies: that they are refugees or residents where they are counted. */
export const IMPLIED: readonly string[] = ['refugee', 'migrant', 'host', 'live']

/** Concepts that narrow a count: a figure with one and a claim without it are about different things. */
export const QUALIFIERS: ReadonlySet<string> = new Set<Concept>([
  'child',
  'woman',
  'man',
  'unaccompanied',
  'first-time',
  'repeat',
  'irregular',
  'net',
  'work',
  'study',
  'family',
  'medical',
  'seasonal',
  'tourist',
  'military',
  'internal',
  'resettle',
  'deport',
  'expel',
  'detain',
  'die',
  'rescue',
  'born',
  'stateless',
  'temporary',
  'wait',
  'decide',
  'remit',
  'return',
  'naturalise',
  'visa',
  'permit',
  'non-eu',
])
