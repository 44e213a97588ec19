import { stringify } from 'yaml'
import type { Config } from '../core/config.js'
import { indexLines, lineColumn } from '../core/lines.js'
import type { Project, Projects } from '../project/project.js'
import { relativePath } from '../workspace/paths.js'
import type { Complaints } from './complaints.js'
import type { ExitCode, Io } from './io.js'
import { pathOf, type CheckOptions } from './options.js'
import { findPaths } from './paths.js'
import { settingsOf } from './settings.js'

/** Prints the configuration that holds for the given articles, each value with where it came from; YAML that can be kept. */
export async function printConfig(
  io: Io,
  paths: readonly string[],
  projects: Projects,
  options: CheckOptions,
  complaints: Complaints,
): Promise<ExitCode> {
  const found = await findPaths(io.files, io.cwd, paths)
  for (const fault of found.faults) complaints.fault(fault)
  // Without an article, what would hold for one in the working folder.
  const articles = found.paths.length === 0 ? [pathOf(io, options.stdinPath ?? 'article.md')] : found.paths
  for (const article of articles) await projects.projectOf(article)
  const printed: string[] = []
  for (const project of await projects.opened()) {
    complaints.configuration(project.configuration)
    printed.push(configText(io, project, options))
  }
  io.stdout.write(printed.join('---\n'))
  return complaints.exitCode()
}

function configText(io: Io, project: Project, options: CheckOptions): string {
  const origin = originOf(io, project, options)
  const { file, folder } = project.configuration
  const name = file === null ? 'no configuration file, the defaults' : relativePath(io.cwd, file.uri)
  const lines = [`# ${name}; relative paths start at ${relativePath(io.cwd, folder)}`]
  const config: Config = {
    ...project.config,
    registry: project.registryPaths.map((path) => relativePath(folder, path)),
  }
  for (const [key, value] of Object.entries(config) as [keyof Config, unknown][]) {
    if (!isMap(value) || Object.keys(value).length === 0) {
      lines.push(`${key}: ${inline(value)} # ${origin(key)}`)
      continue
    }
    lines.push(`${key}:`)
    for (const [name, entry] of Object.entries(value)) {
      lines.push(`  ${inline(name)}: ${inline(entry)} # ${origin(`${key}.${name}`)}`)
    }
  }
  return `${lines.join('\n')}\n`
}

/** Says where a value came from: a flag, a line of the configuration file, or the defaults. */
function originOf(io: Io, project: Project, options: CheckOptions): (path: string) => string {
  const { file, at } = project.configuration
  const index = indexLines(file?.text ?? '')
  const settings = settingsOf(options)
  return (path) => {
    const [key = '', name = ''] = path.split('.')
    if (key === 'rules' && settings.rules?.[name] !== undefined)
      return options.severity?.includes(`${name}=${settings.rules[name]}`) === true ? '--severity' : '--rule'
    if (key === 'registry' && options.registry !== undefined) return '--registry'
    if (key === 'failOn' && settings.failOn !== undefined) return '--fail-on'
    if (key === 'maxWarnings' && settings.maxWarnings !== undefined) return '--max-warnings'
    if (key === 'minCoverage' && settings.minCoverage !== undefined) return '--min-coverage'
    const span = at[path] ?? at[key]
    if (span === undefined || file === null) return 'default'
    return `${relativePath(io.cwd, file.uri)}:${lineColumn(index, span.start).line}`
  }
}

function isMap(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function inline(value: unknown): string {
  return stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trimEnd()
}
