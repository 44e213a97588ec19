import type { ArticleReport, FindingReport } from '../report.js'
import { knownOf, type KnownFindings } from './known.js'

/**
 * Holds known findings aside, by content and rule. A finding is known by its own file first. Text that was moved takes
 * what another file no longer needs: a file that was checked and has fewer of them, or one that is gone. Whether it
 * does is not known before that file was checked, so such an article waits, and those behind it with it.
 */
export interface Holder {
  /** Adds what is known. Of a file whose findings were parted already it comes too late. */
  readonly know: (known: readonly KnownFindings[]) => void
  /** Parts the findings of an article. What is ready, in order, goes to `emit`. */
  readonly article: (report: ArticleReport, emit: (report: ArticleReport) => void) => void
  /**
   * Parts the findings of other files at once, those of registries, and lets the articles that wait go.
   *
   * @param gone whether a file that was not checked is no longer there.
   */
  readonly end: (
    others: readonly FindingReport[],
    gone: (path: string) => boolean,
    emit: (report: ArticleReport) => void,
  ) => { readonly fresh: readonly FindingReport[]; readonly held: readonly FindingReport[] }
  /** What is left of the known findings: of no finding of this run. */
  readonly left: () => readonly KnownFindings[]
  /** Paths of the files whose findings were parted. */
  readonly seen: ReadonlySet<string>
}

type Verdict = 'held' | 'fresh' | 'open'

export function makeHolder(): Holder {
  const entries = new Map<string, Entry[]>()
  const seen = new Set<string>()
  let waiting: { readonly report: ArticleReport; readonly verdicts: Verdict[] }[] = []

  const take = (path: string, key: string, from: (entry: Entry) => boolean): boolean => {
    const found = (entries.get(key) ?? []).find((entry) => entry.left > 0 && entry.known.path === path)
    const taken = found ?? (entries.get(key) ?? []).find((entry) => entry.left > 0 && from(entry))
    if (taken === undefined) return false
    taken.left -= 1
    return true
  }
  const idOf = (finding: FindingReport): string => knownOf(finding).key

  /** Its own entries go first, so that a second copy elsewhere does not take what the file itself needs. */
  const part = (path: string, findings: readonly FindingReport[]): Verdict[] => {
    const own = findings.map((finding) => take(path, idOf(finding), () => false))
    seen.add(path)
    return findings.map((finding, index): Verdict => {
      if (own[index] === true || take(path, idOf(finding), ({ known }) => seen.has(known.path))) return 'held'
      return (entries.get(idOf(finding)) ?? []).some((entry) => entry.left > 0) ? 'open' : 'fresh'
    })
  }

  return {
    seen,
    know: (known) => {
      for (const one of known) {
        const list = entries.get(one.key)
        if (list === undefined) entries.set(one.key, [{ known: one, left: one.count }])
        else list.push({ known: one, left: one.count })
      }
    },
    article: (report, emit) => {
      const verdicts = part(report.path, report.findings)
      if (waiting.length === 0 && !verdicts.includes('open')) emit(parted(report, verdicts))
      else waiting.push({ report, verdicts })
    },
    end: (others, gone, emit) => {
      const free = ({ known }: Entry): boolean => seen.has(known.path) || gone(known.path)
      const settle = (finding: FindingReport, verdict: Verdict | undefined): Verdict =>
        verdict === 'open' ? (take(finding.path, idOf(finding), free) ? 'held' : 'fresh') : (verdict ?? 'fresh')
      for (const { report, verdicts } of waiting) {
        emit(
          parted(
            report,
            report.findings.map((finding, index) => settle(finding, verdicts[index])),
          ),
        )
      }
      waiting = []
      const paths = [...new Set(others.map((finding) => finding.path))]
      const settled = paths.flatMap((path) => {
        const own = others.filter((finding) => finding.path === path)
        const verdicts = part(path, own)
        return own.map((finding, index) => ({ finding, verdict: settle(finding, verdicts[index]) }))
      })
      const of = (verdict: Verdict): readonly FindingReport[] =>
        settled.filter((one) => one.verdict === verdict).map((one) => one.finding)
      return { fresh: of('fresh'), held: of('held') }
    },
    left: () =>
      [...entries.values()]
        .flat()
        .filter((entry) => entry.left > 0)
        .map(({ known, left }) => ({ ...known, count: left })),
  }
}

interface Entry {
  readonly known: KnownFindings
  left: number
}

/** A report without the findings that are held, which it carries beside the others. */
function parted(report: ArticleReport, verdicts: readonly Verdict[]): ArticleReport {
  const held = report.findings.filter((_finding, index) => verdicts[index] === 'held')
  return held.length === 0 ? report : withoutHeld(report, held)
}

/** Takes findings out of a report and its figures and puts them with those that are held aside. */
export function withoutHeld(report: ArticleReport, held: readonly FindingReport[]): ArticleReport {
  const isHeld = new Set(held)
  return {
    ...report,
    findings: report.findings.filter((finding) => !isHeld.has(finding)),
    held: [...report.held, ...held],
    figures: report.figures.map((figure) => ({
      ...figure,
      findings: figure.findings.filter(
        (own) => !held.some((finding) => finding.rule === own.rule && finding.message === own.message),
      ),
    })),
  }
}
