/** Sign-off: who has checked which figure, and whether that still holds. */
export { assignSignOffs, placesOf, type Assigned } from './assign.js'
export { changesBetween, changeWords } from './changes.js'
export { signFigures, withdrawSignOffs, type Signature, type SignOffEdit } from './edit.js'
export { factsOf } from './facts.js'
export { readSignOffs, type SignOffReading } from './file.js'
export { signOffSchema } from './schema.js'
export { signedWords, stateWords } from './words.js'
export type * from './types.js'
