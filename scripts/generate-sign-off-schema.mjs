// Writes the JSON Schema of sign-off files, which editors check them by.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { importCore } from './docs/core.mjs'
import { root } from './run.mjs'

const path = join(root, 'claims', 'sign-offs.schema.json')
const { signOffSchema } = await importCore()
await writeFile(path, await format(JSON.stringify(signOffSchema()), { ...(await resolveConfig(path)), parser: 'json' }))
