import { code } from '../../core/rules/words.js'
import type { CheckOptions } from '../options.js'

/** Flags that say what is known already. */
const known = ['since', 'baseline', 'updateBaseline', 'growBaseline'] as const
/** Flags that say how the revision or the files that these name are to be read. */
const how = ['config', 'registry', 'severity', 'rule', 'requireSignOff'] as const

/**
 * What was asked of a part and can be answered of the whole alone: which findings are known depends on articles of all
 * parts, since text moves from one to another. The part says what was asked, `claimcheck merge` does it.
 */
export interface Asked extends Pick<CheckOptions, (typeof known)[number] | (typeof how)[number]> {
  /** As they were given, from the working folder. */
  readonly paths: readonly string[]
  /** The day of the check, `YYYY-MM-DD`. */
  readonly today: string
}

/** What a run leaves to the merging of its parts; null where it is whole, or writes no report that could be merged. */
export function askedOf(options: CheckOptions, paths: readonly string[], today: string): Asked | null {
  const { shard, format, also = [], since, baseline } = options
  const isPart = shard !== undefined && [format, ...also.map((one) => one.format)].includes('json')
  if (!isPart || (since === undefined && baseline === undefined)) return null
  const flags = [...known, ...how].flatMap((flag) => (options[flag] === undefined ? [] : [[flag, options[flag]]]))
  return { ...(Object.fromEntries(flags) as Partial<Asked>), paths, today }
}

/** How a flag of `Asked` is written on the command line. */
const written: Readonly<Record<Comparable, string>> = {
  since: '--since',
  baseline: '--baseline',
  updateBaseline: '--update-baseline',
  growBaseline: '--grow-baseline',
  paths: 'paths',
  config: '--config',
  registry: '--registry',
  severity: '--severity',
  rule: '--rule',
  requireSignOff: '--require-sign-off',
}

/** The day is left out: a run over midnight is still one run, and each part was checked on the day that it says. */
type Comparable = Exclude<keyof Asked, 'today'>

/**
 * What two parts of a run were asked for differently, in words: "with `--since main` and … with `--since trunk`". Null
 * where they can be answered as one. Parts of which nothing was asked may have been checked with other flags.
 */
export function askedOtherwise(a: Asked | null, b: Asked | null): { readonly a: string; readonly b: string } | null {
  for (const flag of Object.keys(written) as Comparable[]) {
    const [one, other] = [a?.[flag], b?.[flag]]
    if (JSON.stringify(one) !== JSON.stringify(other)) return { a: wordsOf(flag, one), b: wordsOf(flag, other) }
  }
  return null
}

function wordsOf(flag: Comparable, value: Asked[Comparable]): string {
  const name = written[flag]
  if (value === undefined) return `without ${code(name)}`
  const values = typeof value === 'object' ? value : typeof value === 'string' ? [value] : value ? [] : ['false']
  const words = (flag === 'paths' ? values : [name, ...values]).join(' ')
  return `with ${flag === 'paths' ? 'the paths ' : ''}${code(words.length > longest ? `${words.slice(0, longest)}…` : words)}`
}

/** A shell may have turned one pattern into a thousand paths. */
const longest = 100

/** The same run without what its parts leave to be done later. */
export function withoutAsked(options: CheckOptions, asked: Asked): CheckOptions {
  const kept = Object.entries(options).filter(([flag]) => !known.some((one) => one === flag))
  return { ...(Object.fromEntries(kept) as unknown as CheckOptions), asked }
}
