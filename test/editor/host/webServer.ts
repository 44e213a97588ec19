/** VS Code for the Web: the workbench and the extension host in one page, served from this machine alone. */
import { createServer, type Server } from 'node:http'
import { readdir, readFile } from 'node:fs/promises'
import { extname, join, normalize, resolve, sep } from 'node:path'
import { root } from './paths.js'

export interface WebOptions {
  /** The folder of the workbench's `out/`. */
  readonly vscode: string
  /** The folder that the page's file system holds when it is opened. */
  readonly workspace: string
  /** The folder with the bundles of the test suites and of the file system's extension. */
  readonly bundles: string
  /** The bundle whose `run()` the extension host calls; without it the page is the editor that a user sees. */
  readonly suite?: string
  readonly settings: Readonly<Record<string, unknown>>
}

export interface WebServer {
  readonly port: number
  close(): Promise<void>
}

/** Serves the page and all that it asks for. Nothing outside of the three folders can be read through it. */
export async function serveWeb(options: WebOptions): Promise<WebServer> {
  const files = await readTree(options.workspace)
  const folders: Readonly<Record<string, string>> = {
    vscode: options.vscode,
    extension: resolve(root),
    bundles: options.bundles,
  }
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const answer = (type: string, body: string | Uint8Array): void => {
      response.writeHead(200, { 'content-type': type, 'access-control-allow-origin': '*' }).end(body)
    }
    if (pathname === '/') {
      answer('text/html', page(portOf(server), options))
      return
    }
    if (pathname === '/files/workspace.json') {
      answer('application/json', JSON.stringify(files))
      return
    }
    if (pathname === '/files/package.nls.json') {
      answer('application/json', '{}')
      return
    }
    if (pathname === '/files/package.json') {
      answer('application/json', JSON.stringify(fileSystemManifest))
      return
    }
    const [, folder = '', ...rest] = decodeURIComponent(pathname).split('/')
    const base = folders[folder] ?? ''
    const path = normalize(join(base, ...rest))
    if (base === '' || !path.startsWith(base + sep)) {
      response.writeHead(404).end()
      return
    }
    readFile(path).then(
      (body) => answer(types[extname(path)] ?? 'application/octet-stream', body),
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: portOf(server),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.cjs': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
}

/** The extension that stands in for GitHub's: it holds the workspace in the page's memory under a scheme of its own. */
const fileSystemManifest = {
  name: 'page-files',
  publisher: 'claimcheck-tests',
  version: '1.0.0',
  engines: { vscode: '^1.91.0' },
  browser: './../bundles/pageFiles.js',
  activationEvents: ['onFileSystem:pagefs'],
}

function page(port: number, options: WebOptions): string {
  const here = { scheme: 'http', authority: `localhost:${port}` }
  const configuration = {
    folderUri: { scheme: 'pagefs', authority: 'desk', path: '/newsroom' },
    files: { ...here, path: '/files' },
    extension: { ...here, path: '/extension' },
    // A suite runs where the extension runs that its address is below.
    suite: options.suite === undefined ? null : { ...here, path: `/extension/.vscode-test/build/${options.suite}.js` },
    settings: options.settings,
  }
  // In a script of a page, `<` could end it.
  const json = JSON.stringify(configuration).replaceAll('<', '\\u003c')
  return `<!doctype html>
<html>
<head>
<meta charset="utf-8">
<link rel="stylesheet" href="/vscode/out/vs/workbench/workbench.web.main.css">
</head>
<body aria-label="">
<script src="/vscode/out/vs/loader.js"></script>
<script src="/vscode/out/vs/webPackagePaths.js"></script>
<script>
const base = location.origin + '/vscode'
for (const [name, path] of Object.entries(self.webPackagePaths)) {
  self.webPackagePaths[name] = base + '/node_modules/' + name + '/' + path
}
require.config({ baseUrl: base + '/out', recordStats: true, paths: self.webPackagePaths })
</script>
<script src="/vscode/out/vs/workbench/workbench.web.main.nls.js"></script>
<script src="/vscode/out/vs/workbench/workbench.web.main.js"></script>
<script>
const given = ${json}
require(['vs/workbench/workbench.web.main', 'vs/base/common/uri'], ({ create }, { URI }) => {
  create(document.body, {
    workspaceProvider: {
      workspace: { folderUri: URI.revive(given.folderUri) },
      trusted: true,
      open: () => Promise.resolve(true),
    },
    additionalBuiltinExtensions: [URI.revive(given.files)],
    configurationDefaults: given.settings,
    enableWorkspaceTrust: false,
    productConfiguration: { nameShort: 'Code', nameLong: 'Code', enableTelemetry: false },
    developmentOptions: {
      extensions: [URI.revive(given.extension)],
      ...(given.suite === null ? {} : { extensionTestsPath: URI.revive(given.suite) }),
    },
  })
})
</script>
</body>
</html>
`
}

/** Every file below a folder, by its path with a slash in front. */
async function readTree(folder: string): Promise<Record<string, string>> {
  const files: Record<string, string> = {}
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    files[path.slice(folder.length).replaceAll('\\', '/')] = await readFile(path, 'utf8')
  }
  return files
}

function portOf(server: Server): number {
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}
