/** A registry of one claim, for tests of what an article in English makes of it. */
export const registry = {
  uri: 'claims/a.yaml',
  text: `sources:
  ministry: { publisher: Ministry, title: Arrivals }
claims:
  - id: gr-arrivals-2023
    statement: In 2023, 41,561 people arrived in Greece by sea.
    value: 41,561
    unit: people
    measure: sea arrivals
    destination: GR
    period: 2023
    sources: [ministry]
`,
}
