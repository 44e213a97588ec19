import { signedKeys, type Change, type SignedClaim, type SignedFacts } from './types.js'

/** What differs between a figure as it was signed and as it is now, the gravest first; empty where the sign-off holds. */
export function changesBetween(signed: SignedFacts, now: SignedFacts): readonly Change[] {
  return [
    ...change('figure', signed.figure, now.figure),
    ...change('hedge', folded(signed.hedge), folded(now.hedge)),
    ...change('counted noun', folded(signed.unit), folded(now.unit)),
    ...change('direction', signed.direction, now.direction),
    ...change("sentence's period", signed.period, now.period),
    ...claimChanges(signed.claim, now.claim),
    ...change('calculation', signed.calculation, now.calculation),
    ...change('cited address', signed.cites.join(', '), now.cites.join(', ')),
  ]
}

/** A change in words, values in back ticks: "the claim's value changed from `16.9 billion` to `17 billion`". */
export function changeWords({ part, from, to }: Change): string {
  if (from === '') return `the ${part} ${code(to)} is new`
  if (to === '') return `the ${part} ${code(from)} is gone`
  return `the ${part} changed from ${code(from)} to ${code(to)}`
}

/** A claim by another name that says the same, from the same sources, is the same claim. */
function claimChanges(signed: SignedClaim | null, now: SignedClaim | null): readonly Change[] {
  if (signed === null || now === null) return change('claim', signed?.id ?? '', now?.id ?? '')
  const changes = signedKeys.flatMap((key) => change(`claim's ${key}`, signed.keys[key] ?? '', now.keys[key] ?? ''))
  const sources = change("claim's sources", signed.sources.join('; '), now.sources.join('; '))
  const other = changes.length + sources.length > 0 ? change('claim', signed.id, now.id) : []
  // Of another claim everything differs: that it is another one says it all.
  return other.length > 0 ? other : [...changes, ...sources]
}

function change(part: string, from: string, to: string): readonly Change[] {
  return from === to ? [] : [{ part, from, to }]
}

function folded(text: string): string {
  return text.toLowerCase()
}

/** At most this many letters of a long statement or quote are told. */
const longest = 80

function code(text: string): string {
  const short = text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text
  return `\`${short.replaceAll('`', "'")}\``
}
