import { freeId } from '../../core/claims/ids.js'
import { addClaim, type Entries, type NewClaim } from '../../core/claims/edit/index.js'
import { languageOf } from '../../core/languages/index.js'
import { readRegistry, type ReadyRegistry } from '../../core/registry.js'
import type { SourceFile } from '../../core/types.js'
import { relativePath } from '../../workspace/paths.js'
import { UsageError, type ExitCode, type Io } from '../io.js'
import { pathOf, type LinePlace } from '../options.js'
import { edited, registryFile, whileLocked, write, type Change } from './changes.js'
import { draftFrom, statedIn } from './draftFrom.js'
import { checkedId, isTaken, keysOf, placeholder, type ClaimFlags } from './newClaim.js'
import { type OpenRegistry, type RegistryOptions } from './open.js'
import { tellNew } from './told.js'

export interface AddOptions extends RegistryOptions, ClaimFlags {
  /** The figure of an article that the claim is made from. */
  readonly from?: LinePlace
  /** The registry file that it goes to. */
  readonly file?: string
  /** The claim that it goes right behind. */
  readonly after?: string
  /** Add it though a claim says what the figure says. */
  readonly evenIfSourced?: boolean
  readonly dryRun?: boolean
}

/** `claimcheck registry add`: writes a claim as a draft, from flags or from a figure of an article. */
export async function runAdd(io: Io, options: AddOptions): Promise<ExitCode> {
  if (options.from === undefined && (options.value === undefined || options.statement === undefined)) {
    throw new UsageError('add needs --statement and --value, or --from FILE:LINE to take them from an article')
  }
  const done = await whileLocked(io, options, async (open) => {
    const { claim, elsewhere } = await claimFor(io, open, options)
    const { file, isNew } = await fileFor(io, open, options)
    const result = addClaim(file, claim, options.after === undefined ? {} : { after: options.after })
    if (!result.ok) throw new UsageError(`${relativePath(io.cwd, file.uri)} cannot be added to: ${result.reason}`)
    const change = edited(file, result.edits, isNew)
    const read = readBack(open, change, claim.id)
    if (options.dryRun !== true) await write(io, [change])
    return { open, claim, elsewhere, change, read }
  })
  return tellNew(io, options, done)
}

async function claimFor(
  io: Io,
  open: OpenRegistry,
  options: AddOptions,
): Promise<{ readonly claim: NewClaim; readonly elsewhere: Readonly<Record<string, string>> }> {
  const { compiled } = open.registries
  const { from, evenIfSourced } = options
  const read = from === undefined ? null : await draftFrom(io, open, from, evenIfSourced === true)
  const given = keysOf(options, compiled)
  // A flag without words (`--period ""`) leaves a key out that was read.
  const isLeft = ([key]: readonly [string, unknown]): boolean =>
    given[key] === undefined && options[key as keyof ClaimFlags] === undefined
  const keys: Entries = { ...Object.fromEntries(Object.entries(read?.keys ?? {}).filter(isLeft)), ...given }
  const isWhole = read !== null && Object.keys(read.keys).every((key) => keys[key] !== undefined)
  const made = (): string => (isWhole ? read.keys.id : idFor(keys, open))
  const id = options.id === undefined ? made() : checkedId(options.id, compiled)
  return {
    claim: { ...keys, id, sources: keys['sources'] ?? [placeholder], status: 'draft' },
    elsewhere: Object.fromEntries(Object.entries(read?.elsewhere ?? {}).filter(isLeft)),
  }
}

/** An id made of what a claim is about; what its keys do not say is read from its statement. */
function idFor(keys: Entries, { registries }: OpenRegistry): string {
  const { statement = '', ...said } = keys as Record<string, string | undefined>
  const read = statedIn(statement, registries.compiled)
  const { measure, unit, population } = said
  const places = [said['origin'], said['destination'], said['place']].some(Boolean) ? said : read
  const { origin, destination, place } = places
  const time = said['period'] ?? said['asOf'] ?? read.period ?? read.asOf
  const what = measure ?? unit ?? (population === undefined ? read.unit : undefined)
  const words = [origin, destination, place, what, population]
  const about = words.some(Boolean) ? words : [statement.split(/\s+/).slice(0, mostWords).join(' ')]
  return freeId([...about, time?.replace('/', '-')], (id) => isTaken(id, registries.compiled))
}

/** So many words of a statement that nothing could be read from. */
const mostWords = 5

/** The file that a claim goes to: that which is named, that of the claim it goes behind, or the one for drafts. */
async function fileFor(
  io: Io,
  open: OpenRegistry,
  { file, after }: AddOptions,
): Promise<{ readonly file: SourceFile; readonly isNew: boolean }> {
  const behind = after === undefined ? null : (open.registries.compiled.find(after)?.claim.at.uri ?? null)
  if (after !== undefined && behind === null) throw new UsageError(`--after ${after}: there is no such claim`)
  return registryFile(io, open, file === undefined ? behind : pathOf(io, file), 'drafts')
}

/**
 * What is written must read back: a value that is none, a period, or a statement that gives another number is told before
 * anything is written.
 */
function readBack(open: OpenRegistry, { file, text }: Change, id: string): ReadyRegistry {
  const files = new Map([...open.registries.files, [file.uri, { uri: file.uri, text }]])
  const read = readRegistry([...files.values()], languageOf(open.project.config.language))
  const own = read.findings.filter((one) => one.claim === id)
  const contradiction = own.find(({ key }) => key === 'statement')
  if (contradiction) throw new UsageError(`nothing was added: ${contradiction.message}`)
  if (read.compiled.find(id) !== null) return read
  throw new UsageError(own[0]?.message ?? `the claim ${id} would not be read back`)
}
