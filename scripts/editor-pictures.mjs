// npm run pictures [article|views|desk …]: takes the pictures of real VS Code with the example newsroom: of an article that is
// written and checked; of views, preview and walkthrough; of the registry, sign-off and the annotated copy. Those that the
// documentation shows go to docs/pictures/, the others, to be looked at, to .vscode-test/pictures/.
import { asked } from './asked.mjs'
import { importHost } from './editor-bundle.mjs'
import { node } from './run.mjs'

const kinds = {
  article: async () => (await importHost('pictures')).takePictures(),
  views: async () => (await importHost('viewPictures')).takeViewPictures(),
  desk: async () => (await importHost('deskPictures')).takeDeskPictures(),
}
const wanted = asked(Object.keys(kinds), process.argv.slice(2))
if ((await node('scripts/build.mjs')) !== 0) process.exit(1)
for (const kind of wanted) await kinds[kind]()
process.exit(0)
