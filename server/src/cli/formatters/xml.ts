import XMLBuilder from 'fast-xml-builder'
import { printable } from '../printable.js'

/** An element: its attributes, and its children in order, text or elements. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string | number>>
  readonly children?: readonly (Element | string)[]
}

/** A document in UTF-8, two spaces a level. What XML cannot hold, control characters, is shown as `\ufffd`. */
export function xmlDocument(root: Element): string {
  const builder = new XMLBuilder({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    format: true,
    suppressEmptyNode: true,
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n${builder.build([ordered(root)]).trimStart()}\n`
}

function ordered({ name, attributes, children = [] }: Element): object {
  return {
    [name]: children.map((child) => (typeof child === 'string' ? { '#text': sound(child) } : ordered(child))),
    ':@': Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, sound(String(value))])),
  }
}

/** Control characters and lone halves of a character are not allowed in XML at all, not even escaped. */
function sound(text: string): string {
  return printable(text)
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[\ufffe\uffff]/g, '\ufffd')
}
