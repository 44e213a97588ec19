// Writes the JSON Schema of registry files, which editors complete and check them by.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { format, resolveConfig } from 'prettier'
import { root } from './run.mjs'

const bundle = join(root, '.cache', 'registry-schema.mjs')
await mkdir(join(root, '.cache'), { recursive: true })
await build({
  entryPoints: [join(root, 'server/src/core/claims/schema.ts')],
  outfile: bundle,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
})
const { registrySchema } = await import(pathToFileURL(bundle).href)
const path = join(root, 'claims', 'claims.schema.json')
await writeFile(
  path,
  await format(JSON.stringify(registrySchema()), { ...(await resolveConfig(path)), parser: 'json' }),
)
