/** Published figures as rows, whatever format they came in. */

/** One cell by its column. `{geo}` in a template is a code, `{geo.label}` what it means where the file says so. */
export type Row = Readonly<Record<string, string>>

/** The rows of a file, with what the file says of itself. */
export interface Table {
  readonly rows: readonly TableRow[]
  readonly columns: readonly string[]
  readonly dataset: Dataset
}

export interface TableRow {
  readonly cells: Row
  /** Where it stands: its line from 1 in a text, its number from 1 in JSON-stat. */
  readonly line: number
}

/** What is known of a data set; '' where the file does not say. */
export interface Dataset {
  /** As the publisher calls it: `migr_asyappctza`. */
  readonly id: string
  readonly title: string
  readonly publisher: string
  /** When it was last updated, `YYYY-MM-DD`. */
  readonly updated: string
  /** The columns that make a series, in order; empty for plain CSV. */
  readonly dimensions: readonly string[]
}

/** What is wrong with a file that is empty, or has names of columns and nothing below them. */
export const noRows = 'holds no rows, expected a line with the names of its columns, and rows'

/** A file that cannot be imported: what is wrong, and what to do. */
export class ImportFault extends Error {
  override readonly name = 'ImportFault'
}
