#!/usr/bin/env node
import type * as cliProgram from './cliProgram.js'
import { openProgram } from './compiled.js'
import { optimizeLater } from './compiler.js'

const isServer = process.argv[2] === 'lsp'
if (!isServer) optimizeLater()

const used = new Set(['start'])
const program = await openProgram<typeof cliProgram>(new URL('./cliProgram.cjs', import.meta.url), process.env)
await program.exports.run(new URL('./worker.cjs', import.meta.url), (part) => used.add(part))
// A server goes on, and an editor waits for it.
if (!isServer) await program.keep(used, performance.now() / 1000)
