// Writes docs/rules/*.md, and in README.md what stands between `<!-- NAME:start -->` and `<!-- NAME:end -->`: the tables
// of rules and settings, and what the demonstration prints. With --check it writes nothing and fails where something is
// not fresh. Needs `npm run build` first, since it runs the command line.
import { execFile } from 'node:child_process'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { importCore } from './docs/core.mjs'
import { rulePage } from './docs/rulePage.mjs'
import { configTable, rulesTable } from './docs/tables.mjs'
import { root } from './run.mjs'

const checking = process.argv.includes('--check')
const pages = join('docs', 'rules')
const { rules, configSchema } = await importCore()

const fresh = new Map([['README.md', await readme()]])
for (const rule of rules) {
  const spec = await read(join('test', 'spec', 'rules', `${rule.id}.md`))
  fresh.set(join(pages, `${rule.id}.md`), rulePage(rule, spec))
}
const present = await readdir(join(root, pages)).catch(() => [])
const left = present.map((name) => join(pages, name)).filter((path) => !fresh.has(path))

const stale = []
for (const [path, text] of fresh) if ((await read(path)) !== text) stale.push(path)
if (checking) {
  for (const path of [...stale, ...left]) console.error(`${path} is out of date, run \`npm run generate\``)
  process.exit(stale.length + left.length > 0 ? 1 : 0)
}
await mkdir(join(root, pages), { recursive: true })
for (const path of stale) await writeFile(join(root, path), fresh.get(path))
for (const path of left) await rm(join(root, path))

async function readme() {
  const written = await read('README.md')
  const parts = { rules: rulesTable(rules), settings: configTable(configSchema()), demo: await demo() }
  const text = Object.entries(parts).reduce((text, [name, part]) => between(text, name, part), written)
  return format(text, { ...(await resolveConfig(join(root, 'README.md'))), parser: 'markdown' })
}

function between(text, name, part) {
  const start = `<!-- ${name}:start -->`
  const end = `<!-- ${name}:end -->`
  const from = text.indexOf(start)
  const to = text.indexOf(end)
  if (from < 0 || to < from) throw new Error(`README.md lacks ${start} … ${end}`)
  return `${text.slice(0, from + start.length)}\n\n${part}\n\n${text.slice(to)}`
}

/** What the demonstration prints for one of its articles. */
async function demo() {
  const args = ['check', '--verbose', '--today', '2023-07-10', 'test/newsroom/articles/the-money-went-with-them.md']
  const output = await new Promise((resolve, reject) => {
    execFile(process.execPath, ['server/dist/cli.js', ...args], { cwd: root }, (error, stdout, stderr) =>
      error && error.code !== 1 ? reject(new Error(stderr || error.message)) : resolve(stdout),
    )
  })
  return `\`\`\`console\n$ claimcheck ${args.join(' ')}\n${output.trimEnd()}\n\`\`\``
}

async function read(path) {
  return readFile(join(root, path), 'utf8').catch(() => null)
}
