import type { CancellationToken } from 'vscode-languageserver'
import { loadRegistry } from '../../../core/claims/index.js'
import { isNumber } from '../../../core/claims/edit/index.js'
import { languageOf } from '../../../core/languages/index.js'
import { valueWords } from '../../../core/rules/words.js'
import type { Claim } from '../../../core/types.js'
import { affectedArticles, type Affected } from '../../../project/succession.js'
import { articleUses, type Use } from '../../../project/usage.js'
import { relativePath } from '../../../workspace/paths.js'
import type { LoadedProject } from '../../projects.js'
import type { AffectedArticle, AffectedList, SupersedeParams } from '../../registryProtocol.js'
import { Overtaken, type Session } from '../../session.js'
import { toRange, toUri } from '../../toLsp.js'
import { TextDocument } from 'vscode-languageserver-textdocument'

/**
 * Every article that uses a claim, with what the claim's succession makes of it, as registry and articles stand now.
 * Null where the request was cancelled.
 */
export async function affectedBy(
  session: Session,
  project: LoadedProject,
  { id, value, on, reason }: Pick<SupersedeParams, 'id' | 'value' | 'on' | 'reason'>,
  token: CancellationToken,
): Promise<AffectedList | null> {
  const claim = project.registry.find(id)?.claim
  await session.usage.ready(token)
  if (token.isCancellationRequested || !claim) return null
  const uses: Use[] = []
  const texts = new Map<string, TextDocument>()
  for (const { path } of session.usage.of(project.folder, id)) {
    const check = await again(() => session.checks.any(path, token), token)
    if (check === 'cancelled') return null
    if (!check) continue
    const isClaim = (one: string) => project.registry.find(one) !== null
    uses.push(...articleUses(path, check.checked, isClaim).uses.filter((use) => use.claim === id))
    texts.set(path, check.document)
  }
  const next = successorOf(claim, value, project.config.language)
  const told = { old: { id, value: valueWords(claim) }, value: next ? valueWords(next) : value }
  return {
    ...{ ...told, on, reason, searched: session.usage.articles() },
    articles: affectedArticles(uses, on, next?.value ?? null).map((one) =>
      toArticle(session, project, one, texts.get(one.path)),
    ),
  }
}

function toArticle(
  session: Session,
  project: LoadedProject,
  { path, date, standing, uses }: Affected,
  text: TextDocument | undefined,
): AffectedArticle {
  const document = text ?? TextDocument.create(toUri(path), 'markdown', 0, '')
  return {
    ...{ uri: session.texts.uri(path), path: relativePath(project.folder, path), date, standing },
    uses: uses.map((use) => ({
      range: toRange(document, use.span),
      text: use.figure ? [use.figure.hedgeText, use.text].filter(Boolean).join(' ') : '',
      sentence: use.sentence,
      standing: use.standing,
      byHand: use.tie === 'reference',
      conflicted: use.status === 'conflicting',
    })),
  }
}

/** A claim with the new value as the registry will read it: with the claim's own unit and rounding. */
function successorOf(claim: Claim, value: string, language: string): Claim | null {
  const { unit, rounding } = claim
  const written = isNumber(value) ? Number(value) : value
  const whole = { id: 'x', statement: 'x', value: written, unit, rounding, sources: [{ publisher: 'x', title: 'x' }] }
  const text = JSON.stringify({ claims: [whole] })
  return loadRegistry([{ uri: '', text }], languageOf(language)).registry.claims[0] ?? null
}

/** A text that was typed into meanwhile is checked once more. */
async function again<T>(check: () => Promise<T>, token: CancellationToken): Promise<T | 'cancelled'> {
  for (;;) {
    try {
      return await check()
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error
      if (token.isCancellationRequested) return 'cancelled'
    }
  }
}
