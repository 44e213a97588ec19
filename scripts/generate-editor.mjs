// Writes in docs/editor.md what stands between `<!-- editor-settings:start -->` and its end: the settings of VS Code, as
// package.json contributes them.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { root } from './run.mjs'

const path = join(root, 'docs', 'editor.md')
const [text, { contributes }, words] = await Promise.all([
  readFile(path, 'utf8'),
  json('package.json'),
  json('package.nls.json'),
])
const { properties } = contributes.configuration
const rows = Object.entries(properties).map(([key, { type, enum: values, default: fallback, markdownDescription }]) => [
  `\`${key}\``,
  values ? values.map((value) => `\`${value}\``).join(', ') : type === 'boolean' ? '`true`, `false`' : type,
  `\`${fallback}\``,
  words[markdownDescription.replaceAll('%', '')],
])
const lines = [['Setting', 'Values', 'Default', 'Meaning'], ['---', '---', '---', '---'], ...rows]
const table = lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
const [before, rest] = text.split('<!-- editor-settings:start -->')
const [, after] = (rest ?? '').split('<!-- editor-settings:end -->')
if (after === undefined)
  throw new Error('docs/editor.md lacks <!-- editor-settings:start --> … <!-- editor-settings:end -->')
const whole = `${before}<!-- editor-settings:start -->\n\n${table}\n\n<!-- editor-settings:end -->${after}`
await writeFile(path, await format(whole, { ...(await resolveConfig(path)), parser: 'markdown' }))

async function json(name) {
  return JSON.parse(await readFile(join(root, name), 'utf8'))
}
