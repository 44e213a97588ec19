import type { RegistryFinding } from '../claims/index.js'
import { severityOf, type Config } from '../config.js'
import type { Finding, Severity } from '../types.js'

/** Turns what the loading of a registry found into findings, by the configured severities. */
export function registryFindings(found: readonly RegistryFinding[], config: Config): readonly Finding[] {
  return found.flatMap((item) => {
    const severity = severityOf(config, item.rule)
    if (severity === 'off') return []
    const { rule, uri, span, message, words, claim, related, atMost } = item
    return [
      {
        rule,
        uri,
        span,
        severity: milder(severity, atMost),
        message,
        words,
        claim,
        related,
        fixes: [],
        suppressed: null,
      },
    ]
  })
}

/** The severity of a case that is never reported above `atMost`. */
export function milder(severity: Severity, atMost: Severity | undefined): Severity {
  const order: readonly Severity[] = ['information', 'warning', 'error']
  return atMost !== undefined && order.indexOf(atMost) < order.indexOf(severity) ? atMost : severity
}
