import type { QueueOptions } from '../../registry/queue.js'
import { addArticles, addRegistryOptions, parseLimit, type AddRegistryCommand } from './shared.js'

export const addQueue: AddRegistryCommand = (registry, io, done) => {
  const command = registry
    .command('queue')
    .description(
      'List what to verify next: drafts and claims whose review is overdue, the most prominently used first.',
    )
    .option('-n, --limit <n>', 'show at most so many', parseLimit)
  addRegistryOptions(addArticles(command))
    .addHelpText(
      'after',
      `
The order: each place where an article uses the claim has a weight, 4 in a title, 3 in the first paragraph, 2 in a
heading, 1 elsewhere, and the claim with the highest sum comes first; then what more articles use; then drafts.

Examples:
  claimcheck registry queue -n 10
  claimcheck registry queue --articles articles/2024 --format json`,
    )
    .action(async (options: QueueOptions) => {
      const { runQueue } = await import('../../registry/queue.js')
      done(await runQueue(io, options))
    })
}
