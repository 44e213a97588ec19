import { collect, parseDay } from '../options.js'
import type { SuppressionsOptions } from '../suppressions.js'
import { addCommon, formatOption, type AddCommand } from './command.js'

export const addSuppressions: AddCommand = (program, io, done) => {
  const command = program
    .command('suppressions')
    .description('List every finding that a comment silences, with its reason and who wrote it.')
    .argument('[path...]', 'files, folders (every *.md and *.markdown below) or globs')
    .addOption(formatOption(['text', 'json']))
    .option('--registry <folder>', 'a registry, repeatable; in place of the configured ones', collect)
    .option('--today <date>', 'the day of the check, as in 2024-05-31 (default: today)', parseDay)
  addCommon(command)
    .addHelpText('after', suppressionsHelp)
    .action(async (paths: string[], options: SuppressionsOptions) => {
      const { runSuppressions } = await import('../suppressions.js')
      done(await runSuppressions(io, paths, options))
    })
}

const suppressionsHelp = `
Who wrote a comment is asked of git, where there is a repository.

Examples:
  claimcheck suppressions articles
  claimcheck suppressions --format json articles | jq '.[] | select(.reason == null)'`
