// node scripts/package-check.mjs: what the .vsix holds. Prints its size and that of each bundle, and fails where it lacks
// what its manifest, its README, its walkthrough or its guide show. Needs `npm run package` first.
import { readFile, stat } from 'node:fs/promises'
import { dirname, join, posix } from 'node:path'
import { listFiles, PackageManager } from '@vscode/vsce'
import { root } from './run.mjs'

const packed = new Set(
  (await listFiles({ cwd: root, packageManager: PackageManager.None })).map((path) => path.replaceAll('\\', '/')),
)
const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))

const needed = new Map()
const need = (path, by) => needed.set(posix.normalize(path), by)
const { contributes } = manifest
for (const path of [manifest.main, manifest.browser, manifest.icon]) if (path) need(path, 'package.json')
for (const path of contributes['markdown.previewStyles'] ?? []) need(path, 'package.json')
for (const { icon } of contributes.viewsContainers?.activitybar ?? []) need(icon, 'package.json')
for (const { url } of [contributes.yamlValidation, contributes.jsonValidation].flat()) need(url, 'package.json')
for (const { media } of contributes.walkthroughs.flatMap(({ steps }) => steps))
  need(media.image ?? media.markdown, 'the walkthrough')
need(posix.join(manifest.l10n, 'bundle.l10n.json'), 'package.json')
need('server/dist/THIRD-PARTY-NOTICES.txt', 'the licences of what is bundled')
// The rules' pages show articles that show pictures.
const pages = [...packed].filter((path) => path.endsWith('.md') && !path.startsWith('docs/rules/'))
for (const page of pages) {
  const text = await readFile(join(root, page), 'utf8')
  for (const [, address] of text.matchAll(/!\[[^\]]*\]\(([^)\s]+)\)/g)) {
    if (!/^[a-z]+:/i.test(address)) need(posix.join(dirname(page), address), page)
  }
}
const missing = [...needed].filter(([path]) => !packed.has(path))
for (const [path, by] of missing) console.error(`${path} is shown by ${by} and not packed: add it to .vscodeignore`)

const bundles = [...packed].filter((path) => /\/dist\//.test(path))
for (const path of ['claimcheck.vsix', ...bundles]) {
  const { size } = await stat(join(root, path))
  console.log(`${(size / 1024).toFixed(0).padStart(6)} KB  ${path}`)
}
console.log(`${packed.size} files`)
process.exit(missing.length > 0 ? 1 : 0)
