// npm run editor: the example newsroom in VS Code with this extension; on the desktop where there is one, else in a browser.
import { importHost } from './editor-bundle.mjs'
import { node } from './run.mjs'

if ((await node('scripts/build.mjs')) !== 0) process.exit(1)
const { openEditor } = await importHost('open')
process.exit(await openEditor())
