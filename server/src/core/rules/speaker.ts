import { sourceSpan } from '../article/prose.js'
import type { TellingWords } from '../languages/words/telling.js'
import type { Article, Block, ProseSpan } from '../types.js'

/** How far, in characters, the speaker of a quotation is looked for on either side. */
const REACH = 200
/** How many letters of quote marks and blanks may stand before a signature. */
const INDENT = 40
/** How many words the name of a speaker without one ("the mayor of a town near Lublin") may take. */
const LONGEST = 7

/** Whose words a figure stands in. */
export interface Quoted {
  /** As the article names the speaker; null where it does not. */
  readonly speaker: string | null
}

/** Whether a figure stands in a quotation or a block quote, and who speaks; null where the article itself speaks. */
export function quotedIn(block: Block, at: ProseSpan, article: Article, telling: TellingWords): Quoted | null {
  const run = block.quotations.find((quotation) => at.start >= quotation.start && at.end <= quotation.end)
  if (run !== undefined) return { speaker: besideQuotation(block, run, telling) }
  return block.quoted ? { speaker: ofBlockQuote(block, article, telling) } : null
}

function besideQuotation(block: Block, run: ProseSpan, telling: TellingWords): string | null {
  const others = block.quotations
  const next = Math.min(block.text.length, run.end + REACH, ...starts(others, run.end))
  const last = Math.max(0, run.start - REACH, ...others.filter((q) => q.end < run.start).map((q) => q.end + 1))
  const behind = sentenceAfter(block.text.slice(run.end + 1, next), telling)
  const ahead = block.text.slice(last, Math.max(last, run.start - 1))
  return speakerBehind(behind, telling) ?? speakerAhead(ahead, telling)
}

/** A line of its own under the words ("— Iwona Sadowska, lawyer"), or the sentence that leads in. */
function ofBlockQuote(block: Block, article: Article, telling: TellingWords): string | null {
  for (let at = block.index; article.blocks[at]?.quoted === true; at++) {
    const signed = signatureOf(article.blocks[at], article.text)
    if (signed !== null) return signed
  }
  let lead = block.index - 1
  while (article.blocks[lead]?.quoted === true) lead--
  const before = article.blocks[lead]
  if (before?.role !== 'paragraph' || !/:\s*$/.test(before.text)) return null
  const sentence = before.sentences.at(-1)
  return sentence === undefined ? null : speakerAhead(before.text.slice(sentence.start, sentence.end), telling)
}

/** The name behind the dash with which the last line of a block begins in the source. */
function signatureOf(block: Block | undefined, source: string): string | null {
  if (block === undefined) return null
  const last = [...block.text.matchAll(/(?:[—–―]|--)(?=([^,(]{2,60}))/gu)].findLast(({ index }) => {
    const { start } = sourceSpan(block, { start: index, end: index + 1 })
    const line = source.slice(start, block.span.end).trimEnd()
    return !/[\r\n]/.test(line) && /(?:^|[\r\n])[ \t>]*$/.test(source.slice(Math.max(0, start - INDENT), start))
  })
  return last?.[1]?.trim() ?? null
}

/** `, said Iwona Sadowska`; `, Iwona Sadowska, a lawyer, said`. */
function speakerBehind(text: string, telling: TellingWords): string | null {
  const words = wordsOf(text)
  const verb = words.findIndex((word) => telling.says.has(word.toLowerCase()))
  if (verb < 0) return null
  return nameFrom(words, verb + 1, telling) ?? subjectOf(words.slice(0, verb), telling)
}

/** `Iwona Sadowska, a lawyer, said: `; `According to Iwona Sadowska, `. */
function speakerAhead(text: string, telling: TellingWords): string | null {
  const words = wordsOf(text)
  const verb = words.findLastIndex((word) => telling.says.has(word.toLowerCase()))
  // Who was told is not who tells: what stands before the verb goes first.
  if (verb >= 0) return subjectOf(words.slice(0, verb), telling) ?? nameFrom(words, verb + 1, telling)
  const named = telling.accordingTo.exec(text)
  return named === null ? null : nameFrom(wordsOf(text.slice(named.index + named[0].length)), 0, telling)
}

/** The name that a verb follows: right before it, or before what stands between two commas. */
function subjectOf(words: readonly string[], telling: TellingWords): string | null {
  let end = words.length
  while (end > 0 && telling.auxiliaries.has(words[end - 1]?.toLowerCase() ?? '')) end--
  if (words[end - 1] === ',') {
    const comma = words.lastIndexOf(',', end - 2)
    end = comma > 0 ? comma : end - 1
  }
  let start = end
  while (start > 0 && isOfName(words, start - 1, start < end, telling)) start--
  // "the mayor of Lublin" is no town that speaks.
  const office =
    start === end || words[start] === 'of' ? unnamed(words.slice(Math.max(0, end - LONGEST), end), telling) : null
  while (start < end && telling.particles.has(words[start] ?? '')) start++
  return office ?? (start < end ? words.slice(start, end).join(' ') : null)
}

/** The name that begins here, or the office: "said the mayor of Lublin". */
function nameFrom(words: readonly string[], from: number, telling: TellingWords): string | null {
  let end = from
  while (end < words.length && isOfName(words, end, end > from, telling)) end++
  while (end > from && telling.particles.has(words[end - 1] ?? '')) end--
  if (end > from) return words.slice(from, end).join(' ')
  if (!telling.determiners.has(words[from]?.toLowerCase() ?? '')) return null
  const stop = words.findIndex((word, at) => at > from && /^[,.;:]$/.test(word))
  return words.slice(from, Math.min(stop < 0 ? words.length : stop, from + LONGEST)).join(' ')
}

/** "A deputy", "the mayor of Lublin": from the last word that opens a noun up to the verb. */
function unnamed(words: readonly string[], telling: TellingWords): string | null {
  const from = words.findLastIndex((word) => telling.determiners.has(word.toLowerCase()))
  if (from < 0 || from >= words.length - 1 || words.slice(from).some((word) => /^[,.;:]$/.test(word))) return null
  const [first = '', ...rest] = words.slice(from)
  return [first.toLowerCase(), ...rest].join(' ')
}

function isOfName(words: readonly string[], at: number, inside: boolean, telling: TellingWords): boolean {
  const word = words[at] ?? ''
  if (inside && telling.particles.has(word)) return true
  return /^\p{Lu}/u.test(word) && !telling.noNames.has(word.toLowerCase())
}

/** The rest of the sentence behind a quotation; a point inside a name's initials ends none. */
function sentenceAfter(text: string, { titles }: TellingWords): string {
  const end = /[.!?](?=\s+\p{Lu}\p{Ll}|\s*$)/u.exec(text)
  return end === null || titles.test(text.slice(0, end.index)) ? text : text.slice(0, end.index)
}

function wordsOf(text: string): string[] {
  return text.match(/\p{L}[\p{L}\p{M}'’.-]*(?<!\.)|[,;:.]/gu) ?? []
}

function starts(runs: readonly ProseSpan[], after: number): number[] {
  return runs.filter((run) => run.start > after).map((run) => run.start - 1)
}
