import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openProgram } from '../../../server/src/bin/compiled.js'

const folder = mkdtempSync(join(tmpdir(), 'claimcheck-compiled-'))
const caches = join(folder, 'claimcheck')
const env = process.platform === 'win32' ? { LOCALAPPDATA: folder } : { XDG_CACHE_HOME: folder }
const path = join(folder, 'program.cjs')
const source = `const { sep } = require('node:path')
exports.count = (from) => [from, sep.length, __filename, module.exports === exports]; exports.fail = () => { throw new Error('no') }
//# a comment at the end`
beforeEach(() => writeFileSync(path, source))
afterEach(() => rmSync(caches, { recursive: true, force: true }))

type Sample = { readonly count: (from: number) => unknown; readonly fail: () => never }
const open = (given: Readonly<Record<string, string>> = {}) =>
  openProgram<Sample>(pathToFileURL(path), { ...env, ...given })

/** One run that takes some seconds and uses something, and what it found. */
async function run(part = 'check', seconds = 1, given: Readonly<Record<string, string>> = {}) {
  const { exports, isCompiled, keep } = await open(given)
  expect(exports.count(7)).toEqual([7, 1, path, true])
  await keep([part], seconds)
  return isCompiled
}

const kept = (): string[] => (existsSync(caches) ? readdirSync(caches) : [])
const bytes = (): Buffer => readFileSync(join(caches, kept()[0] ?? ''))

it('keeps the code that a run has compiled for the next', async () => {
  expect([await run(), kept().length]).toEqual([false, 1])
  const first = bytes()
  expect(await run()).toBe(true)
  expect(bytes().equals(first)).toBe(true)
})

it('keeps it anew when a run has used more of the program, or has taken much longer', async () => {
  await run('check', 1)
  const known = [bytes()]
  const isNew = async (part: string, seconds: number): Promise<boolean> => {
    expect(await run(part, seconds)).toBe(true)
    const now = bytes()
    const isKnown = known.some((one) => one.equals(now))
    known.push(now)
    return !isKnown
  }
  expect(await isNew('figures', 1)).toBe(true)
  expect(await isNew('check', 1.9)).toBe(false)
  expect(await isNew('check', 2.1)).toBe(true)
  expect(await isNew('figures', 0.1)).toBe(false)
  expect(kept()).toHaveLength(1)
})

it('says where in the file an error was, with kept code and without', async () => {
  for (const expected of [false, true]) {
    const { exports, isCompiled, keep } = await open()
    expect(isCompiled).toBe(expected)
    expect(() => exports.fail()).toThrow('no')
    try {
      exports.fail()
    } catch (error) {
      const column = (source.split('\n')[1] ?? '').indexOf('new Error') + 1
      expect((error as Error).stack).toContain(`program.cjs:2:${column}`)
    }
    await keep(['fail'], 1)
  }
})

it('takes no code that is damaged, cut off or of another program', async () => {
  await run()
  const name = join(caches, kept()[0] ?? '')
  const sound = readFileSync(name)
  for (const at of [0, 70, 100, sound.length - 1]) {
    const damaged = Buffer.from(sound)
    damaged[at] = (damaged[at] ?? 0) ^ 1
    writeFileSync(name, damaged)
    expect([at, await run()]).toEqual([at, false])
    expect(await run()).toBe(true)
  }
  writeFileSync(name, sound.subarray(0, 50))
  expect(await run()).toBe(false)
  writeFileSync(path, `${source}\n`)
  expect(await run()).toBe(false)
})

it.each([{ CLAIMCHECK_CACHE: 'off' }, { NODE_DISABLE_COMPILE_CACHE: '1' }, { NODE_V8_COVERAGE: folder }])(
  'keeps nothing with %j',
  async (given) => {
    expect(await run('check', 1, given)).toBe(false)
    expect(kept()).toEqual([])
  },
)

describe.skipIf(process.platform === 'win32')('on a system that knows whose a file is', () => {
  it('runs nothing that others could have written', async () => {
    await run()
    const file = join(caches, kept()[0] ?? '')
    for (const path of [caches, file]) {
      const { mode } = statSync(path)
      chmodSync(path, 0o777)
      expect([path, (await open()).isCompiled]).toEqual([path, false])
      chmodSync(path, mode)
      expect((await open()).isCompiled).toBe(true)
    }
  })

  it('runs without a place to keep anything in', async () => {
    const file = join(folder, 'file')
    const loop = join(folder, 'loop')
    writeFileSync(file, '')
    symlinkSync(loop, loop)
    for (const place of [file, loop, join(folder, 'x'.repeat(300)), '/proc', '/dev/null'])
      expect([place, await run('check', 1, { XDG_CACHE_HOME: place })]).toEqual([place, false])
  })
})

it('takes no code of a program that is as long, as old and in the same place', async () => {
  await run()
  const { atime, mtime } = statSync(path)
  writeFileSync(path, source.replace("'no'", "'on'"))
  utimesSync(path, atime, mtime)
  const { exports, isCompiled } = await open()
  expect(isCompiled).toBe(false)
  expect(() => exports.fail()).toThrow('on')
})
