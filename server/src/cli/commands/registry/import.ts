import type { ImportOptions } from '../../registry/import/run.js'
import { parseDay } from '../../options.js'
import { addRegistryOptions, type AddRegistryCommand } from './shared.js'

export const addImport: AddRegistryCommand = (registry, io, done) => {
  const command = registry
    .command('import')
    .description(
      'Write published figures as claims: SDMX-CSV, JSON-stat, or any CSV with a mapping. Nothing is fetched.',
    )
    .argument('<file>', 'a file on this machine')
    .option('--mapping <file>', 'how columns make claims; needed for plain CSV')
    .option('--file <file>', 'the registry file for new claims (default: one with the name of the data set)')
    .option('--on <date>', 'when revised numbers were published (default: what the file says, else today)', parseDay)
    .option('--reason <text>', 'why claims are superseded (default: "Revised by" and the publisher)')
    .option('--dry-run', 'say what would be written, and write nothing')
  addRegistryOptions(command)
    .addHelpText(
      'after',
      `
Each row becomes a draft with its source, its series and what its flags mean (p: the caveat "provisional"). Imported
again, what is unchanged stays as it is, what was revised is superseded, and what somebody wrote by hand is kept.

Examples:
  claimcheck registry import migr_asyappctza_linear.csv --dry-run
  claimcheck registry import migr_asyappctza.json --mapping asylum.map.yaml
  claimcheck registry import unhcr.csv --mapping unhcr.map.yaml --file claims/unhcr.yaml

A mapping:
  where: {level: host}
  sources:
    unhcr-data: {publisher: UNHCR, title: Refugee Data Finder, url: "https://www.unhcr.org/refugee-statistics/"}
  claims:
    - id: unhcr-{country}-{metric}-{year}
      statement: At the end of {year} there were {value} {metric} in {country}.
      value: "{value}"
      unit: people
      measure: "{metric}"
      destination: "{country}"
      asOf: "{year}-12-31"
      sources: [unhcr-data]`,
    )
    .action(async (file: string, options: ImportOptions) => {
      const { runImport } = await import('../../registry/import/run.js')
      done(await runImport(io, file, options))
    })
}
