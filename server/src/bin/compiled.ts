import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cachedDataVersionTag } from 'node:v8'
import { Script } from 'node:vm'
import { userCacheFolder, type Environment } from '../workspace/cacheFolder.js'
import { isOwn, keptFiles, type KeptFiles, type KeptFilesOptions } from '../workspace/keptFiles.js'

/** A program that runs, and what lets its next run start with compiled code. */
export interface Program<Exports> {
  readonly exports: Exports
  /** Whether V8 took code that was kept: what a test can see of it. */
  readonly isCompiled: boolean
  /**
   * Keeps the code that was compiled in this run, where the next ones gain by it.
   *
   * @param parts names of what the run has used of the program.
   * @param seconds how long it took: one that takes longer has come to more of the code.
   */
  readonly keep: (parts: Iterable<string>, seconds: number) => Promise<void>
}

/** One for each program, version, Node and set of V8's flags. What is kept is run: nobody else may have written it. */
const FILES: KeptFilesOptions = { prefix: 'code-', most: 12, largest: 96 * 1024 * 1024, isPrivate: true }
/** A run that takes so many times as long as any before has compiled enough that is new. */
const LONGER = 2
/** Seconds; among runs that take less, how long one takes says nothing. */
const SHORT = 0.5

const PROLOGUE = '(function (exports, require, module, __filename, __dirname) {'
const EPILOGUE = '\n})'

/**
 * Runs a CommonJS file. V8 compiles each function when it is first called, in each run and thread anew, and for one
 * article that takes a good part of the check: what a run has compiled is kept for the next among this user's caches.
 *
 * @param url of the file; it throws where that cannot be read, and whatever running it throws.
 * @param env tells where caches are, and whether there are to be any.
 */
export async function openProgram<Exports>(url: URL, env: Environment): Promise<Program<Exports>> {
  const path = fileURLToPath(url)
  const source = readFileSync(path)
  const files = openFiles(env)
  const name = nameOf(path, source)
  const kept = unpacked((await files?.read(name)) ?? null)
  const script = new Script(`${PROLOGUE}${source.toString('utf8')}${EPILOGUE}`, {
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
      try {
        await files.write(name, packed({ parts: all, code: script.createCachedData() }))
      } catch {
        // The run has done what it was to do, and the next one only starts later.
      }
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
  try {
    const found = statSync(folder, { throwIfNoEntry: false })
    return found === undefined || isOwn(found) ? keptFiles(folder, FILES) : null
  } catch {
    // A file in the place of a folder, or what this user may not look at.
    return null
  }
}

/** V8 looks at no more of a program than its length, and at its own version and flags. */
function nameOf(path: string, source: Uint8Array): string {
  const hash = createHash('sha256').update(source)
  return hash.update([path, process.version, process.arch, cachedDataVersionTag()].join('\0')).digest('hex')
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
