/** The program of a worker thread, which `workerProgram.ts` describes. A script: a module takes longer to load. */
import { openProgram } from './compiled.js'
import type * as workerProgram from './workerProgram.js'

const opened = openProgram<typeof workerProgram>(new URL('./workerProgram.cjs', import.meta.url), process.env)
// What goes wrong here ends the thread, and the pool tells it.
void opened.then(({ exports, keep }) => exports.run(() => keep(['all'], performance.now() / 1000)))
