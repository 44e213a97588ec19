import { configNames, defaultConfig, type Config } from '../core/config.js'
import { readConfig, type ConfigReading } from '../core/readConfig.js'
import type { SourceFile } from '../core/types.js'
import { decodeText } from '../workspace/decode.js'
import { entryPath, folderOf, foldersAbove } from '../workspace/paths.js'
import type { FileFault, Workspace } from '../workspace/workspace.js'

/** A configuration file, or the defaults where there is none. */
export interface Configuration {
  /** Null where no file was found. */
  readonly file: SourceFile | null
  /** Where its relative paths start. */
  readonly folder: string
  readonly config: Config
  readonly problems: ConfigReading['problems']
  readonly at: ConfigReading['at']
  /** The file is there and could not be read. */
  readonly fault: FileFault | null
}

/** Looks for a configuration file in a folder and above it; null where there is none. */
export async function findConfiguration(workspace: Workspace, folder: string): Promise<Configuration | null> {
  for (const above of foldersAbove(folder)) {
    for (const name of configNames) {
      const path = entryPath(above, name)
      const found = await workspace.stat(path)
      // One that is there and leads nowhere, as a link may: without it other rules would hold.
      if (found.ok ? found.value.type === 'file' : found.fault.code === 'failed')
        return readConfiguration(workspace, path)
    }
  }
  return null
}

/** Reads a configuration file by its path; where it cannot be read the defaults hold and `fault` says why. */
export async function readConfiguration(workspace: Workspace, path: string): Promise<Configuration> {
  const folder = folderOf(path)
  const bytes = await workspace.readFile(path)
  const text = bytes.ok ? decodeText(path, bytes.value, configurationLimit) : bytes
  if (!text.ok) return { ...noConfiguration(folder), fault: text.fault }
  const file = { uri: path, text: text.value }
  return { file, folder, fault: null, ...readConfig(file) }
}

/** What holds in a folder without a configuration file. */
export function noConfiguration(folder: string): Configuration {
  return { file: null, folder, config: defaultConfig, problems: [], at: {}, fault: null }
}

const configurationLimit = 1024 * 1024
