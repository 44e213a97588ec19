import type { UnusedOptions } from '../../registry/unused.js'
import { addArticles, addFilters, addRegistryOptions, type AddRegistryCommand } from './shared.js'

export const addUnused: AddRegistryCommand = (registry, io, done) => {
  const command = registry
    .command('unused')
    .description('List the claims that no article uses.')
    .option('--strict', 'list those too that another claim names: in a formula, or as the one that replaces it')
  addRegistryOptions(addFilters(addArticles(command)))
    .addHelpText(
      'after',
      `
Examples:
  claimcheck registry unused
  claimcheck registry unused --status draft --articles articles`,
    )
    .action(async (options: UnusedOptions) => {
      const { runUnused } = await import('../../registry/unused.js')
      done(await runUnused(io, options))
    })
}
