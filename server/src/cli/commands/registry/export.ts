import type { ExportOptions } from '../../registry/export/run.js'
import { addFilters, addRegistryOptions, type AddRegistryCommand } from './shared.js'

export const addExport: AddRegistryCommand = (registry, io, done) => {
  const command = registry
    .command('export')
    .description("Print claims as JSON or CSV, their sources as CSL-JSON, or an article's claims as JSON-LD.")
    .option('--article <file>', 'json-ld: the article')
    .option('--url <address>', 'json-ld: where the article is published')
    .option('--organization <name>', 'json-ld: who checked it')
  addRegistryOptions(addFilters(command), ['json', 'csv', 'csl-json', 'json-ld'])
    .addHelpText(
      'after',
      `
json-ld: schema.org's Article, Claim and ClaimReview. A figure is reviewed where its claim is more than a draft.

Examples:
  claimcheck registry export --output claims.json
  claimcheck registry export --format csv --place Ukraine --output ukraine.csv
  claimcheck registry export --format csl-json | pandoc --citeproc --bibliography /dev/stdin article.md
  claimcheck registry export --format json-ld --article articles/border.md --url https://example.org/border \\
    --organization "The Example"`,
    )
    .action(async (options: ExportOptions) => {
      const { runExport } = await import('../../registry/export/run.js')
      done(await runExport(io, options))
    })
}
