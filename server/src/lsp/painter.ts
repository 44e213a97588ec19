/** How a card is written: as Markdown, or as plain text. */
import { codeMarkdown, escapeMarkdown, linkMarkdown, webAddress } from './markdown.js'

export type CardFormat = 'markdown' | 'plain'

/** How the parts of a card are written. Every text of a registry or article goes through one of these. */
export interface Painter {
  readonly gap: string
  readonly text: (text: string) => string
  /** A sentence of ours with values in back ticks. */
  readonly words: (text: string) => string
  readonly strong: (text: string) => string
  readonly code: (text: string) => string
  readonly quote: (text: string) => string
  readonly item: (written: string) => string
  /** An item of an item. */
  readonly inner: (written: string) => string
  /** What is said by the way. */
  readonly faint: (text: string) => string
  /** Parts what is read at once from what is looked up. */
  readonly rule: string
  /** A drawing with its words; null where none is shown. */
  readonly picture: (svg: string, alternative: string) => string | null
  readonly link: (text: string, url: string | undefined) => string
}

export function painter(format: CardFormat): Painter {
  return format === 'markdown' ? markdown : plain
}

const markdown: Painter = {
  gap: '\n\n',
  text: escapeMarkdown,
  words: (text) =>
    text
      .split(/(`[^`]+`)/)
      .map((part) => (/^`.+`$/.test(part) ? codeMarkdown(part.slice(1, -1)) : spaced(part)))
      .join(''),
  strong: (text) => `**${escapeMarkdown(text)}**`,
  code: codeMarkdown,
  quote: (text) => `> ${escapeMarkdown(text)}`,
  item: (written) => `- ${written}`,
  inner: (written) => `  - ${written}`,
  faint: (text) => `*${escapeMarkdown(text)}*`,
  rule: '---',
  picture: (svg, alternative) => `![${escapeMarkdown(alternative)}](data:image/svg+xml;base64,${base64(svg)})`,
  link: linkMarkdown,
}

const plain: Painter = {
  gap: '\n',
  text: oneLine,
  words: oneLine,
  strong: oneLine,
  code: oneLine,
  quote: (text) => `“${oneLine(text)}”`,
  item: (written) => `- ${written}`,
  inner: (written) => `    ${written}`,
  faint: (text) => `(${oneLine(text)})`,
  rule: '',
  picture: () => null,
  link: (text, url) => {
    const address = webAddress(url)
    return address && address !== text ? `${oneLine(text)} <${address}>` : oneLine(text)
  },
}

/** Escaped, with the spaces at its ends: it goes on before and behind. */
function spaced(text: string): string {
  const [before = ''] = /^\s/.exec(text) ?? []
  const [after = ''] = text.trim() === '' ? [] : (/\s$/.exec(text) ?? [])
  return `${before && ' '}${escapeMarkdown(text)}${after && ' '}`
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** Letters beyond Latin too, on Node and in a browser. */
function base64(text: string): string {
  const bytes = new TextEncoder().encode(text)
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}
