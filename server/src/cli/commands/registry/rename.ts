import type { RenameOptions } from '../../registry/rename.js'
import { addArticles, addRegistryOptions, type AddRegistryCommand } from './shared.js'

export const addRename: AddRegistryCommand = (registry, io, done) => {
  const command = registry
    .command('rename')
    .description('Rename a claim in the registry and in every article that names it.')
    .argument('<old>', 'its id')
    .argument('<new>', 'the id that it gets')
    .option('--dry-run', 'say what would be renamed, and write nothing')
  addRegistryOptions(addArticles(command))
    .addHelpText(
      'after',
      `
Articles are written first and the claim itself last: where the command is stopped halfway, the old id is still in the
registry, and the same command again renames what is left.

Examples:
  claimcheck registry rename ge-crossings ge-crossings-2022-03 --dry-run
  claimcheck registry rename ge-crossings ge-crossings-2022-03`,
    )
    .action(async (from: string, to: string, options: RenameOptions) => {
      const { runRename } = await import('../../registry/rename.js')
      done(await runRename(io, from, to, options))
    })
}
