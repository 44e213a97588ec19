/** Changes to registry files and articles, made one command at a time, so that none loses what another has written. */
import { claimNodes, openFile } from '../../core/claims/edit/open.js'
import { applyEdits } from '../../core/claims/edit/index.js'
import type { Edit, SourceFile } from '../../core/types.js'
import { articleLimit, decodeText, hasByteOrderMark, registryLimit } from '../../workspace/decode.js'
import { folderOf, isInside, relativePath } from '../../workspace/paths.js'
import { LockedError, type SafeFiles } from '../../workspace/safeFiles.js'
import { UsageError, type Io } from '../io.js'
import { whyUnwritten } from '../unwritten.js'
import { openRegistry, projectFolders, type OpenRegistry, type RegistryOptions } from './open.js'

/** A file with the text that it is to have. */
export interface Change {
  /** As it was read; `text` is empty and `isNew` true for a file that is to be made. */
  readonly file: SourceFile
  readonly isNew?: boolean
  readonly text: string
}

/**
 * Runs a command that changes the registry, while nobody else does: the registry is read once the lock is held, so that
 * what others have written meanwhile is in it.
 */
export async function whileLocked<T>(
  io: Io,
  options: RegistryOptions,
  run: (open: OpenRegistry) => Promise<T>,
): Promise<T> {
  const { safeFiles } = io
  if (!safeFiles) throw new UsageError('files cannot be changed here')
  const folders = await lockedFolders(io, options)
  const releases: (() => Promise<void>)[] = []
  try {
    // In one order for everybody: two commands with the same folders would wait for each other otherwise.
    for (const folder of folders) releases.push(await lockOf(safeFiles, io, folder))
    return await run(await openRegistry(io, { ...options, registryCache: false }, true))
  } catch (error) {
    if (error instanceof LockedError) throw new UsageError(error.message)
    throw error
  } finally {
    for (const release of releases.reverse()) await release()
  }
}

async function lockOf({ lock }: SafeFiles, io: Io, folder: string): Promise<() => Promise<void>> {
  try {
    return await lock(folder)
  } catch (error) {
    throw unwritten(`${relativePath(io.cwd, folder)} cannot be written to`, error)
  }
}

async function lockedFolders(io: Io, options: RegistryOptions): Promise<readonly string[]> {
  const paths = await projectFolders(io, options)
  const folders = new Set<string>()
  for (const path of paths) {
    const found = await io.files.stat(path)
    if (!found.ok) {
      const name = relativePath(io.cwd, path)
      throw new UsageError(`${name}: there is no registry here, make the folder or name another with --registry`)
    }
    folders.add(found.value.type === 'file' ? folderOf(path) : path)
  }
  return [...folders].sort()
}

/**
 * The file that new claims go to: one that is named, absolute, else one of a name in the first registry, or that registry
 * where it is a file itself. It may have to be made. Throws a `UsageError` for what is no file of the registry.
 */
export async function registryFile(
  io: Io,
  { project, registries }: OpenRegistry,
  named: string | null,
  otherwise: string,
): Promise<{ readonly file: SourceFile; readonly isNew: boolean }> {
  const [first] = project.registryPaths
  if (first === undefined) throw new UsageError('the project has no registry, set `registry` in claimcheck.config.yaml')
  const path = named ?? (registries.files.has(first) ? first : `${first}/${otherwise}.yaml`)
  const known = registries.files.get(path)
  if (known) return { file: known, isNew: false }
  const shown = relativePath(io.cwd, path)
  if (!project.registryPaths.some((folder) => isInside(folder, path)) || !/\.ya?ml$/i.test(path)) {
    throw new UsageError(
      `${shown} is no file of the registry, expected a \`*.yaml\` below ${relativePath(io.cwd, first)}`,
    )
  }
  if ((await io.files.stat(path)).ok) throw new UsageError(`${shown} cannot be read as a registry file`)
  return { file: { uri: path, text: '' }, isNew: true }
}

/** A file of the registry with edits made; where the result is not sound, which would be a fault of ours, it throws. */
export function edited(file: SourceFile, edits: readonly Edit[], isNew = false): Change {
  const text = applyEdits(file.text, edits)
  const before = isNew ? [] : idsIn(file)
  const after = idsIn({ ...file, text })
  if (after.length < before.length) throw new Error(`an edit of ${file.uri} would lose a claim`)
  return { file, isNew, text }
}

function idsIn(file: SourceFile): readonly (string | null)[] {
  const open = openFile(file)
  if ('reason' in open) throw new Error(`an edit of ${file.uri} would break it: ${open.reason}`)
  return claimNodes(open).map(({ id }) => id)
}

/**
 * Writes changes in their order, each file whole or not at all. Before each it looks whether the file still says what was
 * read, since an editor takes no lock: where it does not, nothing more is written, and it is told what was.
 */
export async function write(io: Io, changes: readonly Change[]): Promise<void> {
  const { safeFiles } = io
  if (!safeFiles) throw new UsageError('files cannot be changed here')
  const written: string[] = []
  for (const { file, isNew, text } of changes) {
    if (!isNew && text === file.text) continue
    const name = relativePath(io.cwd, file.uri)
    const now = await io.files.readFile(file.uri)
    const isThere = now.ok
    const decoded = now.ok ? decodeText(file.uri, now.value, Math.max(registryLimit, articleLimit)) : null
    const isSame = isNew === true ? !isThere : decoded?.ok === true && decoded.value === file.text
    if (!isSame) {
      const done = written.length === 0 ? 'nothing was written' : `written so far: ${written.join(', ')}`
      throw new UsageError(`${name} was changed by somebody else meanwhile, ${done}; run the command again`)
    }
    const mark = now.ok && hasByteOrderMark(now.value) ? '\ufeff' : ''
    try {
      if (isNew === true) await io.makeFolder(folderOf(file.uri))
      await safeFiles.replace(file.uri, mark + text)
    } catch (error) {
      throw unwritten(`${name} could not be written`, error)
    }
    written.push(name)
  }
}

/** What the system has against a file, as the user's to mend; anything else is a fault of ours and stays what it is. */
function unwritten(what: string, error: unknown): unknown {
  return error instanceof Error && 'code' in error ? new UsageError(`${what}, ${whyUnwritten(error)}`) : error
}
