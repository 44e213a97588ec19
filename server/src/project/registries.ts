import type { FileMemory, RegistryFinding } from '../core/claims/index.js'
import type { CompiledRegistry } from '../core/matching/index.js'
import { once } from '../core/once.js'
import { messageOf } from '../core/rules/run.js'
import type { Registry, SourceFile } from '../core/types.js'
import type { LateCache } from '../workspace/cache.js'
import { decodeText, registryLimit } from '../workspace/decode.js'
import { brokenLink } from '../workspace/brokenLink.js'
import { entryPath, isInside } from '../workspace/paths.js'
import { failed, type FileFault, type Workspace } from '../workspace/workspace.js'
import { openRegistry, type OpenRegistry } from './registryCache.js'

/** The registries of a project, read and compiled as one: a claim may name a source of another folder. */
export interface LoadedRegistries {
  /** Unpacked when it is first asked for, where it comes from the cache. */
  readonly registry: Registry
  /** Compiled when it is first asked for. */
  readonly compiled: CompiledRegistry
  /** The registry for another thread. */
  readonly packed: OpenRegistry['packed']
  /** Names its files and their texts: the same for the same, another for any other. */
  readonly identity: () => string
  /** Its claims are held against each other when this is first asked for. */
  readonly folders: readonly RegistryFolder[]
  /** The files by path, for lines and columns. */
  readonly files: ReadonlyMap<string, SourceFile>
  /** What could not be read at all; a file that was read and breaks the format is a finding. */
  readonly faults: readonly FileFault[]
}

export interface RegistryFolder {
  readonly path: string
  readonly files: number
  readonly claims: number
  readonly findings: readonly RegistryFinding[]
}

/**
 * Reads every `*.yaml` and `*.yml` below some folders. A folder may also be given as one file.
 *
 * @param language of the words in claims' values, ISO 639-1.
 * @param cache where a large registry is kept as it was loaded; null where nothing is to be kept.
 * @param signOffs the folder of the sign-offs, which may lie in a registry's and holds no claims; null where there is none.
 * @param memory what files came to before, for who reads them again and again; null for who reads them once.
 */
export async function loadRegistries(
  workspace: Workspace,
  folders: readonly string[],
  language: string,
  cache: LateCache | null = null,
  signOffs: string | null = null,
  memory: FileMemory | null = null,
): Promise<LoadedRegistries> {
  const found = await Promise.all(folders.map((folder) => registryFiles(workspace, folder, signOffs)))
  const paths = [...new Set(found.flatMap((item) => item.paths))].sort()
  const read = await Promise.all(paths.map((path) => readRegistryFile(workspace, path)))
  const files = read.flatMap((item) => (item.file === null ? [] : [item.file]))
  const opened = await openRegistry(files, language, cache, memory)
  const claims = [...opened.claimsIn]
  const folderList = once(() => {
    const all = [...opened.findings, ...read.flatMap((item) => (item.finding === null ? [] : [item.finding]))]
    return folders.map((path) => ({
      path,
      files: paths.filter((file) => isInside(path, file)).length,
      claims: claims.reduce((sum, [uri, count]) => sum + (isInside(path, uri) ? count : 0), 0),
      findings: all.filter((finding) => isInside(path, finding.uri)).sort(byPlace),
    }))
  })
  return {
    get registry() {
      return opened.registry()
    },
    get compiled() {
      return opened.compiled()
    },
    packed: opened.packed,
    identity: () => identityOf(files),
    get folders() {
      return folderList()
    },
    files: new Map(files.map((file) => [file.uri, file])),
    faults: [
      ...found.flatMap((item) => item.faults),
      ...read.flatMap((item) => (item.fault === null ? [] : [item.fault])),
    ],
  }
}

/** The lengths tell apart what only reads the same when it is put together. */
function identityOf(files: readonly SourceFile[]): string {
  return files.map(({ uri, text }) => `${uri.length}:${uri}${text.length}:${text}`).join('')
}

interface FoundFiles {
  readonly paths: readonly string[]
  readonly faults: readonly FileFault[]
}

async function registryFiles(workspace: Workspace, path: string, signOffs: string | null): Promise<FoundFiles> {
  const found = await workspace.stat(path)
  if (!found.ok) return { paths: [], faults: [found.fault] }
  switch (found.value.type) {
    case 'file':
      return { paths: [path], faults: [] }
    case 'folder':
      return walk(workspace, path, signOffs)
    case 'other':
      return { paths: [], faults: [failed(path, 'wrong-type', 'is neither a folder nor a file').fault] }
  }
}

async function walk(workspace: Workspace, folder: string, signOffs: string | null): Promise<FoundFiles> {
  const listed = await workspace.list(folder)
  if (!listed.ok) return { paths: [], faults: [listed.fault] }
  const below = await Promise.all(
    listed.value.map(async (entry): Promise<FoundFiles> => {
      const path = entryPath(folder, entry.name)
      if (path === signOffs) return { paths: [], faults: [] }
      if (entry.type === 'folder' && !entry.linked && !leftOut.has(entry.name)) return walk(workspace, path, signOffs)
      if (entry.type === 'folder' || !/\.ya?ml$/i.test(entry.name)) return { paths: [], faults: [] }
      const broken = await brokenLink(workspace, path, entry)
      return { paths: entry.type === 'file' ? [path] : [], faults: broken === null ? [] : [broken] }
    }),
  )
  return { paths: below.flatMap((item) => item.paths), faults: below.flatMap((item) => item.faults) }
}

const leftOut: ReadonlySet<string> = new Set(['.git', 'node_modules'])

interface RegistryFile {
  readonly file: SourceFile | null
  readonly finding: RegistryFinding | null
  readonly fault: FileFault | null
}

async function readRegistryFile(workspace: Workspace, path: string): Promise<RegistryFile> {
  const bytes = await workspace.readFile(path)
  if (!bytes.ok) return { file: null, finding: null, fault: bytes.fault }
  const text = decodeText(path, bytes.value, registryLimit)
  if (text.ok) return { file: { uri: path, text: text.value }, finding: null, fault: null }
  return { file: null, finding: unreadable(path, text.fault), fault: null }
}

function unreadable(path: string, fault: FileFault): RegistryFinding {
  const words = {
    found: fault.line === null ? 'the file' : `line ${fault.line} of the file`,
    expected: 'a text in UTF-8',
    advice: `it ${fault.message}`,
  }
  return {
    rule: 'invalid-claim',
    uri: path,
    span: { start: 0, end: 0 },
    message: messageOf(words),
    words,
    related: [],
    claim: null,
  }
}

function byPlace(a: RegistryFinding, b: RegistryFinding): number {
  return a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : a.span.start - b.span.start
}
