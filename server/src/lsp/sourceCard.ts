/** What is shown of a source, and of a key of the claims format. */
import type { Key } from '../core/claims/format.js'
import type { Source } from '../core/types.js'
import type { CardFormat } from './cards.js'
import { codeMarkdown, escapeMarkdown, linkMarkdown, webAddress } from './markdown.js'

/** The card of a source; `claims` is how many rest on it, and `source` null for a name that the registry lacks. */
export function sourceCard(source: Source | null, name: string, claims: number, format: CardFormat): string {
  const { code, text, link, gap } = painter(format)
  if (!source) return `The registry has no source ${code(name)}`
  const fact = (label: string, value: string | undefined) => (value ? [`- ${label}: ${value}`] : [])
  const title = source.title ?? source.url ?? source.publisher
  const lines = [
    ...fact('Publisher', text([source.publisher, ...source.aliases.slice(0, 3)].join(', '))),
    ...fact('Author', source.author && text(source.author)),
    ...fact('Published', source.published && text(source.published)),
    ...fact('Read', source.accessed && text(source.accessed)),
    ...fact('Page', source.page && text(source.page)),
    ...fact('Copy that stays', source.archivedUrl && link(source.archivedUrl, source.archivedUrl)),
  ]
  const uses =
    claims === 0 ? 'No claim rests on it' : claims === 1 ? '1 claim rests on it' : `${claims} claims rest on it`
  return [link(title, source.url), lines.join('\n'), uses].join(gap)
}

/** What a key means, what it may hold and an example. */
export function keyCard(name: string, { description, required, kind, examples }: Key, format: CardFormat): string {
  const { code, text, gap } = painter(format)
  const choices =
    kind.type === 'choice'
      ? [
          Object.entries(kind.choices)
            .map(([choice, meaning]) => `- ${code(choice)}: ${text(meaning)}`)
            .join('\n'),
        ]
      : []
  const written = examples.slice(0, 3).map((one) => code(typeof one === 'string' ? one : JSON.stringify(one)))
  const example = kind.type === 'choice' || written.length === 0 ? [] : [`Such as ${written.join(', ')}`]
  return [`${code(name)}${required ? ', required' : ''}: ${text(description)}`, ...choices, ...example].join(gap)
}

function painter(format: CardFormat) {
  const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()
  if (format === 'markdown') return { code: codeMarkdown, text: escapeMarkdown, link: linkMarkdown, gap: '\n\n' }
  const link = (text: string, url: string | undefined) => {
    const address = webAddress(url)
    return address && address !== text ? `${oneLine(text)} <${address}>` : oneLine(text)
  }
  return { code: oneLine, text: oneLine, link, gap: '\n' }
}
