import type { RegistryOptions } from '../../registry/open.js'
import { addRegistryOptions, type AddRegistryCommand } from './shared.js'

export const addShow: AddRegistryCommand = (registry, io, done) => {
  const command = registry
    .command('show')
    .description('Show all that the registry says of a claim, and who changed it when, where git knows.')
    .argument('<id>', 'the id of a claim')
  addRegistryOptions(command)
    .addHelpText(
      'after',
      `
Examples:
  claimcheck registry show de-asylum-ru-2022-02
  claimcheck registry show de-asylum-ru-2022-02 --format json`,
    )
    .action(async (id: string, options: RegistryOptions) => {
      const { runShow } = await import('../../registry/show.js')
      done(await runShow(io, id, options))
    })
}
