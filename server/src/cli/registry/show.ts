import pico from 'picocolors'
import type { Claim } from '../../core/types.js'
import { wrapText } from '../formatters/prose.js'
import type { ExitCode, Io } from '../io.js'
import { printableLine } from '../printable.js'
import { aboutOf, claimWriter, formulasWith, placer, statusPaint, timeOf, valueOf, type Paint } from './claims.js'
import { historyOf, type Change } from './history.js'
import { claimOf, openRegistry, print, type RegistryOptions, type View } from './open.js'

/** `claimcheck registry show ID`: all that the registry says of a claim, and what git tells of it. */
export async function runShow(io: Io, id: string, options: RegistryOptions): Promise<ExitCode> {
  const open = await openRegistry(io, options)
  const claim = claimOf(open, id)
  const { claims } = open.registries.registry
  const history = io.git ? await historyOf(io.git, claim.at.uri, id) : null
  const facts: Facts = {
    claim,
    ...placer(open.registries, io.cwd)(claim),
    replaces: claims.filter((one) => one.supersededBy === id).map((one) => one.id),
    rivals: open.registries.compiled.rivalsOf(claim).map((one) => one.id),
    derived: formulasWith(claims, id),
    history,
  }
  const { replaces, rivals, derived } = facts
  return print(io, options, open.complaints, {
    json: {
      ...claimWriter(open.registries, io.cwd)(claim),
      replaces,
      competing: rivals,
      usedInFormulas: derived,
      history,
    },
    text: (view) => showText(facts, view),
  })
}

interface Facts {
  readonly claim: Claim
  readonly path: string
  readonly line: number
  /** Claims that this one took the place of. */
  readonly replaces: readonly string[]
  readonly rivals: readonly string[]
  /** Claims whose formula names this one. */
  readonly derived: readonly string[]
  readonly history: readonly Change[] | null
}

/** The longest label and two columns. */
const labelWidth = 'in formulas of'.length + 2

function showText(facts: Facts, view: View): string {
  const { claim } = facts
  const paint = pico.createColors(view.color)
  const lines = [
    `${paint.bold(printableLine(claim.id))}  ${statusPaint(claim.status, paint)(claim.status)}`,
    ...wrapText(claim.statement, view.width - 2).map((line) => `  ${line}`),
    '',
  ]
  for (const [label, text] of rowsOf(facts)) {
    if (text === undefined || text === '') continue
    wrapText(text, view.width - labelWidth - 2).forEach((line, index) => {
      lines.push(`  ${paint.dim((index === 0 ? label : '').padEnd(labelWidth))}${line}`)
    })
  }
  if (facts.history !== null) lines.push('', ...historyLines(facts.history, paint, view.width))
  return `${lines.join('\n')}\n`
}

function rowsOf({
  claim,
  path,
  line,
  replaces,
  rivals,
  derived,
}: Facts): readonly (readonly [string, string | undefined])[] {
  const { supersededBy, supersededOn, verifiedBy, verifiedOn } = claim
  const superseded = [supersededBy && `by ${supersededBy}`, supersededOn && `on ${supersededOn}`]
    .filter(Boolean)
    .join(' ')
  const verified = [verifiedBy && `by ${verifiedBy}`, verifiedOn && `on ${verifiedOn}`].filter(Boolean).join(' ')
  return [
    ['value', valueOf(claim)],
    ['about', aboutOf(claim)],
    ['time', timeOf(claim)],
    ['kind', [claim.kind, claim.method].filter(Boolean).join(', ')],
    ['rounding', claim.rounding === undefined ? undefined : `to ${claim.rounding}`],
    ['derived from', claim.derivedFrom],
    ['caveat', claim.caveat],
    ['quote', claim.quote],
    ['note', claim.note],
    ['tags', claim.tags?.join(', ')],
    ['verified', verified],
    ['review by', claim.reviewBy],
    ['superseded', superseded],
    ['reason', claim.reason],
    ['replaces', replaces.join(', ')],
    ['competes with', rivals.join(', ')],
    ['in formulas of', derived.join(', ')],
    ...claim.sources.flatMap(sourceRows),
    ['stands in', `${path}:${line}`],
  ]
}

function sourceRows(source: Claim['sources'][number]): readonly (readonly [string, string | undefined])[] {
  const { name, publisher, author, title, page, published, accessed, url, archivedUrl } = source
  const when = [published && `published ${published}`, accessed && `accessed ${accessed}`, page && `page ${page}`]
  return [
    ['source', [author, publisher, title].filter(Boolean).join(', ') + (name === null ? '' : ` [${name}]`)],
    ['', when.filter(Boolean).join(', ')],
    ['', url],
    ['', archivedUrl === undefined ? undefined : `archived ${archivedUrl}`],
  ]
}

function historyLines(history: readonly Change[], paint: Paint, width: number): readonly string[] {
  if (history.length === 0) return [`  ${paint.dim(`${'history'.padEnd(labelWidth)}not committed yet`)}`]
  return history.flatMap(({ commit, author, date, subject, keys }) => {
    const head = `${date}  ${commit.slice(0, 8)}  ${printableLine(author)}  ${printableLine(subject)}`
    const isNew = keys.every(({ before }) => before === null) && keys.some(({ key }) => key === 'id')
    const told = isNew
      ? ['added']
      : keys.map(({ key, before, after }) => `${key}: ${before ?? 'none'} → ${after ?? 'none'}`)
    return [
      ...wrapText(head, width - 2).map((line) => `  ${line}`),
      ...told.flatMap((text) => wrapText(text, width - 6).map((line) => paint.dim(`      ${line}`))),
    ]
  })
}
