import type { FailOn } from '../core/config.js'
import { decodeText } from '../workspace/decode.js'
import { checkFormatter } from './formatters/index.js'
import type { CheckFormatter, CheckRun, FormatOptions } from './formatters/formatter.js'
import { repositoryPrefix, rulePages } from './formatters/place.js'
import { stepSummaryFormatter } from './formatters/stepSummary.js'
import { exitCodes, UsageError, type ExitCode, type Io } from './io.js'
import { pathOf, wantsColor, widthOf, type CheckOptions } from './options.js'
import type { Results } from './output.js'
import { shardFormatter } from './shards/format.js'
import type { ArticleReport } from './report.js'
import { whyUnwritten } from './unwritten.js'
import { gravest } from './verdict.js'

/** Everything that a check is printed to: what `--format` names, each file of `--also`, the summary of a step. */
export interface Sinks {
  readonly article: (report: ArticleReport, failOn: FailOn, project: string) => void
  /** Ends all of them. Gives the exit code that writing itself calls for. */
  readonly end: (run: CheckRun) => Promise<ExitCode>
}

/** A format and the file that it is written to besides, as `--also sarif=report.sarif` gives them. */
export interface AlsoFile {
  readonly format: string
  readonly path: string
}

/** Throws a `UsageError` where two reports, or one and the baseline, would be in one file, of which the last would be left. */
export function checkFiles(io: Io, { output, also = [], baseline }: CheckOptions): void {
  const known = baseline === undefined ? null : pathOf(io, baseline)
  const taken = new Set(known === null ? [] : [known])
  if (output !== undefined) {
    const full = pathOf(io, output)
    if (full === known) throw new UsageError(`--output ${output}: is the baseline, name another file`)
    taken.add(full)
  }
  for (const { format, path } of also) {
    const full = pathOf(io, path)
    if (full === known) throw new UsageError(`--also ${format}=${path}: is the baseline, name another file`)
    if (taken.has(full))
      throw new UsageError(`--also ${format}=${path}: another report goes to this file, name another`)
    taken.add(full)
  }
}

interface Sink {
  readonly formatter: CheckFormatter
  readonly write: (text: string) => void
  readonly end: () => Promise<ExitCode>
}

export function openSinks(io: Io, options: CheckOptions, results: Results): Sinks {
  const plain: FormatOptions = {
    color: false,
    width: 100,
    toFile: true,
    verbose: options.verbose === true,
    prefix: repositoryPrefix(io),
    rulePages: rulePages(io),
  }
  const main = { ...plain, color: wantsColor(io, options), width: widthOf(io), toFile: options.output !== undefined }
  const { shard } = options
  const formatterOf = (format: string, how: FormatOptions): CheckFormatter =>
    format === 'json' && shard !== undefined
      ? shardFormatter(shard, options.asked ?? null)
      : checkFormatter(format, how)
  const sinks: Sink[] = [
    {
      formatter: options.dryRun === true ? silent : formatterOf(options.format, main),
      write: results.write,
      end: results.end,
    },
    ...(options.also ?? []).map(({ format, path }) =>
      fileSink(io, formatterOf(format, plain), path, (text) => io.writeFile(pathOf(io, path), text)),
    ),
  ]
  const summaryFile = io.env['GITHUB_STEP_SUMMARY'] ?? ''
  if (options.format === 'github' && summaryFile !== '') {
    const path = pathOf(io, summaryFile)
    sinks.push(fileSink(io, stepSummaryFormatter(plain), summaryFile, (text) => append(io, path, text)))
  }
  return {
    article: (report, failOn, project) => {
      for (const { formatter, write } of sinks) write(formatter.article(report, failOn, project))
    },
    end: async (run) => {
      const codes: ExitCode[] = []
      for (const { formatter, write, end } of sinks) {
        write(formatter.end(run))
        codes.push(await end())
      }
      return gravest(codes)
    },
  }
}

/** A dry run prints its diff, and nothing after it. */
const silent: CheckFormatter = { article: () => '', end: () => '' }

/** Keeps what is written and gives all of it to `save` at the end. */
function fileSink(io: Io, formatter: CheckFormatter, name: string, save: (text: string) => Promise<void>): Sink {
  const kept: string[] = []
  return {
    formatter,
    write: (text) => {
      if (text !== '') kept.push(text)
    },
    end: async () => {
      try {
        await save(kept.join(''))
        return exitCodes.clean
      } catch (error) {
        io.stderr.write(`claimcheck: ${name} could not be written, ${whyUnwritten(error)}\n`)
        return exitCodes.couldNotRun
      }
    },
  }
}

/** A step may have written to its summary before. */
async function append(io: Io, path: string, text: string): Promise<void> {
  const before = await io.files.readFile(path)
  const decoded = before.ok ? decodeText(path, before.value, summaryLimit) : before
  await io.writeFile(path, (decoded.ok ? decoded.value : '') + text)
}

const summaryLimit = 2 * 1024 * 1024
