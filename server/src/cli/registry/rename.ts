import pico from 'picocolors'
import { renameReferences } from '../../core/article/renameReferences.js'
import { renameClaimId } from '../../core/claims/edit/index.js'
import { indexLines, lineColumn } from '../../core/lines.js'
import { renameSigned } from '../../core/signoff/index.js'
import { relativePath } from '../../workspace/paths.js'
import { exitCodes, UsageError, type ExitCode, type Io } from '../io.js'
import { edited, whileLocked, write, type Change } from './changes.js'
import { count, table } from './columns.js'
import { checkedId } from './newClaim.js'
import { claimOf, print, type OpenRegistry } from './open.js'
import { articlesOf, type UsesOptions } from './uses.js'
import { gravest } from '../verdict.js'
import { applyEdits } from '../../core/claims/edit/index.js'

export interface RenameOptions extends UsesOptions {
  readonly dryRun?: boolean
}

/** The files that name a claim, in the order in which they are written. */
interface Renaming {
  readonly open: OpenRegistry
  readonly changes: readonly (Change & { readonly places: number })[]
  /** Places that have to be renamed by hand. */
  readonly left: readonly string[]
}

/**
 * `claimcheck registry rename OLD NEW`: in the registry and in the articles. The file in which the claim itself stands is
 * written last: until then the old id is in the registry, and the command run again does what is left.
 */
export async function runRename(io: Io, from: string, to: string, options: RenameOptions): Promise<ExitCode> {
  const renaming = await whileLocked(io, options, async (open) => {
    const claim = claimOf(open, from)
    checkedId(to, open.registries.compiled)
    const { changes, left } = await articleChanges(io, open, from, to, options)
    const registry = registryChanges(io, open, from, to)
    const own = registry.filter(({ file }) => file.uri === claim.at.uri)
    const others = registry.filter(({ file }) => file.uri !== claim.at.uri)
    const all = [...changes, ...(await signOffChanges(open, from, to)), ...others, ...own]
    if (open.complaints.exitCode() !== exitCodes.clean && options.dryRun !== true) {
      throw new UsageError('nothing was renamed, since not every file could be read')
    }
    if (options.dryRun !== true) await write(io, all)
    return { open, changes: all, left }
  })
  const code = await print(io, options, renaming.open.complaints, {
    json: {
      from,
      to,
      written: options.dryRun !== true,
      files: renaming.changes.map(({ file, places }) => ({ path: relativePath(io.cwd, file.uri), places })),
      left: renaming.left,
    },
    text: (view) => {
      const paint = pico.createColors(view.color)
      const verb = options.dryRun === true ? 'Would rename' : 'Renamed'
      const rows = renaming.changes.map(({ file, places }) => [
        `  ${relativePath(io.cwd, file.uri)}`,
        count(places, 'place'),
      ])
      const left = renaming.left.map(
        (place) => `${paint.yellow('by hand')}  ${place} names ${from} in a way that cannot be renamed\n`,
      )
      const total = renaming.changes.reduce((sum, { places }) => sum + places, 0)
      return `${verb} ${paint.bold(from)} to ${paint.bold(to)}\n${table(rows, [{}, {}], view.width)}${left.join('')}${paint.dim(`${count(total, 'place')} in ${count(rows.length, 'file')}`)}\n`
    },
  })
  return gravest([code, renaming.left.length > 0 ? exitCodes.findings : exitCodes.clean])
}

function registryChanges(io: Io, { registries }: OpenRegistry, from: string, to: string): Renaming['changes'] {
  return [...registries.files.values()].flatMap((file) => {
    // Ids hold nothing that YAML would have to escape, and most files do not name the claim.
    if (!file.text.includes(from)) return []
    const result = renameClaimId(file, from, to)
    if (!result.ok) throw new UsageError(`${relativePath(io.cwd, file.uri)} cannot be changed: ${result.reason}`)
    return result.edits.length === 0 ? [] : [{ ...edited(file, result.edits), places: result.edits.length }]
  })
}

async function signOffChanges({ project }: OpenRegistry, from: string, to: string): Promise<Renaming['changes']> {
  const files = await project.signOffs.files()
  return files.flatMap((file) => {
    const edits = renameSigned(file, from, to)
    return edits.length === 0 ? [] : [{ file, text: applyEdits(file.text, edits), places: edits.length }]
  })
}

async function articleChanges(
  io: Io,
  open: OpenRegistry,
  from: string,
  to: string,
  options: RenameOptions,
): Promise<Pick<Renaming, 'changes' | 'left'>> {
  const changes: Renaming['changes'][number][] = []
  const left: string[] = []
  for (const article of await articlesOf(io, open, options)) {
    const project = await open.projects.projectOf(article.path)
    // What is left out of checks names claims all the same; what belongs to another project names that one's.
    if (project.folder !== open.project.folder) continue
    const read = await article.read()
    if (!read.ok) {
      open.complaints.fault(read.fault)
      continue
    }
    const file = read.value
    const renamed = renameReferences(file, from, to)
    const lines = indexLines(file.text)
    for (const span of renamed.left) {
      const { line, column } = lineColumn(lines, span.start)
      left.push(`${relativePath(io.cwd, file.uri)}:${line}:${column}`)
    }
    if (renamed.edits.length === 0) continue
    changes.push({ file, text: applyEdits(file.text, renamed.edits), places: renamed.edits.length })
  }
  return { changes, left }
}
