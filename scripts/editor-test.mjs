// npm run test:editor [SUITE…]: the extension in real VS Code. Needs `npm run build` first.
import { asked } from './asked.mjs'
import { bundleSuites, bundleWebSuites, importHost } from './editor-bundle.mjs'

const suites = ['newsroom', 'article', 'registry', 'signoff', 'views', 'empty', 'roots']
const webSuites = ['web']
const wanted = asked([...suites, ...webSuites], process.argv.slice(2))

await bundleSuites(suites)
await bundleWebSuites(webSuites)
const { runSuites } = await importHost('run')
process.exit(await runSuites(wanted))
