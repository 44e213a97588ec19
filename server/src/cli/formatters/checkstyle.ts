import type { Severity } from '../../core/types.js'
import type { FindingReport } from '../report.js'
import { toolName } from '../version.js'
import type { CheckFormatter } from './formatter.js'
import { byPath } from './order.js'
import { unchecked } from './unchecked.js'
import { xmlDocument, type Element } from './xml.js'

/** The XML of Checkstyle, which Jenkins, Azure and many others read: findings by file, and what could not be checked. */
export function checkstyleFormatter(): CheckFormatter {
  const found: FindingReport[] = []
  return {
    article: ({ findings }) => {
      found.push(...findings)
      return ''
    },
    end: ({ registries, notices }) => {
      const files = new Map<string, FindingReport[]>()
      const all = [...unchecked(notices), ...found, ...registries.flatMap((registry) => registry.findings)]
      for (const finding of byPath(all)) {
        const own = files.get(finding.path)
        if (own === undefined) files.set(finding.path, [finding])
        else own.push(finding)
      }
      const children = [...files].map(([path, findings]) => fileElement(path, findings))
      // The version is that of the format.
      return xmlDocument({ name: 'checkstyle', attributes: { version: '4.3' }, children })
    },
  }
}

function fileElement(path: string, findings: readonly FindingReport[]): Element {
  return { name: 'file', attributes: { name: path }, children: findings.map(errorElement) }
}

function errorElement({ line, column, severity, message, rule }: FindingReport): Element {
  const source = rule === toolName ? toolName : `${toolName}.${rule}`
  return {
    name: 'error',
    attributes: { line, column, severity: severities[severity], message, source },
  }
}

const severities = { error: 'error', warning: 'warning', information: 'info' } as const satisfies Record<
  Severity,
  string
>
