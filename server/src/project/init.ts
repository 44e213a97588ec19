import { configNames } from '../core/config.js'
import type { Workspace } from '../workspace/workspace.js'
import { sampleArticle, sampleRegistry } from './sample.js'
import { starterConfig, type StarterFile } from './starter.js'

/** What a new project is to get, and what is there already and stays. */
export interface InitPlan {
  readonly write: readonly StarterFile[]
  readonly keep: readonly Kept[]
}

export interface Kept {
  /** From the project's folder. */
  readonly path: string
  /** Why nothing is written in its place. */
  readonly reason: string
}

/**
 * Plans a configuration, a first registry file and a sample article in a folder. Nothing that is there is written over;
 * where there is a registry, neither it nor the sample is added to it.
 *
 * @param folder absolute.
 */
export async function planInit(workspace: Workspace, folder: string): Promise<InitPlan> {
  const write: StarterFile[] = []
  const keep: Kept[] = []
  const isThere = async (path: string): Promise<boolean> => (await workspace.stat(`${folder}/${path}`)).ok
  const plan = async (file: StarterFile): Promise<void> => {
    if (await isThere(file.path)) keep.push({ path: file.path, reason: 'is there already' })
    else write.push(file)
  }
  let configured: string | null = null
  for (const name of configNames) if (configured === null && (await isThere(name))) configured = name
  if (configured === null) write.push(starterConfig)
  else keep.push({ path: configured, reason: 'is there already' })
  const claims = await workspace.list(`${folder}/claims`)
  if (claims.ok && claims.value.length > 0 && !(await isThere(sampleRegistry.path))) {
    keep.push({ path: 'claims', reason: 'holds files already, so no example was added to it' })
    return { write, keep }
  }
  await plan(sampleRegistry)
  await plan(sampleArticle)
  return { write, keep }
}
