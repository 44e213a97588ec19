// Writes client/l10n/bundle.l10n.json: every text that the extension says through `vscode.l10n.t`, for translators. A
// translation is a file beside it, `bundle.l10n.<language>.json`, with the same keys.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import ts from 'typescript'
import { root } from './run.mjs'

const sources = join(root, 'client', 'src')
const texts = new Set()
for (const entry of await readdir(sources, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !entry.name.endsWith('.ts')) continue
  const path = join(entry.parentPath, entry.name)
  collect(ts.createSourceFile(path, await readFile(path, 'utf8'), ts.ScriptTarget.Latest, true))
}
const sorted = [...texts].sort()
await mkdir(join(root, 'client', 'l10n'), { recursive: true })
await writeFile(
  join(root, 'client', 'l10n', 'bundle.l10n.json'),
  `${JSON.stringify(Object.fromEntries(sorted.map((text) => [text, text])), null, 2)}\n`,
)

/** A text that is put together first could not be looked up: it has to be one literal. */
function collect(node) {
  if (ts.isCallExpression(node) && /\bl10n\.t$/.test(node.expression.getText())) {
    const [text] = node.arguments
    if (!text || !ts.isStringLiteralLike(text)) {
      const { line } = node.getSourceFile().getLineAndCharacterOfPosition(node.getStart())
      throw new Error(`${node.getSourceFile().fileName}:${line + 1}: l10n.t takes one text as it stands`)
    }
    texts.add(text.text)
  }
  ts.forEachChild(node, collect)
}
