import pico from 'picocolors'
import { articlesIn, indexUses, type Use } from '../../project/usage.js'
import { wrapText } from '../formatters/prose.js'
import type { ExitCode, Io } from '../io.js'
import { printableLine } from '../printable.js'
import type { Paint } from './claims.js'
import { count } from './columns.js'
import { claimOf, openRegistry, print, type View } from './open.js'
import { usesIn, type UsesOptions } from './uses.js'

/** `claimcheck registry used-by ID`: every place of every article that uses a claim. */
export async function runUsedBy(io: Io, id: string, options: UsesOptions): Promise<ExitCode> {
  const open = await openRegistry(io, options)
  claimOf(open, id)
  const uses = indexUses(await usesIn(io, open, options)).get(id) ?? []
  return print(io, options, open.complaints, {
    json: { claim: id, articles: articlesIn(uses), uses: uses.map(useData) },
    text: (view) => usesText(id, uses, view),
  })
}

/** A use as data. */
export function useData({ span, ...use }: Use): Readonly<Record<string, unknown>> {
  return { ...use, figure: undefined, start: span.start, end: span.end }
}

function usesText(id: string, uses: readonly Use[], view: View): string {
  const paint = pico.createColors(view.color)
  const lines = uses.flatMap((use) => [...useLines(use, paint, view.width), ''])
  const summary =
    uses.length === 0
      ? `No article uses ${id}`
      : `${count(uses.length, 'place')} in ${count(articlesIn(uses), 'article')}`
  return `${lines.map((line) => `${line}\n`).join('')}${paint.dim(summary)}\n`
}

/** A use in lines: where, how it is tied, and its sentence. */
export function useLines(use: Use, paint: Paint, width: number): readonly string[] {
  const place = paint.bold(`${printableLine(use.path)}:${use.line}:${use.column}`)
  const how = [
    use.status ?? 'named',
    tieWords[use.tie],
    use.prominence === 'body' ? '' : `in the ${use.prominence}`,
    use.date ?? 'undated',
  ]
  const color = use.status === 'conflicting' ? paint.red : paint.dim
  return [
    `${place}  ${color(how.filter(Boolean).join(', '))}`,
    ...wrapText(use.sentence === '' ? use.text : use.sentence, width - 2).map((line) => `  ${line}`),
  ]
}

const tieWords = { reference: 'by hand', source: 'by its source', inferred: 'inferred' } as const
