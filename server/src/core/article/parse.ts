import type { Definition as DefinitionNode, RootContent } from 'mdast'
import { languageOf } from '../languages/index.js'
import type { Abbreviations } from '../languages/words/sentences.js'
import type { Article, SourceFile, Span } from '../types.js'
import { addBlock, addStray, newPassage } from './blocks.js'
import type { Definition } from './destinations.js'
import { newDraft } from './draft.js'
import { readFlow, TOP, type Previous } from './flow.js'
import { readCalls } from './footnotes.js'
import { noFrontMatter, readFrontMatter, type FrontMatter } from './frontmatter.js'
import { parseMarkdown } from './markdown.js'
import { startOf } from './nodes.js'
import { parsePieces } from './pieces.js'
import { newReading, type Reading } from './reading.js'
import { readSuppressions } from './suppressions.js'
import { tame } from './tame.js'

const MARK = '\uFEFF'
const UNCLOSED_FRONT_MATTER = /^---[ \t]*(?:\r\n?|\n)[a-z][\w-]*[ \t]*:/i

/**
 * Reads an article: its prose in blocks mapped to the source, the claims and sources it names, the comments that
 * silence findings. Never throws on what somebody wrote: what cannot be read is among the problems, and the rest is read.
 *
 * @param abbreviationsOf What is known of full stops in a language, given the code in the front matter or null; English where it is left out.
 */
export function parseArticle(
  file: SourceFile,
  abbreviationsOf: (lang: string | null) => Abbreviations = () => languageOf(null).sentences,
): Article {
  try {
    return readArticle(file, abbreviationsOf)
  } catch (error) {
    if (error instanceof RangeError) return unreadable(file)
    throw error
  }
}

/**
 * The tree that an article is read from, its nodes with offsets into the text, and the text that was parsed: of the same
 * length, with what is not read as markup made plain. Empty where the text is nested too deep to be read.
 */
export function parseTree(text: string): { readonly children: readonly RootContent[]; readonly source: string } {
  const { source } = tame(withoutMark(text))
  try {
    return {
      children: [...parsePieces(source, parseMarkdown, () => undefined)].flat(),
      source,
    }
  } catch (error) {
    if (error instanceof RangeError) return { children: [], source }
    throw error
  }
}

/** The parser drops a mark at the beginning and would count all that follows from behind it. */
function withoutMark(text: string): string {
  return text.startsWith(MARK) ? ` ${text.slice(1)}` : text
}

function readArticle({ uri, text }: SourceFile, abbreviationsOf: (lang: string | null) => Abbreviations): Article {
  const tamed = tame(withoutMark(text))
  const { source } = tamed
  const definitions = new Map<string, Definition>()
  const define = ({ identifier, url }: DefinitionNode, start: number): void => {
    if (!definitions.has(identifier)) definitions.set(identifier, { url, start })
  }
  let reading: Reading | null = null
  let frontMatter: FrontMatter | null = null
  let previous: Previous = null
  for (const nodes of parsePieces(source, parseMarkdown, define)) {
    if (!reading) {
      frontMatter = frontMatterOf(nodes[0], source)
      reading = newReading(text, source, definitions, abbreviationsOf(frontMatter?.lang ?? null))
      addTitle(reading, frontMatter)
    }
    collectDefinitions(nodes, define)
    previous = readFlow(reading, nodes, TOP, previous)
  }
  reading ??= newReading(text, source, definitions, abbreviationsOf(null))
  reading.problems.push(...tamed.problems)
  return finish(uri, reading, frontMatter)
}

function frontMatterOf(first: RootContent | undefined, source: string): FrontMatter | null {
  if (first?.type === 'yaml') return readFrontMatter(first.value, behindFirstLine(source), source)
  if (!UNCLOSED_FRONT_MATTER.test(source)) return null
  const message = 'front matter is not closed, its lines are read as prose, end it with a line of `---`'
  return { ...noFrontMatter, problems: [{ span: { start: 0, end: 3 }, message }] }
}

function behindFirstLine(source: string): number {
  return /^[^\r\n]*(?:\r\n?|\n)?/.exec(source)?.[0].length ?? 0
}

/** The title is prose too, but no part of the text below it. */
function addTitle(reading: Reading, frontMatter: FrontMatter | null): void {
  const title = frontMatter?.title
  if (!title) return
  const passage = newPassage(reading)
  const span = { start: title.source[0] ?? 0, end: title.sourceEnd.at(-1) ?? 0 }
  addBlock(reading, title, span, { role: 'title', passage, leadIn: null, quoted: false, label: null })
}

/** Finds where reference links point; of two definitions of one label the first holds. */
function collectDefinitions(
  nodes: readonly RootContent[],
  define: (node: DefinitionNode, start: number) => void,
): void {
  for (const node of nodes) {
    switch (node.type) {
      case 'definition':
        define(node, startOf(node))
        break
      case 'blockquote':
      case 'list':
      case 'listItem':
      case 'footnoteDefinition':
        collectDefinitions(node.children, define)
        break
      default:
    }
  }
}

function finish(uri: string, reading: Reading, frontMatter: FrontMatter | null): Article {
  const { text, blocks, references, citations } = reading
  const { date, lang, saidAt, problems: ofFrontMatter } = frontMatter ?? noFrontMatter
  placeStrays(reading)
  readCalls(reading)
  const { suppressions, problems } = readSuppressions(reading.comments, text)
  return {
    uri,
    text,
    blocks,
    references: references.sort(bySpan),
    citations: citations.sort(bySpan),
    suppressions,
    ...{ date, lang, saidAt },
    problems: [...ofFrontMatter, ...reading.problems, ...problems].sort(bySpan),
  }
}

/** Claims named behind the last prose, or in an article without any, are named all the same. */
function placeStrays(reading: Reading): void {
  const { strays } = reading
  const last = reading.blocks.at(-1)
  const first = strays[0]
  if (last) for (const stray of strays) addStray(reading, last, stray)
  else if (first) {
    const draft = newDraft(reading.text)
    for (const stray of strays) draft.marks.push({ type: 'reference', form: 'comment', start: 0, end: 0, ...stray })
    const place = { role: 'paragraph', passage: newPassage(reading), leadIn: null, quoted: false, label: null } as const
    reading.strays = []
    addBlock(reading, draft, first.span, place)
  }
}

function unreadable({ uri, text }: SourceFile): Article {
  const message = 'lists, quotations or emphasis are nested too deep to be read, nothing here is checked, unnest them'
  const problems = [{ span: { start: 0, end: 0 }, message }]
  const nothing = { blocks: [], references: [], citations: [], suppressions: [] }
  return { uri, text, ...nothing, ...{ date: null, lang: null, saidAt: noFrontMatter.saidAt }, problems }
}

function bySpan(a: { readonly span: Span }, b: { readonly span: Span }): number {
  return a.span.start - b.span.start || a.span.end - b.span.end
}
