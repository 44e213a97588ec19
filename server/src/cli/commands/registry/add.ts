import type { AddOptions } from '../../registry/add.js'
import { parsePlace } from '../../options.js'
import { addClaimOptions, addRegistryOptions, type AddRegistryCommand } from './shared.js'

export const addAdd: AddRegistryCommand = (registry, io, done) => {
  const command = registry
    .command('add')
    .description('Add a claim as a draft, from flags or from a figure of an article.')
    .option('--from <file:line[:column]>', 'take what can be read off the figure there', parsePlace)
    .option('--value <value>', 'a number, the words of a figure, or a range as in 400..750')
    .option('--file <file>', 'the registry file it goes to (default: drafts.yaml, or that of --after)')
    .option('--after <id>', 'put it right behind this claim')
    .option('--even-if-sourced', 'add it though a claim says already what the figure of --from says')
    .option('--dry-run', 'say what would be written, and write nothing')
  addRegistryOptions(addClaimOptions(command, 'made from what it is about'))
    .addHelpText(
      'after',
      `
What --from reads is listed, and what it reads outside the figure's own sentence is marked; a flag wins over it, and an
empty one, as in --period "", leaves the key out.

A claim without a source is written with a placeholder, which \`validate\` asks for. Comments, layout and line ends of
the file stay. Two commands at once wait for each other.

Examples:
  claimcheck registry add --from articles/border.md:12
  claimcheck registry add --from articles/border.md:12:40 --source ministry-2022 --id ge-crossings-2022-03
  claimcheck registry add --value 132 --unit applications --measure "asylum applications" --origin RU \\
    --destination DE --period 2022-02 --source bamf-2022-03 \\
    --statement "132 Russian citizens applied for asylum in Germany in February 2022."`,
    )
    .action(async (options: AddOptions) => {
      const { runAdd } = await import('../../registry/add.js')
      done(await runAdd(io, options))
    })
}
