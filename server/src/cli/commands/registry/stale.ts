import type { StaleOptions } from '../../registry/stale.js'
import { parseCount } from '../../options.js'
import { addFilters, addRegistryOptions, type AddRegistryCommand } from './shared.js'

export const addStale: AddRegistryCommand = (registry, io, done) => {
  const command = registry
    .command('stale')
    .description('List the claims that had to be checked again by now (reviewBy), the longest overdue first.')
    .option('--within <days>', 'also those that fall due within so many days', parseCount)
  addRegistryOptions(addFilters(command))
    .addHelpText(
      'after',
      `
Examples:
  claimcheck registry stale
  claimcheck registry stale --within 30 --source Eurostat`,
    )
    .action(async (options: StaleOptions) => {
      const { runStale } = await import('../../registry/stale.js')
      done(await runStale(io, options))
    })
}
