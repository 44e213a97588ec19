import { checkReading, readArticle } from '../../../core/check.js'
import { asInFile } from '../../../core/claims/placeholders.js'
import type { Claim, Source } from '../../../core/types.js'
import { articleOf } from '../../articles.js'
import { UsageError, type ExitCode, type Io } from '../../io.js'
import { openResults } from '../../output.js'
import { gravest } from '../../verdict.js'
import { claimWriter, sourceData } from '../claims.js'
import { chosenClaims } from '../chosen.js'
import type { FilterOptions } from '../filter.js'
import { openRegistry, type OpenRegistry, type RegistryOptions } from '../open.js'

export interface ExportOptions extends RegistryOptions, FilterOptions {
  /** The article that JSON-LD is made of. */
  readonly article?: string
  readonly url?: string
  readonly organization?: string
}

/** `claimcheck registry export`: claims as JSON or CSV, their sources as CSL-JSON, an article's claims as JSON-LD. */
export async function runExport(io: Io, options: ExportOptions): Promise<ExitCode> {
  if (options.format === 'json-ld' && options.article === undefined) {
    throw new UsageError('json-ld tells of one article, name it with --article FILE')
  }
  const open = await openRegistry(io, options)
  const results = openResults(io, options)
  results.write(await exported(io, open, options))
  return gravest([await results.end(), open.complaints.exitCode()])
}

async function exported(io: Io, open: OpenRegistry, options: ExportOptions): Promise<string> {
  const claims = chosenClaims(open, options)
  switch (options.format) {
    case 'csv':
      return (await import('./csv.js')).claimsCsv(claims.map(asInFile))
    case 'csl-json':
      return json((await import('./csl.js')).cslItems(sourcesOf(claims)))
    case 'json-ld':
      return json(await jsonLd(io, open, options))
    default: {
      const sources = sourcesOf(claims).filter(({ name }) => name !== null)
      return json({
        format: 1,
        sources: Object.fromEntries(sources.map((source) => [source.name ?? '', sourceData(source)])),
        claims: claims.map(asInFile).map(claimWriter(open.registries, io.cwd)),
      })
    }
  }
}

async function jsonLd(io: Io, open: OpenRegistry, options: ExportOptions): Promise<unknown> {
  const { article = '', url, organization } = options
  const source = await articleOf(io, article, '--article')
  const config = open.project.configOf(source.uri)
  const checked = checkReading(readArticle(source, config), {
    registry: open.registries.compiled,
    config,
    today: open.today,
  })
  const { articleJsonLd } = await import('./jsonLd.js')
  return articleJsonLd(checked, {
    today: open.today,
    ...(url === undefined ? {} : { url }),
    ...(organization === undefined ? {} : { organization }),
  })
}

/** The sources of some claims, each once, in the order of the claims. */
function sourcesOf(claims: readonly Claim[]): readonly Source[] {
  return [...new Set(claims.flatMap((claim) => claim.sources))]
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
