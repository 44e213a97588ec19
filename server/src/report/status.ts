import type { FigureStatus } from '../core/types.js'

/** How a status is told apart: by its word and its sign, beside its colour, so that a copy in grey can be read. */
export interface StatusLook {
  readonly status: FigureStatus
  readonly word: string
  readonly sign: string
}

/** Every status in the order in which charts and legends show them. */
export const statusLooks: readonly StatusLook[] = [
  { status: 'sourced', word: 'Sourced', sign: '✓' },
  { status: 'derived', word: 'Derived', sign: '=' },
  { status: 'cited', word: 'Cited', sign: '↗' },
  { status: 'uncited', word: 'No source', sign: '?' },
  { status: 'conflicting', word: 'Conflicting', sign: '✕' },
  { status: 'ignored', word: 'Silenced', sign: '–' },
]

/** How one status looks. */
export function lookOf(status: FigureStatus): StatusLook {
  return statusLooks.find((look) => look.status === status) ?? { status, word: status, sign: '·' }
}
