// npm run pictures [views]: takes the pictures in docs/pictures/ of real VS Code with the example newsroom; with `views`
// those of views, preview and walkthrough.
import { importHost } from './editor-bundle.mjs'
import { node } from './run.mjs'

if ((await node('scripts/build.mjs')) !== 0) process.exit(1)
const isViews = process.argv.includes('views')
const { takePictures, takeViewPictures } = await importHost(isViews ? 'viewPictures' : 'pictures')
process.exit(await (isViews ? takeViewPictures() : takePictures()))
