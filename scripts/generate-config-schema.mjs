// Writes the JSON Schema of the configuration file, which editors complete and check it by.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { importCore } from './docs/core.mjs'
import { root } from './run.mjs'

const path = join(root, 'claims', 'config.schema.json')
const { configSchema } = await importCore()
await writeFile(path, await format(JSON.stringify(configSchema()), { ...(await resolveConfig(path)), parser: 'json' }))
