// node scripts/editor-activation.mjs: how long the extension takes to activate, as real VS Code measures it. Needs
// `npm run build -- --production` first, since that is what is published.
import { importHost } from './editor-bundle.mjs'

const { measureActivation } = await importHost('activation')
process.exit(await measureActivation())
