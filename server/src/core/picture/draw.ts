import { closed, type Interval } from '../matching/agreement/interval.js'
import { axisFor, type Axis } from './axis.js'
import { estimateLines, type Estimate, type Estimates } from './estimates.js'
import { paletteOf, type Palette, type PictureTheme } from './palette.js'
import { element, shorten, writeSvg, type SvgElement } from './svg.js'

/** All lengths in pixels. */
const WIDTH = 460
const SIDE = 14
const TOP = 8
const ROW = 36
/** From a row's top to the line its letters stand on, and to the middle of its mark. */
const LETTERS = 13
const MARK = 25
const FOOT = 24
const FONT = 12
/** A letter of the usual fonts is about this wide at that size. */
const LETTER = 6.3
const MOST_TICKS = 4

/** The picture as a complete SVG document. */
export function drawEstimates(estimates: Estimates, theme: PictureTheme): string {
  return writeSvg(estimatesPicture(estimates, theme))
}

/**
 * The figure with what it allows, above the claims, on one axis: what lies in the shaded band the figure may stand for.
 * Shapes tell what colours tell, so that nothing is lost to who does not see them.
 */
export function estimatesPicture(estimates: Estimates, theme: PictureTheme): SvgElement {
  const palette = paletteOf(theme)
  const rows = [estimates.figure, ...estimates.claims]
  const height = TOP + rows.length * ROW + FOOT
  const axis = axisFor(rows.map(shownReach), MOST_TICKS)
  const told = estimateLines(estimates).join('. ')
  const parts = [
    element('title', {}, told),
    plate(height, palette),
    ...rows.map((_, index) => band(estimates.figure, axis, TOP + index * ROW + MARK, palette)),
    ...ticks(axis, estimates.words, TOP + rows.length * ROW, palette),
    ...rows.map((row, index) => rowOf(row, axis, TOP + index * ROW, palette)),
  ]
  const size = { width: WIDTH, height, viewBox: `0 0 ${WIDTH} ${height}` }
  const font = { 'font-family': 'system-ui, sans-serif', 'font-size': FONT }
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', role: 'img', 'aria-label': told, ...size, ...font },
    ...parts,
  )
}

function plate(height: number, { background, border }: Palette): SvgElement | null {
  if (background === null) return null
  const inside = { x: 0.5, y: 0.5, width: WIDTH - 1, height: height - 1, rx: 4 }
  return element('rect', { ...inside, fill: background, stroke: border })
}

/**
 * A bound is far from its own other end, the double or half: the picture is of what lies near it, and the rest runs out
 * of it.
 */
function shownReach({ role, reach, point }: Estimate): Interval {
  const isBound = role === 'figure' && point !== null && (point === reach.min || point === reach.max)
  return isBound ? closed(point, point) : reach
}

/** What the figure allows, behind the marks of a row. */
function band({ reach }: Estimate, axis: Axis, y: number, { band, bandEdge }: Palette): SvgElement {
  const left = place(axis, reach.min)
  const right = place(axis, reach.max)
  const width = Math.max(right - left, 2)
  const shape = { x: (left + right - width) / 2, y: y - 8, width, height: 16 }
  return element('rect', { class: 'band', ...shape, fill: band, stroke: bandEdge, 'stroke-dasharray': '2 2' })
}

function rowOf(row: Estimate, axis: Axis, top: number, palette: Palette): SvgElement {
  const value = row.value
  const room = Math.floor((WIDTH - 2 * SIDE) / LETTER)
  const shownValue = shorten(value, Math.floor(room / 2))
  const name = row.publishers === '' ? row.name : `${row.name} · ${row.publishers}`
  const label = shorten(row.role === 'figure' ? `Article: ${name}` : name, room - shownValue.length - 2)
  const colour = row.role === 'figure' ? palette.figure : row.meetsFigure ? palette.agrees : palette.disagrees
  const weight = row.role === 'rival' ? {} : { 'font-weight': 600 }
  return element(
    'g',
    { class: row.role },
    element('text', { x: SIDE, y: top + LETTERS, fill: palette.text, ...weight }, label),
    element('text', { x: WIDTH - SIDE, y: top + LETTERS, fill: palette.text, 'text-anchor': 'end' }, shownValue),
    reachLine(row, axis, top + MARK, colour),
    mark(row, axis, top + MARK, colour, palette),
  )
}

/** A run of values is a line with its ends; one that goes beyond the picture leaves it in an arrow. */
function reachLine({ reach }: Estimate, axis: Axis, y: number, colour: string): SvgElement | null {
  if (reach.min === reach.max) return null
  const [left, right] = [round(place(axis, reach.min)), round(place(axis, reach.max))]
  const end = (x: number, value: number, inwards: number): string =>
    axis.shows(value) ? `M${x} ${y - 4}V${y + 4}` : `M${x + inwards} ${y - 4}L${x} ${y}L${x + inwards} ${y + 4}`
  const d = `M${left} ${y}H${right}${end(left, reach.min, 5)}${end(right, reach.max, -5)}`
  return element('path', { d, fill: 'none', stroke: colour, 'stroke-width': 2 })
}

/** The article's number is a disc; a claim's a diamond, filled where it can hold beside the figure. */
function mark(
  { role, point, meetsFigure }: Estimate,
  axis: Axis,
  y: number,
  colour: string,
  palette: Palette,
): SvgElement | null {
  if (point === null) return null
  const x = place(axis, point)
  const stroke = { stroke: colour, 'stroke-width': 2 }
  if (role === 'figure') return element('circle', { cx: x, cy: y, r: 5, fill: colour, ...stroke })
  const d = `M${round(x)} ${y - 6}L${round(x + 6)} ${y}L${round(x)} ${y + 6}L${round(x - 6)} ${y}Z`
  return element('path', { d, fill: meetsFigure ? colour : (palette.background ?? palette.hollow), ...stroke })
}

function ticks(axis: Axis, words: (value: number) => string, y: number, palette: Palette): readonly SvgElement[] {
  const line = element('path', {
    d: `M${SIDE} ${y + 2}H${WIDTH - SIDE}`,
    stroke: palette.axis,
    fill: 'none',
  })
  let free = 0
  const marks = axis.ticks.flatMap((tick) => {
    const x = place(axis, tick)
    const text = words(tick)
    const half = (text.length * LETTER) / 2
    const middle = Math.min(Math.max(x, half + 4), WIDTH - half - 4)
    if (middle - half < free) return []
    free = middle + half + 10
    return [
      element('path', { d: `M${round(x)} ${y + 2}v4`, stroke: palette.axis, fill: 'none' }),
      element(
        'text',
        { x: middle, y: y + 18, fill: palette.faint, 'text-anchor': 'middle', 'font-size': FONT - 1 },
        text,
      ),
    ]
  })
  return [line, ...marks]
}

function place(axis: Axis, value: number): number {
  return SIDE + axis.at(value) * (WIDTH - 2 * SIDE)
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
