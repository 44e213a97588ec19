import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
// What a command loads when it runs is loaded here, where no test waits for it.
import '../../../server/src/cli/registry/add.js'
import '../../../server/src/cli/registry/supersede.js'
import '../../../server/src/cli/registry/rename.js'
import { claims, later, registryNewsroom } from './newsroom.js'

/** Lines of one text that another lacks. */
const lost = (before: string, after: string): readonly string[] => {
  const there = new Set(after.split('\n'))
  return before.split('\n').filter((line) => !there.has(line))
}

describe('claimcheck registry add', () => {
  const flags = [
    '--value',
    '132',
    '--statement',
    '132 people: all of them.',
    '--origin',
    'RU',
    '--period',
    '2022-02',
    '--measure',
    'returns',
  ]

  it('writes a draft from flags, and asks for its source', async () => {
    const { run, read } = registryNewsroom()
    const { code, out } = await run(['registry', 'add', ...flags])
    expect(code).toBe(0)
    expect(out).toContain('Added ru-returns-2022-02 as a draft at claims/drafts.yaml:2')
    expect(out).toContain('TODO name the source')
    expect(read('claims/drafts.yaml')).toBe(`claims:
  - id: ru-returns-2022-02
    statement: "132 people: all of them."
    value: 132
    measure: returns
    origin: RU
    period: 2022-02
    sources:
      - publisher: TODO name the source
        title: TODO name the source
    status: draft
`)
    expect((await run(['registry', 'add', ...flags])).out).toContain('ru-returns-2022-02-2')
  })

  it('says once why the article of --from cannot be read', async () => {
    const { run } = registryNewsroom({ 'articles/latin.md': new Uint8Array([0x31, 0xfc]) })
    const told = async (from: string): Promise<string> => (await run(['registry', 'add', '--from', from])).err
    expect(await told('nope.md:1')).toBe('claimcheck: --from nope.md: is not there, check the name\n')
    expect(await told('articles:1')).toBe('claimcheck: --from articles: is a folder where a file was expected\n')
    expect(await told('articles/latin.md:1')).toMatch(/^claimcheck: --from articles\/latin\.md: is not UTF-8, /)
  })

  it('makes the folder of a new file', async () => {
    const { run, read } = registryNewsroom()
    const { code, err } = await run(['registry', 'add', ...flags, '--file', 'claims/2022/new/returns.yaml'])
    expect([code, err]).toEqual([0, ''])
    expect(read('claims/2022/new/returns.yaml')).toContain('- id: ru-returns-2022-02')
  })

  it('says what the system has against writing, as no fault of its own', async () => {
    const { run } = registryNewsroom({ 'claims/file': '' })
    const { code, err } = await run(['registry', 'add', ...flags, '--file', 'claims/file/x.yaml'])
    expect(code).toBe(2)
    expect(err).toBe(
      'claimcheck: claims/file/x.yaml could not be written, what stands for its folder is a file: name another\n',
    )
  })

  it.each([
    ['14,000 Afghans applied for asylum in Greece in May 2023.', '14000', 'af-gr-', '-2023-05'],
    ['Im Mai 2023 beantragten 14.000 Menschen in Deutschland Asyl.', '14000', 'de-menschen-2023-05', ''],
    ['Twelve came.', '12', 'twelve-came', ''],
  ])('names a claim by its statement where no key says more: %s', async (statement, value, start, end) => {
    const { run } = registryNewsroom()
    const { out, code } = await run(['registry', 'add', '--statement', statement, '--value', value, '--format', 'json'])
    expect(code).toBe(0)
    const { id, hasTime } = JSON.parse(out)
    expect(id.startsWith(start) && id.endsWith(end), id).toBe(true)
    expect(hasTime).toBe(start !== 'twelve-came')
  })

  it('tells of a claim that holds at any time', async () => {
    const { run } = registryNewsroom()
    const { out } = await run(['registry', 'add', '--value', '912', '--statement', '912 tents stood in Warsaw.'])
    expect(out.replace(/\s+/g, ' ')).toContain('found no time in the claim')
    const dated = await run(['registry', 'add', '--value', '912', '--statement', '912 tents stood in Warsaw in 2022.'])
    expect(dated.out).not.toContain('no time')
  })

  it('writes nothing where statement and value disagree', async () => {
    const { run, folder } = registryNewsroom()
    const { code, err } = await run([
      'registry',
      'add',
      '--value',
      '1200',
      '--statement',
      '12,000 tents stood in Warsaw.',
    ])
    expect(code).toBe(2)
    expect(err).toContain('nothing was added: found another number than `1200` in the statement')
    expect(readdirSync(join(folder, 'claims'))).toEqual(['borders.yaml', 'derived.yaml'])
  })

  it('goes behind a claim, and every other line stays', async () => {
    const { run, read } = registryNewsroom()
    const { code } = await run(['registry', 'add', ...flags, '--source', 'bureau', '--after', 'ge-crossings-2022-03'])
    expect(code).toBe(0)
    const after = read('claims/borders.yaml')
    expect(lost(claims, after)).toEqual([])
    expect(after).toContain('    reviewBy: 2023-07-01\n\n  - id: ru-returns-2022-02\n')
  })

  it('reads what it can off a figure of an article', async () => {
    const draft = 'In April 2022 about 12,500 people crossed the border from Russia to Georgia, and 77 were held.\n'
    const { run, read } = registryNewsroom({ 'articles/draft.md': draft })
    const several = await run(['registry', 'add', '--from', 'articles/draft.md:1'])
    expect([several.code, several.err]).toEqual([
      2,
      'claimcheck: --from articles/draft.md:1: several figures stand there, add the column of one: 12,500 at column 21, 77 at column 82\n',
    ])
    const { code } = await run(['registry', 'add', '--from', 'articles/draft.md:1:22'])
    expect(code).toBe(0)
    const text = read('claims/drafts.yaml')
    expect(text).toContain('statement: In April 2022 about 12,500 people crossed')
    expect(text).toContain('value: about 12,500\n')
    expect(text).toContain('origin: RU\n    destination: GE\n    period: 2022-04\n')
    expect(text).toContain('status: draft')
    expect((await run(['registry', 'add', '--from', 'articles/draft.md:9'])).err).toContain('no such line')
  })

  it.each([
    ['India received 120 billion dollars in remittances in 2023.', '120 billion dollars'],
    ['Senders paid about 15 million euros in fees in 2023.', 'about 15 million euros'],
    ['Senders paid 15 million Australian dollars, most of it in fees, in 2023.', '15 million Australian dollars'],
    ['Polen gab 2023 rund 15 Millionen Euro für die Unterkünfte der Geflüchteten aus.', 'rund 15 Millionen Euro'],
    ['Remittances to India came to $120 billion in 2023.', '$120 billion'],
  ])('keeps the currency of %s', async (sentence, value) => {
    const { run, read } = registryNewsroom({ 'articles/draft.md': `${sentence}\n` })
    expect((await run(['registry', 'add', '--from', 'articles/draft.md:1'])).code).toBe(0)
    expect(read('claims/drafts.yaml')).toContain(`value: ${value}\n`)
    // A draft asks for its checker; that the figure has a source is what counts here.
    const { out } = await run(['check', 'articles/draft.md', '--format', 'json'])
    expect(JSON.parse(out)).toMatchObject({ articles: [{ figures: [{ status: 'sourced' }] }] })
  })

  it('lists what it read, marks what the sentence does not say, and leaves out what is not wanted', async () => {
    const draft =
      '# The buses\n\nIn April 2021 many Moldovans came to Poland.\n\nSome 45,100 people then left by bus for Spain.\n'
    const { run, read } = registryNewsroom({ 'articles/draft.md': draft })
    const from = ['registry', 'add', '--from', 'articles/draft.md:5']
    const { out } = await run([...from, '--dry-run'])
    expect(out).toContain('\n  unit people\n')
    expect(out).toContain('\n  destination ES\n')
    expect(out).toContain('\n  period 2021-04, from `April 2021` outside its sentence: see that it holds\n')
    const { elsewhere } = JSON.parse((await run([...from, '--dry-run', '-f', 'json'])).out)
    expect(elsewhere).toMatchObject({ period: 'April 2021' })
    const given = await run([...from, '--period', '', '--origin', 'MD'])
    expect(given.out).toContain('found no time in the claim')
    expect(given.out).not.toMatch(/origin.*outside/)
    expect(read('claims/drafts.yaml')).not.toContain('2021')
  })

  it('does not add a figure that a claim says already, unless it is told to', async () => {
    const { run, folder } = registryNewsroom()
    const from = ['registry', 'add', '--from', 'articles/border.md:7']
    const { code, err } = await run(from)
    expect(code).toBe(2)
    expect(err).toContain(
      '`30,412` is sourced already, claim `ge-crossings-2022-03` says 30,412 (Ministry of Economy of Georgia); name another figure',
    )
    expect(readdirSync(join(folder, 'claims'))).toEqual(['borders.yaml', 'derived.yaml'])
    expect((await run([...from, '--even-if-sourced'])).code).toBe(0)
  })

  it.each([
    ['a value that is none', ['--value', 'very many', '--statement', 'S.'], 'value'],
    ['a period that is none', ['--value', '1', '--statement', 'S.', '--period', 'soon'], 'period'],
    ['an id that is taken', ['--value', '1', '--statement', 'S.', '--id', 'de-asylum-2021'], 'already'],
    ['a source that is none', ['--value', '1', '--statement', 'S.', '--source', 'nobody'], 'no source'],
    [
      'a file outside the registry',
      ['--value', '1', '--statement', 'S.', '--file', 'a.yaml'],
      'no file of the registry',
    ],
    ['too little', ['--value', '1'], '--statement'],
  ])('refuses %s and writes nothing', async (_, given, word) => {
    const { run, folder } = registryNewsroom()
    const { code, err } = await run(['registry', 'add', ...given])
    expect(code).toBe(2)
    expect(err).toContain(word)
    expect(readdirSync(join(folder, 'claims'))).toEqual(['borders.yaml', 'derived.yaml'])
  })

  it('loses nothing when many write at once', async () => {
    const { run, read } = registryNewsroom()
    const many = Array.from({ length: 8 }, (_, i) =>
      run([
        'registry',
        'add',
        '--value',
        String(i),
        '--statement',
        `${i} came.`,
        '--id',
        `one-${i}`,
        '--source',
        'bureau',
        '--file',
        'claims/borders.yaml',
      ]),
    )
    expect((await Promise.all(many)).map(({ code }) => code)).toEqual(many.map(() => 0))
    const after = read('claims/borders.yaml')
    for (let i = 0; i < 8; i++) expect(after.split(`id: one-${i}\n`)).toHaveLength(2)
    expect(lost(claims, after)).toEqual([])
  })

  it('keeps a byte order mark and CRLF', async () => {
    const text = `\uFEFF${claims.replaceAll('\n', '\r\n')}`
    const { run, read } = registryNewsroom({ 'claims/borders.yaml': text })
    expect((await run(['registry', 'add', ...flags, '--source', 'bureau', '--after', 'de-asylum-2021'])).code).toBe(0)
    const after = read('claims/borders.yaml')
    expect(after.startsWith(text)).toBe(true)
    expect(after.replaceAll('\r\n', '')).not.toContain('\n')
  })
})

describe('claimcheck registry supersede', () => {
  const given = [
    'registry',
    'supersede',
    'ge-crossings-2022-03',
    '--value',
    '30250',
    '--on',
    '2022-09-30',
    '--reason',
    'Counted again.',
  ]

  it('marks the old, adds the new, and says which articles are wrong since when', async () => {
    const { run, read } = registryNewsroom()
    const { code, out } = await run([...given, '--format', 'json'])
    expect(code).toBe(0)
    const told = JSON.parse(out) as {
      by: { id: string }
      articles: { path: string; standing: string; uses: { standing: string; text: string }[] }[]
    }
    expect(told.articles.map(({ path, standing }) => [path, standing])).toEqual([
      ['articles/border.md', 'become-wrong'],
      ['articles/later.md', 'wrong-when-published'],
    ])
    expect(told.articles[1]?.uses.map(({ text, standing }) => [text, standing])).toContainEqual([
      '30 thousand',
      'still-right',
    ])
    const after = read('claims/borders.yaml')
    expect(lost(claims, after)).toEqual([])
    expect(after).toContain(`    status: superseded
    supersededBy: ge-crossings-2022-03-2
    supersededOn: 2022-09-30
    reason: Counted again.
    verifiedBy: K. Lund`)
    expect(after).toContain(`  - id: ge-crossings-2022-03-2
    statement: 30,250 people crossed the border from Russia to Georgia in March 2022.
    value: 30250
    unit: people
    measure: border crossings
    origin: RU
    destination: GE
    period: 2022-03
    sources: [ministry-2022]
    status: draft
`)
    expect((await run(given)).err).toBe(
      'claimcheck: the claim ge-crossings-2022-03 is superseded already, ge-crossings-2022-03-2 holds now: supersede that one\n',
    )
    expect((await run(['registry', 'validate', '--severity', 'conflicting-claims=off'])).code).not.toBe(2)
  })

  it('writes nothing on a dry run, and shows the articles in words', async () => {
    const { run, read } = registryNewsroom()
    const { out } = await run([...given, '--dry-run'])
    const words = out.replace(/\s+/g, ' ')
    expect(words).toContain('ge-half is still reckoned from ge-crossings-2022-03: see what the new value makes of that')
    expect(out).toContain('Would supersede ge-crossings-2022-03 by ge-crossings-2022-03-2 as of 2022-09-30')
    expect(out).toMatch(/Wrong when published {2}1 article\n {2}articles\/later\.md:7:15/)
    expect(out).toMatch(/Become wrong {2}1 article\n {2}articles\/border\.md/)
    expect(out).toMatch(/articles\/later\.md:9:\d+ {2}2023-03-01, by hand, agrees with the new value too\n/)
    expect(read('claims/borders.yaml')).toBe(claims)
  })

  it('marks a figure that disagreed with the old claim already', async () => {
    const wrong =
      '---\ndate: 2022-05-01\n---\n\nIn March 2022, 31,200 people<!-- claim: ge-crossings-2022-03 --> came.\n'
    const { run } = registryNewsroom({
      'articles/wrong.md': wrong,
      'articles/early.md': wrong.replace('31,200', '30,250'),
    })
    const { out } = await run([...given, '--dry-run'])
    expect(out).toContain('articles/wrong.md:5:16  2022-05-01, by hand, disagreed with the old value too\n')
    expect(out).toContain('articles/early.md:5:16  2022-05-01, by hand, disagreed with the old value\n')
    expect(out).toMatch(/articles\/border\.md:7:\d+ {2}2022-06-01, by hand\n/)
    const [, wrongOnes, becomeWrong] = /Wrong when published([\s\S]*)Become wrong([\s\S]*)/.exec(out) ?? []
    expect(wrongOnes).toContain('articles/wrong.md')
    expect(becomeWrong).toContain('articles/border.md')
    const { articles } = JSON.parse((await run([...given, '--dry-run', '-f', 'json'])).out) as {
      articles: { path: string; uses: { status: string }[] }[]
    }
    const statusOf = (path: string) => articles.find((one) => one.path === path)?.uses[0]?.status
    expect([statusOf('articles/wrong.md'), statusOf('articles/border.md')]).toEqual(['conflicting', 'sourced'])
  })

  it('begins the new statement with a capital letter, as the old one did', async () => {
    const { run } = registryNewsroom()
    const { out } = await run([...given.with(4, 'about 30 thousand'), '--dry-run'])
    expect(out).toContain('       About 30 thousand people crossed')
  })

  it('asks for the statement where the old value cannot be told in it', async () => {
    const { run } = registryNewsroom()
    const { code, err } = await run(['registry', 'supersede', 'ge-half', '--value', '15000', '--on', '2022-09-30'])
    expect([code, err]).toEqual([2, expect.stringContaining('--statement')])
  })
})

describe('claimcheck registry rename', () => {
  it('renames in all four forms, in formulas and footnotes, and nowhere else', async () => {
    const { run, read } = registryNewsroom()
    const { code, out } = await run(['registry', 'rename', 'ge-crossings-2022-03', 'ge-march'])
    expect([code, out.split('\n')[0]]).toEqual([0, 'Renamed ge-crossings-2022-03 to ge-march'])
    expect(read('claims/borders.yaml')).toBe(claims.replace('id: ge-crossings-2022-03', 'id: ge-march'))
    expect(read('claims/derived.yaml')).toContain('derivedFrom: ge-march / 2\n')
    const expected = later
      .replaceAll('[@ge-crossings-2022-03] in', '[@ge-march] in')
      .replaceAll('(claim:ge-crossings-2022-03)', '(claim:ge-march)')
      .replaceAll('[^ge-crossings-2022-03]', '[^ge-march]')
      .replaceAll('<!-- claim: ge-crossings-2022-03 -->', '<!-- claim: ge-march -->')
    expect(read('articles/later.md')).toBe(expected)
    expect(read('articles/later.md')).toContain('-- ge-crossings-2022-03 is meant')
    expect(read('articles/later.md')).toContain('`[@ge-crossings-2022-03]`')
  })

  it('renames in sign-offs, in a folder of the registry too, and they hold', async () => {
    const { run, read } = registryNewsroom({ 'claimcheck.config.yaml': 'signOffs: claims/sign-offs\n' })
    await run(['sign-off', 'articles/border.md:7', '--by', 'K. Lund'])
    const own = 'claims/sign-offs/articles/border.md/k-lund.yaml'
    const before = read(own)
    expect((await run(['registry', 'validate'])).code).toBe(0)
    expect((await run(['registry', 'rename', 'ge-crossings-2022-03', 'ge-march'])).code).toBe(0)
    expect(read(own)).toBe(before.replace('id: ge-crossings-2022-03', 'id: ge-march'))
    expect((await run(['sign-off', 'list', 'articles/border.md'])).out).toContain('30,412  signed off by K. Lund')
  })

  it('completes what was stopped halfway', async () => {
    const { run, read, folder } = registryNewsroom()
    // Articles are written first: this is what a killed one leaves.
    writeFileSync(
      join(folder, 'articles/border.md'),
      read('articles/border.md').replaceAll('ge-crossings-2022-03', 'ge-march'),
    )
    expect((await run(['registry', 'rename', 'ge-crossings-2022-03', 'ge-march'])).code).toBe(0)
    expect(read('claims/borders.yaml')).toContain('id: ge-march\n')
    expect((await run(['check', 'articles'])).err + (await run(['check', 'articles'])).out).not.toContain(
      'unknown-claim',
    )
  })

  it.each([
    [['ge-crossings-2022-03', 'de-asylum-2021'], 'already'],
    [['ge-crossings-2022-03', 'Not An Id'], 'no id'],
    [['nobody', 'somebody'], 'no claim nobody'],
  ])('refuses %j', async (given, word) => {
    const { run, read } = registryNewsroom()
    const { code, err } = await run(['registry', 'rename', ...given])
    expect(code).toBe(2)
    expect(err).toContain(word)
    expect(read('claims/borders.yaml')).toBe(claims)
  })
})
