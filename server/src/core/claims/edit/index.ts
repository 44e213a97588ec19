/**
 * Edits of registry files that leave everything else as it is, letter by letter: comments, layout, quotes and line ends.
 * Each takes a file and gives edits of its text, or the reason why it cannot; none fails on what a user wrote.
 */
export { addClaim, type AddOptions, type NewClaim } from './addClaim.js'
export { addSource } from './addSource.js'
export { applyEdits, asOneEdit, inSequence } from './apply.js'
export { changeFile, type ChangeStep } from './changeFile.js'
export type { EditResult } from './open.js'
export { idPlaces, renameClaimId, renameSource, type IdPlace } from './rename.js'
export { isNumber, restate } from './restate.js'
export { removeKeys, setKeys } from './setKeys.js'
export { supersede, type Succession } from './supersede.js'
export type { Entries, Written } from './write.js'
