import { Option } from 'commander'
import { parseCount, parseOutput, parsePercent, type CheckOptions } from '../options.js'
import { formats } from './check.js'
import { formatOption, type AddCommand } from './command.js'

export const addMerge: AddCommand = (program, io, done) => {
  program
    .command('merge')
    .description('Merge the reports of `check --shard I/N --format json` into what one run would have printed.')
    .argument('<report...>', 'the report of every part')
    .addOption(formatOption(formats))
    .option('-o, --output <file>', 'write to a file, not to standard output', parseOutput)
    .addOption(
      new Option('--fail-on <level>', 'exit with 1 for findings at or above this level').choices([
        ...['error', 'warning', 'information', 'never'],
      ]),
    )
    .option('--max-warnings <n>', 'exit with 1 for more warnings than this', parseCount)
    .option('--min-coverage <n>', 'exit with 1 where fewer than this many percent are sourced', parsePercent)
    .option('-v, --verbose', 'list every figure with its status and claim (text format)')
    .option('--color', 'colour the text even where it is not for a terminal')
    .option('--no-color', 'do not colour the text')
    .addHelpText('after', mergeHelp)
    .action(async (paths: string[], options: CheckOptions) => {
      const { runMerge } = await import('../shards/merge.js')
      done(await runMerge(io, paths, options))
    })
}

const mergeHelp = `
The exit code is that of one run of \`check\` over all articles. A part that is missing is an error.

Examples:
  claimcheck check articles --shard 1/2 --format json --output part-1.json
  claimcheck check articles --shard 2/2 --format json --output part-2.json
  claimcheck merge part-1.json part-2.json
  claimcheck merge part-*.json --format sarif --output claimcheck.sarif`
