/** So much of the library as is used; it comes without types. */
declare module 'jsonstat-toolkit' {
  interface Category {
    readonly label: string
  }
  interface Dimension {
    readonly id: readonly string[]
    Category(id: string): Category | null
  }
  interface Dataset {
    readonly class: string
    readonly id?: readonly string[]
    readonly label?: string | null
    readonly source?: string | null
    readonly updated?: string | null
    readonly extension?: Readonly<Record<string, unknown>> | null
    Dataset(index: number): Dataset | null
    Dimension(id: string): Dimension | null
    toTable(options: { type: 'arrobj'; content: 'id'; field: 'id'; status: boolean }): unknown
  }
  export default function JSONstat(json: unknown): Dataset
}
