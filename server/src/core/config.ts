/**
 * The configuration: its keys, their defaults, and the reading of its file. One table of keys gives the checks, the
 * JSON Schema (`config.schema.ts`) and the settings of the editor.
 */
import * as z from 'zod'
import { FILTER_NAMES, type FilterName } from './figures/index.js'
import { rules } from './rules/index.js'
import type { ReferenceForm, Severity } from './types.js'

export type RuleLevel = Severity | 'off'

export interface Config {
  /** Registry folders, from the configuration file's folder. */
  readonly registry: readonly string[]
  /** The severity of every rule, by id. */
  readonly rules: Readonly<Record<string, RuleLevel>>
  /** Levels of rules for some articles; of several that fit an article, the later wins. */
  readonly overrides: readonly Override[]
  /** Findings at or above it make `check` fail. */
  readonly failOn: FailOn
  /** More warnings than this make `check` fail; null for no limit. */
  readonly maxWarnings: number | null
  /** A smaller share of sourced figures than this, in percent, makes `check` fail; null for no limit. */
  readonly minCoverage: number | null
  /** Where sign-offs are kept, from the configuration file's folder. */
  readonly signOffs: string
  /** A figure that nobody has signed for makes `check` fail. */
  readonly requireSignOff: boolean
  /** The language of articles that do not say theirs, ISO 639-1; `auto` to detect it. */
  readonly language: string
  /** Kinds of figure that are left unchecked unless turned on. */
  readonly check: { readonly durations: boolean; readonly ages: boolean; readonly measures: boolean }
  /** Filters of the recognizer, by name; one that is not named is on. */
  readonly filters: Readonly<Partial<Record<FilterName, boolean>>>
  /** Articles that are left out: patterns as in .gitignore, from the configuration file's folder. */
  readonly ignore: readonly string[]
  /** How a fix or command writes a reference to a claim. */
  readonly reference: ReferenceForm
}

/** Levels of rules for some articles of a project. */
export interface Override {
  /** Which articles: patterns as in .gitignore, from the configuration file's folder. */
  readonly files: readonly string[]
  readonly rules: Readonly<Partial<Record<string, RuleLevel>>>
}

export type FailOn = Severity | 'never'

/** The levels a rule can be set to, gravest first. */
export const ruleLevels = ['error', 'warning', 'information', 'off'] as const satisfies readonly RuleLevel[]

/** The names under which a configuration file is looked for, in order. */
export const configNames = ['claimcheck.config.yaml', 'claimcheck.config.yml', 'claimcheck.config.json'] as const

export const defaultConfig: Config = {
  registry: ['claims'],
  rules: Object.fromEntries(rules.map((rule) => [rule.id, rule.defaultSeverity])),
  overrides: [],
  failOn: 'error',
  maxWarnings: null,
  minCoverage: null,
  signOffs: 'sign-offs',
  requireSignOff: false,
  language: 'auto',
  check: { durations: false, ages: false, measures: false },
  filters: {},
  ignore: [],
  reference: 'comment',
}

const level = z.enum(ruleLevels)

/** What each filter leaves out, as the schema and the settings' table show it. */
export const filterExamples: Readonly<Record<FilterName, string>> = {
  web: '`example.org/2022/05`',
  idioms: '`one another`',
  pronouns: '`one of the guards`',
  markers: '`(1)`',
  coordinates: '`48.2° N`, `16.4° E`',
  times: '`8:30`, `5 p.m.`',
  dates: '`3 May 2024`',
  ordinals: '`the 21st`, `3rd`',
  versions: '`2.0.1`',
  phones: '`+49 30 1234567`',
  legal: '`§ 25`',
  labels: '`page 4`, `Article 5`, `Terminal 2`',
  addresses: '`12 Main Street`',
  scores: '`won 3-1`',
  years: '`2022`, `the 1990s`',
  identifiers: '`COVID-19`, `B737`',
}

/**
 * The keys of the file, each with the shape of its value. A path list may be written as one string.
 * `configKeys` holds what is said of each in the schema.
 */
export const configKeys = {
  registry: z
    .union([z.string().min(1), z.array(z.string().min(1)).min(1)])
    .meta({ description: 'Registry folder, or a list of them, from the folder of this file', default: 'claims' }),
  rules: z
    .strictObject(
      Object.fromEntries(
        rules.map((rule) => [
          rule.id,
          level.optional().meta({ description: rule.docs.summary, default: rule.defaultSeverity }),
        ]),
      ),
    )
    .meta({ description: 'The severity of each rule' }),
  overrides: z
    .array(
      z.strictObject({
        files: z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]).meta({
          description: 'The articles: patterns as in .gitignore, from the folder of this file',
        }),
        rules: z
          .strictObject(Object.fromEntries(rules.map((rule) => [rule.id, level.optional()])))
          .meta({ description: 'The severity of rules in these articles' }),
      }),
    )
    .meta({ description: 'Severities for some articles: `files`, patterns as in .gitignore, and their `rules`' }),
  failOn: z
    .enum(['error', 'warning', 'information', 'never'])
    .meta({ description: 'Findings at or above this level make `claimcheck check` fail', default: 'error' }),
  maxWarnings: z
    .union([z.int().min(0), z.null()])
    .meta({ description: 'More warnings than this make `claimcheck check` fail', default: null }),
  minCoverage: z
    .union([z.number().min(0).max(100), z.null()])
    .meta({ description: 'A smaller percentage of sourced figures makes `claimcheck check` fail', default: null }),
  signOffs: z
    .string()
    .min(1)
    .meta({ description: 'Folder of the sign-offs, from the folder of this file', default: 'sign-offs' }),
  requireSignOff: z
    .boolean()
    .meta({ description: 'A figure that nobody has signed off makes `claimcheck check` fail', default: false }),
  language: z
    .string()
    .regex(/^[a-z]{2}(?:-[A-Z]{2})?$|^auto$/)
    .meta({ description: 'The language of articles whose front matter has no `lang`', default: 'auto' }),
  check: z
    .strictObject({
      durations: z.boolean().optional().meta({ description: '`60 days`', default: false }),
      ages: z.boolean().optional().meta({ description: '`aged 25`', default: false }),
      measures: z.boolean().optional().meta({ description: '`40 km`, `3 tonnes`', default: false }),
    })
    .meta({ description: 'Kinds of figure that need a source only where this says so' }),
  filters: z
    .strictObject(
      Object.fromEntries(
        FILTER_NAMES.map((name) => [
          name,
          z
            .boolean()
            .optional()
            .meta({ description: `Left out as no figure: ${filterExamples[name]}`, default: true }),
        ]),
      ),
    )
    .meta({
      description:
        'Numbers that are left out as no figures, by what they are; `claimcheck figures --explain` says which',
    }),
  ignore: z
    .union([z.string().min(1), z.array(z.string().min(1))])
    .meta({ description: 'Articles to leave out: patterns as in .gitignore, from the folder of this file' }),
  reference: z
    .enum(['comment', 'pandoc', 'link', 'footnote'])
    .meta({ description: 'How fixes and commands write a reference to a claim', default: 'comment' }),
} as const

/** What a file, a flag or the editor's settings say; a key that is absent leaves what held before. */
export type Settings = {
  readonly [Key in keyof Config]?: Config[Key] extends readonly unknown[] | string | number | boolean | null
    ? Config[Key]
    : Partial<Config[Key]>
}

/** Lays settings over a configuration: rules, kinds and filters by name, all else whole. */
export function applySettings(config: Config, settings: Settings): Config {
  const rulesSet = definedOnly(settings.rules ?? {})
  return {
    ...config,
    ...definedOnly(settings),
    rules: { ...config.rules, ...rulesSet },
    check: { ...config.check, ...definedOnly(settings.check ?? {}) },
    filters: { ...config.filters, ...definedOnly(settings.filters ?? {}) },
  }
}

/**
 * The configuration of one article: the overrides that fit it laid over, then what was given from outside, which wins
 * over them as it does over the file.
 *
 * @param fits whether an override's patterns name the article.
 */
export function configFor(config: Config, outside: Settings, fits: (override: Override) => boolean): Config {
  const levels = config.overrides.filter(fits).map((override) => override.rules)
  if (levels.length === 0) return config
  const outsideRules = outside.rules ?? {}
  return applySettings(config, { rules: Object.assign({}, ...levels, outsideRules) as Config['rules'] })
}

/** The level a rule is set to; `off` for a name that is no rule's, and for what is asked for by nobody. */
export function severityOf(config: Config, rule: string): RuleLevel {
  if (!config.requireSignOff && signOffRules.has(rule)) return 'off'
  return Object.hasOwn(config.rules, rule) ? (config.rules[rule] ?? 'off') : 'off'
}

/** These ask for sign-offs: a newsroom that does not gets none of them. */
const signOffRules: ReadonlySet<string> = new Set(['unsigned-figure', 'lapsed-sign-off'])

function definedOnly<T extends object>(value: T): { [Key in keyof T]: Exclude<T[Key], undefined> } {
  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined)
  return Object.fromEntries(entries) as { [Key in keyof T]: Exclude<T[Key], undefined> }
}
