import type { SourceFile } from '../../../server/src/core/types.js'

/** A registry of more than 256 KB, one of its claims broken. */
export function largeRegistry(): readonly SourceFile[] {
  const countries = ['Chad', 'Peru', 'Kenya', 'Poland', 'Jordan', 'Mexico', 'Italy', 'Georgia']
  const files = countries.map((country, c) => {
    const claims = Array.from({ length: 120 }, (_, n) => claim(country, 1990 + n, 1000 + c * 120 + n))
    return { uri: `${country.toLowerCase()}.yaml`, text: `claims:\n${claims.join('')}` }
  })
  return [
    { uri: 'a-sources.yaml', text: 'sources:\n  yearbook:\n    publisher: Statistics Office\n    title: Yearbook\n' },
    { uri: 'b-broken.yaml', text: 'claims:\n  - id: without-anything\n' },
    ...files,
  ].sort((a, b) => (a.uri < b.uri ? -1 : 1))
}

function claim(country: string, year: number, value: number): string {
  return `  - id: ${country.toLowerCase()}-${year}
    statement: At the end of ${year} some ${value} people in ${country} had been counted twice by the statistics office.
    value: ${value}
    unit: people
    measure: people counted
    destination: ${country}
    asOf: ${year}-12-31
    sources: [yearbook]
    note: A note that only makes the file longer.
`
}
