import type { Reference } from '../types.js'
import type { FigureRule, RuleContext, RuleFinding } from './rule.js'
import { code } from './words.js'

/** A typing error in an id would otherwise look like a figure that nobody has sourced. */
export const unknownClaim: FigureRule = {
  id: 'unknown-claim',
  defaultSeverity: 'error',
  appliesTo: 'figure',
  docs: {
    summary: 'A reference names a claim that the registry lacks',
    why: 'A mistyped or removed id leaves a figure without a source while the article looks sourced.',
    example: '25 thousand people<!-- claim: ge-crosings-2022-03 --> crossed the border.',
  },
  check(facts, context) {
    if (facts.match.type !== 'unresolved') return null
    return unknown(facts.match.reference, context, facts.match.nearest)
  },
  beside(context) {
    const told = new Set(
      context.figures.map((facts) => (facts.match.type === 'unresolved' ? facts.match.reference.span.start : -1)),
    )
    return context.article.references
      .filter((reference) => namesAClaim(reference) && !told.has(reference.span.start))
      .filter((reference) => context.claims.find(reference.id) === null)
      .map((reference) => unknown(reference, context, context.claims.nearest(reference.id)))
  },
}

/** A footnote's label is most often only a footnote's label. */
function namesAClaim(reference: Reference): boolean {
  return reference.form !== 'footnote'
}

function unknown(reference: Reference, context: RuleContext, nearest: string | null): RuleFinding {
  if (reference.id.trim() === '') {
    const words = {
      found: '`claim:` names no claim',
      expected: 'its id',
      advice: 'write it behind the colon or remove the link',
    }
    return { span: reference.span, words }
  }
  const fixes =
    nearest === null
      ? []
      : [
          {
            title: `Change to ${code(nearest)}`,
            edits: [{ uri: context.article.uri, span: reference.idSpan, text: nearest }],
            safe: false,
          },
        ]
  return {
    span: reference.idSpan,
    words: {
      found: `${code(reference.id)} names no claim of the registry`,
      expected: nearest === null ? 'no id is like it' : `the nearest is ${code(nearest)}`,
      advice: 'correct the id or add the claim',
    },
    fixes,
  }
}
