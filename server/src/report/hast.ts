/** Small helpers to build a page as a tree, so that what it says is escaped when the tree is written and nowhere else. */
import type { Element, ElementContent, Properties } from 'hast'

export type Content = ElementContent | string | null | readonly Content[]

/** An element; `null` among its children stands for nothing. */
export function h(tagName: string, properties: Properties, ...children: readonly Content[]): Element {
  return { type: 'element', tagName, properties, children: children.flatMap(nodes) }
}

/** Text in which what stands in back ticks is code, as in the messages of findings. */
export function marked(text: string): Content {
  return text.split(/`([^`]*)`/).map((part, index) => (index % 2 === 1 ? h('code', {}, part) : part))
}

/** A link to a web page that tells it nothing of where it was followed; mere text where the address is no web address. */
export function link(text: string, url: string | undefined): Content {
  const address = webAddress(url)
  return address === null ? text : h('a', { href: address, rel: ['noopener', 'noreferrer'] }, text)
}

/** An address on the web, as it is followed; null for anything else, such as a script. */
export function webAddress(url: string | undefined): string | null {
  if (!url || !URL.canParse(url)) return null
  const parsed = new URL(url)
  return parsed.protocol === 'https:' || parsed.protocol === 'http:' ? parsed.href : null
}

function nodes(content: Content): ElementContent[] {
  if (content === null || content === '') return []
  if (typeof content === 'string') return [{ type: 'text', value: content }]
  return Array.isArray(content) ? (content as readonly Content[]).flatMap(nodes) : [content as ElementContent]
}
