// The tables of README.md.

/** @param {readonly object[]} rules */
export function rulesTable(rules) {
  const rows = rules.map((rule) => [
    `[\`${rule.id}\`](docs/rules/${rule.id}.md)`,
    rule.defaultSeverity,
    rule.docs.summary,
  ])
  return table(['Rule', 'Default', 'Fires when'], rows)
}

/** @param {{ properties: Record<string, object> }} schema the JSON Schema of a configuration file */
export function configTable(schema) {
  return table(['Key', 'Values', 'Default', 'Meaning'], Object.entries(schema.properties).flatMap(configRows))
}

function configRows([key, schema]) {
  const inner = Object.entries(schema.properties ?? {})
  // The rules have a table of their own.
  if (key === 'rules' || inner.length === 0) return [configRow(key, schema)]
  return inner.map(([name, value]) => configRow(`${key}.${name}`, value, schema.description))
}

function configRow(key, schema, whole) {
  // What is said of one filter says what a filter is.
  const meaning = [key.startsWith('filters.') ? '' : whole, schema.description].filter(Boolean).join(': ')
  const fallback = schema.default === undefined ? '' : `\`${schema.default === null ? 'null' : schema.default}\``
  return [`\`${key}\``, values(schema), fallback, meaning]
}

function values(schema) {
  if (schema.enum) return schema.enum.map((value) => `\`${value}\``).join(', ')
  if (schema.anyOf) return [...new Set(schema.anyOf.map(values))].join(', ')
  switch (schema.type) {
    case 'string':
      return 'text'
    case 'boolean':
      return '`true`, `false`'
    case 'integer':
    case 'number':
      return 'number'
    case 'null':
      return '`null`'
    case 'array':
      return `list of ${values(schema.items)}`
    case 'object':
      if (schema.required) return `\`{${Object.keys(schema.properties).join(', ')}}\``
      return schema.properties ? '`rule: level`' : '`name: true` or `false`'
    default:
      return ''
  }
}

function table(head, rows) {
  const line = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
