import { CsvError, parse } from 'csv-parse/sync'
import { ImportFault, noRows, type Dataset, type Table, type TableRow } from './table.js'

/** Columns that SDMX-CSV has beside the dimensions of its series. */
const ATTRIBUTES = new Set([
  ...['DATAFLOW', 'STRUCTURE', 'STRUCTURE_ID', 'STRUCTURE_NAME', 'ACTION', 'LAST UPDATE'],
  ...['TIME_PERIOD', 'OBS_VALUE', 'OBS_FLAG', 'OBS_STATUS', 'CONF_STATUS', 'DECIMALS', 'UNIT_MULT'],
])

/** Reads a CSV file, set apart by commas, semicolons or tabs. Throws an `ImportFault` that names the line. */
export function readCsv(text: string, delimiter?: string): Table {
  const first = text.slice(0, 20_000).split(/\r?\n/, 1)[0] ?? ''
  const used =
    delimiter ?? [',', ';', '\t'].reduce((best, one) => (pieces(first, one) > pieces(first, best) ? one : best))
  let parsed: { record: Record<string, string>; info: { lines: number } }[]
  try {
    parsed = parse(text, {
      bom: true,
      columns: true,
      delimiter: used,
      info: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as typeof parsed
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new ImportFault(
      `${error.message.replace(/\.$/, '')}, correct the file or say what sets its cells apart in the mapping`,
    )
  }
  const rows = parsed.map(({ record, info }): TableRow => ({ cells: record, line: info.lines }))
  if (rows.length === 0) throw new ImportFault(noRows)
  const columns = Object.keys(rows[0]?.cells ?? {})
  return isSdmx(columns) ? sdmxTable(rows, columns) : { rows, columns, dataset: plain }
}

const plain: Dataset = { id: '', title: '', publisher: '', updated: '', dimensions: [] }

function pieces(line: string, mark: string): number {
  return line.split(mark).length
}

/** Whether columns are those of SDMX-CSV, as Eurostat, the OECD and others publish it. */
function isSdmx(columns: readonly string[]): boolean {
  const names = columns.map(codeOf)
  return names.includes('OBS_VALUE') && names.includes('TIME_PERIOD')
}

/** With `labels=both` a cell holds "DE: Germany" and a column is called "geo: Geopolitical entity". */
function sdmxTable(rows: readonly TableRow[], columns: readonly string[]): Table {
  const told = rows.map(({ cells, line }): TableRow => {
    const split: Record<string, string> = {}
    for (const column of columns) {
      const name = codeOf(column)
      const cell = cells[column] ?? ''
      const [code = '', label] = isCoded(name) ? splitLabel(cell) : [cell]
      split[name] = code
      if (label !== undefined) split[`${name}.label`] = label
    }
    return { cells: split, line }
  })
  const names = columns.map(codeOf)
  const { DATAFLOW, STRUCTURE_ID, STRUCTURE_NAME, 'LAST UPDATE': update } = told[0]?.cells ?? {}
  // `ESTAT:MIGR_ASYAPPCTZA(1.0)`, which the agency's code begins and the version ends.
  const flow = /^(?:([\w.]+):)?([\w-]+)/.exec(DATAFLOW ?? STRUCTURE_ID ?? '')
  return {
    rows: told,
    columns: names,
    dataset: {
      id: (flow?.[2] ?? '').toLowerCase(),
      title: told[0]?.cells['DATAFLOW.label'] ?? STRUCTURE_NAME ?? '',
      publisher: flow?.[1] === 'ESTAT' ? 'Eurostat' : (flow?.[1] ?? ''),
      updated: dayOf(update ?? ''),
      dimensions: names.filter((name) => !ATTRIBUTES.has(name)),
    },
  }
}

function isCoded(name: string): boolean {
  return name === 'DATAFLOW' || !ATTRIBUTES.has(name)
}

function codeOf(column: string): string {
  return (column.split(':')[0] ?? column).trim()
}

function splitLabel(cell: string): readonly [string] | readonly [string, string] {
  const colon = /:\s/.exec(cell)
  return colon ? [cell.slice(0, colon.index), cell.slice(colon.index + colon[0].length)] : [cell]
}

/** Eurostat writes `18/04/24 23:00:00`; others ISO 8601. */
export function dayOf(text: string): string {
  const european = /^(\d\d)\/(\d\d)\/(\d\d)\b/.exec(text)
  if (european) return `20${european[3] ?? ''}-${european[2] ?? ''}-${european[1] ?? ''}`
  return /^\d{4}-\d\d-\d\d/.exec(text)?.[0] ?? ''
}
