/**
 * Changes that say nothing change nothing: where a line is wrapped, how a line ends, which blank, apostrophe or word for
 * percent is used. What holds for one newsroom's way of writing then holds for another's.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkReading, readArticle } from '../../server/src/core/check.js'
import { defaultConfig } from '../../server/src/core/config.js'
import { languageOf } from '../../server/src/core/languages/index.js'
import { readRegistry } from '../../server/src/core/registry.js'

const newsrooms = ['.', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh']

/** Rewrites the lines of a text that are prose, be they of a paragraph, an item or a quotation. */
const prose = (text: string, rewrite: (line: string) => string): string =>
  text.replace(/^(?!---|[#|<[]| {4}|\w+: )[^\n]*$/gm, (line) => rewrite(line))

const rewritings: Record<string, (text: string) => string> = {
  // A comment that silences the next line silences no other; a line that opens with "27." is an item of a list.
  'wrapped before every number': (text) =>
    text.includes('disable-next-line')
      ? text
      : prose(text, (line) => line.replace(/(?<=[^\s>*-] ?\S{3}) (?=\d[^.)\s])(?!\d+[.)](?:\s|$))/g, '\n')),
  'with CRLF': (text) => text.replaceAll('\n', '\r\n'),
  'with no-break spaces': (text) =>
    prose(text, (line) => line.replace(/(\d) (?=(?:million|billion|people|Millionen)\b)/g, '$1\u00a0')),
  'with straight apostrophes': (text) => prose(text, (line) => line.replaceAll('’', "'")),
  'with "per cent"': (text) => prose(text, (line) => line.replace(/(\d) percent\b/g, '$1 per cent')),
  'with %': (text) => prose(text, (line) => line.replace(/(\d) per ?cent\b/g, '$1%')),
  'with "during"': (text) => prose(text, (line) => line.replace(/\bin (?=20\d\d\b)/g, 'during ')),
  'with "men, women and children"': (text) =>
    prose(text, (line) =>
      line.replace(
        /(\d) people(?= (?:were|crossed|came|died|applied|asked|arrived|fled|moved)\b)/g,
        '$1 men, women and children',
      ),
    ),
}

describe.each(newsrooms)('the newsroom in %s', (folder) => {
  const root = join(import.meta.dirname, folder)
  const read = (name: string) =>
    readdirSync(join(root, name))
      .sort()
      .map((file) => ({ uri: file, text: readFileSync(join(root, name, file), 'utf8') }))
  const { compiled } = readRegistry(read('claims'), languageOf('en'))
  const articles = read('articles')
  const judged = (uri: string, text: string) =>
    checkReading(readArticle({ uri, text }, defaultConfig), {
      registry: compiled,
      config: defaultConfig,
      today: '2026-05-01',
    }).figures.map(
      ({ figure, status, match }) => `${digits(figure.text)} ${status} ${match.type === 'tied' ? match.claim.id : ''}`,
    )

  test.each(Object.entries(rewritings))('%s is judged the same', (_, rewrite) => {
    for (const { uri, text } of articles) expect(judged(uri, rewrite(text)), uri).toEqual(judged(uri, text))
  })
})

/** A figure's digits, which no rewriting changes. */
function digits(text: string): string {
  return text.replace(/\D/g, '')
}
