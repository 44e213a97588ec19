/**
 * The claims format, written down once: which keys there are, what each may hold and what it means. The reader, the JSON
 * Schema and the messages all follow these tables, so that they cannot disagree.
 */

/** The number that a file's `format` may state. */
export const FORMAT = 1

/** What a key may hold. */
export type Kind =
  /** One line or more of text. `numbers` also takes a YAML number, as it is written: `page: 11`. */
  | { readonly type: 'text'; readonly numbers?: true }
  | { readonly type: 'id' }
  | { readonly type: 'choice'; readonly choices: Readonly<Record<string, string>> }
  /** A calendar day, `2022-07-21`. */
  | { readonly type: 'day' }
  /** A day, a month or a year: what is known of when something was published. */
  | { readonly type: 'date' }
  | { readonly type: 'period' }
  /** A period without a range: the day, month or year on which a stock was counted. */
  | { readonly type: 'moment' }
  /** A number above zero. */
  | { readonly type: 'number' }
  | { readonly type: 'value' }
  | { readonly type: 'formula' }
  /** `single` also takes one text in place of a list of one. */
  | { readonly type: 'texts'; readonly single?: true }
  | { readonly type: 'wording' }
  | { readonly type: 'sources' }
  /** Anything JSON can say, kept as it is. */
  | { readonly type: 'json' }
  /** Known here only to be told where it belongs: in each claim. */
  | { readonly type: 'misplaced' }

/** One key of a map. */
export interface Key {
  readonly kind: Kind
  readonly required?: true
  /** What the key means, as the schema shows it; one sentence or two, without a full stop at the end. */
  readonly description: string
  readonly examples: readonly unknown[]
}

/** The keys a map may have, by name. */
export type Shape = Readonly<Record<string, Key>>

const text = { type: 'text' } as const
const label = { type: 'text', numbers: true } as const
const texts = { type: 'texts' } as const
const day = { type: 'day' } as const
const date = { type: 'date' } as const

const place =
  'an ISO 3166-1 alpha-2 code, `EU`, or a name in any language that country data knows; any other name is a place of its own'

export const CLAIM = {
  id: {
    kind: { type: 'id' },
    required: true,
    description:
      'The name of the claim: lower-case words joined by hyphens, unique in the registry and never used again for another',
    examples: ['de-asylum-ru-2022-02'],
  },
  statement: {
    kind: text,
    required: true,
    description: 'One sentence that states the figure as it may be printed',
    examples: ['132 Russian citizens applied for asylum in Germany in February 2022.'],
  },
  value: {
    kind: { type: 'value' },
    required: true,
    description:
      'A number, which is exact; or the words of a figure, read as in an article; or a range, `{min: , max: }`',
    examples: [132, 'about 25 thousand', '12.5%', { min: 400, max: 750 }],
  },
  unit: {
    kind: text,
    description: 'What one of them is',
    examples: ['people', 'applications', 'crossings', 'decisions', 'permits', 'households', 'deaths', 'percent', 'EUR'],
  },
  measure: {
    kind: text,
    description: 'What is being measured',
    examples: ['asylum applications', 'border crossings', 'refugees hosted', 'deaths at sea', 'remittances'],
  },
  kind: {
    kind: { type: 'choice', choices: { stock: 'as of a day', flow: 'over a period' } },
    description: 'Whether the number is a stock, counted as of a day, or a flow, counted over a period',
    examples: ['flow'],
  },
  population: {
    kind: text,
    description: 'Who is counted',
    examples: ['Russian citizens', 'first-time applicants', 'unaccompanied minors'],
  },
  origin: { kind: label, description: `Where they come from: ${place}`, examples: ['RU', 'Syria'] },
  destination: { kind: label, description: `Where they go: ${place}`, examples: ['DE', 'EU'] },
  place: {
    kind: label,
    description: `Where it happens, when neither origin nor destination fits: ${place}`,
    examples: ['Darién Gap'],
  },
  period: {
    kind: { type: 'period' },
    description: 'The time a flow was counted over, in ISO 8601: a year, half-year, quarter, month or day, or a range',
    examples: ['2022', '2022-Q1', '2022-02', '2022-02-24', '2022-02-24/2022-07-05', '2016/..'],
  },
  asOf: {
    kind: { type: 'moment' },
    description: 'The day, or month, on which a stock was counted',
    examples: ['2023-12-31', '2023-06'],
  },
  method: {
    kind: {
      type: 'choice',
      choices: {
        register: 'counted from records',
        estimate: 'estimated',
        survey: 'from a sample',
        model: 'computed by a model',
      },
    },
    description: 'How the source came by the number',
    examples: ['register'],
  },
  rounding: {
    kind: { type: 'number' },
    description: "The source's own rounding step: the value is widened by half of it either way",
    examples: [5, 1000],
  },
  derivedFrom: {
    kind: { type: 'formula' },
    description:
      'A formula over claim ids that gives the value, operators between spaces; the result counts times 100 where the value is a percent',
    examples: ['de-asylum-ru-2022-03 / de-asylum-ru-2022-02 - 1'],
  },
  sources: {
    kind: { type: 'sources' },
    required: true,
    description:
      'Where the figure comes from: names of sources from any file of the registry, or sources written in place',
    examples: [['bamf-asylum-2022-05']],
  },
  quote: {
    kind: text,
    description: "The source's own words that hold the number",
    examples: ['Im Februar stellten 132 russische Staatsangehörige einen Asylantrag'],
  },
  status: {
    kind: {
      type: 'choice',
      choices: {
        draft: 'not checked by anybody yet',
        verified: 'checked; what holds when nothing is written',
        disputed: 'there are competing estimates, and an article should show more than one',
        superseded: 'replaced by a newer claim',
        retracted: 'withdrawn, and not to be printed',
      },
    },
    description: 'How far the claim can be relied on; verified when nothing is written',
    examples: ['verified'],
  },
  supersededBy: {
    kind: { type: 'id' },
    description: 'The claim that replaces this one',
    examples: ['de-arrivals-2015'],
  },
  supersededOn: { kind: day, description: 'The day on which it was replaced', examples: ['2016-09-30'] },
  reason: {
    kind: text,
    description: 'Why it was replaced or withdrawn',
    examples: ['Double registrations taken out.'],
  },
  verifiedBy: { kind: text, description: 'Who checked the claim', examples: ['K. Lund'] },
  verifiedOn: { kind: day, description: 'The day on which it was checked', examples: ['2022-07-21'] },
  reviewBy: { kind: day, description: 'The last day before it must be checked again', examples: ['2023-07-01'] },
  caveat: { kind: text, description: 'What an article must say with the figure', examples: ['provisional'] },
  caveatAlso: {
    kind: { type: 'texts', single: true },
    description: 'Other words that carry the caveat as well',
    examples: [['preliminary', 'first count']],
  },
  wording: {
    kind: { type: 'wording' },
    description: 'Nouns that an article may and may not use for what is counted',
    examples: [{ prefer: ['crossings'], avoid: ['refugees', 'people'] }],
  },
  note: { kind: text, description: 'Anything a colleague should know', examples: ['Table 4 of the annex.'] },
  tags: { kind: texts, description: 'Words to search by', examples: [['asylum', 'germany']] },
} as const satisfies Shape

export const SOURCE = {
  publisher: { kind: text, required: true, description: 'Who published it', examples: ['UNHCR'] },
  aliases: {
    kind: texts,
    description: 'Other names by which an article may call the publisher',
    examples: [['BAMF', 'Federal Office']],
  },
  title: { kind: label, description: 'Its title', examples: ['Current figures, May 2022'] },
  url: { kind: text, description: 'Its address', examples: ['https://example.org/bamf/2022-05.pdf'] },
  archivedUrl: {
    kind: text,
    description: 'The address of a copy that stays',
    examples: ['https://example.org/archive/1'],
  },
  published: { kind: date, description: 'When it was published: a day, month or year', examples: ['2022-06-09'] },
  accessed: { kind: date, description: 'When it was read: a day, month or year', examples: ['2022-07-20'] },
  page: { kind: label, description: 'The page, table or sheet', examples: [11, 'Table 3'] },
  author: { kind: text, description: 'Who wrote it', examples: ['A. Petrova'] },
  csl: { kind: { type: 'json' }, description: 'A CSL-JSON item, for export', examples: [{ type: 'report' }] },
} as const satisfies Shape

export const TERM = {
  aliases: { kind: texts, description: 'Other names for it', examples: [['arrivals by sea']] },
  nouns: { kind: texts, description: 'Nouns that stand for what is counted', examples: [['arrivals', 'people']] },
  verbs: { kind: texts, description: 'Verbs that say it', examples: [['came ashore', 'disembarked']] },
} as const satisfies Shape

export const WORDING = {
  prefer: { kind: texts, description: 'Nouns that an article may use', examples: [['crossings']] },
  avoid: { kind: texts, description: 'Nouns that an article may not use', examples: [['refugees']] },
} as const satisfies Shape

export const RANGE = { min: 'The lowest value', max: 'The highest value' } as const

/** The kinds of terms, the keys of `terms`. */
export const TERMS = {
  measures: 'What is measured',
  places: 'Places that no country data knows',
  populations: 'Who is counted',
} as const

/** The keys of a registry file. */
export const FILE = {
  format: `The version of the format, ${FORMAT}`,
  defaults: 'Filled into every claim of this file that does not say otherwise; null in a claim unsets one',
  sources: 'Sources by name, for the claims of any file of the registry',
  terms: "The newsroom's own words for measures, places and populations",
  claims: 'The claims',
} as const

/** Keys that tell one claim from another and make no sense as a default. */
const NEVER_DEFAULT: readonly string[] = ['id', 'statement', 'value', 'quote', 'derivedFrom']

/** The keys of `defaults`: those of a claim, none of them required. */
export const DEFAULTS: Shape = Object.fromEntries(
  Object.entries<Key>(CLAIM).map(([name, { kind, description, examples }]) => [
    name,
    { kind: NEVER_DEFAULT.includes(name) ? { type: 'misplaced' } : kind, description, examples },
  ]),
)
