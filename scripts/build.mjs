// Bundles the command line, the library, the language server and the extension. `--watch` goes on after every change.
// What a part needs is bundled into it: the published package and the .vsix run without a node_modules beside them.
import { chmod, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, context } from 'esbuild'
import { noticesOf } from './notices.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const watch = process.argv.includes('--watch')
const production = process.argv.includes('--production')
const require = createRequire(join(root, 'server/package.json'))

/** @type {import('esbuild').BuildOptions} */
const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  // Whitespace goes for the sake of start-up time; names stay, so that a reported stack can be read.
  minifyWhitespace: true,
  minifySyntax: true,
  keepNames: false,
  legalComments: 'none',
  sourcemap: production ? false : 'linked',
  logLevel: 'warning',
  // The browser build of the YAML library is the same code as ES modules: half the size, and no `require`.
  alias: { yaml: join(dirname(require.resolve('yaml/package.json')), 'browser/index.js') },
}

/** Bundled CommonJS libraries ask for Node's own modules through `require`, which an ES module lacks. */
const requireBanner =
  "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);"

/** CommonJS has no `import.meta.url`; what reads files beside itself asks for it. */
const commonJs = {
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  banner: { js: "const __moduleUrl = require('node:url').pathToFileURL(__filename).href;" },
  define: { 'import.meta.url': '__moduleUrl' },
}

/** A worker has no document: packages that ask for one offer another way under this condition. */
const browser = { platform: 'browser', format: 'iife', target: 'es2022', conditions: ['worker'] }

/** @type {(import('esbuild').BuildOptions & { entryPoints: Record<string, string> })[]} */
const parts = [
  {
    entryPoints: {
      cli: 'server/src/bin/cli.ts',
      index: 'server/src/core/index.ts',
    },
    outdir: 'server/dist',
    format: 'esm',
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    banner: { js: requireBanner },
  },
  {
    entryPoints: {
      node: 'server/src/bin/node.ts',
      worker: 'server/src/bin/worker.ts',
      // What `cli.js` and `worker.cjs` run: only of a script does Node let one keep the compiled code.
      cliProgram: 'server/src/bin/cliProgram.ts',
      workerProgram: 'server/src/bin/workerProgram.ts',
    },
    outdir: 'server/dist',
    ...commonJs,
  },
  {
    entryPoints: { extension: 'client/src/extension.ts' },
    outdir: 'client/dist',
    ...commonJs,
    external: ['vscode'],
  },
  {
    entryPoints: { browser: 'client/src/browser.ts' },
    outdir: 'client/dist',
    external: ['vscode'],
    ...browser,
    // The extension host asks for a module as Node does.
    format: 'cjs',
  },
  {
    entryPoints: { browser: 'server/src/bin/browser.ts' },
    outdir: 'server/dist',
    ...browser,
  },
]

const written = new Set()
const inputs = new Set()
for (const part of parts) {
  const present = Object.entries(part.entryPoints).filter(([, path]) => existsSync(join(root, path)))
  if (present.length === 0) continue
  const options = { ...common, ...part, entryPoints: Object.fromEntries(present) }
  if (watch) {
    await (await context({ ...options, logLevel: 'info' })).watch()
    continue
  }
  const { metafile } = await build({ ...options, metafile: true })
  for (const path of Object.keys(metafile.outputs)) written.add(path)
  for (const path of Object.keys(metafile.inputs)) inputs.add(path)
}

if (!watch) await writeFile(join(root, 'server/dist/THIRD-PARTY-NOTICES.txt'), await noticesOf(root, inputs))

// Chunks of earlier builds go last: a build that fails leaves what was there before in working order.
const chunks = join(root, 'server/dist/chunks')
if (!watch && existsSync(chunks)) {
  for (const name of await readdir(chunks)) if (!written.has(`server/dist/chunks/${name}`)) await rm(join(chunks, name))
}

// npm makes the file of `bin` executable on install; a clone has no such step.
const cli = join(root, 'server/dist/cli.js')
if (!watch && existsSync(cli)) {
  await chmod(cli, 0o755)
  const first = (await readFile(cli, 'utf8')).slice(0, 2)
  if (first !== '#!') throw new Error('server/dist/cli.js lost its first line, which makes it a command')
}
