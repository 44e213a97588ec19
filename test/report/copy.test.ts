import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { checkReading, readArticle } from '../../server/src/core/check.js'
import { defaultConfig } from '../../server/src/core/config.js'
import { estimatesFor } from '../../server/src/core/picture/index.js'
import { languageOf } from '../../server/src/core/languages/index.js'
import { readRegistry } from '../../server/src/core/registry.js'
import type { CheckedArticle, SourceFile } from '../../server/src/core/types.js'
import { annotatedCopy } from '../../server/src/report/index.js'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const facts = { name: 'a.md', today: '2024-01-01', tool: 'claimcheck', estimatesOf: () => null }

function check(text: string, registry: readonly SourceFile[] = []): CheckedArticle {
  const { compiled } = readRegistry(registry, languageOf('en'))
  return checkReading(readArticle({ uri: 'a.md', text }, defaultConfig), {
    registry: compiled,
    config: defaultConfig,
    today: '2024-01-01',
    signOffs: [],
  })
}

async function copyOf(text: string, registry?: string): Promise<string> {
  const files = registry === undefined ? [] : [{ uri: 'claims/a.yaml', text: registry }]
  const { compiled } = readRegistry(files, languageOf('en'))
  const view = compiled.in(languageOf('en'))
  return annotatedCopy(check(text, files), { ...facts, estimatesOf: (figure) => estimatesFor(figure, view) })
}

/** The numbers of the figures that are marked in the text. */
function markedIn(html: string): number[] {
  return [...html.matchAll(/<mark class="figure is-[a-z]+" data-figure="(\d+)" id="f\1"/g)].map((match) =>
    Number(match[1]),
  )
}

describe('the annotated copy', () => {
  it('marks figures wherever they stand, each once', async () => {
    const text = `# There were 4,100 arrivals

Then *12,000* people, **13,500 more** of [14,000 families](https://example.org/x), came&nbsp;to 15&#44;000 tents.[^1]

> At most 16,000 stayed.

| Camp | Held |
|---|---|
| North | 17,000 people |

- 18,000 walked
  - and 19,000 drove

![A line of 20,000 people](line.jpg)

<div>21,000 people crossed</div>

<!-- claim: x-1 --> 22,000 people<!-- claim: x-2 --> wrote ~~23~~ letters.

[24,000 people](claim:x-3) sold ***25,000* tents**.

[^1]: Of these, 26,000 were empty.
`
    const checked = check(text)
    const html = await annotatedCopy(checked, facts)
    expect(checked.figures.length).toBeGreaterThan(13)
    expect(markedIn(html).sort((a, b) => a - b)).toEqual(checked.figures.map((_, index) => index + 1))
    expect(html).not.toContain('cannot mark')
    expect(html).toContain('Image: A line of')
    expect(html).not.toContain('<img')
    // A link inside a link would end the outer one, so that its number is none.
    expect(html).toMatch(/<a href="https:\/\/example\.org\/x"[^>]*><mark[^>]*>14,000<sup><span class="badge"/)
  })

  it('shows hostile text as text', async () => {
    const hostile = '<script>alert(1)</script><img src=x onerror=alert(2)>'
    const html = await copyOf(
      `---
title: "${hostile}"
---

# A heading ${hostile}

<iframe src="https://evil.example"></iframe>

<div onclick="alert(3)"><style>body{display:none}</style>In March 30,000 people came</div>

In March 2022, [30,000](javascript:alert(4)) people<!-- claim: ge-1 --> [came](data:text/html,x), [went](https://ok.example/"onmouseover="alert(5)).

![" onerror="alert(6)](https://evil.example/track.gif)
`,
      `claims:
  - id: ge-1
    statement: '30,000 people </section><script>alert(7)</script> in March 2022'
    value: 30000
    unit: people
    quote: '"><svg onload=alert(8)>'
    caveat: '<b>bold</b>'
    verifiedBy: '<a href="javascript:alert(9)">me</a>'
    sources: [{publisher: '<img src=x>', title: 'x" autofocus onfocus="alert(10)', url: 'javascript:alert(11)', archivedUrl: 'vbscript:x'}]
`,
    )
    expect(html).not.toMatch(/<(?:script|img|iframe|object|embed|link|base|form|input)\b/i)
    expect(html).not.toMatch(/<svg[^>]+onload/i)
    expect(html).not.toContain('\uFFFC')
    for (const [tag] of html.matchAll(/<[a-z][^>]*>/gi)) {
      const attributes = tag.replace(/"[^"]*"/g, '""')
      expect(attributes, tag).not.toMatch(/\son[a-z]+=|\sstyle=|\ssrc=/i)
      const href = /\shref="([^"]*)"/.exec(tag)?.[1]
      if (href !== undefined) expect(href).toMatch(/^(?:https?:\/\/|#)/)
    }
    expect(html).toContain('&#x3C;script>alert(7)&#x3C;/script>')
    expect(html.match(/<style>/g)).toHaveLength(1)
    expect(html).toContain('content="default-src &#x27;none&#x27;; style-src &#x27;sha256-')
  })

  it('gives the claim, source, quote, calculation, checker and findings of a figure', async () => {
    const html = await copyOf(
      'In March 2022, 31,000 people<!-- claim: ge-1 --> crossed into Georgia, up 3.3 percent.\n',
      `claims:
  - id: ge-1
    statement: 30,000 people crossed into Georgia in March 2022.
    value: 30000
    unit: people
    derivedFrom: ge-2 + ge-3
    quote: thirty thousand
    verifiedBy: K. Lund
    verifiedOn: 2022-04-02
    sources: [{publisher: Ministry, title: Border, url: 'https://example.org/b', archivedUrl: 'https://archive.example/b', page: 4}]
`,
    )
    for (const part of [
      '30,000 people crossed into Georgia in March 2022.',
      '<q>thirty thousand</q>',
      'ge-2 + ge-3',
      'by K. Lund on 2022-04-02',
      '<a href="https://example.org/b" rel="noopener noreferrer">Border</a>, Ministry, p. 4, <a href="https://archive.example/b"',
      'says 30,000',
      'Not signed off',
    ]) {
      expect(html).toContain(part)
    }
  })

  const left = (id: string, value: number, publisher: string) => `
  - id: ${id}
    statement: ${value.toLocaleString('en')} people left Malta in 2022.
    value: ${value}
    unit: people
    measure: departures
    origin: MT
    period: 2022
    status: disputed
    sources: [{publisher: ${publisher}, title: Count}]`

  it('leaves out the citations that tie figures, which the notes say', async () => {
    const html = await copyOf(
      'In 2022, 30,000 people [@mt-a] left Malta, and 31,000 [@mt-b; see @mt-a] came. Nobody [@else] said so.\n',
      `claims:${left('mt-a', 30_000, 'Harbour Office')}\n`,
    )
    const text = html.replace(/<sup>.*?<\/sup>/g, '').replace(/<[^<>]+>/g, '')
    expect(text).toContain('In 2022, 30,000 people left Malta, and 31,000 [see @mt-a] came. Nobody [@else] said so.')
  })

  it.each([
    ['[@mt-a, p. 3]', ' [p. 3]'],
    ['[@mt-a pp. 3-4]', ' [pp. 3-4]'],
    ['[-@mt-a, p.&nbsp;3]', ' [p.\u00a03]'],
    ['[@mt-a, *Table 4*, p. 3]', ' [Table 4, p. 3]'],
    ['[@mt-a; @smith2020, p. 2]', ' [@smith2020, p. 2]'],
    // The first id is the figure's, and its note says that the registry lacks it.
    ['[@smith2020; @mt-a, p. 2]', ' [@mt-a, p. 2]'],
    ['[@mt-a; see @smith2020, p. 7; @jones-19]', ' [see @smith2020, p. 7; @jones-19]'],
    ['[but not @mt-a, p. 2]', ' [but not @mt-a, p. 2]'],
    ['[@mt-a ]', ''],
    ['[@mt-a.]', ''],
    ['[@mt-a., p. 3]', ' [p. 3]'],
  ])('keeps of %s what no note says', async (citation, kept) => {
    const html = await copyOf(
      `In 2022, 30,000 people ${citation} left Malta.\n`,
      `claims:${left('mt-a', 30_000, 'Harbour Office')}\n`,
    )
    const text = html.replace(/<sup>.*?<\/sup>/g, '').replace(/<[^<>]+>/g, '')
    expect(text).toContain(`In 2022, 30,000 people${kept} left Malta.`)
  })

  it('draws competing estimates beside the figure, and one claim alone in words', async () => {
    const text = 'The Harbour Office says that 30,000 people<!-- claim: mt-a --> left Malta in 2022.\n'
    const one = `claims:${left('mt-a', 30_000, 'Harbour Office')}`
    expect(await copyOf(text, one)).not.toContain('class="estimates"')
    const html = await copyOf(text, `${one}${left('mt-b', 52_000, '"<b>Census</b>"')}\n`)
    expect(html).toContain(
      '<figcaption>Competing estimates</figcaption><svg role="img" aria-label="The article says 30,000',
    )
    expect(html).toContain('mt-b · &#x3C;b>Census&#x3C;/b>')
    expect(html).toMatch(/viewBox="0 0 460 \d+"/)
    expect(html).toMatch(/font-weight="600"/)
  })

  const folders = [
    'test/newsroom/articles',
    'test/labelled/articles',
    '../shared/newsroom/articles',
    '../shared/bench/articles',
  ]
  it.each(folders.filter((folder) => existsSync(join(root, folder))))('marks every figure of %s', async (folder) => {
    for (const name of readdirSync(join(root, folder))
      .filter((file) => file.endsWith('.md'))
      .slice(0, 40)) {
      const checked = check(readFileSync(join(root, folder, name), 'utf8').replace(/^\uFEFF/, ''))
      const html = await annotatedCopy(checked, facts)
      expect(
        markedIn(html).sort((a, b) => a - b),
        name,
      ).toEqual(checked.figures.map((_, index) => index + 1))
    }
  })
})
