import type { Project, ProjectOptions } from '../../project/project.js'
import { resolvePath } from '../../workspace/paths.js'
import type { Complaints } from '../complaints.js'
import type { RegistryReport } from '../formatters/formatter.js'
import { counted } from '../formatters/prose.js'
import { exitCodes, type ExitCode, type Io } from '../io.js'
import { pathOf, type CheckOptions } from '../options.js'
import type { ArticleReport, FindingReport } from '../report.js'
import { countOf, openBaseline, saveBaseline, updatedBaseline, type Baseline } from './baseline.js'
import { whyUnwritten } from '../unwritten.js'
import type { FigureChange } from './changes.js'
import { makeHolder, type Holder } from './holdAside.js'
import { openSince } from './since.js'

/** What holds known findings aside between an engine and what reports are printed to. */
export interface Gate {
  /** Takes an article's report. It goes to `emit` at once or, where text seems to have moved, at the end. */
  readonly article: (project: Project, report: ArticleReport, emit: Emit) => Promise<void>
  /** Lets all go that waited, and parts the findings of registries. */
  readonly end: (registries: readonly RegistryReport[], emit: Emit) => Promise<GateResult>
}

export type Emit = (report: ArticleReport) => void

export interface GateResult {
  readonly registries: readonly RegistryReport[]
  /** Findings that were held aside, those of registries too. */
  readonly heldAside: number
  /** What the change did to figures; null where no revision was named. */
  readonly changes: Changes | null
  /** The exit code that writing a baseline calls for. */
  readonly exitCode: ExitCode
}

export interface Changes {
  /** The revision as it was named, and the hash of the merge base with it. */
  readonly since: string
  readonly base: string
  readonly figures: readonly FigureChange[]
}

/** Opens what `--baseline` and `--since` name. Throws a `UsageError` for what cannot be used. */
export async function openGate(
  io: Io,
  options: CheckOptions,
  projects: ProjectOptions,
  paths: readonly string[],
  complaints: Complaints,
): Promise<Gate> {
  const baseline = await openBaseline(io, options)
  const today = options.today ?? io.today
  const given = paths.map((path) => pathOf(io, path))
  const since = options.since === undefined ? null : await openSince(io, options.since, projects, today, given)
  const byBaseline = makeHolder()
  const bySince = makeHolder()
  if (baseline !== null) byBaseline.know(baseline.known)
  if (since !== null) bySince.know(await since.changedArticles())
  const held: FindingReport[] = []
  const fresh: FindingReport[] = []
  const changes: FigureChange[] = []
  let heldAside = 0

  const through = (emit: Emit) => (report: ArticleReport) => {
    held.push(...report.held)
    if (baseline?.update !== undefined && baseline.update !== 'no') fresh.push(...report.findings)
    const emitted = (last: ArticleReport): void => {
      heldAside += last.held.length
      emit(last)
    }
    if (since === null) emitted(baseline?.isNew === true || baseline?.update === 'grow' ? taken(report) : report)
    else bySince.article(report, emitted)
  }

  return {
    article: async (project, report, emit) => {
      if (since !== null) {
        const own = await since.article(project, report)
        bySince.know(own.known)
        changes.push(...own.changes)
      }
      if (baseline === null) through(emit)(report)
      else byBaseline.article(report, through(emit))
    },
    end: async (registries, emit) => {
      const gone = await absent(io, [...byBaseline.left(), ...bySince.left()], [byBaseline, bySince])
      const all = registries.flatMap((registry) => registry.findings)
      const first = byBaseline.end(all, gone, through(emit))
      held.push(...first.held)
      fresh.push(...first.fresh)
      if (since !== null) {
        bySince.know(await since.registries())
        changes.push(...(await since.removedFigures()))
      }
      const second = bySince.end(first.fresh, gone, (report) => {
        heldAside += report.held.length
        emit(report)
      })
      const grown = baseline?.isNew === true || baseline?.update === 'grow'
      const left = new Set(grown ? [] : second.fresh)
      heldAside += all.length - left.size
      const exitCode =
        baseline === null ? exitCodes.clean : await settle(io, baseline, byBaseline, { held, fresh }, gone, complaints)
      return {
        registries: registries.map((registry) => ({
          ...registry,
          findings: registry.findings.filter((finding) => left.has(finding)),
        })),
        heldAside,
        changes: since === null ? null : { since: since.base.name, base: since.base.commit, figures: inOrder(changes) },
        exitCode,
      }
    },
  }
}

/** Everything that a report still holds goes into the baseline that is made of it. */
function taken(report: ArticleReport): ArticleReport {
  return {
    ...report,
    findings: [],
    held: [...report.held, ...report.findings],
    figures: report.figures.map((figure) => ({ ...figure, findings: [] })),
  }
}

/** Says of files that were not checked whether they are gone. */
async function absent(
  io: Io,
  left: readonly { readonly path: string }[],
  holders: readonly Holder[],
): Promise<(path: string) => boolean> {
  const gone = new Set<string>()
  const asked = new Set(left.map(({ path }) => path).filter((path) => !holders.some(({ seen }) => seen.has(path))))
  for (const path of asked) {
    const found = await io.files.stat(resolvePath(io.cwd, path))
    if (!found.ok && found.fault.code === 'missing') gone.add(path)
  }
  return (path) => gone.has(path)
}

/** Tells what a baseline held aside and, where it is to be updated, writes it. */
async function settle(
  io: Io,
  baseline: Baseline,
  holder: Holder,
  found: { readonly held: readonly FindingReport[]; readonly fresh: readonly FindingReport[] },
  gone: (path: string) => boolean,
  complaints: Complaints,
): Promise<ExitCode> {
  const settled = ({ path }: { readonly path: string }): boolean => holder.seen.has(path) || gone(path)
  const left = holder.left()
  const obsolete = countOf(left.filter(settled))
  if (!baseline.isNew) {
    const hint = obsolete > 0 && baseline.update === 'no' ? ', take them out with --update-baseline' : ''
    complaints.note(
      `${baseline.name}: ${counted(found.held.length, 'known finding')} held aside` +
        (obsolete === 0 ? '' : `, ${obsolete} that it lists ${obsolete === 1 ? 'is' : 'are'} no longer found${hint}`),
    )
  }
  if (baseline.update === 'no') return exitCodes.clean
  if (complaints.exitCode() >= exitCodes.couldNotRun) {
    complaints.note(`${baseline.name}: left as it was, since not everything could be checked`)
    return exitCodes.clean
  }
  const known = updatedBaseline(baseline, { ...found, left, settled })
  const before = countOf(baseline.known)
  try {
    await saveBaseline(io, baseline, known)
  } catch (error) {
    io.stderr.write(`claimcheck: ${baseline.name} could not be written, ${whyUnwritten(error)}\n`)
    return exitCodes.couldNotRun
  }
  const now = countOf(known)
  complaints.note(
    baseline.isNew
      ? `${baseline.name}: written with ${counted(now, 'finding')}`
      : `${baseline.name}: written, ${counted(now, 'finding')} where there ${before === 1 ? 'was' : 'were'} ${before}`,
  )
  return exitCodes.clean
}

function inOrder(changes: readonly FigureChange[]): readonly FigureChange[] {
  return [...changes].sort(
    (a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0) || a.line - b.line || a.column - b.column,
  )
}
