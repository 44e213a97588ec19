/**
 * A project is a configuration and its registries; each article belongs to the nearest one above it. The command line
 * and the editor find and read projects through this file, so that they cannot come to differ.
 */
import type { FileMemory } from '../core/claims/index.js'
import { applySettings, configFor, type Config, type Settings } from '../core/config.js'
import { folderOf, resolvePath } from '../workspace/paths.js'
import type { LateCache } from '../workspace/cache.js'
import type { Workspace } from '../workspace/workspace.js'
import { findConfiguration, noConfiguration, readConfiguration, type Configuration } from './configuration.js'
import { ignoreList, isIgnored } from './ignored.js'
import { loadRegistries, type LoadedRegistries } from './registries.js'
import { openSignOffs, type SignOffs } from './signOffs.js'

export interface Project {
  /** The folder that relative paths of its configuration start from. */
  readonly folder: string
  readonly configuration: Configuration
  /** What holds of the project as a whole: defaults, then the file, then what was given from outside. */
  readonly config: Config
  /** What holds for one of its articles: `overrides` laid over, the same value for all that the same ones fit. */
  readonly configOf: (path: string) => Config
  /** Absolute paths of the registries. */
  readonly registryPaths: readonly string[]
  /** Reads and compiles the registries when first asked, then gives the same again. */
  readonly registries: () => Promise<LoadedRegistries>
  /** What has been signed of its articles. */
  readonly signOffs: SignOffs
  /** Whether the configuration leaves an article out. */
  readonly ignores: (path: string) => boolean
}

export interface ProjectOptions {
  readonly workspace: Workspace
  /** The project folder of articles that have no configuration file above them. */
  readonly root: string
  /** A configuration file for all articles, in place of the nearest. */
  readonly configPath?: string
  /** Wins over configuration files. */
  readonly settings?: Settings
  /** Absolute paths of registries, in place of the configured ones. */
  readonly registryPaths?: readonly string[]
  /** Where large registries are kept as they were loaded, for the next start; nothing is kept without it. */
  readonly cache?: LateCache | null
  /** What registry files came to before; for who opens projects anew after each change. */
  readonly memory?: FileMemory | null
}

export interface Projects {
  /** The project an article belongs to. The article need not exist. */
  readonly projectOf: (path: string) => Promise<Project>
  /** Those opened so far, in order of their folders. */
  readonly opened: () => Promise<readonly Project[]>
}

/** Opens projects as articles ask for them. What is read is kept for the life of the value: after a change open anew. */
export function openProjects(options: ProjectOptions): Projects {
  const byFolder = new Map<string, Promise<Configuration>>()
  const byConfiguration = new Map<string, Promise<Project>>()
  const byRegistries = new Map<string, Promise<LoadedRegistries>>()

  const configurationOf = (folder: string): Promise<Configuration> => {
    const { configPath, workspace, root } = options
    if (configPath !== undefined) return kept(byFolder, '', () => readConfiguration(workspace, configPath))
    return kept(byFolder, folder, async () => (await findConfiguration(workspace, folder)) ?? noConfiguration(root))
  }
  const registriesOf: ReadRegistries = (paths, language, signOffs) =>
    kept(byRegistries, JSON.stringify([paths, language, signOffs]), () =>
      loadRegistries(options.workspace, paths, language, options.cache ?? null, signOffs, options.memory ?? null),
    )

  return {
    projectOf: async (path) => {
      const configuration = await configurationOf(folderOf(path))
      const key = configuration.file?.uri ?? configuration.folder
      return kept(byConfiguration, key, () => Promise.resolve(project(options, configuration, registriesOf)))
    },
    opened: async () => {
      const projects = await Promise.all(byConfiguration.values())
      return projects.sort((a, b) => (a.folder < b.folder ? -1 : a.folder > b.folder ? 1 : 0))
    },
  }
}

type ReadRegistries = (paths: readonly string[], language: string, signOffs: string) => Promise<LoadedRegistries>

function project(options: ProjectOptions, configuration: Configuration, registriesOf: ReadRegistries): Project {
  const config = applySettings(configuration.config, options.settings ?? {})
  const { folder } = configuration
  const registryPaths = options.registryPaths ?? config.registry.map((path) => resolvePath(folder, path))
  const signOffs = resolvePath(folder, config.signOffs)
  const lists = [ignoreList(folder, config.ignore)]
  return {
    folder,
    configuration,
    config,
    configOf: overridden(config, options.settings ?? {}, folder),
    registryPaths,
    registries: () => registriesOf(registryPaths, config.language, signOffs),
    signOffs: openSignOffs(options.workspace, folder, signOffs, config.requireSignOff),
    ignores: (path) => isIgnored(lists, path, 'file'),
  }
}

function overridden(config: Config, outside: Settings, folder: string): (path: string) => Config {
  const lists = new Map(config.overrides.map((override) => [override, [ignoreList(folder, override.files)]]))
  const made = new Map<string, Config>()
  return (path) => {
    const fit = config.overrides.filter((override) => isIgnored(lists.get(override) ?? [], path, 'file'))
    const key = fit.map((override) => config.overrides.indexOf(override)).join()
    const known = made.get(key) ?? configFor(config, outside, (override) => fit.includes(override))
    made.set(key, known)
    return known
  }
}

function kept<T>(map: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}
