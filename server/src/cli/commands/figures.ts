import { parsePlace, type CommonOptions } from '../options.js'
import { addCommon, formatOption, type AddCommand } from './command.js'

export const addFigures: AddCommand = (program, io, done) => {
  const command = program
    .command('figures')
    .description('List the figures recognized in articles; no registry is read.')
    .argument('[path...]', 'files, folders (every *.md and *.markdown below) or globs')
    .addOption(formatOption(['text', 'json', 'jsonl']))
  addCommon(command)
    .option('--explain <file:line>', 'say why the numbers on a line were or were not taken as figures', parsePlace)
    .addHelpText('after', figuresHelp)
    .action(async (paths: string[], options: CommonOptions) => {
      const { runFigures } = await import('../figures.js')
      done(await runFigures(io, paths, options))
    })
}

const figuresHelp = `
Examples:
  claimcheck figures article.md
  claimcheck figures --format jsonl articles > figures.jsonl
  claimcheck figures --explain article.md:12`
