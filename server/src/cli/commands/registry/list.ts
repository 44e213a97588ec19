import type { ListOptions } from '../../registry/list.js'
import { addFilters, addRegistryOptions, type AddRegistryCommand } from './shared.js'

export const addList: AddRegistryCommand = (registry, io, done) => {
  const command = registry.command('list').description('List claims, one a line.')
  addRegistryOptions(addFilters(command))
    .addHelpText(
      'after',
      `
Examples:
  claimcheck registry list
  claimcheck registry list --place Deutschland --period 2022 --status verified
  claimcheck registry list --source UNHCR --measure "refugees hosted" --format json`,
    )
    .action(async (options: ListOptions) => {
      const { runList } = await import('../../registry/list.js')
      done(await runList(io, options))
    })
}
