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

/** The same run without what its parts leave to be done later. */
export function withoutAsked(options: CheckOptions, asked: Asked): CheckOptions {
  const kept = Object.entries(options).filter(([flag]) => !known.some((one) => one === flag))
  return { ...(Object.fromEntries(kept) as unknown as CheckOptions), asked }
}
