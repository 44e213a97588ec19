/** Whole processes, timed side by side. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { median } from './timing.mjs'

const time = '/usr/bin/time'
const canMeasure = existsSync(time)

/**
 * Runs a command to its end.
 *
 * @param ok the exit codes that say it has done its work: a linter that finds something exits with 1.
 * @returns seconds by the clock and of the processor, and megabytes at its peak; null for the latter without GNU time
 */
export function runProcess({ argv, cwd, env = {}, ok = [0, 1] }) {
  const told = join(tmpdir(), `claimcheck-time-${process.pid}`)
  const command = [process.execPath, ...argv]
  const [first, ...rest] = canMeasure ? [time, '-o', told, '-f', '%U %S %M', ...command] : command
  const start = performance.now()
  const { status, stderr } = spawnSync(first, rest, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
    maxBuffer: 1 << 28,
  })
  const clock = (performance.now() - start) / 1000
  if (!ok.includes(status))
    throw new Error(`${argv.join(' ')} ended with ${status}\n${stderr.toString().slice(0, 2000)}`)
  if (!canMeasure) return { clock, processor: null, peak: null }
  // The last line: one before it tells of an exit code that is not 0.
  const [user, system, kilobytes] = readFileSync(told, 'utf8').trim().split('\n').at(-1).split(' ').map(Number)
  rmSync(told, { force: true })
  return { clock, processor: user + system, peak: kilobytes / 1024 }
}

/** Runs commands in turns, so that what slows the machine down for a while falls on all; gives the median of each. */
export function sideBySide(commands, rounds) {
  const runs = new Map(Object.keys(commands).map((name) => [name, []]))
  for (let round = 0; round < rounds; round++) {
    for (const [name, command] of Object.entries(commands)) {
      command.before?.()
      runs.get(name).push(runProcess(command))
    }
  }
  const middle = (list, key) => (list[0][key] === null ? null : median(list.map((run) => run[key])))
  return Object.fromEntries(
    [...runs].map(([name, list]) => [
      name,
      { clock: middle(list, 'clock'), processor: middle(list, 'processor'), peak: middle(list, 'peak') },
    ]),
  )
}
