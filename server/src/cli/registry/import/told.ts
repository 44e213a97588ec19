import pico from 'picocolors'
import { wrapText } from '../../formatters/prose.js'
import { count, table } from '../columns.js'
import type { View } from '../open.js'
import type { Imported } from './run.js'

/** Revisions and notes that are listed; `--format json` gives all. */
const most = 20

/** Tells what an import did, or would do. */
export function importText({ plan, stated, files, on }: Imported, isDry: boolean, view: View): string {
  const paint = pico.createColors(view.color)
  const { added, revised, reflagged, unchanged, retracted } = plan
  const rows: readonly (readonly [number, string])[] = [
    [added.length, `${isDry ? 'would be added' : 'added'} as drafts`],
    [revised.length, `${isDry ? 'would be superseded' : 'superseded'} as of ${on}, the value is another now`],
    [reflagged.length, 'with another flag, the caveat was changed'],
    [unchanged, 'unchanged'],
    [retracted.length, 'retracted by somebody, left alone'],
    [stated.empty, `${stated.empty === 1 ? 'row' : 'rows'} without a number, left out`],
  ]
  const shown = rows.filter(([number]) => number > 0).map(([number, words]) => [number.toLocaleString('en-US'), words])
  const lines = revised
    .slice(0, most)
    .map(({ old, id, keys }) => [`  ${old.id}`, `${old.valueText} → ${keys.value}`, id])
  const more = revised.length > most ? paint.dim(`  and ${revised.length - most} more\n`) : ''
  const notes = stated.notes
    .slice(0, most)
    .flatMap((note) => wrapText(note, view.width - 2))
    .map((line) => `  ${paint.yellow(line)}\n`)
  const moreNotes = stated.notes.length > most ? paint.dim(`  and ${stated.notes.length - most} more\n`) : ''
  const written = files.length === 0 ? 'Nothing to write' : `${isDry ? 'Would write' : 'Wrote'} ${files.join(', ')}`
  return [
    `${paint.bold(count(stated.claims.length, 'claim'))} in the file\n`,
    table(shown, [{ right: true }, { flexible: true }], view.width),
    table(lines, [{}, {}, { paint: paint.dim }], view.width),
    more,
    ...notes,
    moreNotes,
    `${paint.dim(written)}\n`,
  ].join('')
}
