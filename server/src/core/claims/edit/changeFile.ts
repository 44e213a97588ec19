/** Many changes to one file, read once. */
import type { Edit, SourceFile } from '../../types.js'
import { addTo, type NewClaim } from './addClaim.js'
import { inSequence } from './apply.js'
import { findClaim, openFile, type EditResult } from './open.js'
import { setIn } from './setKeys.js'
import { supersedeIn, type Succession } from './supersede.js'
import type { Entries } from './write.js'

/** One change. A claim may be concerned by one of them only, and not by one that is added in the same go. */
export type ChangeStep =
  | { readonly type: 'add'; readonly claim: NewClaim }
  | { readonly type: 'set'; readonly id: string; readonly keys: Entries }
  | { readonly type: 'supersede'; readonly id: string; readonly succession: Succession }

/** Makes all of some changes, or none with the reason of the first that cannot be made. */
export function changeFile(file: SourceFile, steps: readonly ChangeStep[]): EditResult {
  const open = openFile(file)
  if ('reason' in open) return { ok: false, reason: open.reason }
  const edits: Edit[] = []
  for (const step of steps) {
    // The first claim of a file without any makes the list that the others are to come into.
    if (step.type === 'add' && open.claims().list.length === 0) {
      const first = addTo(open, step.claim)
      if (!first.ok) return first
      const rest = steps.slice(steps.indexOf(step) + 1)
      return rest.length > 0
        ? addRest(file, [...edits, ...first.edits], rest)
        : { ok: true, edits: [...edits, ...first.edits] }
    }
    const result =
      step.type === 'add'
        ? addTo(open, step.claim)
        : step.type === 'supersede'
          ? supersedeIn(open, step.id, step.succession)
          : setOne(step.id, step.keys)
    if (!result.ok) return result
    edits.push(...result.edits)
  }
  return { ok: true, edits }

  function setOne(id: string, keys: Entries): EditResult {
    if ('reason' in open) return { ok: false, reason: open.reason }
    const found = findClaim(open, id)
    return 'reason' in found ? { ok: false, reason: found.reason } : setIn(open, found.map, keys)
  }
}

function addRest(file: SourceFile, before: readonly Edit[], rest: readonly ChangeStep[]): EditResult {
  return inSequence(file, [() => ({ ok: true, edits: before }), (one) => changeFile(one, rest)])
}
