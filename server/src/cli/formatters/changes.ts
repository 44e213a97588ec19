import type pico from 'picocolors'
import { displayWidth } from './width.js'
import type { ChangeType, FigureChange } from '../gate/changes.js'
import type { Changes } from '../gate/gate.js'
import { printableLine } from '../printable.js'
import { padEnd } from './prose.js'

const types: readonly ChangeType[] = ['added', 'removed', 'value', 'hedge', 'citation lost']

/** "2 added, 1 value changed": what a change did to figures, as counts; '' where it did nothing to them. */
export function changeCounts({ figures }: Changes): string {
  return types
    .map((type) => ({ type, count: figures.filter((change) => change.type === type).length }))
    .filter(({ count }) => count > 0)
    .map(({ type, count }) => `${count} ${type === 'value' || type === 'hedge' ? `${type} changed` : type}`)
    .join(', ')
}

/** What a change did to figures, a line each, for people. */
export function changesText(changes: Changes, paint: ReturnType<typeof pico.createColors>): string {
  const counts = changeCounts(changes)
  const head = `${paint.bold(`Figures since ${printableLine(changes.since)}`)}${paint.dim(` (${changes.base.slice(0, 10)})`)}`
  if (counts === '') return `${head}: none changed\n\n`
  const rows = changeRows(changes).map(({ change, type }) => [
    `${printableLine(change.path)}:${change.line}:${change.column}`,
    type,
    changeWords(change),
  ])
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => displayWidth(row[column] ?? ''))))
  const lines = rows.map(
    ([place = '', type = '', words = '']) =>
      `  ${padEnd(place, widths[0] ?? 0)}  ${paint.dim(padEnd(type, widths[1] ?? 0))}  ${words}`,
  )
  return `${[`${head}: ${counts}`, ...lines].join('\n')}\n\n`
}

/** The changes as people read them: what changed in value and in hedge is one figure, told once as "value, hedge". */
export function changeRows({ figures }: Changes): readonly { readonly change: FigureChange; readonly type: string }[] {
  const rows = new Map<string, { readonly change: FigureChange; readonly type: string }>()
  for (const change of figures) {
    const { path, line, column, before, after, type } = change
    const key = type === 'value' || type === 'hedge' ? '' : type
    const id = JSON.stringify([path, line, column, before, after, key])
    const known = rows.get(id)
    rows.set(id, { change, type: known === undefined ? type : `${known.type}, ${type}` })
  }
  return [...rows.values()]
}

/** "3,400 permits -> 4,300 permits"; the one side where there is but one. */
export function changeWords({ before, after, type }: FigureChange): string {
  const sides = type === 'citation lost' ? [after] : [before, after].filter((side) => side !== '')
  return sides.map(printableLine).join(' -> ')
}
