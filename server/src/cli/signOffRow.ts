import type { SignOff, SignOffState } from '../core/signoff/index.js'

/** Who has signed for a figure, and why a sign-off no longer holds. */
export function signOffRow(state: SignOffState): object {
  const row = ({ by, on, note }: SignOff): object => ({ by, on, note })
  switch (state.type) {
    case 'unsigned':
      return { state: 'unsigned', by: [], changes: [] }
    case 'signed':
      return { state: 'signed', by: state.signOffs.map(row), changes: [] }
    case 'lapsed':
      return { state: 'lapsed', by: [state.signOff, ...state.others].map(row), changes: state.changes }
  }
}
