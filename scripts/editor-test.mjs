// npm run test:editor [SUITE…]: the extension in real VS Code. Needs `npm run build` first.
import { bundleSuites, bundleWebSuites, importHost } from './editor-bundle.mjs'

await bundleSuites(['newsroom', 'article', 'registry', 'signoff', 'views', 'empty', 'roots'])
await bundleWebSuites(['web'])
const { runSuites } = await importHost('run')
process.exit(await runSuites(process.argv.slice(2)))
