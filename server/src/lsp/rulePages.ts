import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { toUri, type RulePages } from './toLsp.js'
import { fromUri } from './fromLsp.js'

/**
 * Links a rule to its page: the one that came with this version, so that it says what this version does. A rule without
 * a page has no link.
 *
 * @param folder the URI of the folder of pages, undefined for the one beside the server.
 * @param here the URL of the server's own module.
 */
export function rulePages(folder: string | undefined, here: string): RulePages {
  const base = folder === undefined ? join(dirname(fileURLToPath(here)), '..', '..', 'docs', 'rules') : fromUri(folder)
  const known = new Map<string, string | null>()
  return (rule) => {
    const before = known.get(rule)
    if (before !== undefined) return before
    // A rule's id is letters and hyphens, so that the name cannot lead elsewhere.
    const page = /^[a-z-]+$/.test(rule) ? join(base, `${rule}.md`) : null
    const uri = page !== null && existsSync(page) ? toUri(page) : null
    known.set(rule, uri)
    return uri
  }
}
