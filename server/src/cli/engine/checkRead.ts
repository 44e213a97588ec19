import { checkReading, type ArticleReading } from '../../core/check.js'
import type { Config } from '../../core/config.js'
import type { SignOffFile } from '../../core/signoff/index.js'
import type { LoadedRegistries } from '../../project/registries.js'
import { relativePath } from '../../workspace/paths.js'
import { reportArticle, type ArticleReport, type FileNames } from '../report.js'

/** What one article is checked with; all but its sign-offs is the same for all of a project. */
export interface CheckWith {
  readonly cwd: string
  readonly config: Config
  readonly registries: Pick<LoadedRegistries, 'compiled' | 'files'>
  /** The day of the check, `YYYY-MM-DD`. */
  readonly today: string
  /** What has been signed of the article; null in a project that keeps no sign-offs. */
  readonly signOffs: readonly SignOffFile[] | null
}

/** Checks an article that was read. Throws only where the program itself is at fault. */
export function checkRead(
  reading: ArticleReading,
  { cwd, config, registries, today, signOffs }: CheckWith,
): ArticleReport {
  const checked = checkReading(reading, { registry: registries.compiled, config, today, signOffs })
  return reportArticle(checked, fileNames(cwd, registries))
}

/** Names files as seen from the working folder. */
export function fileNames(cwd: string, registries: Pick<LoadedRegistries, 'files'> | null): FileNames {
  return {
    nameOf: (uri) => relativePath(cwd, uri),
    textOf: (uri) => registries?.files.get(uri)?.text ?? '',
  }
}
