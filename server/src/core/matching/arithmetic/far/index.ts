import type { Cue } from '../cues.js'
import type { Mention } from '../mentions.js'
import type { Derivation } from '../types.js'
import { namedCells } from './cells.js'
import { farDifference } from './difference.js'
import { namedSum } from './namedSum.js'
import type { Surroundings } from './surroundings.js'
import { nearDifference, nearSum } from './pairs.js'
import { shareTogether } from './together.js'
import { farWhole } from './whole.js'

export { type Surroundings, surroundingsOf } from './surroundings.js'

/**
 * Operands farther off, where the words name them in another way: two numbers told side by side earlier that differ by
 * just this, places that are named to be added up, the whole that a paragraph began with, two rows of a table. Only
 * what holds is told from so far; nothing is called wrong.
 */
export const judgeFar = (stated: Mention, cue: Cue, position: number, all: Surroundings): Derivation | null => {
  switch (cue.operation) {
    case 'difference':
      return (
        farDifference(stated, position, all) ??
        nearDifference(stated, position, all) ??
        namedCells(stated, cue, position, all)
      )
    case 'sum':
      return cue.close ? (namedSum(stated, position, all) ?? nearSum(stated, position, all)) : null
    case 'share':
      return (
        farWhole(stated, position, all) ??
        shareTogether(stated, position, all) ??
        namedCells(stated, cue, position, all)
      )
    case 'change':
      return null
    case 'multiple':
      return namedCells(stated, cue, position, all)
  }
}
