import type { UsesOptions } from '../../registry/uses.js'
import { addArticles, addRegistryOptions, type AddRegistryCommand } from './shared.js'

export const addUsedBy: AddRegistryCommand = (registry, io, done) => {
  const command = registry
    .command('used-by')
    .description('List every place of every article that uses a claim, named by hand or found by the checker.')
    .argument('<id>', 'the id of a claim')
  addRegistryOptions(addArticles(command))
    .addHelpText(
      'after',
      `
Examples:
  claimcheck registry used-by ge-crossings-2022-03
  claimcheck registry used-by ge-crossings-2022-03 --articles "archive/2022-*" --format json`,
    )
    .action(async (id: string, options: UsesOptions) => {
      const { runUsedBy } = await import('../../registry/usedBy.js')
      done(await runUsedBy(io, id, options))
    })
}
