import { openProjects, type Project, type ProjectOptions, type Projects } from '../../project/project.js'
import { isArticle } from '../../project/articles.js'
import { isInside, relativePath, resolvePath } from '../../workspace/paths.js'
import type { GivenArticle } from '../articles.js'
import { decodeArticle } from '../articles.js'
import { sequentialEngine } from '../engine/sequential.js'
import { UsageError, type Io } from '../io.js'
import { reportRegistries } from '../registries.js'
import type { ArticleReport } from '../report.js'
import { baseWorkspace } from './baseWorkspace.js'
import { figureChanges, type FigureChange } from './changes.js'
import { gathered, knownOf, type KnownFindings } from './known.js'
import { findBase, type BaseRevision } from './revision.js'

/** The base of a change, checked as far as it is asked for. */
export interface Since {
  readonly base: BaseRevision
  /** The findings that changed articles had at the base, and all that are gone: where text may have come from. */
  readonly changedArticles: () => Promise<readonly KnownFindings[]>
  /** What is known of an article besides, and what became of its figures. */
  readonly article: (project: Project, report: ArticleReport) => Promise<ArticleSince>
  /** The findings that registries had at the base. */
  readonly registries: () => Promise<readonly KnownFindings[]>
  /** The figures of articles that are gone, out of the paths that are checked. */
  readonly removedFigures: () => Promise<readonly FigureChange[]>
}

export interface ArticleSince {
  readonly known: readonly KnownFindings[]
  readonly changes: readonly FigureChange[]
}

/**
 * Opens the base that `--since` names. Articles are checked as they were, against the registry and the configuration as
 * they were: a claim that the change touched makes new findings as well.
 *
 * @param paths that are checked, absolute.
 */
export async function openSince(
  io: Io,
  name: string,
  options: ProjectOptions,
  today: string,
  paths: readonly string[],
): Promise<Since> {
  const { git } = io
  if (git === undefined) throw new UsageError('--since needs git, which cannot be run here')
  const base = await findBase(git, io.cwd, name)
  const workspace = baseWorkspace(io.files, git, base)
  const projects: Projects = openProjects({ ...options, workspace })
  const reports = new Map<string, Promise<ArticleReport | null>>()

  const reportAt = (path: string): Promise<ArticleReport | null> => {
    const known = reports.get(path)
    if (known !== undefined) return known
    const made = check(path)
    reports.set(path, made)
    return made
  }
  const check = async (path: string): Promise<ArticleReport | null> => {
    const article: GivenArticle = {
      path,
      read: async () => {
        const bytes = await workspace.readFile(path)
        return bytes.ok ? decodeArticle(path, bytes.value) : bytes
      },
    }
    const engine = sequentialEngine({ cwd: io.cwd, projects, today })
    for await (const { report } of engine.check([article])) return report
    return null
  }
  /** An article's name at the base; null for one that is new. */
  const oldPath = (path: string): string | null => base.renamed.get(path) ?? (base.added.has(path) ? null : path)
  const newName = new Map([...base.renamed].map(([now, old]) => [old, now]))
  const touched = makeTouched(base, projects)

  return {
    base,
    changedArticles: async () => {
      const known: KnownFindings[] = []
      for (const path of [...base.changed, ...base.removed].filter(isArticle)) {
        const report = await reportAt(path)
        const now = relativePath(io.cwd, newName.get(path) ?? path)
        known.push(...(report?.findings ?? []).map((finding) => ({ ...knownOf(finding), path: now })))
      }
      return gathered(known)
    },
    article: async (project, report) => {
      const path = resolvePath(io.cwd, report.path)
      const old = oldPath(path)
      if (old === null) return { known: [], changes: figureChanges(null, report) }
      const isChanged = old !== path || base.changed.has(path)
      if (!isChanged && !(await touched(project, path))) return { known: report.findings.map(knownOf), changes: [] }
      const was = await reportAt(old)
      // What a changed article had is known from the start, since its text may have gone elsewhere.
      const known = isChanged ? [] : (was?.findings ?? []).map(knownOf)
      reports.delete(old)
      return { known, changes: figureChanges(was, report) }
    },
    registries: async () => {
      const found = await reportRegistries(io, await projects.opened())
      return gathered(found.flatMap((registry) => registry.findings.map(knownOf)))
    },
    removedFigures: async () => {
      const renamed = new Set(base.renamed.values())
      const gone = [...base.removed].filter(
        (path) => isArticle(path) && !renamed.has(path) && paths.some((given) => isInside(given, path)),
      )
      const reported = await Promise.all(gone.sort().map(reportAt))
      return reported.flatMap((report) => figureChanges(report, null))
    },
  }
}

/** Whether a change touched the configuration or the registries of a project; asked of the base, which it opens. */
function makeTouched(base: BaseRevision, projects: Projects): (project: Project, path: string) => Promise<boolean> {
  const differing = [...base.added, ...base.changed, ...base.removed]
  return async (project, path) => {
    const was = await projects.projectOf(path)
    const same =
      JSON.stringify(was.config) === JSON.stringify(project.config) &&
      JSON.stringify(was.registryPaths) === JSON.stringify(project.registryPaths)
    return !same || project.registryPaths.some((registry) => differing.some((file) => isInside(registry, file)))
  }
}
