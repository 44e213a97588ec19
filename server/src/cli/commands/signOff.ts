import { Option, type Command } from 'commander'
import { collect, parseDay } from '../options.js'
import type { SignOffOptions } from '../signOff.js'
import type { AddCommand } from './command.js'

export const addSignOff: AddCommand = (program, io, done) => {
  const command = program
    .command('sign-off')
    .description('Sign for figures that you have checked, and see what is signed.')
  addWorld(command)
    .argument('[place...]', 'figures, as in articles/a.md:12 or articles/a.md:12:67')
    .option('--by <name>', 'who has checked it (default: CLAIMCHECK_SIGNER, else git config user.name)')
    .option('--note <text>', 'what else there is to say')
    .option('--on <date>', 'the day on which it was checked (default: today)', parseDay)
    .option('--sourced', 'take articles in place of figures, and sign all of their sourced ones')
    .addHelpText('after', signOffHelp)
    .action(async (places: string[], options: SignOffOptions) => {
      const { runSignOff } = await import('../signOff.js')
      done(await runSignOff(io, places, options))
    })
  addWorld(command.command('list'))
    .description('List every figure with who has signed for it, and why a sign-off has lapsed.')
    .argument('<path...>', 'files, folders or globs')
    .addOption(new Option('-f, --format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .addHelpText('after', listHelp)
    .action(async (paths: string[], _: object, own: Command) => {
      const { runSignOffList } = await import('../signOff.js')
      done(await runSignOffList(io, paths, own.optsWithGlobals<SignOffOptions>()))
    })
  addWorld(command.command('withdraw'))
    .description('Take sign-offs back.')
    .argument('<place...>', 'figures, as in articles/a.md:12')
    .option('--by <name>', "only this person's (default: CLAIMCHECK_SIGNER, else git config user.name)")
    .option('--everybody', "everybody's, in place of one person's")
    .option('--gone', 'take articles in place of figures, and withdraw what was signed of figures they no longer have')
    .addHelpText('after', withdrawHelp)
    .action(async (places: string[], _: object, own: Command) => {
      const { runWithdraw } = await import('../signOff.js')
      done(await runWithdraw(io, places, own.optsWithGlobals<SignOffOptions>()))
    })
}

function addWorld(command: Command): Command {
  return command
    .option(
      '--config <file>',
      'a configuration file, in place of the nearest claimcheck.config.yaml above each article',
    )
    .option(
      '--registry <folder>',
      'a registry, repeatable; in place of the configured ones (default: claims/)',
      collect,
    )
    .option('--today <date>', 'the day it is (default: today)', parseDay)
}

const listHelp = `
Examples:
  claimcheck sign-off list articles
  claimcheck sign-off list articles/a.md --format json`

const withdrawHelp = `
Examples:
  claimcheck sign-off withdraw articles/a.md:12 --by "K. Lund"
  claimcheck sign-off withdraw --everybody articles/a.md:12:67
  claimcheck sign-off withdraw --gone articles/a.md`

const signOffHelp = `
Examples:
  claimcheck sign-off articles/a.md:12 --by "K. Lund" --note "page 4 of the report"
  claimcheck sign-off articles/a.md:12:67
  claimcheck sign-off --sourced articles/a.md
  claimcheck sign-off list articles
  claimcheck sign-off withdraw articles/a.md:12 --by "K. Lund"
  claimcheck check --require-sign-off articles

Sign-offs are kept in sign-offs/, a file for each article and person. Commit them.`
