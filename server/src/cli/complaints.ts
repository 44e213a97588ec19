import { indexLines, lineColumn } from '../core/lines.js'
import type { Problem } from '../core/types.js'
import type { Configuration } from '../project/configuration.js'
import { relativePath } from '../workspace/paths.js'
import type { FileFault } from '../workspace/workspace.js'
import { stackOf, type Told } from './engine/engine.js'
import type { Notice } from './formatters/formatter.js'
import { exitCodes, type ExitCode, type Io } from './io.js'
import { printable } from './printable.js'

/** Tells on standard error what went wrong, each thing once, and remembers the gravest. */
export interface Complaints {
  /** A file or folder that could not be used: exit code 2. */
  readonly fault: (fault: FileFault) => void
  /** What is wrong in a configuration file: exit code 2. */
  readonly configuration: (configuration: Configuration) => void
  /** The program itself failed: exit code 3. */
  readonly broken: (where: string, error: unknown) => void
  /** Something is missing from what the command gives: exit code 1. */
  readonly incomplete: (text: string) => void
  /** Worth knowing, and nothing wrong. */
  readonly note: (text: string) => void
  /** Something that an engine tells of an article: one of the above. */
  readonly told: (told: Told) => void
  /** What another run has told, which ended with this exit code. */
  readonly again: (notice: Notice, code: ExitCode) => void
  readonly exitCode: () => ExitCode
  /** All that was told, ordered by its text, line 4 before line 10: a run in parts tells the same in another order. */
  readonly notices: () => readonly Notice[]
}

export function makeComplaints(io: Io): Complaints {
  const told = new Set<string>()
  let gravest: ExitCode = exitCodes.clean
  const notices: Notice[] = []
  const tell = (line: string, code: ExitCode, at?: Notice['at']): void => {
    gravest = code > gravest ? code : gravest
    if (told.has(line)) return
    told.add(line)
    const severity = code === exitCodes.clean ? 'note' : 'error'
    notices.push({ severity, text: line, ...(at === undefined ? {} : { at }) })
    io.stderr.write(`${printable(line)}\n`)
  }
  const complaints: Complaints = {
    fault: (fault) => {
      const at = { path: relativePath(io.cwd, fault.path), line: fault.line ?? 1 }
      tell(faultLine(io.cwd, fault), exitCodes.couldNotRun, at)
    },
    configuration: (configuration) => {
      if (configuration.fault !== null) complaints.fault(configuration.fault)
      for (const problem of configuration.problems) {
        const { path, line } = problemPlace(io.cwd, configuration, problem)
        tell(problemLine(io.cwd, configuration, problem), exitCodes.couldNotRun, { path, line })
      }
    },
    broken: (where, error) => tell(`${where}: ${faultOfOurs(error)}`, exitCodes.fault),
    incomplete: (text) => tell(text, exitCodes.findings),
    note: (text) => tell(text, exitCodes.clean),
    told: (told) => {
      switch (told.type) {
        case 'note':
          complaints.note(told.text)
          return
        case 'fault':
          complaints.fault(told.fault)
          return
        case 'broken':
          complaints.broken(told.name, told.stack)
          return
      }
    },
    again: ({ severity, text, at }, code) => tell(text, severity === 'note' ? exitCodes.clean : code, at),
    exitCode: () => gravest,
    notices: () => inOrder(notices),
  }
  return complaints
}

/** Notices by their text: by path, as reports are, and of one path by line. */
export function inOrder<T extends Notice>(notices: readonly T[]): readonly T[] {
  const keyed = notices.map((notice) => ({
    notice,
    key: notice.text.replace(/:\d+/g, (number) => `:${number.slice(1).padStart(15, '0')}`),
  }))
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ notice }) => notice)
}

/** "articles/a.md:3: is not UTF-8, …" */
export function faultLine(cwd: string, fault: FileFault): string {
  return `${relativePath(cwd, fault.path)}${fault.line === null ? '' : `:${fault.line}`}: ${fault.message}`
}

/** "claimcheck.config.yaml:3:1: …" */
export function problemLine(cwd: string, configuration: Configuration, problem: Problem): string {
  const { path, line, column } = problemPlace(cwd, configuration, problem)
  return `${path}:${line}:${column}: ${problem.message}`
}

function problemPlace(
  cwd: string,
  { file, folder }: Configuration,
  { span }: Problem,
): { readonly path: string; readonly line: number; readonly column: number } {
  return { path: relativePath(cwd, file?.uri ?? folder), ...lineColumn(indexLines(file?.text ?? ''), span.start) }
}

/** What to report when the program itself is at fault. */
export function faultOfOurs(error: unknown): string {
  return `a fault of claimcheck itself, please report it with this text and the command that led to it\n${stackOf(error)}`
}
