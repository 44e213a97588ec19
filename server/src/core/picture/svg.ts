/** SVG as a tree. Whatever comes from an article or a registry becomes mere text of it: no markup, no script, no address. */

/** An element with its attributes as they are written; its children are elements and texts. */
export interface SvgElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (SvgElement | string)[]
}

type Attributes = Readonly<Record<string, string | number>>

/** An element; null among its children stands for nothing. */
export function element(
  name: string,
  attributes: Attributes,
  ...children: readonly (SvgElement | string | null)[]
): SvgElement {
  const written = Object.entries(attributes).map(([key, value]) => [key, shortNumber(value)])
  return {
    name,
    attributes: Object.fromEntries(written) as SvgElement['attributes'],
    children: children.filter((child): child is SvgElement | string => child !== null && child !== ''),
  }
}

/** A tree as text. */
export function writeSvg({ name, attributes, children }: SvgElement): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`)
  const content = children.map((child) => (typeof child === 'string' ? escapeXml(child) : writeSvg(child))).join('')
  return content === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${content}</${name}>`
}

/** Letters that XML reads become entities; what XML cannot hold, control characters and half pairs, is left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)
}

/** Cut to some letters as a reader counts them, with an ellipsis where something is left out. */
export function shorten(text: string, most: number): string {
  const letters = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)]
  if (letters.length <= most) return text
  const kept = letters.slice(0, Math.max(0, most - 1)).map(({ segment }) => segment)
  return `${kept.join('').trimEnd()}…`
}

/** Tenths of a pixel are as fine as anybody sees. */
function shortNumber(value: string | number): string {
  return typeof value === 'number' ? String(Math.round(value * 10) / 10) : value
}
