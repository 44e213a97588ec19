import type { Command } from 'commander'
import { ruleIds } from '../../core/rules/index.js'
import { openProjects } from '../../project/project.js'
import { decodeText, registryLimit } from '../../workspace/decode.js'
import { exitCodes, type ExitCode, type Io } from '../io.js'
import { candidates } from './candidates.js'

/** Prints what may stand next, a word a line, its meaning behind a tab; `:files` where a file may stand. */
export async function runComplete(io: Io, program: Command, words: readonly string[]): Promise<ExitCode> {
  const found = await candidates(program, words, {
    rules: ruleIds,
    claimIds: () => namesIn(io, /(?:^|[\s{,])["']?id["']?[ \t]*:[ \t]*["']?([a-z0-9]+(?:-[a-z0-9]+)*)/gm),
    // Sources are the keys of a map whose first key is most often the publisher.
    sourceNames: () => namesIn(io, /^[ \t]+["']?([\w.-]+)["']?:[ \t]*(?:\r?\n[ \t]+|\{)["']?publisher/gm),
  })
  const lines = found.words.map(({ word, about }) => (about === '' ? word : `${word}\t${about.split('\n')[0] ?? ''}`))
  const all = found.files ? [...lines, ':files'] : lines
  io.stdout.write(all.map((line) => `${line}\n`).join(''))
  return exitCodes.clean
}

/**
 * Names in the registry's files. Who waits for a word to be completed waits for no registry to be loaded, and a file that
 * is broken has names in it as well.
 */
async function namesIn(io: Io, pattern: RegExp): Promise<readonly string[]> {
  const project = await openProjects({ workspace: io.files, root: io.cwd }).projectOf(`${io.cwd}/registry`)
  const names = new Set<string>()
  for (const path of project.registryPaths) {
    for (const file of await filesBelow(io, path)) {
      const bytes = await io.files.readFile(file)
      const text = bytes.ok ? decodeText(file, bytes.value, registryLimit) : bytes
      if (text.ok) for (const match of text.value.matchAll(pattern)) names.add(match[1] ?? '')
    }
  }
  return [...names].sort()
}

async function filesBelow(io: Io, path: string): Promise<readonly string[]> {
  const listed = await io.files.list(path)
  if (!listed.ok) return /\.ya?ml$/i.test(path) ? [path] : []
  const below = await Promise.all(
    listed.value.map((entry) => {
      const inner = `${path}/${entry.name}`
      if (entry.type === 'folder') return entry.linked ? Promise.resolve([]) : filesBelow(io, inner)
      return Promise.resolve(/\.ya?ml$/i.test(entry.name) ? [inner] : [])
    }),
  )
  return below.flat()
}
