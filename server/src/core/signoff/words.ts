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
      return `${lapsedWords(state)}: ${state.changes.map(changeWords).join(', ')}`
  }
}

/** "by K. Lund on 2023-07-10, “page 4”". */
export function signedWords({ by, on, note }: SignOff): string {
  return `by ${by} on ${on}${note === '' ? '' : `, “${note}”`}`
}

/** "the sign-offs by K. Lund on 2023-07-10 and by A. Ruiz on 2023-07-08 have lapsed", without what has changed. */
export function lapsedWords({ signOff, others }: Extract<SignOffState, { type: 'lapsed' }>): string {
  const [noun, verb] = others.length === 0 ? ['sign-off', 'has'] : ['sign-offs', 'have']
  return `the ${noun} ${[signOff, ...others].map(signedWords).join(' and ')} ${verb} lapsed`
}
