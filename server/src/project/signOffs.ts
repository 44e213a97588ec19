/**
 * The sign-offs of a project: below the folder that its configuration names, a folder for each article, in it a file for
 * each person. Two people never write to the same file, so that their branches always merge.
 */
import type { RegistryFinding } from '../core/claims/index.js'
import { messageOf } from '../core/rules/run.js'
import { readSignOffs, type SignOffFile } from '../core/signoff/index.js'
import type { SourceFile } from '../core/types.js'
import { articleLimit, decodeText } from '../workspace/decode.js'
import { folderOf, isInside, relativePath } from '../workspace/paths.js'
import type { FileFault, Workspace } from '../workspace/workspace.js'

/** What has been signed of one article. */
export interface ArticleSignOffs {
  readonly files: readonly SignOffFile[]
  readonly findings: readonly RegistryFinding[]
  /** The files as read, for lines and columns. */
  readonly sources: readonly SourceFile[]
}

export interface SignOffs {
  /** Absolute. */
  readonly folder: string
  /** Null where the project keeps no sign-offs: there is no such folder, and nobody asks for them. */
  readonly of: (article: string) => Promise<ArticleSignOffs | null>
  /** Every file, of articles that are no longer there too; what cannot be read is left out. */
  readonly files: () => Promise<readonly SourceFile[]>
  /** What is wrong in the files that have been read so far, each thing once, and those files. */
  readonly told: () => Promise<Pick<ArticleSignOffs, 'findings' | 'sources'>>
  /** Reads anew what is asked for from now on. */
  readonly forget: () => void
}

/**
 * @param root the project's folder, from which articles are named.
 * @param folder where sign-offs are kept, absolute.
 * @param required they are asked for even where there are none yet.
 */
export function openSignOffs(workspace: Workspace, root: string, folder: string, required: boolean): SignOffs {
  let files: Promise<readonly string[] | null> | null = null
  let orphans: Promise<readonly string[]> | null = null
  let known = new Map<string, Promise<ArticleSignOffs | null>>()

  const read = async (article: string): Promise<ArticleSignOffs | null> => {
    files ??= yamlFiles(workspace, folder)
    const all = await files
    if (all === null) return required ? { files: [], findings: [], sources: [] } : null
    orphans ??= orphanFiles(workspace, root, folder, all)
    const own = signOffFolder(root, folder, article)
    const found = await readAll(workspace, own === null ? [] : all.filter((path) => folderOf(path) === own))
    const left = await readAll(workspace, await orphans)
    const elsewhere = left.files.map((file) => ({ ...file, elsewhere: true }))
    return {
      files: [...found.files, ...elsewhere],
      findings: [...found.findings, ...left.findings],
      sources: [...found.sources, ...left.sources],
    }
  }
  return {
    folder,
    of: (article) => {
      const before = known.get(article)
      if (before !== undefined) return before
      const reading = read(article)
      known.set(article, reading)
      return reading
    },
    files: async () => {
      files ??= yamlFiles(workspace, folder)
      return (await readAll(workspace, (await files) ?? [])).sources
    },
    told: async () => {
      const read = (await Promise.all(known.values())).filter((one) => one !== null)
      const findings = new Map(
        read
          .flatMap((one) => one.findings)
          .map((finding) => [`${finding.uri} ${finding.span.start} ${finding.message}`, finding]),
      )
      return { findings: [...findings.values()], sources: read.flatMap((one) => one.sources) }
    },
    forget: () => {
      files = null
      orphans = null
      known = new Map()
    },
  }
}

/** The folder of an article's sign-offs; null for an article that does not lie in its project. */
export function signOffFolder(root: string, folder: string, article: string): string | null {
  const name = relativePath(root, article)
  return name.startsWith('../') || name === '.' || !isInside(root, article) ? null : `${folder}/${name}`
}

/** The name of a person's file: lower-case words joined by hyphens, in the person's own script. */
export function signOffName(by: string): string {
  const words =
    by
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return words.join('-').slice(0, 60) || 'unnamed'
}

/** Every file below the folder; null where there is no such folder. */
async function yamlFiles(workspace: Workspace, folder: string): Promise<readonly string[] | null> {
  const listed = await workspace.list(folder)
  if (!listed.ok) return null
  const below = await Promise.all(
    listed.value.map(async (entry): Promise<readonly string[]> => {
      const path = `${folder}/${entry.name}`
      if (entry.type === 'folder' && !entry.linked) return (await yamlFiles(workspace, path)) ?? []
      return entry.type === 'file' && entry.name.endsWith('.yaml') ? [path] : []
    }),
  )
  return below.flat()
}

/** The files of articles that are no longer where they were: they may have been moved, or renamed. */
async function orphanFiles(
  workspace: Workspace,
  root: string,
  folder: string,
  files: readonly string[],
): Promise<readonly string[]> {
  const folders = [...new Set(files.map(folderOf))]
  const gone = await Promise.all(
    folders.map(async (path) => ((await workspace.stat(`${root}/${relativePath(folder, path)}`)).ok ? [] : [path])),
  )
  const left = new Set(gone.flat())
  return files.filter((path) => left.has(folderOf(path)))
}

async function readAll(workspace: Workspace, paths: readonly string[]): Promise<ArticleSignOffs> {
  const read = await Promise.all(paths.map((path) => readFile(workspace, path)))
  return {
    files: read.flatMap((one) => one.files),
    findings: read.flatMap((one) => one.findings),
    sources: read.flatMap((one) => one.sources),
  }
}

async function readFile(workspace: Workspace, path: string): Promise<ArticleSignOffs> {
  const bytes = await workspace.readFile(path)
  const text = bytes.ok ? decodeText(path, bytes.value, articleLimit) : bytes
  if (!text.ok) return { files: [], findings: [unreadable(path, text.fault)], sources: [] }
  const source = { uri: path, text: text.value }
  const { file, findings } = readSignOffs(source)
  return { files: [file], findings, sources: [source] }
}

function unreadable(path: string, fault: FileFault): RegistryFinding {
  const words = { found: 'the file', expected: 'a file of sign-offs', advice: `it ${fault.message}` }
  const span = { start: 0, end: 0 }
  return { rule: 'invalid-sign-off', uri: path, span, message: messageOf(words), words, related: [], claim: null }
}
