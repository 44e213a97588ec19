import { rmSync } from 'node:fs'
import { mkdtemp, realpath } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's root. The scripts are bundled into `.vscode-test/build/`, so it is handed over by the one that bundles. */
export const root = process.env['CLAIMCHECK_ROOT'] ?? join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..')

/** What is downloaded once and kept between runs. */
export const cache = join(root, '.vscode-test')

/**
 * A new empty folder outside the repository, its links resolved, so that the editor and the tests agree on its name.
 * It goes with this process.
 */
export async function temporaryFolder(name: string): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), `claimcheck-${name}-`)))
  if (temporary.size === 0) process.once('exit', removeTemporary)
  temporary.add(folder)
  return folder
}

const temporary = new Set<string>()

function removeTemporary(): void {
  for (const folder of temporary) rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
}
