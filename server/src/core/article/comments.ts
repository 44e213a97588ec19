import { nearest } from '../nearest.js'
import type { Problem, Span } from '../types.js'

/** What a comment says to the checker. */
export type Comment =
  /** Names claims: each id as written, with its place in the source. */
  | { readonly type: 'claim'; readonly ids: readonly { readonly id: string; readonly span: Span }[] }
  | Silence
  | { readonly type: 'problem'; readonly problem: Problem }

/** A comment that silences findings or ends that. */
export interface Silence {
  readonly type: 'silence'
  readonly word: SilenceWord
  /** The rules it names; empty for all. */
  readonly rules: readonly string[]
  readonly reason: string | null
  readonly span: Span
}

const SILENCE_WORDS = [
  'claimcheck-disable',
  'claimcheck-enable',
  'claimcheck-disable-next-line',
  'claimcheck-disable-file',
] as const
type SilenceWord = (typeof SILENCE_WORDS)[number]

/** Begins a comment that may be meant for the checker; anything else is passed over unread. */
const FOR_US = /^<!--\s*claim(?:check|s?\s*:|s?\s+[a-z0-9]+-[a-z0-9-]+\s*-->)/i
/** "claim some-id": a tie that its writer believes is made. */
const COLON_LEFT_OUT = /^claims?\s+([a-z0-9]+-[a-z0-9-]+)$/i
const CLAIM = /^claims?\s*:/i
const ID = /[^\s,;]+/g
const REASON = /\s(?:--|—|–)(?:\s|$)/

/**
 * Reads an HTML comment between two UTF-16 offsets of the source; null where it is none of ours. In a block quote its
 * later lines may begin with quote marks.
 */
export function readComment(source: string, start: number, end: number): Comment | null {
  const text = source.slice(start, end)
  if (!FOR_US.test(text)) return null
  const body = text.slice(4, text.endsWith('-->') ? -3 : undefined)
  const indent = body.length - body.trimStart().length
  const words = body.replace(/(?:\r\n?|\n)[ \t>]*/g, ' ').trim()
  const span = { start, end }
  const claim = CLAIM.exec(body.slice(indent))
  if (claim) return readClaims(source, start + 4 + indent + claim[0].length, end - 3, span)
  const bare = COLON_LEFT_OUT.exec(words)
  if (bare) return withoutColon(bare[1] ?? '', span)
  return readSilence(words, span)
}

function withoutColon(id: string, span: Span): Comment {
  const message = `the comment ties nothing, expected a colon after \`claim\`, write \`<!-- claim: ${id} -->\``
  return { type: 'problem', problem: { span, message } }
}

function readClaims(source: string, start: number, end: number, span: Span): Comment {
  const ids = []
  for (const match of source.slice(start, end).matchAll(ID)) {
    if (match[0] === '>') continue
    const at = start + match.index
    ids.push({ id: match[0], span: { start: at, end: at + match[0].length } })
  }
  if (ids.length > 0) return { type: 'claim', ids }
  const message = '`claim:` names no claim, expected its id, write `<!-- claim: id -->` or remove the comment'
  return { type: 'problem', problem: { span, message } }
}

function readSilence(text: string, span: Span): Comment {
  const cut = REASON.exec(text)
  const [word = '', ...rules] = (cut ? text.slice(0, cut.index) : text).split(/[\s,]+/).filter((part) => part !== '')
  const reason = cut ? text.slice(cut.index + cut[0].length).trim() : ''
  const known = SILENCE_WORDS.find((candidate) => candidate === word)
  if (known) return { type: 'silence', word: known, rules, reason: reason === '' ? null : reason, span }
  // The nearest word by letters would silence the whole file.
  const line = word.endsWith('line') ? 'claimcheck-disable-next-line' : null
  const meant = line ?? nearest(word, SILENCE_WORDS) ?? 'claimcheck-disable-next-line'
  const message = `\`${word}\` is no comment of Claimcheck, expected \`${meant}\`, correct the comment`
  return { type: 'problem', problem: { span, message } }
}
