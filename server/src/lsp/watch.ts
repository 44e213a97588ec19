import {
  DidChangeWatchedFilesNotification,
  type DidChangeWatchedFilesRegistrationOptions,
  type Disposable,
  type FileSystemWatcher,
} from 'vscode-languageserver'
import { folderOf } from '../workspace/paths.js'
import type { Session } from './session.js'
import { toUri } from './toLsp.js'

/**
 * Asks the client to tell of changes to configurations, registries and articles. Registries may lie anywhere, so this is
 * asked anew when they have changed; a folder that goes as a whole is told of by its own name alone.
 */
export async function watchFiles(session: Session): Promise<void> {
  if (!session.client.watchesFiles) return
  const projects = await session.projects.all()
  const folders = projects.flatMap((project) => [...project.registryPaths, project.signOffs.folder])
  const registries = [...new Set(folders)].sort()
  const wanted = registries.join('\n')
  if (session.state.watched === wanted && session.state.watching) return
  session.state.watched = wanted
  const before: Disposable | null = session.state.watching
  const options: DidChangeWatchedFilesRegistrationOptions = {
    watchers: [
      { globPattern: '**/claimcheck.config.{yaml,yml,json}' },
      { globPattern: '**/*.{md,markdown}' },
      ...registries.flatMap((path) => registryWatchers(path, session.client.watchesRelative)),
    ],
  }
  session.state.watching = await session.connection.client.register(DidChangeWatchedFilesNotification.type, options)
  before?.dispose()
}

function registryWatchers(path: string, relative: boolean): FileSystemWatcher[] {
  if (!relative) return [{ globPattern: `${path}/**/*.{yaml,yml}` }, { globPattern: path }]
  const above = folderOf(path)
  return [
    { globPattern: { baseUri: toUri(path), pattern: '**/*.{yaml,yml}' } },
    { globPattern: { baseUri: toUri(above), pattern: path.slice(above.length).replace(/^\//, '') } },
  ]
}
