/** A claim as flags describe it. */
import { isNumber, type Entries, type Written } from '../../core/claims/edit/index.js'
import { CLAIM_ID } from '../../core/claims/ids.js'
import { sourcePlaceholder } from '../../core/claims/placeholders.js'
import type { CompiledRegistry } from '../../core/matching/index.js'
import { UsageError } from '../io.js'

/** Flags of `add` and `supersede` that say what a claim holds. */
export interface ClaimFlags {
  readonly id?: string
  readonly statement?: string
  readonly value?: string
  readonly unit?: string
  readonly measure?: string
  readonly kind?: string
  readonly population?: string
  readonly origin?: string
  readonly destination?: string
  readonly place?: string
  readonly period?: string
  readonly asOf?: string
  readonly method?: string
  readonly rounding?: string
  readonly quote?: string
  readonly caveat?: string
  readonly note?: string
  readonly reviewBy?: string
  readonly tag?: readonly string[]
  readonly source?: readonly string[]
  readonly publisher?: string
  readonly title?: string
  readonly url?: string
}

const plain = [
  'statement',
  'unit',
  'measure',
  'kind',
  'population',
  'origin',
  'destination',
  'place',
  'period',
  'asOf',
  'method',
  'quote',
  'caveat',
  'note',
  'reviewBy',
] as const

/** The keys that flags give, in the terms of the format. Sources are looked up: a name that is none is a `UsageError`. */
export function keysOf(flags: ClaimFlags, compiled: CompiledRegistry): Entries {
  const keys: Record<string, Written> = {}
  for (const key of plain) {
    const text = flags[key]?.trim()
    if (text !== undefined && text !== '') keys[key] = text
  }
  if (flags.value !== undefined) keys['value'] = valueOf(flags.value)
  if (flags.rounding !== undefined) keys['rounding'] = Number(flags.rounding)
  if (flags.tag !== undefined) keys['tags'] = flags.tag
  const sources = sourcesOf(flags, compiled)
  if (sources.length > 0) keys['sources'] = sources
  return keys
}

/** What stands for a source until somebody names it. */
export const placeholder: Written = { publisher: sourcePlaceholder, title: sourcePlaceholder }

/** `132` and `12.5` are numbers, `400..750` a range; anything else is the words of a figure. */
export function valueOf(text: string): Written {
  const value = text.trim().replace(/\s+/g, ' ')
  if (isNumber(value)) return Number(value)
  const range = /^(-?\d+(?:\.\d+)?)\.\.(-?\d+(?:\.\d+)?)$/.exec(value)
  return range ? { min: Number(range[1]), max: Number(range[2]) } : value
}

function sourcesOf(flags: ClaimFlags, compiled: CompiledRegistry): readonly Written[] {
  const names = flags.source ?? []
  const known = compiled.registry.sources.flatMap(({ name }) => (name === null ? [] : [name]))
  for (const name of names) {
    if (!known.includes(name)) {
      throw new UsageError(
        `--source ${name}: the registry has no source of this name; write a new one with --publisher and --title or --url`,
      )
    }
  }
  const { publisher, title, url } = flags
  if (publisher === undefined) {
    if (title !== undefined || url !== undefined) throw new UsageError('--title and --url go with --publisher')
    return names
  }
  if (title === undefined && url === undefined) throw new UsageError('--publisher needs --title or --url beside it')
  const inPlace = { publisher, ...(title === undefined ? {} : { title }), ...(url === undefined ? {} : { url }) }
  return [...names, inPlace]
}

/** The id that was asked for. Throws a `UsageError` where it is none, or is taken. */
export function checkedId(id: string, compiled: CompiledRegistry): string {
  if (!CLAIM_ID.test(id)) throw new UsageError(`${id} is no id, expected lower-case words joined by hyphens`)
  if (isTaken(id, compiled)) throw new UsageError(`there is a claim ${id} already, an id is never used again`)
  return id
}

/** Whether the registry has an id, be it that of a broken claim. */
export function isTaken(id: string, { find, registry }: CompiledRegistry): boolean {
  return find(id) !== null || registry.broken?.some((claim) => claim.id === id) === true
}
