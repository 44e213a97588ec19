import type { Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified, type Data, type Processor } from 'unified'
import { parseAround } from './standIn.js'

/**
 * Parses CommonMark with GFM and YAML front matter. One tilde strikes nothing out: before a number it means "about".
 * What a text cannot hold is not looked for: the parser would try an e-mail address at the start of every word and a
 * table at the start of every paragraph, which takes a third of its time. The tree is the same.
 */
export function parseMarkdown(text: string): Root {
  return parseAround(text, parseWhatIsHeld)
}

function parseWhatIsHeld(text: string): Root {
  const which = (EMAIL.test(text) ? 1 : 0) + (ADDRESS.test(text) ? 2 : 0) + (TABLE.test(text) ? 4 : 0)
  return (parsers[which] ?? wholeMarkdown).parse(text)
}

/** What may come before the `@` of an address that stands in the text without markup. */
const EMAIL = /[\w.+-]@/
const ADDRESS = /https?:\/\/|www\./i
/** The row below a table's head holds one of these. */
const TABLE = /\||:-|-:/

/** Parsers of everything but what a bit that is not set stands for. */
const parsers = Array.from({ length: 8 }, (_, which) =>
  makeParser([
    ...(which & 1 ? [] : ['emailAutolink']),
    ...(which & 2 ? [] : ['protocolAutolink', 'wwwAutolink']),
    ...(which & 4 ? [] : ['table']),
  ]),
)

/** Looks for everything in every text. */
export const wholeMarkdown = makeParser([])

type Parser = Readonly<Pick<Processor<Root>, 'parse'>>

function makeParser(without: readonly string[]): Parser {
  return unified()
    .use(remarkParse)
    .use(remarkGfm, { singleTilde: false })
    .use(remarkFrontmatter)
    .use(keepPositions)
    .use(leaveOut, without)
    .freeze()
}

/**
 * The GFM extension searches the finished tree for addresses that the parser has left in the text, and what it finds
 * there has no position any more. Without that they stay text, and `takeOut.ts` finds them at their place.
 */
function keepPositions(this: Processor): void {
  const data = this.data()
  const extensions = (data.fromMarkdownExtensions ?? []).flat()
  data.fromMarkdownExtensions = extensions.map((extension) => ({ ...extension, transforms: [] }))
}

/** Takes constructs out of the grammar by the names that the GFM extension gives them. */
function leaveOut(this: Processor, names: readonly string[]): void {
  const data = this.data()
  data.micromarkExtensions = (data.micromarkExtensions ?? []).map((extension) => ({
    ...extension,
    ...(extension.text ? { text: withoutNames(extension.text, names) } : {}),
    ...(extension.flow ? { flow: withoutNames(extension.flow, names) } : {}),
  }))
}

type Constructs = NonNullable<NonNullable<Data['micromarkExtensions']>[number]['text']>

function withoutNames(constructs: Constructs, names: readonly string[]): Constructs {
  const left = Object.entries(constructs).map(([code, found]) => {
    const list = found === undefined ? [] : [found].flat()
    return [code, list.filter(({ name }) => !names.includes(name ?? ''))] as const
  })
  // The parser stops at each letter that has a list, be it an empty one.
  return Object.fromEntries(left.filter(([, list]) => list.length > 0))
}
