/** A registry file that is being typed cannot be read for a moment; until it can be again its last good text holds. */
import { isMap } from 'yaml'
import { parseSyntax } from '../core/claims/syntax.js'
import type { RegistryFinding } from '../core/claims/index.js'

export interface GoodTexts {
  /** The text to load of a file that now reads `text`: the same, or the last one that could be parsed. */
  readonly hold: (path: string, text: string) => string
  /** What is wrong with a file whose last good text stands in for it; null for any other. */
  readonly fault: (path: string) => { readonly text: string; readonly finding: RegistryFinding } | null
  readonly forget: (path: string) => void
}

export function createGoodTexts(): GoodTexts {
  const good = new Map<string, string>()
  const broken = new Map<string, { text: string; finding: RegistryFinding }>()
  return {
    hold: (path, text) => {
      const before = good.get(path)
      if (text === before || before === undefined) {
        // Whether the first text is any good is asked only when another one has to be stood in for.
        good.set(path, text)
        broken.delete(path)
        return text
      }
      if (text === broken.get(path)?.text) return before
      const finding = faultOf(path, text)
      if (finding === null || faultOf(path, before) !== null) {
        good.set(path, text)
        broken.delete(path)
        return text
      }
      broken.set(path, { text, finding })
      return before
    },
    fault: (path) => broken.get(path) ?? null,
    forget: (path) => {
      good.delete(path)
      broken.delete(path)
    },
  }
}

/** The one finding about a text that is no registry file as YAML goes; null where it is one. */
function faultOf(path: string, text: string): RegistryFinding | null {
  if (text.trim() === '') return null
  const { root, findings } = parseSyntax({ uri: path, text })
  const [first] = findings
  if (first) return first
  // A first word on its way is a mere text, no map yet.
  if (root === null || isMap(root)) return null
  const words = {
    found: 'found no map as the whole of the file',
    expected: 'expected keys such as `claims`',
    advice: 'go on, or empty the file',
  }
  const message = `${words.found}, ${words.expected}, ${words.advice}`
  return {
    rule: 'invalid-claim',
    uri: path,
    span: { start: 0, end: text.length },
    message,
    words,
    related: [],
    claim: null,
  }
}
