import { Option } from 'commander'
import {
  collect,
  parseAlso,
  parseCount,
  parseDay,
  parseJobs,
  parsePercent,
  parsePlace,
  type CheckOptions,
} from '../options.js'
import { parseShard } from '../shards/shard.js'
import { addCommon, formatOption, type AddCommand } from './command.js'

/** What `--format` takes, the first where it is not given; a formatter of each name is in `formatters/index.ts`. */
export const formats = [
  'text',
  'json',
  'jsonl',
  'sarif',
  'github',
  'gitlab',
  'checkstyle',
  'junit',
  'rdjsonl',
] as const satisfies readonly string[]

export const addCheck: AddCommand = (program, io, done) => {
  const command = program
    .command('check')
    .description('Check the figures of articles against the registries of their projects.')
    .argument('[path...]', 'files, folders (every *.md and *.markdown below) or globs')
    .addOption(formatOption(formats))
    .option(
      '--registry <folder>',
      'a registry, repeatable; in place of the configured ones (default: claims/)',
      collect,
    )
    .option('--no-registry-cache', 'load large registries anew, and keep nothing of them for the next run')
    .option('--today <date>', 'the day of the check, as in 2024-05-31 (default: today)', parseDay)
    .addOption(
      new Option('--fail-on <level>', 'exit with 1 for findings at or above this level (default: error)').choices([
        'error',
        'warning',
        'information',
        'never',
      ]),
    )
    .option('--max-warnings <n>', 'exit with 1 for more warnings than this', parseCount)
    .option('--min-coverage <n>', 'exit with 1 where fewer than this many percent are sourced', parsePercent)
    .option('--require-sign-off', 'exit with 1 for every figure that nobody has signed off, see `claimcheck sign-off`')
    .option('--severity <rule=level>', 'set the level of a rule: error, warning, information, off; repeatable', collect)
    .option('--rule <rule>', 'run only this rule; repeatable', collect)
    .option(
      '-j, --jobs <n>',
      'how many threads check articles, 1 for none but its own (default: as many as pay)',
      parseJobs,
    )
    .option(
      '--cache [folder]',
      'keep what was read and found of each article, so that the next check passes over what is the same',
    )
    .option('--shard <i/n>', 'check the I-th of N parts of the articles, for `claimcheck merge`', parseShard)
    .option('--stdin-jsonl', 'read an article a line from standard input, as {"path": …, "text": …}')
    .option('--print-config', 'print the configuration that holds and where it came from, and check nothing')
    .option('--since <revision>', 'report only what is new against the merge base with a git revision')
    .option('--baseline <file>', 'hold aside the findings that a file lists')
    .option('--update-baseline', 'take out of the baseline what is no longer found; make it where there is none')
    .option('--grow-baseline', 'also put into the baseline what it does not list')
    .option('--fix', 'make the changes to articles that cannot change what they say')
    .option('--dry-run', 'print these changes as a diff, and change nothing')
    .option(
      '--also <format=file>',
      'write the report to a file in another format too, as in sarif=claimcheck.sarif; repeatable',
      parseAlso(formats),
    )
    .option('-v, --verbose', 'list every figure with its status and claim (text format)')
  addCommon(command)
    .option('--explain <file:line[:column]>', 'say why the figures there are tied as they are', parsePlace)
    .addHelpText('after', checkHelp)
    .action(async (paths: string[], options: CheckOptions) => {
      const { startSpare } = await import('../engine/spare.js')
      const spare = startSpare(io, paths, options)
      try {
        const { runCheck } = await import('../check.js')
        done(await runCheck(io, paths, options, spare))
      } finally {
        await spare?.close()
      }
    })
}

const checkHelp = `
Examples:
  claimcheck check article.md
  claimcheck check articles --registry claims --registry ../shared/claims
  claimcheck check "articles/2024-*.md" --today 2024-06-01 --format json --output report.json
  claimcheck check articles --fail-on warning --severity unregistered-figure=off
  claimcheck check articles --min-coverage 80 --max-warnings 10
  git diff --name-only --diff-filter=d -z main -- "*.md" | claimcheck check --files-from -
  claimcheck check articles --since origin/main
  claimcheck check articles --baseline claimcheck.baseline.jsonl --update-baseline
  claimcheck check articles --fix --dry-run
  claimcheck check --stdin --stdin-path articles/draft.md < draft.md
  claimcheck check --explain article.md:12
  claimcheck check articles --shard 1/4 --format json --output part-1.json
  claimcheck check --stdin-jsonl --format jsonl < articles.jsonl > findings.jsonl

A configuration file, claimcheck.config.yaml, is found upwards from each article:
  registry: [claims, ../shared/claims]
  failOn: warning
  rules:
    unregistered-figure: off`
