/** The projects of the workspace as the session holds them: read when first asked for, read again after a change. */
import { createFileMemory } from '../core/claims/index.js'
import type { Config } from '../core/config.js'
import type { CompiledRegistry } from '../core/matching/index.js'
import { registryFindings } from '../core/rules/registry.js'
import type { Finding, Registry } from '../core/types.js'
import { openProjects, type Project, type Projects as OpenedProjects } from '../project/project.js'
import type { SignOffs } from '../project/signOffs.js'
import { entryPath, folderOf, isInside, relativePath } from '../workspace/paths.js'
import type { LateCache } from '../workspace/cache.js'
import type { Workspace } from '../workspace/workspace.js'
import type { GoodTexts } from './goodTexts.js'
import { isCalledByUri } from './toLsp.js'

export interface LoadedProject {
  /** Where its configuration lies, else the root folder. */
  readonly folder: string
  readonly config: Config
  /** The configuration of one of its articles, overrides laid over. */
  readonly configOf: (path: string) => Config
  /** Absolute paths of its registries, the first one takes what is added. */
  readonly registryPaths: readonly string[]
  readonly registry: CompiledRegistry
  readonly claims: Registry
  /** The texts that spans in the registry and the configuration are of, by path. */
  readonly texts: ReadonlyMap<string, string>
  /** Findings in registry files and the configuration. */
  readonly findings: readonly FileFindings[]
  /** What keeps articles from being checked, in words; null where nothing does. */
  readonly problem: string | null
  /** Somebody uses this program here: there is a configuration or a registry. */
  readonly isSetUp: boolean
  readonly ignores: (path: string) => boolean
  /** What has been signed of its articles. */
  readonly signOffs: SignOffs
}

/** The findings of one file of a project, also where there are none. */
export interface FileFindings {
  readonly path: string
  /** The text that their spans are of. */
  readonly text: string
  readonly findings: readonly Finding[]
}

export interface Projects {
  /** The nearest project of a file. */
  of(path: string): Promise<LoadedProject>
  /** Those that a root folder or an open file belongs to. */
  all(): Promise<readonly LoadedProject[]>
  /** The text that spans in a file of a project are of; null for any other file. */
  text(path: string): string | null
  /** Reads again what changed. */
  reload(): void
  /** Reads sign-offs again, and nothing else. */
  forgetSignOffs(): void
  /** Whether a file is part of a project that has been read: its configuration or of its registry. */
  owns(path: string): boolean
  /** Whether a file holds sign-offs of a project that has been read. */
  signs(path: string): boolean
}

/**
 * @param roots the workspace's root folders; each is the project of what has no configuration above it.
 * @param good the last good texts, that `workspace` already gives in place of broken ones.
 * @param cache where large registries are kept for the next start; null where nothing is to be kept.
 */
export function followProjects(
  workspace: Workspace,
  roots: () => readonly string[],
  good: GoodTexts,
  cache: LateCache | null,
): Projects {
  const memory = createFileMemory()
  let opened = new Map<string, OpenedProjects>()
  let loaded = new Map<string, Promise<LoadedProject>>()
  let known: LoadedProject[] = []
  let lastKnown: readonly LoadedProject[] = []

  const rootOf = (path: string): string => {
    const above = roots().filter((root) => isInside(root, path))
    const nearest = above.sort((a, b) => b.length - a.length)[0]
    if (nearest !== undefined) return nearest
    return isCalledByUri(path) ? (roots()[0] ?? '/') : folderOf(path)
  }
  const load = async (path: string): Promise<LoadedProject> => {
    const root = rootOf(path)
    const projects = opened.get(root) ?? openProjects({ workspace, root, cache, memory })
    opened.set(root, projects)
    const into = loaded
    const place = isInside(root, path) ? path : isCalledByUri(path) ? entryPath(root, 'unsaved.md') : path
    const project = await projects.projectOf(place)
    const key = `${project.folder} ${project.configuration.file?.uri ?? ''}`
    const before = into.get(key)
    if (before) return before
    const loading = loadProject(project, good).then((value) => {
      if (into === loaded) known.push(value)
      return value
    })
    into.set(key, loading)
    return loading
  }
  const everything = () => [...known, ...lastKnown]
  return {
    of: load,
    all: async () => {
      const ofRoots = await Promise.all(roots().map((root) => load(entryPath(root, 'unsaved.md'))))
      return [...new Set([...ofRoots, ...(await Promise.all(loaded.values()))])]
    },
    text: (path) => {
      for (const project of everything()) {
        const text = project.texts.get(path)
        if (text !== undefined) return text
      }
      return null
    },
    reload: () => {
      if (known.length > 0) lastKnown = known
      opened = new Map()
      loaded = new Map()
      known = []
    },
    forgetSignOffs: () => {
      for (const project of everything()) project.signOffs.forget()
    },
    // A registry may lie where the sign-offs do; what was read as claims is claims.
    signs: (path) =>
      everything().some((project) => isInside(project.signOffs.folder, path) && !project.texts.has(path)),
    owns: (path) =>
      everything().some(
        (project) =>
          (/\.ya?ml$/i.test(path) && isInside(project.signOffs.folder, path)) ||
          isInside(path, project.signOffs.folder) ||
          project.texts.has(path) ||
          project.registryPaths.some(
            // A folder that goes or comes as a whole is told of by its name, or by that of one above it.
            (registry) => isInside(path, registry) || (/\.ya?ml$/i.test(path) && isInside(registry, path)),
          ),
      ),
  }
}

async function loadProject(project: Project, good: GoodTexts): Promise<LoadedProject> {
  const { folder, config, configuration, registryPaths } = project
  const registries = await project.registries()
  const texts = new Map([...registries.files].map(([path, file]) => [path, file.text]))
  if (configuration.file) texts.set(configuration.file.uri, configuration.file.text)
  const found = registryFindings(
    registries.folders.flatMap((one) => one.findings),
    config,
  )
  const files = [...texts].map(([path, text]): FileFindings => {
    const fault = good.fault(path)
    if (fault) return { path, text: fault.text, findings: registryFindings([fault.finding], config) }
    const own =
      path === configuration.file?.uri ? configurationFindings(project) : found.filter((one) => one.uri === path)
    return { path, text, findings: own }
  })
  // A file that could not be decoded has findings and no text.
  const unread = found.filter((one) => !texts.has(one.uri))
  const unreadFiles = unread.map((one) => ({ path: one.uri, text: '', findings: [one] }))
  const problem = problemOf(project, registries.faults)
  return {
    folder,
    config,
    configOf: project.configOf,
    registryPaths,
    registry: registries.compiled,
    claims: registries.registry,
    texts,
    findings: [...files, ...unreadFiles],
    problem,
    isSetUp: problem === null || configuration.file !== null,
    ignores: project.ignores,
    signOffs: project.signOffs,
  }
}

function configurationFindings(project: Project): readonly Finding[] {
  const uri = project.configuration.file?.uri ?? project.folder
  return project.configuration.problems.map((problem) => ({
    rule: 'configuration',
    uri,
    span: problem.span,
    severity: 'error',
    message: problem.message,
    claim: null,
    related: [],
    fixes: [],
    suppressed: null,
  }))
}

function problemOf(
  project: Project,
  faults: readonly { readonly path: string; readonly message: string }[],
): string | null {
  const { fault } = project.configuration
  if (fault) return `the configuration \`${relativePath(project.folder, fault.path)}\` ${fault.message}`
  const missing = faults.filter((one) => project.registryPaths.includes(one.path))
  const [first] = missing
  if (!first || missing.length < project.registryPaths.length) return null
  return `no registry, \`${relativePath(project.folder, first.path)}\` ${first.message}`
}
