// Bundles the TypeScript of the editor's tests and scripts into .vscode-test/build/, from where it runs.
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

export const root = fileURLToPath(new URL('..', import.meta.url))
const outdir = join(root, '.vscode-test', 'build')

/**
 * Bundles a module of test/editor/host and imports it; packages stay where npm put them.
 * @param {string} name its path below test/editor/host, without `.ts`
 */
export async function importHost(name) {
  process.env.CLAIMCHECK_ROOT ??= root
  const outfile = join(outdir, `${name}.mjs`)
  const entryPoints = [join(root, 'test', 'editor', 'host', `${name}.ts`)]
  await build({
    entryPoints,
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
  })
  return import(pathToFileURL(outfile).href)
}

/**
 * Bundles suites of test/editor/suites for the extension host, each into one CommonJS file with `run()`.
 * @param {readonly string[]} names
 */
export async function bundleSuites(names) {
  await build({
    entryPoints: names.map((name) => ({ in: join(root, 'test', 'editor', 'suites', `${name}.ts`), out: name })),
    outdir,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode'],
    sourcemap: 'inline',
  })
}

/**
 * Bundles suites for the extension host of a browser, and the extension that gives it a file system.
 * @param {readonly string[]} names
 */
export async function bundleWebSuites(names) {
  const web = (name) => join(root, 'test', 'editor', 'web', name)
  await build({
    entryPoints: [
      ...names.map((name) => ({ in: join(root, 'test', 'editor', 'suites', `${name}.ts`), out: name })),
      { in: web('pageFiles.ts'), out: 'pageFiles' },
    ],
    outdir,
    bundle: true,
    platform: 'browser',
    format: 'cjs',
    target: 'es2022',
    external: ['vscode'],
    alias: { 'node:assert/strict': web('assert.ts'), 'node:fs': web('report.ts') },
    inject: [web('process.ts')],
    define: { global: 'globalThis' },
    sourcemap: 'inline',
  })
}
