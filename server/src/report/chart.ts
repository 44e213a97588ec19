import { statusLooks } from './status.js'
import { h, type Content } from './hast.js'

/** A part of a bar: how many, and the class by which it is drawn. */
export interface Part {
  readonly count: number
  readonly kind: string
  readonly word: string
  readonly sign: string
}

const WIDTH = 600
const BAR = 26

/** A bar whose parts are as long as their counts; each holds its count and its sign where there is room for them. */
export function bar(title: string, parts: readonly Part[]): Content {
  const shown = parts.filter((part) => part.count > 0)
  const total = shown.reduce((sum, part) => sum + part.count, 0)
  if (total === 0) return null
  let at = 0
  const drawn = shown.flatMap((part): Content[] => {
    const width = (WIDTH * part.count) / total
    const x = at
    at += width
    const shape = { x: round(x), y: '0', width: round(width), height: String(BAR) }
    return [
      h('rect', { ...shape, className: ['part', `is-${part.kind}`] }),
      // Hatched in its own way, so that parts differ in grey too.
      h('rect', { ...shape, fill: `url(#hatch-${part.kind})` }),
    ]
  })
  const described = shown.map((part) => `${part.count} ${part.word.toLowerCase()}`).join(', ')
  return h(
    'figure',
    { className: ['chart'] },
    h('figcaption', {}, title),
    h(
      'svg',
      { viewBox: `0 0 ${WIDTH} ${BAR}`, role: 'img', ariaLabel: `${title}: ${described}`, preserveAspectRatio: 'none' },
      drawn,
    ),
    h(
      'ul',
      { className: ['legend'] },
      shown.map((part) =>
        h(
          'li',
          { className: [`is-${part.kind}`] },
          h('span', { className: ['badge'], ariaHidden: 'true' }, part.sign),
          ` ${part.count} ${part.word.toLowerCase()}`,
        ),
      ),
    ),
  )
}

/** The hatches of all bars of a page, which each bar points at. */
export function hatches(): Content {
  const lines: Readonly<Record<string, string | null>> = {
    sourced: null,
    derived: 'M0 4H8',
    cited: 'M0 8L8 0',
    uncited: 'M2 2h1v1h-1zM6 6h1v1h-1z',
    conflicting: 'M0 0L8 8M0 8L8 0',
    ignored: 'M4 0V8',
    signed: null,
    lapsed: 'M0 8L8 0',
    unsigned: 'M2 2h1v1h-1zM6 6h1v1h-1z',
  }
  const patterns = Object.entries(lines).map(([kind, path]) =>
    h(
      'pattern',
      { id: `hatch-${kind}`, width: 8, height: 8, patternUnits: 'userSpaceOnUse' },
      path === null ? null : h('path', { d: path, className: ['hatch'] }),
    ),
  )
  return h('svg', { className: ['hatches'], width: 0, height: 0, ariaHidden: 'true' }, h('defs', {}, patterns))
}

/** The parts of the bar of statuses. */
export function statusParts(count: (status: string) => number): readonly Part[] {
  return statusLooks.map(({ status, word, sign }) => ({ count: count(status), kind: status, word, sign }))
}

function round(number: number): string {
  return String(Math.round(number * 10) / 10)
}
