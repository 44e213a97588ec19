/** A breach: a file in which guillemets mark where it is shown, what is said, and which claims are left. */
export interface Breach {
  readonly name: string
  readonly file: string
  readonly key?: string
  readonly message: string
  readonly left?: readonly string[]
}

/** A claim with one faulty line in it, beside a sound one. */
export const claim = (line: string): string => `claims:
  - id: faulty
    statement: 132 people came.
    value: 132
    sources: [s]
    ${line}
  - id: sound
    statement: 133 people came.
    value: 133
    sources: [s]
sources:
  s: {publisher: UNHCR, title: Totals}
`
/** A claim whose line of one key is another, beside a sound one. */
export const changed = (key: string, line: string): string =>
  claim('note: none').replace(new RegExp(`^ {4}${key}: .*\\n`, 'm'), line === '' ? '' : `    ${line}\n`)
export const source = (lines: string): string =>
  `sources:\n  s:\n${lines.replace(/^/gm, '    ')}\nclaims:\n  - {id: sound, statement: 12 came., value: 12, sources: [s]}\n`
