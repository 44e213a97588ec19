// npm run generate: runs every scripts/generate-*.mjs. With --check it fails where one of them changed a file: what is
// generated is committed, and fresh. Needs `npm run build` first, since README.md shows what the command line prints.
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
const changed = paths.filter((path) => before.get(path) !== after.get(path))
for (const path of changed) console.log(`${path} was out of date and is fresh now: commit it`)
if (changed.length === 0) console.log('Everything generated is fresh')
else if (process.argv.includes('--check')) process.exit(1)

/** The hash of every file that is ours, by its path with slashes. */
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
