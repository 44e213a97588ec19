/** Changes to an article that a finding offers. They are data: the command line applies the safe ones when it is asked, the editor shows them all. */
export { apart, fixesOfRule, safeFixes } from './all.js'
export type { Candidate } from './candidates.js'
export {
  candidatesOf,
  isSame,
  offersFor,
  placeOf,
  searchFigures,
  tieOffer,
  type FixContext,
  type Offer,
  type OfferSort,
} from './offers.js'
export { plainReason, reasonEdits, silenceEdits, silenceFileEdits } from './silence.js'
export { referenceStyle, type ReferenceStyle } from './style.js'
export { tieEdits } from './tie.js'
export { draftFields, draftOf, type DraftFields, type ReadDraft } from './draft.js'
