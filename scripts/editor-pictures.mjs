// npm run pictures: takes the pictures in docs/pictures/ of real VS Code with the example newsroom.
import { importHost } from './editor-bundle.mjs'
import { node } from './run.mjs'

if ((await node('scripts/build.mjs')) !== 0) process.exit(1)
const { takePictures } = await importHost('pictures')
process.exit(await takePictures())
