// npm run pictures [views|desk]: takes the pictures in docs/pictures/ of real VS Code with the example newsroom; with
// `views` those of views, preview and walkthrough, with `desk` those of the registry, sign-off and the annotated copy.
import { importHost } from './editor-bundle.mjs'
import { node } from './run.mjs'

if ((await node('scripts/build.mjs')) !== 0) process.exit(1)
const [kind] = process.argv.slice(2)
const modules = { views: 'viewPictures', desk: 'deskPictures' }
const { takePictures, takeViewPictures, takeDeskPictures } = await importHost(modules[kind] ?? 'pictures')
process.exit(await (takeDeskPictures ?? takeViewPictures ?? takePictures)())
