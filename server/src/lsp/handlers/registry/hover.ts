import { MarkupKind, type Hover, type HoverParams } from 'vscode-languageserver'
import { keyAt } from '../../../core/claims/outline/expects.js'
import { mentionAt, type Mention } from '../../../core/claims/outline/outline.js'
import type { Span } from '../../../core/types.js'
import { claimCard } from '../../cards.js'
import { fromPosition } from '../../fromLsp.js'
import type { RegistryFile } from '../../registryFiles.js'
import type { Session } from '../../session.js'
import { keyCard, sourceCard } from '../../sourceCard.js'
import { toRange } from '../../toLsp.js'
import { explainsKeys } from './explainsKeys.js'

/** The card of the claim or source whose name is under the cursor, or what a key means. */
export function registryHover(file: RegistryFile, session: Session, params: HoverParams): Promise<Hover | null> {
  const offset = fromPosition(file.document, params.position)
  const mention = mentionAt(file.outline, offset)
  if (mention) return Promise.resolve(hoverOf(file, session, mention.span, cardOf(file, session, mention)))
  const key = explainsKeys(session, file.path) ? keyAt(file.document.getText(), offset) : null
  return Promise.resolve(key && hoverOf(file, session, key.span, keyCard(key.name, key.key, format(session))))
}

function cardOf({ project }: RegistryFile, session: Session, { kind, name }: Mention): string {
  if (kind === 'claim') return claimCard(project.registry.find(name)?.claim ?? null, name, format(session))
  const source = project.claims.sources.find((one) => one.name === name) ?? null
  const claims = project.claims.claims.filter((claim) => claim.sources.some((one) => one.name === name)).length
  return sourceCard(source, name, claims, format(session))
}

function hoverOf(file: RegistryFile, session: Session, span: Span, value: string): Hover {
  const kind = format(session) === 'markdown' ? MarkupKind.Markdown : MarkupKind.PlainText
  return { contents: { kind, value }, range: toRange(file.document, span) }
}

function format(session: Session): 'markdown' | 'plain' {
  return session.client.showsMarkdown ? 'markdown' : 'plain'
}
