import { collect, parseDay, parseOutput } from '../options.js'
import type { ReportOptions } from '../copies.js'
import type { AddCommand } from './command.js'

export const addReport: AddCommand = (program, io, done) => {
  program
    .command('report')
    .description('Make the annotated copy of an article, for the line-by-line check: one page of HTML.')
    .argument('[path...]', 'files, folders (every *.md and *.markdown below) or globs')
    .option('-o, --output <path>', 'a file; for several articles a folder, which gets a page of contents', parseOutput)
    .option(
      '--registry <folder>',
      'a registry, repeatable; in place of the configured ones (default: claims/)',
      collect,
    )
    .option(
      '--config <file>',
      'a configuration file, in place of the nearest claimcheck.config.yaml above each article',
    )
    .option('--today <date>', 'the day of the check, as in 2024-05-31 (default: today)', parseDay)
    .option('--stdin', 'read one article from standard input')
    .option('--stdin-path <path>', 'what to call it, and where its configuration is looked for')
    .option('--files-from <file>', 'read paths from a file, one a line or set apart by NUL; - for standard input')
    .addHelpText('after', reportHelp)
    .action(async (paths: string[], options: ReportOptions) => {
      const { runReport } = await import('../copies.js')
      done(await runReport(io, paths, options))
    })
}

const reportHelp = `
Examples:
  claimcheck report articles/a.md -o copy.html
  claimcheck report articles -o copies`
