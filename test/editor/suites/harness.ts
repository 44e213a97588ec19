import { appendFileSync } from 'node:fs'
import type { SuiteEvent } from '../host/results.js'

export interface Test {
  readonly name: string
  readonly run: () => Promise<void>
}

/** How long a test may wait in all. */
const limit = 40_000

/** Runs tests one after the other inside the extension host, and tells the runner outside of each as it ends. */
export async function runTests(tests: readonly Test[]): Promise<void> {
  let failed = 0
  for (const test of tests) {
    const started = Date.now()
    const error = await test.run().then(
      () => undefined,
      (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error)),
    )
    if (error) failed++
    const ms = Date.now() - started
    write({ type: 'test', name: test.name, ok: !error, ms, ...(error ? { error } : {}) })
  }
  write({ type: 'end', passed: tests.length - failed, failed })
}

/** Waits until `read` returns something, and returns that. Fails with what `read` last threw, or `what`. */
export async function until<T>(what: string, read: () => T | undefined | Promise<T | undefined>): Promise<T> {
  const end = Date.now() + limit
  let last: unknown
  while (Date.now() < end) {
    try {
      const value = await read()
      if (value !== undefined) return value
    } catch (error) {
      last = error
    }
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw last instanceof Error ? last : new Error(`waited in vain until ${what}`)
}

/** Waits until `check` no longer throws. */
export function eventually(what: string, check: () => void | Promise<void>): Promise<true> {
  return until(what, async () => {
    await check()
    return true as const
  })
}

function write(event: SuiteEvent): void {
  const path = process.env['CLAIMCHECK_EDITOR_RESULTS']
  if (path) appendFileSync(path, `${JSON.stringify(event)}\n`)
  else console.log(event)
}
