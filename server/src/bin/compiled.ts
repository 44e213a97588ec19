import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cachedDataVersionTag } from 'node:v8'
import { Script } from 'node:vm'
import { userCacheFolder, type Environment } from '../workspace/cacheFolder.js'
import { keptFiles, type KeptFiles, type KeptFilesOptions } from '../workspace/keptFiles.js'

/** A program that runs, and what lets its next run start with compiled code. */
export interface Program<Exports> {
  readonly exports: Exports
  /** Whether V8 took code that was kept. */
  readonly isCompiled: boolean
  /**
   * Keeps the code that was compiled in this run, where the next ones gain by it.
   *
   * @param parts names of what the run has used of the program.
   * @param seconds how long it took: one that takes longer has come to more of the code.
   */
  readonly keep: (parts: Iterable<string>, seconds: number) => Promise<void>
}

/** One for each program, version, Node and set of V8's flags. */
const FILES: KeptFilesOptions = { prefix: 'code-', most: 8, largest: 64 * 1024 * 1024 }
/** A run that takes so many times as long as any before has compiled enough that is new. */
const LONGER = 2
/** Seconds; among runs that take less, how long one takes says nothing. */
const SHORT = 0.5

const PROLOGUE = '(function (exports, require, module, __filename, __dirname) {'
const EPILOGUE = '\n})'

/**
 * Runs a CommonJS file. V8 compiles each function when it is first called, in each run and thread anew, and for one
 * article that takes about as long as the check: what a run has compiled is kept for the next among this user's caches.
 */
export async function openProgram<Exports>(url: URL, env: Environment): Promise<Program<Exports>> {
  const path = fileURLToPath(url)
  const files = openFiles(env)
  const name = nameOf(path)
  const kept = unpacked((await files?.read(name)) ?? null)
  const script = new Script(`${PROLOGUE}${readFileSync(path, 'utf8')}${EPILOGUE}`, {
    filename: path,
    columnOffset: -PROLOGUE.length,
    ...(kept === null ? {} : { cachedData: kept.code }),
  })
  const isCompiled = kept !== null && script.cachedDataRejected !== true
  const known = isCompiled ? kept.parts : {}
  const isNew = (part: string, seconds: number): boolean => {
    const longest = known[part]
    return longest === undefined || seconds > Math.max(longest, SHORT) * LONGER
  }
  const module = { exports: {} }
  const run = script.runInThisContext() as (...given: readonly unknown[]) => void
  run.call(module.exports, module.exports, createRequire(url), module, path, dirname(path))
  return {
    exports: module.exports as Exports,
    isCompiled,
    keep: async (parts, seconds) => {
      const used = [...parts]
      if (files === null || !used.some((part) => isNew(part, seconds))) return
      const longest = used.map((part) => [part, Math.max(known[part] ?? 0, seconds)] as const)
      const all = { ...known, ...Object.fromEntries(longest) }
      await files.write(name, packed({ parts: all, code: script.createCachedData() }))
    },
  }
}

/**
 * Where compiled code is kept; null where nothing is to be, where a run's coverage is measured, which is of functions
 * that V8 compiles, and where others could write what would then be run.
 */
function openFiles(env: Environment): KeptFiles | null {
  const folder = userCacheFolder(env)
  if (folder === null || env['NODE_DISABLE_COMPILE_CACHE'] || env['NODE_V8_COVERAGE']) return null
  const found = statSync(folder, { throwIfNoEntry: false })
  const user = process.getuid?.()
  const isOthers =
    found !== undefined && user !== undefined && (found.uid !== user || (found.mode & OTHERS_WRITE) !== 0)
  return isOthers ? null : keptFiles(folder, FILES)
}

const OTHERS_WRITE = 0o022

/** V8 looks at no more of a program than its length, and at its own version and flags. */
function nameOf(path: string): string {
  const { mtimeMs, size } = statSync(path)
  const key = [path, mtimeMs, size, process.version, process.arch, cachedDataVersionTag()]
  return createHash('sha256').update(key.join('\0')).digest('hex')
}

interface Kept {
  /** The longest run that used a part of the program, in seconds. */
  readonly parts: Readonly<Record<string, number>>
  readonly code: Buffer
}

function packed({ parts, code }: Kept): Buffer {
  return Buffer.concat([Buffer.from(`${JSON.stringify(parts)}\n`, 'utf8'), code])
}

function unpacked(data: Buffer | null): Kept | null {
  const end = data?.indexOf('\n') ?? -1
  if (data === null || end < 0) return null
  return { parts: JSON.parse(data.toString('utf8', 0, end)) as Kept['parts'], code: data.subarray(end + 1) }
}
