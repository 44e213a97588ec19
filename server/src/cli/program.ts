import { Command, Option } from 'commander'
import type { ExitCode, Io } from './io.js'
import {
  collect,
  parseCount,
  parseDay,
  parsePercent,
  parsePlace,
  type CheckOptions,
  type CommonOptions,
} from './options.js'
import { toolVersion } from './version.js'

/** Describes all commands. What they run is loaded only when it runs, so that `--help` and `--version` answer at once. */
export function makeProgram(io: Io, done: (code: ExitCode) => void): Command {
  const program = new Command('claimcheck')
    .description('Checks the figures in Markdown articles against a sourced registry of claims.')
    .version(toolVersion, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'explain a command')
    .showHelpAfterError('Run `claimcheck --help` to see what it takes.')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text),
      getOutHelpWidth: () => Math.min(io.stdout.columns ?? 100, 120),
      getErrHelpWidth: () => Math.min(io.stderr.columns ?? 100, 120),
      outputError: (text, write) => write(text.replace(/^error: /, 'claimcheck: ')),
    })
    .addHelpText('after', programHelp)
  addCheck(program, io, done)
  addFigures(program, io, done)
  addLanguageServer(program, done)
  return program
}

function addCheck(program: Command, io: Io, done: (code: ExitCode) => void): void {
  const command = program
    .command('check')
    .description('Check the figures of articles against the registries of their projects.')
    .argument('[path...]', 'files, folders (every *.md and *.markdown below) or globs')
    .addOption(formatOption(['text', 'json', 'jsonl', 'github', 'sarif']))
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
    .option('--severity <rule=level>', 'set the level of a rule: error, warning, information, off; repeatable', collect)
    .option('--rule <rule>', 'run only this rule; repeatable', collect)
    .option('--print-config', 'print the configuration that holds and where it came from, and check nothing')
    .option('-v, --verbose', 'list every figure with its status and claim (text format)')
  addCommon(command)
    .option('--explain <file:line[:column]>', 'say why the figures there are tied as they are', parsePlace)
    .addHelpText('after', checkHelp)
    .action(async (paths: string[], options: CheckOptions) => {
      const { runCheck } = await import('./check.js')
      done(await runCheck(io, paths, options))
    })
}

function addFigures(program: Command, io: Io, done: (code: ExitCode) => void): void {
  const command = program
    .command('figures')
    .description('List the figures recognized in articles; no registry is read.')
    .argument('[path...]', 'files, folders (every *.md and *.markdown below) or globs')
    .addOption(formatOption(['text', 'json', 'jsonl']))
  addCommon(command)
    .option('--explain <file:line>', 'say why the numbers on a line were or were not taken as figures', parsePlace)
    .addHelpText('after', figuresHelp)
    .action(async (paths: string[], options: CommonOptions) => {
      const { runFigures } = await import('./figures.js')
      done(await runFigures(io, paths, options))
    })
}

function addLanguageServer(program: Command, done: (code: ExitCode) => void): void {
  program
    .command('lsp')
    .description('Run the language server, for any editor.')
    .requiredOption('--stdio', 'talk over standard input and output')
    .addHelpText('after', '\nExample:\n  claimcheck lsp --stdio')
    .action(async () => {
      const { runLanguageServer } = await import('./lsp.js')
      done(await runLanguageServer())
    })
}

function formatOption(names: readonly string[]): Option {
  return new Option('-f, --format <format>', 'how to print').choices(names).default('text')
}

function addCommon(command: Command): Command {
  return command
    .option(
      '--config <file>',
      'a configuration file, in place of the nearest claimcheck.config.yaml above each article',
    )
    .option('-o, --output <file>', 'write to a file, not to standard output')
    .option('--stdin', 'read one article from standard input')
    .option('--stdin-path <path>', 'what to call it, and where its configuration is looked for')
    .option('--files-from <file>', 'read paths from a file, one a line or set apart by NUL; - for standard input')
    .option('--color', 'colour the text even where it is not for a terminal')
    .option('--no-color', 'do not colour the text')
}

const programHelp = `
Examples:
  claimcheck check articles                  check every article below a folder
  claimcheck check --format github articles  annotate a pull request
  claimcheck figures article.md              see which numbers count as figures

Exit codes:
  0  nothing at or above --fail-on
  1  findings at or above it, too many warnings, or too few figures sourced
  2  could not run: usage, configuration, unreadable registry or article
  3  a fault of the program itself

Large registries are kept as they were loaded, in $XDG_CACHE_HOME/claimcheck, ~/.cache/claimcheck or, on Windows,
%LOCALAPPDATA%\\claimcheck. CLAIMCHECK_CACHE=off keeps nothing.`

const checkHelp = `
Examples:
  claimcheck check article.md
  claimcheck check articles --registry claims --registry ../shared/claims
  claimcheck check "articles/2024-*.md" --today 2024-06-01 --format json --output report.json
  claimcheck check articles --fail-on warning --severity unregistered-figure=off
  claimcheck check articles --min-coverage 80 --max-warnings 10
  git diff --name-only --diff-filter=d -z main -- "*.md" | claimcheck check --files-from -
  claimcheck check --stdin --stdin-path articles/draft.md < draft.md
  claimcheck check --explain article.md:12

A configuration file, claimcheck.config.yaml, is found upwards from each article:
  registry: [claims, ../shared/claims]
  failOn: warning
  rules:
    unregistered-figure: off`

const figuresHelp = `
Examples:
  claimcheck figures article.md
  claimcheck figures --format jsonl articles > figures.jsonl
  claimcheck figures --explain article.md:12`
