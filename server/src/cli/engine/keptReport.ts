import { seal, unseal } from '../../core/sealed.js'
import type { Cache } from '../../workspace/cache.js'
import type { ArticleReport } from '../report.js'
import type { EngineOptions } from './engine.js'
import type { ReadyArticle } from './sequential.js'

const KIND = 'report-1'

/** The key of everything that an article's report depends on. */
export async function reportKey(
  cache: Cache,
  { file, project, signOffs }: ReadyArticle,
  { cwd, today }: Pick<EngineOptions, 'cwd' | 'today'>,
): Promise<string> {
  const { identity } = await project.registries()
  return cache.keyOf([
    'report',
    cwd,
    today,
    JSON.stringify([project.configOf(file.uri), signOffs]),
    identity(),
    file.uri,
    file.text,
  ])
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
