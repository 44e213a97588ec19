/** Claims as the commands show them: in a line, and as data. */
import pico from 'picocolors'
import { asInFile } from '../../core/claims/placeholders.js'
import { indexLines, lineColumn, type LineIndex } from '../../core/lines.js'
import { placeWords, valueWords } from '../../core/rules/words.js'
import type { Claim, ClaimStatus, Source } from '../../core/types.js'
import type { LoadedRegistries } from '../../project/registries.js'
import { relativePath } from '../../workspace/paths.js'
import { table, widthOf, type Column } from './columns.js'
import { wrapText } from '../formatters/prose.js'
import type { View } from './open.js'

export type Paint = ReturnType<typeof pico.createColors>

/** The value with what is counted: "132 applications", "12.5%", "$626 billion". */
export function valueOf(claim: Claim): string {
  const value = valueWords(claim)
  const { unit } = claim
  if (unit === undefined || claim.value.kind === 'money') return value
  if (unit === 'percent') return value.endsWith('%') ? value : `${value}%`
  return `${value} ${unit}`
}

/** The value alone: what is counted is told beside it. */
function numberOf(claim: Claim): string {
  return claim.unit === 'percent' || claim.value.kind === 'money' ? valueOf(claim) : valueWords(claim)
}

/** What a claim is about: measure, population and places. */
export function aboutOf(claim: Claim): string {
  const { measure, population, origin, destination, place } = claim
  const way = [
    origin && `from ${placeWords(origin)}`,
    destination && `to ${placeWords(destination)}`,
    place && placeWords(place),
  ]
  return [measure, population, way.filter(Boolean).join(' ')].filter(Boolean).join(', ')
}

/** "2022-02", "as of 2022-12-31", '' where the claim names no time. */
export function timeOf({ periodText, asOfText }: Claim): string {
  return periodText ?? (asOfText === undefined ? '' : `as of ${asOfText}`)
}

/** A source in a line: publisher, title, page. */
export function sourceWords({ publisher, title, page }: Source): string {
  return [publisher, title, page === undefined ? undefined : `p. ${page}`].filter(Boolean).join(', ')
}

/** The ids of claims whose formula names a claim. */
export function formulasWith(claims: readonly Claim[], id: string): readonly string[] {
  return claims.filter(({ derivedFrom }) => derivedFrom?.split(/[\s()]+/).includes(id)).map((claim) => claim.id)
}

/** The last line of a table, for people: a program that reads the lines would take it for one of them. */
export function totalLine(text: string, view: View): string {
  return view.piped ? '' : `${pico.createColors(view.color).dim(text)}\n`
}

/** The least that has to be left of a line to say what its claim is about. */
const leastAbout = 24

/** Claims one a line; in a terminal too narrow for what they are about, two lines each. In a pipe nothing is cut. */
export function claimTable(claims: readonly Claim[], view: View): string {
  const paint = pico.createColors(view.color)
  const rows = claims.map((claim) => [claim.id, numberOf(claim), timeOf(claim), claim.status, aboutOf(claim)])
  const statuses = claims.map(({ status }) => statusPaint(status, paint))
  const columns: readonly Column[] = [
    { paint: paint.bold },
    { right: true },
    {},
    { paint: (text, row) => statuses[row]?.(text) ?? text },
    { flexible: true, paint: paint.dim },
  ]
  if (view.piped) return table(rows, columns, Infinity)
  if (view.width - widthOf(rows.map((row) => row.slice(0, 4))) >= leastAbout) return table(rows, columns, view.width)
  const firsts = table(
    rows.map(([id = '', value = '', , status = '']) => [id, value, status]),
    [columns[0] ?? {}, columns[1] ?? {}, columns[3] ?? {}],
    view.width,
  )
  return firsts
    .split('\n')
    .slice(0, -1)
    .flatMap((first, index) => {
      const [, , time = '', , about = ''] = rows[index] ?? []
      const below = [time, about].filter(Boolean).join(' · ')
      return [first, ...(below === '' ? [] : wrapText(below, view.width - 2).map((line) => `  ${paint.dim(line)}`))]
    })
    .map((line) => `${line}\n`)
    .join('')
}

export function statusPaint(status: ClaimStatus, paint: Paint): (text: string) => string {
  switch (status) {
    case 'verified':
      return paint.green
    case 'draft':
    case 'disputed':
      return paint.yellow
    case 'superseded':
      return paint.dim
    case 'retracted':
      return paint.red
  }
}

/** Gives claims as data: keys as the registry has them, what was read from the value, and where each stands. */
export function claimWriter(
  registries: LoadedRegistries,
  cwd: string,
): (claim: Claim) => Readonly<Record<string, unknown>> {
  const place = placer(registries, cwd)
  return (claim) => {
    // The status that counts is the only one that is public.
    const counted = { ...asInFile(claim), status: claim.status }
    const { id, statement, valueText, value, sources, status, at, period, periodText, asOf, asOfText, keys, ...rest } =
      counted
    return {
      id,
      statement,
      value: valueText,
      min: value.quantity.min,
      max: value.quantity.max,
      ...rest,
      ...(period === undefined ? {} : { period: periodText }),
      ...(asOf === undefined ? {} : { asOf: asOfText }),
      sources: sources.map(sourceData),
      status,
      ...place({ at: keys['id'] ? { uri: at.uri, span: keys['id'] } : at }),
    }
  }
}

/** A source as data. */
export function sourceData(source: Source): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(source).filter(([key]) => key !== 'at'))
}

/** Gives the file and line of claims. */
export function placer(
  { files }: LoadedRegistries,
  cwd: string,
): (claim: Pick<Claim, 'at'>) => { readonly path: string; readonly line: number } {
  const indexes = new Map<string, LineIndex>()
  return ({ at }) => {
    const index = indexes.get(at.uri) ?? indexLines(files.get(at.uri)?.text ?? '')
    indexes.set(at.uri, index)
    return { path: relativePath(cwd, at.uri), line: lineColumn(index, at.span.start).line }
  }
}
