import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { root, temporaryFolder } from './paths.js'

/**
 * A copy of the example newsroom, its registry inside, so that edits of either stay out of the repository.
 * @returns the folder and the article to show first.
 */
export async function prepareNewsroom(): Promise<{ readonly folder: string; readonly article: string }> {
  const folder = join(await temporaryFolder('editor'), 'newsroom')
  const filter = (path: string) => !path.endsWith('.md') && !path.endsWith('.json')
  await cp(join(root, 'claims'), join(folder, 'claims'), { recursive: true, filter })
  await cp(join(root, 'test', 'newsroom', 'articles'), join(folder, 'articles'), { recursive: true })
  return { folder, article: join(folder, 'articles', 'two-waves-out-of-russia.md') }
}
