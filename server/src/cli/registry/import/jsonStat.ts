import JSONstat from 'jsonstat-toolkit'
import { dayOf } from './csv.js'
import { ImportFault, type Table, type TableRow } from './table.js'

/** Reads a JSON-stat 2.0 data set, as Eurostat's and others' services give it. Throws an `ImportFault`. */
export function readJsonStat(text: string): Table {
  const json = parseJson(text)
  const found = JSONstat(json)
  const data = found.class === 'dataset' ? found : found.Dataset(0)
  if (data?.class !== 'dataset' || data.id === undefined || !hasValues(json)) {
    throw new ImportFault(
      'the file is no JSON-stat data set: expected `"class": "dataset"` with `id`, `size` and `value`',
    )
  }
  const dimensions = data.id
  const labels = new Map(
    dimensions.map((name) => {
      const dimension = data.Dimension(name)
      const codes = dimension?.id ?? []
      return [name, new Map(codes.map((code) => [code, dimension?.Category(code)?.label ?? code]))] as const
    }),
  )
  const rows = data.toTable({ type: 'arrobj', content: 'id', field: 'id', status: true }) as readonly Cells[]
  return {
    rows: rows.map((cells, index): TableRow => ({ cells: rowOf(cells, dimensions, labels), line: index + 1 })),
    columns: [...dimensions, 'value', 'status'],
    dataset: {
      id: textOf(data.extension?.['id']).toLowerCase(),
      title: data.label ?? '',
      publisher: data.source === 'ESTAT' ? 'Eurostat' : (data.source ?? ''),
      updated: dayOf(data.updated ?? ''),
      dimensions: dimensions.filter((name) => name.toLowerCase() !== 'time'),
    },
  }
}

type Cells = Readonly<Record<string, string | number | null>>

function rowOf(
  cells: Cells,
  dimensions: readonly string[],
  labels: ReadonlyMap<string, ReadonlyMap<string, string>>,
): Readonly<Record<string, string>> {
  const row: Record<string, string> = {}
  for (const name of dimensions) {
    const code = String(cells[name] ?? '')
    row[name] = code
    row[`${name}.label`] = labels.get(name)?.get(code) ?? code
  }
  const { value, status } = cells
  row['OBS_VALUE'] = value === null || value === undefined ? '' : String(value)
  row['OBS_FLAG'] = status === null || status === undefined ? '' : String(status)
  const time = dimensions.find((name) => name.toLowerCase() === 'time')
  if (time !== undefined) row['TIME_PERIOD'] = row[time] ?? ''
  return row
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new ImportFault(`the file is no JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** A table as large as its dimensions say is made of any file, so what is no data set is told before that. */
function hasValues(json: unknown): boolean {
  if (typeof json !== 'object' || json === null) return false
  if ('class' in json && json.class === 'dataset') return 'value' in json && 'size' in json && 'id' in json
  return Object.values(json).some((one) => typeof one === 'object' && one !== null && 'value' in one)
}
