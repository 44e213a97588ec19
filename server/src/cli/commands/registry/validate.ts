import { Option } from 'commander'
import { collect, parseCount, type CheckOptions } from '../../options.js'
import { addRegistryOptions, type AddRegistryCommand } from './shared.js'

/** The formats of `check` but for `jsonl`, which holds articles alone. */
const formats = ['text', 'json', 'sarif', 'github', 'gitlab', 'checkstyle', 'junit', 'rdjsonl'] as const

export const addValidate: AddRegistryCommand = (registry, io, done) => {
  const command = registry
    .command('validate')
    .description(
      'Check the registry itself: its format, its sources and formulas, and claims that contradict each other.',
    )
    .addOption(
      new Option('--fail-on <level>', 'exit with 1 for findings at or above this level (default: error)').choices([
        'error',
        'warning',
        'information',
        'never',
      ]),
    )
    .option('--max-warnings <n>', 'exit with 1 for more warnings than this', parseCount)
    .option('--severity <rule=level>', 'set the level of a rule: error, warning, information, off; repeatable', collect)
    .option('--rule <rule>', 'run only this rule; repeatable', collect)
  addRegistryOptions(command, [...formats])
    .addHelpText(
      'after',
      `
Exit codes as of \`claimcheck check\`: 0 nothing at or above --fail-on, 1 findings, 2 could not run.

Examples:
  claimcheck registry validate
  claimcheck registry validate --fail-on warning --format github
  claimcheck registry validate --format sarif --output registry.sarif`,
    )
    .action(async (options: CheckOptions) => {
      const { runValidate } = await import('../../registry/validate.js')
      done(await runValidate(io, options))
    })
}
