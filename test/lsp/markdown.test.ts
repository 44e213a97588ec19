import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import fc from 'fast-check'
import type { Node, Parent } from 'unist'
import { describe, expect, it } from 'vitest'
import { codeMarkdown, escapeMarkdown, linkMarkdown, webAddress } from '../../server/src/lsp/markdown.js'

const pieces = fc.constantFrom(
  ...['[a](command:x)', '![i](http://x)', '<img src=x>', '*b*', '`c`', '# h', '- l', '1. n', '&lt;', 'https://e.org'],
  ...['\n\n', '\\', '](', '>', '|', '~~s~~', '[^1]', '$(zap)', 'www.e.org', 'a@b.org', ' ', 'x', '_u_', '``', '```'],
)
const hostile = fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join(''))

function nodes(markdown: string): Node[] {
  const tree = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
  const all = (node: Node): Node[] => [node, ...('children' in node ? (node as Parent).children.flatMap(all) : [])]
  return all(tree)
}

function text(markdown: string): string {
  return nodes(markdown)
    .map((node) => ('value' in node ? String(node.value) : ''))
    .join('')
}

const plain = (given: string) => given.replace(/\s+/g, ' ').trim()

describe('text of a registry in Markdown', () => {
  it('is one paragraph of text that reads as it was written', () => {
    fc.assert(
      fc.property(hostile, (given) => {
        const kinds = new Set(nodes(escapeMarkdown(given)).map((node) => node.type))
        // An address or mail address may become a link to itself; nothing else may become anything.
        for (const kind of ['paragraph', 'root', 'text', 'link']) kinds.delete(kind)
        expect([...kinds]).toEqual([])
        expect(text(escapeMarkdown(given))).toBe(plain(given))
      }),
    )
  })

  it('makes no link but to the web', () => {
    fc.assert(
      fc.property(hostile, hostile, (words, url) => {
        const links = nodes(linkMarkdown(words || 'x', url)).filter((node) => node.type === 'link')
        for (const link of links) expect((link as unknown as { url: string }).url).toMatch(/^(?:https?:|mailto:)/)
      }),
    )
  })

  it('is code as it was written', () => {
    fc.assert(
      fc.property(hostile, (given) => {
        fc.pre(plain(given) !== '')
        const code = nodes(codeMarkdown(given)).filter((node) => node.type === 'inlineCode')
        expect(code.map((node) => (node as unknown as { value: string }).value)).toEqual([plain(given)])
      }),
    )
  })

  it.each(['command:workbench.action.quit', 'javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', 'x', ''])(
    'takes %j for no web address',
    (url) => {
      expect(webAddress(url)).toBeNull()
    },
  )

  it('keeps a web address together whatever it holds', () => {
    expect(linkMarkdown('a', 'https://e.org/a b(c)<d>')).toBe('[a](<https://e.org/a%20b%28c%29%3Cd%3E>)')
  })
})
