import type { RegistryFinding } from '../claims/index.js'
import { severityOf, type Config } from '../config.js'
import type { Finding } from '../types.js'

/** Turns what the loading of a registry found into findings, by the configured severities. */
export function registryFindings(found: readonly RegistryFinding[], config: Config): readonly Finding[] {
  return found.flatMap((item) => {
    const severity = severityOf(config, item.rule)
    if (severity === 'off') return []
    const { rule, uri, span, message, words, claim, related } = item
    return [{ rule, uri, span, severity, message, words, claim, related, fixes: [], suppressed: null }]
  })
}
