/** The code that is measured, bundled as it is published, and the libraries that it is measured against. */
import { build } from 'esbuild'
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { tmpdir } from 'node:os'

const root = join(import.meta.dirname, '../..')
const source = join(root, 'server/src')

const wanted = `
export { parseArticle } from '${source}/core/article/index.ts'
export { checkReading, readArticle } from '${source}/core/check.ts'
export { loadRegistry } from '${source}/core/claims/index.ts'
export { defaultConfig } from '${source}/core/config.ts'
export { findFigures } from '${source}/core/figures/index.ts'
export { languageOf } from '${source}/core/languages/index.ts'
export { compileRegistry, matchFigures } from '${source}/core/matching/index.ts'
export { findPeriods } from '${source}/core/matching/periods.ts'
export { findPlaces, placesOf } from '${source}/core/matching/places.ts'
export { readSentences } from '${source}/core/matching/topic/sentences.ts'
export { startServer } from '${source}/lsp/start.ts'
export { loadRegistries } from '${source}/project/registries.ts'
export { lateCache } from '${source}/workspace/cache.ts'
export { folderCache } from '${source}/workspace/cacheFolder.ts'
export { nodeWorkspace } from '${source}/workspace/node.ts'
export { parse as parseYaml } from 'yaml'
export { unified } from 'unified'
export { default as remarkParse } from 'remark-parse'
export { default as remarkGfm } from 'remark-gfm'
export { default as remarkFrontmatter } from 'remark-frontmatter'
`

/** Bundles and loads it. The bundle is gone when this returns. */
export async function loadEngine() {
  const require = createRequire(join(root, 'server/package.json'))
  const folder = mkdtempSync(join(tmpdir(), 'claimcheck-bench-'))
  const outfile = join(folder, 'engine.mjs')
  try {
    await build({
      stdin: { contents: wanted, resolveDir: join(root, 'server') },
      bundle: true,
      platform: 'node',
      target: 'node20',
      format: 'esm',
      minifySyntax: true,
      alias: { yaml: join(dirname(require.resolve('yaml/package.json')), 'browser/index.js') },
      banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
      outfile,
      logLevel: 'error',
    })
    return await import(pathToFileURL(outfile).href)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
