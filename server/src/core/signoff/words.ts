import { changeWords } from './changes.js'
import type { SignOff, SignOffState } from './types.js'

/** How a figure stands, in one line: "signed off by K. Lund on 2023-07-10, “page 4”". */
export function stateWords(state: SignOffState): string {
  switch (state.type) {
    case 'unsigned':
      return 'not signed off'
    case 'signed':
      return `signed off ${state.signOffs.map(signedWords).join('; ')}`
    case 'lapsed':
      return `the sign-off ${signedWords(state.signOff)} has lapsed: ${state.changes.map(changeWords).join(', ')}`
  }
}

/** "by K. Lund on 2023-07-10, “page 4”". */
export function signedWords({ by, on, note }: SignOff): string {
  return `by ${by} on ${on}${note === '' ? '' : `, “${note}”`}`
}
