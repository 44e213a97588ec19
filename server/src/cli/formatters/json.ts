import { toolName, toolVersion } from '../version.js'
import { signOffRow } from '../signOffRow.js'
import type { ArticleReport, FigureReport, FindingReport, FixReport, RelatedReport } from '../report.js'
import type { CheckFormatter } from './formatter.js'

/** The JSON report, version 1: one object for the whole run. */
export function jsonFormatter(): CheckFormatter {
  const articles: string[] = []
  return {
    article: (article) => {
      articles.push(JSON.stringify(articleRow(article), null, 2))
      return ''
    },
    end: ({ registries, summary, heldAside, changes, notices }) => {
      const unchecked = notices.filter(({ severity }) => severity === 'error')
      const head = {
        version: 1,
        tool: { name: toolName, version: toolVersion },
        registries: registries.map(({ path, claims, findings }) => ({
          path,
          claims,
          findings: findings.map(registryFindingRow),
        })),
        summary,
        ...(heldAside === 0 ? {} : { heldAside }),
        ...(changes === null ? {} : { changes }),
        ...(unchecked.length === 0 ? {} : { notices: unchecked.map(({ severity, text }) => ({ severity, text })) }),
      }
      // The articles are kept as text, so that their trees can go while the rest is being checked.
      const opening = JSON.stringify(head, null, 2).slice(0, -2)
      const body = articles.map((article) => indented(article)).join(',\n')
      return `${opening},\n  "articles": [${body === '' ? '' : `\n${body}\n  `}]\n}\n`
    },
  }
}

/** An article a line; nothing else goes to the output. */
export function jsonlFormatter(): CheckFormatter {
  return { article: (article) => `${JSON.stringify(articleRow(article))}\n`, end: () => '' }
}

function indented(json: string): string {
  return json.replace(/^/gm, '    ')
}

function articleRow(article: ArticleReport): object {
  return {
    path: article.path,
    figures: article.figures.map(figureRow),
    findings: article.findings.map(findingRow),
  }
}

function figureRow(figure: FigureReport): object {
  const { start, end, text, line, column, kind, min, max, hedge, unit, status, claim, tie, findings, signOff } = figure
  return {
    ...{ start, end, text, line, column, kind, min, max, hedge, unit, status, claim, tie, findings },
    ...(signOff === null ? {} : { signOff: signOffRow(signOff) }),
  }
}

function findingRow(finding: FindingReport): object {
  const { rule, severity, message, start, end, line, column, endLine, endColumn, claim } = finding
  return {
    ...{ rule, severity, message, start, end, line, column, endLine, endColumn, claim },
    related: finding.related.map(relatedRow),
    fixes: finding.fixes.map(fixRow),
  }
}

function registryFindingRow(finding: FindingReport): object {
  const { rule, severity, message, path, start, end, line, column, endLine, endColumn, key, claim } = finding
  return {
    ...{ rule, severity, message, path, start, end, line, column, endLine, endColumn, key, claim },
    related: finding.related.map(relatedRow),
  }
}

function relatedRow(related: RelatedReport): object {
  const { path, start, end, line, column, endLine, endColumn, message } = related
  return { path, start, end, line, column, endLine, endColumn, message }
}

function fixRow(fix: FixReport): object {
  return {
    title: fix.title,
    safe: fix.safe,
    edits: fix.edits.map(({ path, start, end, text }) => ({ path, start, end, text })),
  }
}
