/** SVG as text. Whatever comes from an article or a registry becomes mere text of it: no markup, no script, no address. */

type Attributes = Readonly<Record<string, string | number>>

/** An element; its content is elements already written, or text that went through {@link escapeXml}. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(shortNumber(value))}"`)
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
