import type { ProjectOptions } from '../project/project.js'
import type { Io } from './io.js'
import { pathOf } from './options.js'

/** Flags that say where projects are read from. */
export interface WorldFlags {
  readonly config?: string
  readonly registry?: readonly string[]
  /** False with `--no-registry-cache`. */
  readonly registryCache?: boolean
}

/** Where a command reads projects from, by its flags; what rules and limits it sets is added by who has such flags. */
export function worldOf(io: Io, { config, registry, registryCache }: WorldFlags): ProjectOptions {
  return {
    workspace: io.files,
    root: io.cwd,
    cache: registryCache === false ? null : (io.cache ?? null),
    ...(config === undefined ? {} : { configPath: pathOf(io, config) }),
    ...(registry === undefined ? {} : { registryPaths: registry.map((path) => pathOf(io, path)) }),
  }
}
