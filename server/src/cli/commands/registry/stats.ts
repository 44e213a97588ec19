import type { StatsOptions } from '../../registry/stats.js'
import { addFilters, addRegistryOptions, type AddRegistryCommand } from './shared.js'

export const addStats: AddRegistryCommand = (registry, io, done) => {
  const command = registry.command('stats').description('Count what the registry holds, and what is missing in it.')
  addRegistryOptions(addFilters(command))
    .addHelpText(
      'after',
      `
Examples:
  claimcheck registry stats
  claimcheck registry stats --place Ukraine --format json`,
    )
    .action(async (options: StatsOptions) => {
      const { runStats } = await import('../../registry/stats.js')
      done(await runStats(io, options))
    })
}
