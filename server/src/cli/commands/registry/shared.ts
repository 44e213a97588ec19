import { InvalidArgumentError, Option, type Command } from 'commander'
import type { ClaimStatus } from '../../../core/types.js'
import { collect, parseDay, parseOutput } from '../../options.js'
import { formatOption } from '../command.js'
import type { AddCommand } from '../command.js'

/** Adds one command to `claimcheck registry`, as `AddCommand` does to the program. */
export type AddRegistryCommand = AddCommand

const statuses: readonly ClaimStatus[] = ['draft', 'verified', 'disputed', 'superseded', 'retracted']

/** The options of every command about the registry. */
export function addRegistryOptions(
  command: Command,
  formats: readonly [string, ...string[]] = ['text', 'json'],
): Command {
  return command
    .addOption(formatOption(formats))
    .option(
      '--registry <folder>',
      'a registry, repeatable; in place of the configured ones (default: claims/)',
      collect,
    )
    .option('--config <file>', 'a configuration file, in place of the nearest claimcheck.config.yaml')
    .option('--no-registry-cache', 'load large registries anew, and keep nothing of them for the next run')
    .option('--today <date>', 'the day to count from, as in 2024-05-31 (default: today)', parseDay)
    .option('-o, --output <file>', 'write to a file, not to standard output', parseOutput)
    .option('--color', 'colour the text even where it is not for a terminal')
    .option('--no-color', 'do not colour the text')
}

/** The options that say which claims are meant. */
export function addFilters(command: Command): Command {
  return command
    .option('--measure <words>', 'what is measured, as in "asylum applications"')
    .option('--population <words>', 'who is counted')
    .option('--place <name>', 'a country by code or by name in any language, or another place; repeatable', collect)
    .option('--period <period>', 'claims about this time or a part of it, as in 2022, 2022-Q1 or 2020/2022')
    .option('--source <words>', 'a source: its name, publisher, title or address')
    .addOption(new Option('--status <status>', `one of ${statuses.join(', ')}; repeatable`).argParser(collectStatus))
    .option('--tag <tag>', 'claims with this tag')
}

/** The option that says which articles are looked into. */
export function addArticles(command: Command): Command {
  return command.option(
    '--articles <path>',
    'files, folders or globs to look into, repeatable (default: all articles of the project)',
    collect,
  )
}

/** The options that say what a claim holds. @param id what its id is where none is given. */
export function addClaimOptions(command: Command, id: string): Command {
  return command
    .option('--id <id>', `the id of the new claim (default: ${id})`)
    .option('--statement <text>', 'one sentence that states the figure as it may be printed')
    .option('--unit <noun>', 'what one of them is')
    .option('--measure <words>', 'what is measured')
    .addOption(new Option('--kind <kind>', 'counted as of a day, or over a period').choices(['stock', 'flow']))
    .option('--population <words>', 'who is counted')
    .option('--origin <place>', 'where they come from')
    .option('--destination <place>', 'where they go')
    .option('--place <place>', 'where it happens, where neither fits')
    .option('--period <period>', 'as in 2022, 2022-Q1, 2022-02 or 2022-02-24/2022-07-05')
    .option('--as-of <date>', 'the day or month that a stock was counted')
    .addOption(
      new Option('--method <method>', 'how it was counted').choices(['register', 'estimate', 'survey', 'model']),
    )
    .option('--rounding <step>', "the source's own rounding step", parsePositive)
    .option('--source <name>', 'a source that the registry has by this name; repeatable', collect)
    .option('--publisher <name>', 'a source of this claim alone, with --title or --url')
    .option('--title <text>', 'its title')
    .option('--url <address>', 'its address')
    .option('--quote <text>', "the source's own words that hold the number")
    .option('--caveat <text>', 'what an article must say with the figure')
    .option('--review-by <date>', 'the last day before it must be checked again', parseDay)
    .option('--note <text>', 'anything a colleague should know')
    .option('--tag <tag>', 'a word to search by; repeatable', collect)
}

export function parseLimit(text: string): number {
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new InvalidArgumentError('Expected a whole number, 1 or more.')
  return Number(text)
}

function parsePositive(text: string): string {
  if (!(Number(text) > 0)) throw new InvalidArgumentError('Expected a number above zero.')
  return text
}

function collectStatus(text: string, before: readonly string[] = []): readonly string[] {
  if (!statuses.some((status) => status === text)) {
    throw new InvalidArgumentError(`Expected one of ${statuses.join(', ')}.`)
  }
  return [...before, text]
}
