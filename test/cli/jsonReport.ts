/** What tests read of a JSON report. */
export interface JsonReport {
  readonly heldAside?: number
  readonly summary: Readonly<Record<string, number>>
  readonly registries: readonly { readonly findings: readonly JsonFinding[] }[]
  readonly articles: readonly { readonly path: string; readonly findings: readonly JsonFinding[] }[]
  readonly changes?: {
    readonly figures: readonly {
      readonly type: string
      readonly path: string
      readonly line: number
      readonly before: string
      readonly after: string
    }[]
  }
}

export interface JsonFinding {
  readonly rule: string
  readonly severity: string
  readonly path?: string
}

export function readReport(out: string): JsonReport {
  return JSON.parse(out) as JsonReport
}

/** "articles/a.md uncited-figure" of every finding in articles. */
export function rulesOf(report: JsonReport): readonly string[] {
  return report.articles.flatMap(({ path, findings }) => findings.map(({ rule }) => `${path} ${rule}`))
}
