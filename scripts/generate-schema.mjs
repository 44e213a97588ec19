// Writes the JSON Schema of registry files, which editors complete and check them by, and the tables of keys in the
// fact-checker's guide: what stands there between `<!-- NAME:start -->` and `<!-- NAME:end -->`.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { format, resolveConfig } from 'prettier'
import { root } from './run.mjs'

const bundle = join(root, '.cache', 'registry-format.mjs')
await mkdir(join(root, '.cache'), { recursive: true })
await build({
  stdin: {
    contents: `export { registrySchema } from './server/src/core/claims/schema.js'
      export { CLAIM, FILE, SOURCE, TERM } from './server/src/core/claims/format.js'`,
    resolveDir: root,
    loader: 'ts',
  },
  outfile: bundle,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
})
const { registrySchema, CLAIM, FILE, SOURCE, TERM } = await import(pathToFileURL(bundle).href)

await write('claims.schema.json', JSON.stringify(registrySchema()), 'json')

const parts = {
  'file-keys': table(
    ['Key', 'Meaning'],
    Object.entries(FILE).map(([key, meaning]) => [code(key), meaning]),
  ),
  'claim-keys': keyTable(CLAIM),
  'source-keys': keyTable(SOURCE),
  'term-keys': keyTable(TERM),
}
const guide = await readFile(join(root, 'claims', 'README.md'), 'utf8')
await write('README.md', Object.entries(parts).reduce(between, guide), 'markdown')

/** @param {Record<string, { kind: object, required?: true, description: string, examples: readonly unknown[] }>} shape */
function keyTable(shape) {
  const rows = Object.entries(shape).map(([key, { kind, required, description, examples }]) => [
    required ? `**${code(key)}**` : code(key),
    kind.choices ? `${description}: ${choices(kind.choices)}` : description,
    kind.choices
      ? ''
      : examples
          .slice(0, 6)
          .map((example) => code(yaml(example)))
          .join(', '),
  ])
  return table(['Key', 'Meaning', 'Examples'], rows)
}

function choices(meanings) {
  return Object.entries(meanings)
    .map(([choice, meaning]) => `${code(choice)} (${meaning})`)
    .join(', ')
}

/** An example as a person would write it, in one line. */
function yaml(value) {
  if (Array.isArray(value)) return `[${value.map(yaml).join(', ')}]`
  if (typeof value !== 'object') return String(value)
  return `{${Object.entries(value)
    .map(([key, item]) => `${key}: ${yaml(item)}`)
    .join(', ')}}`
}

function code(text) {
  return `\`${text}\``
}

function table(head, rows) {
  const line = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

function between(text, [name, part]) {
  const start = `<!-- ${name}:start -->`
  const from = text.indexOf(start)
  const to = text.indexOf(`<!-- ${name}:end -->`)
  if (from < 0 || to < from) throw new Error(`claims/README.md lacks ${start} and its end`)
  return `${text.slice(0, from + start.length)}\n\n${part}\n\n${text.slice(to)}`
}

async function write(name, text, parser) {
  const path = join(root, 'claims', name)
  await writeFile(path, await format(text, { ...(await resolveConfig(path)), parser }))
}
