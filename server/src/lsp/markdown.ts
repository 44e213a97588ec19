/** Text of a registry or article is data: here it becomes Markdown that shows it and does nothing else. */

/**
 * Escapes a text for Markdown, as one line: no markup, link, image, HTML or entity comes of it.
 * White space is collapsed, as a line break could start a block.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>#|~&$!@]/g, '\\$&')
    .replace(/:(?=\/\/)|(?<=www)\./gi, '\\$&')
    .replace(/^(?:[-+]|\d+[.)])(?= |$)/, (start) => `${start.slice(0, -1)}\\${start.slice(-1)}`)
}

/** A text as code: nothing in it is read, and it keeps its own backticks. */
export function codeMarkdown(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim()
  const longest = Math.max(0, ...[...plain.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const space = plain.startsWith('`') || plain.endsWith('`') ? ' ' : ''
  return `${fence}${space}${plain}${space}${fence}`
}

/** A link to a web page; mere text where the address is none, so that no command can be run and no file opened. */
export function linkMarkdown(text: string, url: string | undefined): string {
  const address = webAddress(url)
  return address ? `[${escapeMarkdown(text)}](<${address}>)` : escapeMarkdown(text)
}

/** A web address without what could end the link around it; null for anything else. */
export function webAddress(url: string | undefined): string | null {
  if (!url || !URL.canParse(url)) return null
  const parsed = new URL(url)
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:') return null
  return parsed.href.replace(/[<>\\`()]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)
}
