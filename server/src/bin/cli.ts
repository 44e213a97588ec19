#!/usr/bin/env node
import type * as cliProgram from './cliProgram.js'
import { openProgram } from './compiled.js'
import { optimizeLater } from './compiler.js'

if (process.argv[2] !== 'lsp') optimizeLater()

const used = new Set<string>()
const program = await openProgram<typeof cliProgram>(new URL('./cliProgram.cjs', import.meta.url), process.env)
await program.exports.run(new URL('./worker.js', import.meta.url), (part) => used.add(part))
await program.keep(used, performance.now() / 1000)
