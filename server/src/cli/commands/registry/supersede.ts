import type { SupersedeOptions } from '../../registry/supersede.js'
import { parseDay } from '../../options.js'
import { addArticles, addClaimOptions, addRegistryOptions, type AddRegistryCommand } from './shared.js'

export const addSupersede: AddRegistryCommand = (registry, io, done) => {
  const command = registry
    .command('supersede')
    .description('Put a newer claim in the place of one, and tell which articles that makes wrong.')
    .argument('<id>', 'the claim that is superseded')
    .requiredOption('--value <value>', 'the new value')
    .requiredOption('--on <date>', 'the day on which the new value was published', parseDay)
    .option('--reason <text>', 'why: a revision, double counts taken out')
    .option('--dry-run', 'say what would be written and which articles it concerns, and write nothing')
  addRegistryOptions(addArticles(addClaimOptions(command, 'the old one with -2')))
    .addHelpText(
      'after',
      `
The new claim is a draft that has every key of the old one but what was said of its value alone (quote, who verified
it). Its statement is the old one with the new value, where that can be told; write it with --statement otherwise.

An article published on the day or later was wrong when it was published; one from before has become wrong since.
A figure that agrees with the new value too is still right.

Examples:
  claimcheck registry supersede de-easy-2015 --value 890000 --on 2016-09-30 \\
    --reason "Double registrations taken out." --source bmi-2016-09-30
  claimcheck registry supersede de-easy-2015 --value 890000 --on 2016-09-30 --dry-run --format json`,
    )
    .action(async (id: string, options: SupersedeOptions) => {
      const { runSupersede } = await import('../../registry/supersede.js')
      done(await runSupersede(io, id, options))
    })
}
