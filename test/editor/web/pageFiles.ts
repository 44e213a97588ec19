/** A file system in the page's memory, as a virtual workspace has one: no path of it is on any disk. */
import * as vscode from 'vscode'

type Node = { readonly type: vscode.FileType.File; bytes: Uint8Array } | { readonly type: vscode.FileType.Directory }

/** Where the workspace's files are mounted. */
const mount = '/newsroom'

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const nodes = new Map<string, Node>([['/', { type: vscode.FileType.Directory }]])
  const loaded = load(context, nodes)
  const changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>()
  const tell = (uri: vscode.Uri, type: vscode.FileChangeType): void => changed.fire([{ uri, type }])

  const find = async (uri: vscode.Uri): Promise<Node> => {
    await loaded
    const node = nodes.get(uri.path)
    if (!node) throw vscode.FileSystemError.FileNotFound(uri)
    return node
  }
  const provider: vscode.FileSystemProvider = {
    onDidChangeFile: changed.event,
    watch: () => new vscode.Disposable(() => undefined),
    stat: async (uri) => {
      const node = await find(uri)
      const size = node.type === vscode.FileType.File ? node.bytes.length : 0
      return { type: node.type, ctime: 0, mtime: size, size }
    },
    readDirectory: async (uri) => {
      await find(uri)
      const inside = uri.path === '/' ? '/' : `${uri.path}/`
      return [...nodes]
        .filter(([path]) => path !== '/' && path.startsWith(inside) && !path.slice(inside.length).includes('/'))
        .map(([path, node]) => [path.slice(inside.length), node.type])
    },
    readFile: async (uri) => {
      const node = await find(uri)
      if (node.type !== vscode.FileType.File) throw vscode.FileSystemError.FileIsADirectory(uri)
      return node.bytes
    },
    writeFile: async (uri, content) => {
      await loaded
      const isNew = !nodes.has(uri.path)
      addFile(nodes, uri.path, content)
      tell(uri, isNew ? vscode.FileChangeType.Created : vscode.FileChangeType.Changed)
    },
    createDirectory: (uri) => void nodes.set(uri.path, { type: vscode.FileType.Directory }),
    delete: async (uri) => {
      await loaded
      for (const path of [...nodes.keys()]) {
        if (path === uri.path || path.startsWith(`${uri.path}/`)) nodes.delete(path)
      }
      tell(uri, vscode.FileChangeType.Deleted)
    },
    rename: () => {
      throw vscode.FileSystemError.NoPermissions('not needed here')
    },
  }
  context.subscriptions.push(changed, vscode.workspace.registerFileSystemProvider('pagefs', provider))
  await loaded
}

async function load(context: vscode.ExtensionContext, nodes: Map<string, Node>): Promise<void> {
  const response = await fetch(vscode.Uri.joinPath(context.extensionUri, 'workspace.json').toString(true))
  const files = (await response.json()) as Record<string, string>
  for (const [path, text] of Object.entries(files)) addFile(nodes, mount + path, new TextEncoder().encode(text))
}

function addFile(nodes: Map<string, Node>, path: string, bytes: Uint8Array): void {
  for (let at = path.indexOf('/', 1); at !== -1; at = path.indexOf('/', at + 1)) {
    nodes.set(path.slice(0, at), { type: vscode.FileType.Directory })
  }
  nodes.set(path, { type: vscode.FileType.File, bytes })
}
