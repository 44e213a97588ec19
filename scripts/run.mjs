// Starts other programs for the scripts beside it.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The repository's root, with a slash at its end. */
export const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Runs a program in the repository's root and shows what it writes.
 * @param {string} program
 * @param {readonly string[]} args
 * @returns {Promise<number>} its exit code; 1 where it could not start or was killed
 */
export function run(program, args) {
  return start(program, args, 'inherit').ended
}

/**
 * Runs a program in the repository's root, shows what it writes and keeps its standard output.
 * @param {string} program
 * @param {readonly string[]} args
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function runAndKeep(program, args) {
  const { child, ended } = start(program, args, ['inherit', 'pipe', 'inherit'])
  const chunks = []
  child.stdout.on('data', (chunk) => {
    chunks.push(chunk)
    process.stdout.write(chunk)
  })
  const code = await ended
  return { code, output: Buffer.concat(chunks).toString('utf8') }
}

/** Runs a script of this repository, or of one of its packages, with the Node that runs now. */
export const node = (...args) => run(process.execPath, args)

function start(program, args, stdio) {
  const shell = process.platform === 'win32' && program === 'npm'
  const child = spawn(program, args, { cwd: root, stdio, shell })
  const ended = new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(`${program} could not be started: ${error.message}`)
      resolve(1)
    })
    child.on('close', (code) => resolve(code ?? 1))
  })
  return { child, ended }
}
