/** Registry files in all the ways that people write them, made up at random. */
import fc from 'fast-check'

/** How a file is laid out. */
interface Layout {
  readonly crlf: boolean
  readonly finalBreak: boolean
  readonly flowClaims: boolean
  readonly dashIndent: number
  readonly gap: number
  readonly spaced: boolean
  readonly comments: boolean
  readonly sourcesAbove: boolean
  readonly defaults: boolean
  readonly quote: '' | '"' | "'"
  readonly blockNote: '' | '|' | '>-' | '|+'
  readonly blockLists: boolean
  readonly anchors: boolean
}

const layout: fc.Arbitrary<Layout> = fc.record({
  crlf: fc.boolean(),
  finalBreak: fc.boolean(),
  flowClaims: fc.boolean(),
  dashIndent: fc.constantFrom(0, 2, 4),
  gap: fc.constantFrom(1, 3),
  spaced: fc.boolean(),
  comments: fc.boolean(),
  sourcesAbove: fc.boolean(),
  defaults: fc.boolean(),
  quote: fc.constantFrom('', '"', "'"),
  blockNote: fc.constantFrom('', '|', '>-', '|+'),
  blockLists: fc.boolean(),
  anchors: fc.boolean(),
})

/** A file of claims `claim-0`, `claim-1` …; each but the first is derived from the one before, and the first superseded by the second. */
export const registryText: fc.Arbitrary<string> = fc.tuple(layout, fc.integer({ min: 1, max: 4 })).map(write)

function write([how, count]: readonly [Layout, number]): string {
  const lines: string[] = []
  if (how.comments) lines.push('# The whole file.', '')
  if (how.defaults) lines.push('defaults:', '  verifiedBy: K. Lund # she checks them all', '  destination: DE', '')
  const sources = [
    'sources:',
    '  one-2022:',
    '    publisher: One',
    '    title: The first',
    ...(how.comments ? ['    # end of one'] : []),
  ]
  if (how.sourcesAbove) lines.push(...sources, '')
  if (how.comments) lines.push('# The claims.')
  lines.push(how.comments ? 'claims: # in order' : 'claims:')
  for (let i = 0; i < count; i++) lines.push(...claim(how, i))
  if (!how.sourcesAbove) lines.push('', ...sources)
  if (how.comments) lines.push('', '# The end.')
  const text = lines.join('\n') + (how.finalBreak ? '\n' : '')
  return how.crlf ? text.replaceAll('\n', '\r\n') : text
}

function claim(how: Layout, i: number): string[] {
  const dash = ' '.repeat(how.dashIndent)
  const said = `${how.quote}${i + 1} thousand people crossed in 2022.${how.quote}`
  const other = i === 0 ? 'supersededBy: claim-1' : `derivedFrom: ( claim-${i - 1} * 2 ) + claim-${i - 1}`
  if (how.flowClaims) {
    const one = `${dash}- {id: claim-${i}, statement: ${said}, value: ${i + 1}000, ${other}, sources: [one-2022,],}`
    return how.comments ? [one + ' # flow'] : [one]
  }
  const indent = ' '.repeat(how.dashIndent + 1 + how.gap)
  const lines = [
    `${dash}-${' '.repeat(how.gap)}id: ${how.quote}claim-${i}${how.quote}${how.comments ? ' # its name' : ''}`,
    `${indent}statement: ${said}`,
    ...(how.comments ? [`${indent}# what it comes to`] : []),
    `${indent}value:   ${how.anchors && i === 0 ? '&v ' : ''}${i + 1}000`,
    `${indent}${other}`,
    ...(how.blockLists
      ? [`${indent}sources:${how.comments ? ' # where from' : ''}`, `${indent}  - one-2022`]
      : [`${indent}sources: ${how.anchors ? (i === 0 ? '&s [one-2022]' : '*s') : '[one-2022]'}`]),
    ...(how.blockNote === '' ? [] : [`${indent}note: ${how.blockNote}`, `${indent}  Table 4.`, `${indent}  Not 5.`]),
    ...(how.comments ? [`${indent}# more to come`] : []),
  ]
  return how.spaced && i > 0 ? ['', ...lines] : lines
}
