import { addSource, changeFile, type ChangeStep } from '../../../core/claims/edit/index.js'
import { languageOf } from '../../../core/languages/index.js'
import type { SourceFile } from '../../../core/types.js'
import { decodeText } from '../../../workspace/decode.js'
import { relativePath } from '../../../workspace/paths.js'
import { UsageError, type ExitCode, type Io } from '../../io.js'
import { pathOf } from '../../options.js'
import { edited, registryFile, whileLocked, write, type Change } from '../changes.js'
import { print, type OpenRegistry, type RegistryOptions } from '../open.js'
import { readCsv } from './csv.js'
import { readJsonStat } from './jsonStat.js'
import { defaultMapping, readMapping, slug, type Mapping } from './mapping.js'
import { planImport, type Plan } from './plan.js'
import { importText } from './told.js'
import { stateClaims, type Stated } from './render.js'
import { ImportFault, type Table } from './table.js'

export interface ImportOptions extends RegistryOptions {
  readonly mapping?: string
  /** The registry file that new claims go to. */
  readonly file?: string
  /** The day on which revised numbers took the place of the old ones. */
  readonly on?: string
  readonly reason?: string
  readonly dryRun?: boolean
}

/** What an import did, or would do. */
export interface Imported {
  readonly plan: Plan
  readonly stated: Stated
  /** Paths of the files that were written. */
  readonly files: readonly string[]
  readonly on: string
}

/** `claimcheck registry import FILE`: writes published figures as claims, and supersedes those that were revised. */
export async function runImport(io: Io, path: string, options: ImportOptions): Promise<ExitCode> {
  const table = tableOf(
    await textOf(io, path),
    path,
    options.mapping === undefined ? null : await mappingOf(io, options.mapping),
  )
  const done = await whileLocked(io, options, async (open) => {
    const mapping = table.mapping ?? told(path, () => defaultMapping(table.table, open.today))
    const read = told(path, () => stateClaims(table.table, mapping))
    const stated = { ...read, notes: [...read.notes, ...codesAlone(table)] }
    const { compiled } = open.registries
    const plan = planImport(stated.claims, compiled, languageOf(open.project.config.language))
    const on = options.on ?? (table.table.dataset.updated || open.today)
    const changes = await changesOf(io, open, plan, mapping, { ...options, path, table: table.table, on })
    if (options.dryRun !== true) await write(io, changes)
    const files = changes.map(({ file }) => relativePath(io.cwd, file.uri))
    return { open, imported: { plan, stated, files, on } satisfies Imported }
  })
  const { open, imported } = done
  const { plan, stated, files } = imported
  return print(io, options, open.complaints, {
    json: {
      written: options.dryRun !== true,
      files,
      added: plan.added.map(({ id, value, line }) => ({ id, value, row: line })),
      superseded: plan.revised.map(({ old, id, keys }) => ({
        id: old.id,
        value: old.valueText,
        by: id,
        newValue: keys.value,
      })),
      flagsChanged: plan.reflagged.map(({ claim, keys }) => ({ id: claim.id, ...keys })),
      unchanged: plan.unchanged,
      retracted: plan.retracted,
      withoutNumber: stated.empty,
      notes: stated.notes,
    },
    text: (view) => importText(imported, options.dryRun === true, view),
  })
}

/** A file without labels makes statements that nobody may print. */
function codesAlone({ table, mapping }: { table: Table; mapping: Mapping | null }): readonly string[] {
  const hasLabels = Object.keys(table.rows[0]?.cells ?? {}).some((name) => name.endsWith('.label'))
  if (mapping !== null || hasLabels) return []
  return [
    'the file has codes and no labels: ask for both (Eurostat: `labels=both`) or write a mapping, for statements that can be printed',
  ]
}

interface Target {
  readonly path: string
  readonly table: Table
  readonly on: string
  readonly file?: string
  readonly reason?: string
}

/** The edits of each file: new claims in one, revisions where the claims stand. */
async function changesOf(
  io: Io,
  open: OpenRegistry,
  plan: Plan,
  mapping: Mapping,
  target: Target,
): Promise<readonly Change[]> {
  const { files, registry } = open.registries
  const { on } = target
  const publisher = target.table.dataset.publisher
  const reason = target.reason ?? `Revised${publisher === '' ? '' : ` by ${publisher}`}.`
  const steps = new Map<string, ChangeStep[]>()
  const add = (uri: string, step: ChangeStep): void => {
    const known = steps.get(uri)
    if (known) known.push(step)
    else steps.set(uri, [step])
  }
  for (const { old, id, keys } of plan.revised) {
    add(old.at.uri, { type: 'supersede', id: old.id, succession: { id, on, reason, keys } })
  }
  for (const { claim, keys } of plan.reflagged) add(claim.at.uri, { type: 'set', id: claim.id, keys })
  const into = await targetFile(io, open, target)
  for (const { id, keys } of plan.added) {
    add(into.file.uri, { type: 'add', claim: { ...keys, id, status: 'draft' } })
  }
  const changes: Change[] = []
  for (const [uri, own] of steps) {
    const isNew = uri === into.file.uri && into.isNew
    const file: SourceFile = files.get(uri) ?? into.file
    let before = file
    if (uri === into.file.uri && plan.added.length > 0) {
      const known = new Set(registry.sources.map(({ name }) => name))
      for (const [name, source] of Object.entries(mapping.sources)) {
        if (known.has(name)) continue
        const result = addSource(before, name, source)
        if (!result.ok) throw new UsageError(`${relativePath(io.cwd, uri)} cannot be changed: ${result.reason}`)
        before = { ...before, text: edited(before, result.edits, true).text }
      }
    }
    const result = changeFile(before, own)
    if (!result.ok) throw new UsageError(`${relativePath(io.cwd, uri)} cannot be changed: ${result.reason}`)
    changes.push({ file, isNew, text: edited(before, result.edits, isNew).text })
  }
  return changes
}

/** The file for new claims: that which is named, else one with the name of the data set. */
function targetFile(io: Io, open: OpenRegistry, target: Target): Promise<{ file: SourceFile; isNew: boolean }> {
  const base =
    target.path
      .split('/')
      .at(-1)
      ?.replace(/\.[^.]+$/, '') ?? ''
  const name = slug(target.table.dataset.id || base) || 'import'
  return registryFile(io, open, target.file === undefined ? null : pathOf(io, target.file), name)
}

function tableOf(text: string, path: string, mapping: Mapping | null): { table: Table; mapping: Mapping | null } {
  return told(path, () => {
    const isJson = /^\s*[{[]/.test(text)
    return { table: isJson ? readJsonStat(text) : readCsv(text, mapping?.delimiter), mapping }
  })
}

async function mappingOf(io: Io, path: string): Promise<Mapping> {
  const text = await textOf(io, path)
  return told(path, () => readMapping(text))
}

async function textOf(io: Io, path: string): Promise<string> {
  const bytes = await io.files.readFile(pathOf(io, path))
  if (!bytes.ok) throw new UsageError(`${path} ${bytes.fault.message}`)
  const text = decodeText(path, bytes.value, 512 * 1024 * 1024)
  if (!text.ok) throw new UsageError(`${path} ${text.fault.message}`)
  return text.value
}

/** A fault of a file is told with its name. */
function told<T>(path: string, run: () => T): T {
  try {
    return run()
  } catch (error) {
    if (error instanceof ImportFault) throw new UsageError(`${path}: ${error.message}`)
    throw error
  }
}
