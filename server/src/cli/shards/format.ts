/** What a part of a run writes with `--format json --shard I/N`, for `claimcheck merge`. */
import type { CheckFormatter, CheckRun } from '../formatters/formatter.js'
import type { ArticleReport } from '../report.js'
import type { RunEnd } from '../runReport.js'
import { toolName, toolVersion } from '../version.js'
import type { Asked } from './asked.js'
import type { Shard } from './shard.js'

/** A JSON report with all that any format may need; what the JSON report of a whole run leaves out is here too. */
export interface ShardReport extends Pick<CheckRun['part'], 'notices' | 'exitCode'>, RunEnd {
  readonly version: 1
  readonly tool: { readonly name: string; readonly version: string }
  readonly shard: Shard
  readonly asked: Asked | null
  readonly articles: readonly ShardArticle[]
}

/** An article's rows and the name of its project. */
export interface ShardArticle extends ArticleReport {
  readonly project: string
}

export function shardFormatter(shard: Shard, asked: Asked | null): CheckFormatter {
  const articles: string[] = []
  return {
    article: (article, _failOn, project) => {
      const row: ShardArticle = { ...article, project }
      articles.push(`    ${JSON.stringify(row)}`)
      return ''
    },
    end: ({ registries, heldAside, changes, part }) => {
      const tool = { name: toolName, version: toolVersion }
      const head: Omit<ShardReport, 'articles'> = {
        version: 1,
        tool,
        shard,
        asked,
        ...part,
        registries,
        heldAside,
        changes,
      }
      const body = articles.length === 0 ? '' : `\n${articles.join(',\n')}\n  `
      return `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "articles": [${body}]\n}\n`
    },
  }
}
