// The rules and the configuration's schema, from the TypeScript they are written in.
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { root } from '../run.mjs'

/** @returns {Promise<{ rules: readonly object[], configSchema: () => object, signOffSchema: () => object }>} */
export async function importCore() {
  const outfile = join(root, '.cache', 'docs-core.cjs')
  await mkdir(join(root, '.cache'), { recursive: true })
  await build({
    stdin: {
      contents: `export { rules } from './server/src/core/rules/index.js'
        export { configSchema } from './server/src/core/configSchema.js'
        export { signOffSchema } from './server/src/core/signoff/schema.js'`,
      resolveDir: root,
      loader: 'ts',
    },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
  })
  return import(pathToFileURL(outfile).href)
}
