import { seal, unseal } from '../../core/sealed.js'
import type { Cache } from '../../workspace/cache.js'
import type { LoadedRegistries } from '../../project/registries.js'
import type { ArticleReport } from '../report.js'
import type { EngineOptions } from './engine.js'
import type { ReadyArticle } from './sequential.js'

const KIND = 'report-1'

/** Gives the key of everything that an article's report depends on. A registry, which is long, is looked through once. */
export function reportKeys(
  cache: Cache,
  { cwd, today }: Pick<EngineOptions, 'cwd' | 'today'>,
): (article: ReadyArticle) => Promise<string> {
  const known = new Map<LoadedRegistries, string>()
  const keyOfRegistry = (registries: LoadedRegistries): string => {
    const key = known.get(registries) ?? cache.keyOf([registries.identity()])
    known.set(registries, key)
    return key
  }
  return async ({ file, project, signOffs }) => {
    const registry = keyOfRegistry(await project.registries())
    return cache.keyOf([
      'report',
      cwd,
      today,
      JSON.stringify([project.configOf(file.uri), signOffs]),
      registry,
      file.uri,
      file.text,
    ])
  }
}

export function packReport(report: ArticleReport, key: string): string {
  return seal(KIND, key, JSON.stringify(report))
}

/** What `packReport` packed under the same key; null for anything else. */
export function unpackReport(data: string, key: string): ArticleReport | null {
  const body = unseal(KIND, key, data)
  try {
    return body === null ? null : (JSON.parse(body) as ArticleReport)
  } catch {
    return null
  }
}
