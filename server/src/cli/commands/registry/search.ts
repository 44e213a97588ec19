import type { SearchOptions } from '../../registry/search.js'
import { addFilters, addRegistryOptions, parseLimit, type AddRegistryCommand } from './shared.js'

export const addSearch: AddRegistryCommand = (registry, io, done) => {
  const command = registry
    .command('search')
    .description('Search claims by their words: statement, measure, population, places, sources, tags, notes, id.')
    .argument('<words...>', 'words, beginnings of words or numbers; claims with all of them come first')
    .option('-n, --limit <n>', 'show at most so many', parseLimit, 20)
  addRegistryOptions(addFilters(command))
    .addHelpText(
      'after',
      `
Examples:
  claimcheck registry search asylum russia
  claimcheck registry search 24,867
  claimcheck registry search remittances --place Usbekistan --period 2022`,
    )
    .action(async (words: string[], options: SearchOptions) => {
      const { runSearch } = await import('../../registry/search.js')
      done(await runSearch(io, words, options))
    })
}
