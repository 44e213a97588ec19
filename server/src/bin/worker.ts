/** The program of a worker thread, which `workerProgram.ts` describes. */
import { openProgram } from './compiled.js'
import type * as workerProgram from './workerProgram.js'

const program = await openProgram<typeof workerProgram>(new URL('./workerProgram.cjs', import.meta.url), process.env)
program.exports.run(() => program.keep(['all'], performance.now() / 1000))
