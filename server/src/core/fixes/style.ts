import type { RegistryView } from '../matching/index.js'
import type { Article, ReferenceForm } from '../types.js'

/** How an article names its claims. */
export interface ReferenceStyle {
  readonly form: ReferenceForm
  /** Its footnotes have their bodies at the end, so that a new one needs one too. */
  readonly definesFootnotes: boolean
}

/**
 * The form that most references of an article have, the first one where several are as many; what the configuration
 * says where the article names no claim yet. A footnote counts only where its label is a claim's id.
 */
export function referenceStyle(
  article: Article,
  registry: Pick<RegistryView, 'find'>,
  configured: ReferenceForm,
): ReferenceStyle {
  const counts = new Map<ReferenceForm, number>()
  for (const { form, id } of article.references) {
    if (form === 'footnote' && registry.find(id) === null) continue
    counts.set(form, (counts.get(form) ?? 0) + 1)
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1])
  return { form: most?.[0] ?? configured, definesFootnotes: article.blocks.some((block) => block.label !== null) }
}
