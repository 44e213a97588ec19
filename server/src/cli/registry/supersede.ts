import pico from 'picocolors'
import { freeId } from '../../core/claims/ids.js'
import { successorOf } from '../../core/fixes/current.js'
import { restate, supersede } from '../../core/claims/edit/index.js'
import { languageOf } from '../../core/languages/index.js'
import { readRegistry } from '../../core/registry.js'
import type { Claim } from '../../core/types.js'
import { affectedArticles, type Affected, type Standing } from '../../project/succession.js'
import { indexUses } from '../../project/usage.js'
import { relativePath } from '../../workspace/paths.js'
import { wrapText } from '../formatters/prose.js'
import { UsageError, type ExitCode, type Io } from '../io.js'
import { printableLine } from '../printable.js'
import { edited, whileLocked, write } from './changes.js'
import { claimWriter, formulasWith, valueOf } from './claims.js'
import { count } from './columns.js'
import { checkedId, isTaken, keysOf, type ClaimFlags } from './newClaim.js'
import { claimOf, fileOf, print, type OpenRegistry, type View } from './open.js'
import { usesIn, type UsesOptions } from './uses.js'
import { useData } from './usedBy.js'

export interface SupersedeOptions extends UsesOptions, ClaimFlags {
  readonly value: string
  /** The day on which the new value took the place of the old. */
  readonly on: string
  readonly reason?: string
  readonly dryRun?: boolean
}

interface Done {
  readonly open: OpenRegistry
  readonly old: Claim
  readonly next: Claim
  readonly path: string
  /** Claims whose formula names the old one: nobody has reckoned them anew. */
  readonly derived: readonly string[]
}

/** `claimcheck registry supersede ID`: puts a newer claim in the place of one, and tells which articles it makes wrong. */
export async function runSupersede(io: Io, id: string, options: SupersedeOptions): Promise<ExitCode> {
  const done = await whileLocked(io, options, (open) => replaceClaim(io, open, id, options))
  // The articles are read when the lock is gone: they may be many.
  const uses = indexUses(await usesIn(io, done.open, options)).get(id) ?? []
  const affected = affectedArticles(uses, options.on, done.next.value)
  const { open, old, next, path } = done
  const writeClaim = claimWriter(open.registries, io.cwd)
  return print(io, options, open.complaints, {
    json: {
      superseded: writeClaim(old),
      by: { ...writeClaim(next), path },
      on: options.on,
      usedInFormulas: done.derived,
      written: options.dryRun !== true,
      articles: affected.map((one) => ({ ...one, uses: one.uses.map(useData) })),
    },
    text: (view) => supersedeText(done, options, affected, view),
  })
}

async function replaceClaim(io: Io, open: OpenRegistry, id: string, options: SupersedeOptions): Promise<Done> {
  const { compiled } = open.registries
  const old = claimOf(open, id)
  if (old.supersededBy !== undefined) {
    const last = successorOf(old, (one) => compiled.find(one)?.claim ?? null)?.id ?? old.supersededBy
    throw new UsageError(`the claim ${id} is superseded already, ${last} holds now: supersede that one`)
  }
  const language = languageOf(open.project.config.language)
  const { value, ...keys } = keysOf(options, compiled)
  if (value === undefined) throw new UsageError('supersede needs --value')
  const next =
    options.id === undefined ? freeId([id], (one) => isTaken(one, compiled)) : checkedId(options.id, compiled)
  const isOtherTime = options.period !== undefined || options.asOf !== undefined
  const statement =
    options.statement ?? (isOtherTime ? null : restate(old.statement, old.value, options.value, language))
  if (statement === null) {
    const why = isOtherTime ? 'speaks of another time' : `does not say \`${old.valueText}\` in one place`
    throw new UsageError(`the statement of ${id} ${why}, write the new one with --statement: "${old.statement}"`)
  }
  const file = fileOf(open, old.at.uri)
  const { on, reason } = options
  const succession = { id: next, on, ...(reason === undefined ? {} : { reason }), keys: { ...keys, value, statement } }
  const result = supersede(file, id, succession)
  const path = relativePath(io.cwd, file.uri)
  if (!result.ok) throw new UsageError(`${path} cannot be changed: ${result.reason}`)
  const change = edited(file, result.edits)
  const files = new Map([...open.registries.files, [file.uri, { uri: file.uri, text: change.text }]])
  const read = readRegistry([...files.values()], language)
  const written = read.compiled.find(next)
  if (!written) {
    const finding = read.findings.find((one) => one.claim === next)
    throw new UsageError(finding?.message ?? `the claim ${next} would not be read back`)
  }
  if (options.dryRun !== true) await write(io, [change])
  const derived = formulasWith(open.registries.registry.claims, id)
  return { open, old, next: written.claim, path, derived }
}

const titles: readonly (readonly [Standing, string])[] = [
  ['wrong-when-published', 'Wrong when published'],
  ['become-wrong', 'Become wrong'],
  ['undated', 'Not dated, so nobody can tell which of the two'],
  ['still-right', 'Still right: the figure agrees with the new value too'],
]

function formulasLine(old: Claim, derived: readonly string[]): string {
  return `${derived.join(', ')} ${derived.length === 1 ? 'is' : 'are'} still reckoned from ${old.id}: see what the new value makes of that`
}

function supersedeText(
  done: Done,
  { on, dryRun }: SupersedeOptions,
  affected: readonly Affected[],
  view: View,
): string {
  const paint = pico.createColors(view.color)
  const { old, next, path, derived } = done
  const verb = dryRun === true ? 'Would supersede' : 'Superseded'
  const lines = [
    `${verb} ${paint.bold(old.id)} by ${paint.bold(next.id)} as of ${on}, in ${path}`,
    `  ${paint.dim('old')}  ${valueOf(old)}`,
    `  ${paint.dim('new')}  ${valueOf(next)}  ${paint.dim('draft')}`,
    ...wrapText(next.statement, view.width - 7).map((line) => `       ${line}`),
    ...(derived.length === 0 ? [] : wrapText(formulasLine(old, derived), view.width).map(paint.yellow)),
    '',
  ]
  for (const [standing, title] of titles) {
    const articles = affected.filter((one) => one.standing === standing)
    if (articles.length === 0) continue
    const color =
      standing === 'still-right' ? paint.green : standing === 'wrong-when-published' ? paint.red : paint.yellow
    lines.push(`${color(paint.bold(title))}${paint.dim(`  ${count(articles.length, 'article')}`)}`)
    for (const { path: article, date, uses } of articles) {
      for (const use of uses) {
        const isRight = use.standing === 'still-right'
        const notes = [
          date,
          use.tie === 'reference' ? 'by hand' : use.tie,
          use.status === 'conflicting' &&
            (isRight ? 'disagreed with the old value' : 'disagreed with the old value too'),
          isRight && standing !== 'still-right' && 'agrees with the new value too',
        ]
        const place = `${printableLine(article)}:${use.line}:${use.column}`
        lines.push(`  ${place}  ${paint.dim(notes.filter(Boolean).join(', '))}`)
        if (!isRight) lines.push(...wrapText(use.sentence, view.width - 4).map((line) => `    ${line}`))
      }
    }
    lines.push('')
  }
  if (affected.length === 0) lines.push(paint.dim(`No article uses ${old.id}`))
  else lines.push(paint.dim(`${count(affected.length, 'article')} used ${old.id}`))
  return `${lines.join('\n')}\n`
}
