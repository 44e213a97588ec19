// Runs every scripts/generate-*.mjs and fails where one of them changes a file: what is generated is committed, and fresh.
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { node, root } from './run.mjs'

const notOurs = new Set(['.git', 'node_modules', 'dist', '.vscode-test', '.cache', 'coverage'])

const before = await hashes(root)
const scripts = (await readdir(join(root, 'scripts'))).filter((name) => /^generate-.*\.mjs$/.test(name)).sort()
for (const script of scripts) {
  console.log(`node scripts/${script}`)
  if ((await node(`scripts/${script}`)) !== 0) process.exit(1)
}
const after = await hashes(root)

const paths = [...new Set([...before.keys(), ...after.keys()])].sort()
const stale = paths.filter((path) => before.get(path) !== after.get(path))
for (const path of stale) console.error(`${path} was out of date, it is fresh now: commit it`)
if (stale.length > 0) process.exit(1)
console.log('Everything generated is fresh')

async function hashes(folder, prefix = '', found = new Map()) {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (notOurs.has(entry.name)) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) await hashes(path, `${prefix}${entry.name}/`, found)
    else if (entry.isFile())
      found.set(
        prefix + entry.name,
        createHash('sha256')
          .update(await readFile(path))
          .digest('hex'),
      )
  }
  return found
}
