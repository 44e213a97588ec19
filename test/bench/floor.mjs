/** What any checker of Markdown does: `node test/bench/floor.mjs FOLDER` parses the articles of a folder and nothing more. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

const folder = process.argv[2]
const markdown = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).freeze()
let nodes = 0
for (const name of readdirSync(folder))
  nodes += markdown.parse(readFileSync(join(folder, name), 'utf8')).children.length
console.log(`${nodes} blocks`)
