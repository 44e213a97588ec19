/**
 * What any checker of Markdown does: `node test/bench/floor.mjs FOLDER [THREADS]` parses the articles of a folder and
 * nothing more, in one thread or spread over several.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isMainThread, Worker, workerData } from 'node:worker_threads'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

const [folder, threads = '1'] = isMainThread ? process.argv.slice(2) : []
if (!isMainThread) parse(workerData)
else if (threads === '1') parse({ folder, names: readdirSync(folder) })
else {
  const names = readdirSync(folder)
  for (let thread = 0; thread < Number(threads); thread++) {
    const own = names.filter((_, index) => index % Number(threads) === thread)
    new Worker(new URL(import.meta.url), { workerData: { folder, names: own } })
  }
}

function parse({ folder, names }) {
  const markdown = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).freeze()
  let nodes = 0
  for (const name of names) nodes += markdown.parse(readFileSync(join(folder, name), 'utf8')).children.length
  console.log(`${nodes} blocks`)
}
