/** Marks of figures in a Markdown preview: exactly their letters, whatever stands around them. */
import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'
import type { MarkdownIt } from '../../../client/src/preview/markdownIt.js'
import { markFigures } from '../../../client/src/preview/plugin.js'
import type { ArticleFigures, FigureItem } from '../../../server/src/lsp/viewsProtocol.js'

interface Renderer extends MarkdownIt {
  parse(text: string, env: unknown): never[]
  readonly options: unknown
  use(plugin: (md: never) => void): Renderer
}

const load = createRequire(import.meta.url)
/** The one that VS Code has, and the newest. */
const versions = ['markdown-it-12', 'markdown-it']

describe.each(versions)('%s', (version) => {
  const create = load(version) as (options: object) => Renderer

  /** Renders a text as VS Code does, parsed with no idea of its document; `«…»` in it are the figures, taken out first. */
  const render = (marked: string, options: object = {}, change = (told: ArticleFigures) => told): string => {
    const { text, figures } = read(marked)
    const told = change({ uri: '', version: 1, problem: null, figures, others: [] })
    const failed = (error: unknown): never => {
      throw error
    }
    const md = markFigures(create({ html: true, linkify: true, ...options }), {
      figures: () => told,
      title: (figure) => `<${figure.words}>`,
      failed,
    })
    const html = md.renderer.render(md.parse(text, {}), md.options, {})
    return html
      .replaceAll(/<span class="claimcheck-figure claimcheck-sourced claimcheck-end" role="mark" title="[^"]*">/g, '«')
      .replaceAll(/<span class="claimcheck-figure claimcheck-sourced" role="mark" title="[^"]*">/g, '‹')
      .replaceAll('</span>', '»')
  }

  test('a figure is marked, and nothing else', () => {
    expect(render('About «25 thousand» people came.')).toBe('<p>About «25 thousand» people came.</p>\n')
  })

  test('of the same number twice in a line the right one is marked', () => {
    expect(render('Of 1,200 tents and «1,200» people, 1,200 stayed.')).toContain(
      '1,200 tents and «1,200» people, 1,200',
    )
    expect(render('«12» and 12 and «12»')).toBe('<p>«12» and 12 and «12»</p>\n')
  })

  test('markup before and around a figure does not move it', () => {
    expect(render('*So* **many**: `12` [12](https://x.org/12) and «12» at 12.')).toContain('and «12» at 12.')
    expect(render('They were **«1,310»** <!-- claim: a-12 --> and _«12»_.')).toContain('<strong>«1,310»</strong>')
    expect(render('See [«25 thousand» people](https://example.org/25) there')).toContain('>«25 thousand» people</a>')
    expect(render('![12 boats](a.png) «12» boats')).toContain('«12» boats')
  })

  test('a figure that emphasis parts is marked in all its parts, with one end', () => {
    expect(render('Some **«25** thousand» came')).toBe('<p>Some <strong>‹25»</strong>« thousand» came</p>\n')
    expect(render('Some «**25** thousand» came')).toBe('<p>Some <strong>‹25»</strong>« thousand» came</p>\n')
  })

  test('entities, escapes and breaks count as they do in the source', () => {
    expect(render('A &amp; B &lt; «12»&nbsp;boats')).toContain('A &amp; B &lt; «12»')
    expect(render('\\*12\\* and «25&nbsp;thousand» people')).toMatch(/\*12\* and «25\u00a0thousand» people/)
    expect(render('One  \ntwo «12»\nthree «13» four')).toContain('two «12»\nthree «13» four')
    expect(render('It was «25\nthousand» people')).toContain('‹25»\n« thousand»'.replace('\n« ', '\n«'))
  })

  test('headings, lists, quotations and what continues them', () => {
    expect(render('## The «12» boats ##\n')).toContain('<h2>The «12» boats</h2>')
    expect(render('«12» boats\n===\n')).toContain('<h1>«12» boats</h1>')
    expect(render('- one\n  - two «12»\n\n    three «13»\n')).toMatch(/two «12»[\s\S]*three «13»/)
    expect(render('> quoted «12»\n> and\nlazy «13»\n')).toContain('quoted «12»\nand\nlazy «13»')
    expect(render('1. one\n\n\ttabbed «12»\n')).toContain('tabbed «12»')
  })

  test('cells of a table, with bars in them and in a quotation', () => {
    const table = '| Day | People |\n| --- | ---: |\n| 3 May | «8,092» |\n| 4\\|5 May | 8,092 |\n| 6 May | «8,092» |\n'
    expect(render(table).match(/«?8,092»?/g)).toEqual(['«8,092»', '8,092', '«8,092»'])
    expect(render('a | «12»\n--|--\nb \\| c | «12»\n').match(/«12»/g)).toHaveLength(2)
    expect(render('> | a | «12» |\n> |---|---|\n> | b | «13» |\n').match(/«1.»/g)).toEqual(['«12»', '«13»'])
    expect(render('|   | **«12»** &amp; 12 |\n|---|---|\n| 12 | «12» |\n').match(/«?12»?/g)).toEqual([
      '«12»',
      '12',
      '12',
      '«12»',
    ])
  })

  test('what a footnote says is marked, and raw HTML is left as it is', () => {
    expect(render('Text[^1]\n\n[^1]: In all «12» boats came.\n')).toContain('In all «12» boats')
    expect(render('<div>12</div>\n\nAnd <b>«12»</b> more')).toContain('<b>«12»</b> more')
  })

  test('typographic replacements move nothing, or leave what is not sure unmarked', () => {
    const options = { typographer: true }
    expect(render('"So" -- he said -- «12» came... and «13» went', options)).toContain('«13» went')
    expect(render('"Twelve" said «12» \'boats\'', options)).toContain('said «12» ‘boats’')
    expect(render('one... 12 ... «12» ... 12', options)).not.toMatch(/«12» … «12»|^<p>one… «12»/)
  })

  test('CRLF and a byte order mark of front matter move nothing', () => {
    expect(render('One\r\ntwo «12»\r\n\r\nthree «13»')).toMatch(/two «12»[\s\S]*three «13»/)
  })

  test('a text other than the one that was checked is not marked', () => {
    const moved = (told: ArticleFigures): ArticleFigures => ({
      ...told,
      figures: told.figures.map((figure) => ({ ...figure, text: '99' })),
    })
    expect(render('About «25» people', {}, moved)).toBe('<p>About 25 people</p>\n')
  })

  test('a tooltip is text, never markup', () => {
    const { text, figures } = read('«12» boats')
    const told = { uri: '', version: 1, problem: null, figures, others: [] }
    const host = { figures: () => told, title: () => '"><img src=x onerror=alert(1)>', failed: () => undefined }
    const md = markFigures(create({ html: true }), host)
    expect(md.renderer.render(md.parse(text, {}), md.options, {})).toContain(
      'title="&quot;&gt;&lt;img src=x onerror=alert(1)&gt;"',
    )
  })

  test('whatever goes wrong, the text is rendered', () => {
    const errors: unknown[] = []
    const figures = (): never => {
      throw new Error('no figures')
    }
    const md = markFigures(create({}), { figures, title: () => '', failed: (error) => void errors.push(error) })
    expect(md.renderer.render(md.parse('12 boats', {}), md.options, {})).toBe('<p>12 boats</p>\n')
    expect(errors).toHaveLength(1)
  })

  test('a text is the same with and without the plugin where nothing is marked', () => {
    const plain = create({ html: true, linkify: true, typographer: true })
    const ours = markFigures(create({ html: true, linkify: true, typographer: true }), {
      figures: () => null,
      title: () => '',
      failed: () => undefined,
    })
    const text =
      '# A *b* \\* &amp; `c`\n\n"q" -- x... www.example.org ~~s~~ **a*b*c**  \n[l](u "t") ![i](s) <b>h</b>\n\n|a|b|\n|-|-|\n|1\\|2|3|\n'
    expect(ours.renderer.render(ours.parse(text, {}), ours.options, {})).toBe(
      plain.renderer.render(plain.parse(text, {}), plain.options, {}),
    )
  })
})

/** Takes the marks out of a text and tells where they were. */
function read(marked: string): { text: string; figures: FigureItem[] } {
  const figures: FigureItem[] = []
  let text = ''
  for (const part of marked.split(/(?=«)|(?<=»)/)) {
    const figure = part.startsWith('«') ? part.slice(1, -1) : undefined
    if (figure === undefined) {
      text += part
      continue
    }
    const start = place(text)
    text += figure
    const range = { start, end: place(text) }
    figures.push({
      range,
      text: figure,
      words: figure,
      status: 'sourced',
      claim: null,
      candidates: 0,
      findings: [],
      signOff: null,
    })
  }
  return { text, figures }
}

function place(text: string): { line: number; character: number } {
  const lines = text.split(/\r\n|\n/)
  return { line: lines.length - 1, character: lines.at(-1)!.length }
}
