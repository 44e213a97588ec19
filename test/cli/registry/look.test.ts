import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
// What a command loads when it runs is loaded here, where no test waits for it.
import '../../../server/src/cli/registry/list.js'
import '../../../server/src/cli/registry/search.js'
import '../../../server/src/cli/registry/show.js'
import '../../../server/src/cli/registry/usedBy.js'
import '../../../server/src/cli/registry/unused.js'
import '../../../server/src/cli/registry/stale.js'
import '../../../server/src/cli/registry/queue.js'
import '../../../server/src/cli/registry/stats.js'
import '../../../server/src/cli/registry/validate.js'
import { claims, registryNewsroom } from './newsroom.js'

const ids = (out: string): readonly string[] => (JSON.parse(out) as { id: string }[]).map(({ id }) => id)

describe('claimcheck registry, looking', () => {
  it('explains every command with examples', async () => {
    const { run } = registryNewsroom()
    const help = await run(['registry', '--help'])
    const names = [...help.out.matchAll(/^ {2}([a-z-]+) /gm)].map((match) => match[1] ?? '')
    expect(names).toEqual(
      expect.arrayContaining(['list', 'search', 'show', 'used-by', 'unused', 'stale', 'queue', 'stats']),
    )
    expect(names).toEqual(expect.arrayContaining(['add', 'supersede', 'rename', 'import', 'export', 'validate']))
    for (const name of names.filter((one) => one !== 'help')) {
      const { code, out } = await run(['registry', name, '--help'])
      expect([name, code, /Examples?:\n {2}claimcheck registry /.test(out)]).toEqual([name, 0, true])
    }
  })

  it('gives every claim one status as data, the one that counts', async () => {
    const { run } = registryNewsroom({
      'claims/more.yaml':
        'claims:\n  - {id: odd, status: verified, statement: 2 came., value: 2, sources: [{publisher: TODO ask, title: Lists}]}\n',
    })
    const read = async (...argv: string[]): Promise<object> =>
      JSON.parse((await run(['registry', ...argv, '--format', 'json'])).out)
    const listed = (await read('list')) as { id: string }[]
    for (const one of [listed.find(({ id }) => id === 'odd'), await read('show', 'odd')]) {
      expect(one).toMatchObject({ id: 'odd', status: 'draft' })
      expect(one).not.toHaveProperty('writtenStatus')
    }
  })

  it.each([
    [
      ['--place', 'Georgien'],
      ['ge-crossings-2022-03', 'ge-permits-2022-05'],
    ],
    [['--place', 'Deutschland'], ['de-asylum-2021']],
    [['--place', 'RU'], ['ge-crossings-2022-03']],
    [['--period', '2022-Q1'], ['ge-crossings-2022-03']],
    [
      ['--period', '2021/2022-03'],
      ['ge-crossings-2022-03', 'de-asylum-2021'],
    ],
    [['--measure', 'asylum'], ['de-asylum-2021']],
    [['--source', 'the ministry'], ['ge-crossings-2022-03']],
    [
      ['--status', 'draft', '--source', 'bureau'],
      ['ge-permits-2022-05', 'de-asylum-2021'],
    ],
  ])('lists by %j', async (flags, expected) => {
    const { run } = registryNewsroom()
    const { out, code } = await run(['registry', 'list', '--format', 'json', ...flags])
    expect([code, ids(out)]).toEqual([0, expected])
  })

  it('finds by words of any language that is read, whatever the claim and the registry are written in', async () => {
    const { run } = registryNewsroom({
      'claims/german.yaml': `claims:
  - id: de-asylum-2020
    statement: Im Jahr 2020 wurden in Deutschland 102.581 Asylanträge gestellt.
    value: 102581
    measure: Asylanträge
    destination: DE
    period: 2020
    sources: [bureau]
`,
    })
    const both = ['de-asylum-2021', 'de-asylum-2020']
    for (const measure of ['asylum applications', 'Asylanträge']) {
      const { out } = await run(['registry', 'list', '--format', 'json', '--measure', measure])
      expect(ids(out).toSorted()).toEqual(both.toSorted())
    }
    const found = ids((await run(['registry', 'search', '--format', 'json', 'Georgien'])).out)
    expect(found.toSorted()).toEqual(['ge-crossings-2022-03', 'ge-permits-2022-05'])
    for (const words of [
      ['Asylanträge', 'Deutschland'],
      ['asylum', 'Germany'],
    ]) {
      const { out } = await run(['registry', 'search', '--format', 'json', ...words])
      expect(ids(out).toSorted()).toEqual(both.toSorted())
    }
    expect(ids((await run(['registry', 'search', '--format', 'json', 'Grenzübertritte'])).out)).toEqual([
      'ge-crossings-2022-03',
    ])
  })

  it.each([
    ['list'],
    ['search', 'georgia'],
    ['show', 'ge-permits-2022-05'],
    ['unused'],
    ['stale'],
    ['queue'],
    ['stats'],
  ])('tells %s what it could not read, and exits with 1', async (...argv) => {
    const sound = await registryNewsroom().run(['registry', ...argv])
    expect([sound.code, sound.err]).toEqual([0, ''])
    const { run } = registryNewsroom({
      'claims/half.yaml': 'claims:\n  - id: lost\n    statement: 12 people came.\n    value: [\n',
      'claims/keys.yaml': 'claims:\n  - id: odd\n    statement: 12 people came.\n    colour: red\n    value: 12\n',
    })
    const { code, err } = await run(['registry', ...argv])
    expect(code).toBe(1)
    expect(err).toMatch(/^claims\/half\.yaml:\d+:\d+: found /m)
    expect(err).toMatch(/^claims\/keys\.yaml:4:5: found the unknown key `colour`/m)
  })

  it('offers the ids that are like one that is not there', async () => {
    const { run } = registryNewsroom()
    const near = await run(['registry', 'show', 'ge-crosings-2022-03'])
    expect([near.code, near.err]).toEqual([
      2,
      'claimcheck: there is no claim ge-crosings-2022-03 in the registry, did you mean ge-crossings-2022-03\n',
    ])
    expect((await run(['registry', 'show', 'permits'])).err).toContain('did you mean ge-permits-2022-05')
    expect((await run(['registry', 'used-by', 'nonsense'])).err).toContain('see `claimcheck registry list`')
  })

  it('keeps every line of text within a narrow terminal, and cuts no id', async () => {
    const { run } = registryNewsroom()
    for (const command of [
      ['list'],
      ['search', 'georgia'],
      ['queue'],
      ['stats'],
      ['show', 'ge-crossings-2022-03'],
      ['unused'],
    ]) {
      const { out, code } = await run(['registry', ...command])
      expect(code).toBe(0)
      for (const line of out.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(80)
    }
    expect((await run(['registry', 'list'])).out).toContain('ge-crossings-2022-03  ')
  })

  it('gives a program lines of claims and no other, none of them cut', async () => {
    const long = 'x'.repeat(70)
    const { run, read } = registryNewsroom({
      'claims/long.yaml': `claims:\n  - id: long\n    statement: 12 people came.\n    value: 12\n    measure: ${long}\n    reviewBy: 2023-01-01\n    sources: [bureau]\n`,
    })
    const lines = async (command: string): Promise<readonly string[]> => {
      await run(['registry', command, '--output', 'out.txt'])
      return read('out.txt').split('\n').slice(0, -1)
    }
    for (const command of ['list', 'unused', 'stale']) {
      const told = await lines(command)
      const listed = ids((await run(['registry', command, '--format', 'json'])).out)
      expect(told.map((line) => line.split(' ')[0])).toEqual(listed)
      expect(told.find((line) => line.startsWith('long '))).toContain(long)
    }
  })

  it('sets what it shows of a claim apart from what it is called', async () => {
    const { run } = registryNewsroom()
    const { out } = await run(['registry', 'show', 'ge-crossings-2022-03'])
    expect(out).toContain('\n  in formulas of  ge-half\n')
    expect(out).toContain('\n  time            2022-03\n')
  })

  it('searches by words, their beginnings, slips and numbers', async () => {
    const { run } = registryNewsroom()
    const found = async (...words: string[]) =>
      ids((await run(['registry', 'search', '--format', 'json', ...words])).out)
    expect(await found('asylum', 'germany')).toEqual(['de-asylum-2021'])
    expect(await found('30412')).toEqual(['ge-crossings-2022-03'])
    expect(await found('30,412')).toEqual(['ge-crossings-2022-03'])
    expect(await found('perm')).toEqual(['ge-permits-2022-05'])
    expect(await found('crosings')).toEqual(['ge-crossings-2022-03'])
    expect(await found('xylophones', 'and', 'the')).toEqual([])
  })

  it('offers the nearest of its words for one that no claim holds', async () => {
    const { run } = registryNewsroom()
    const last = async (...words: string[]) =>
      (await run(['registry', 'search', ...words])).out.trimEnd().split('\n').at(-1)
    expect(await last('Gegroia')).toBe('0 claims found, did you mean `Georgia`')
    expect(await last('asylum', 'Gremany')).toBe('1 claim found, none of them with every word, did you mean `Germany`')
    expect(await last('xylophones')).toBe('0 claims found')
    expect(await last('99999')).toBe('0 claims found')
  })

  it('says of a filter that fits no claim why, and nothing where others leave none', async () => {
    const { run } = registryNewsroom()
    const told = async (...flags: string[]) => {
      const { code, out, err } = await run(['registry', 'list', ...flags])
      expect([code, out]).toEqual([0, '0 claims of 4\n'])
      return err
    }
    expect(await told('--place', 'Narnia')).toBe(
      '--place Narnia: no claim has this place, and none is known by this name\n',
    )
    expect(await told('--place', 'Gerogia')).toContain('did you mean `Georgia`')
    expect(await told('--place', 'Italy')).toBe('--place Italy: no claim has this place\n')
    expect(await told('--measure', 'border crosings')).toBe(
      '--measure border crosings: no claim has it, did you mean `border crossings`\n',
    )
    expect(await told('--source', 'buraeu')).toContain('did you mean `bureau`')
    expect(await told('--place', 'RU', '--measure', 'returns')).toBe('')
  })

  it('says what it does not know, with the nearest and exit code 2', async () => {
    const { run } = registryNewsroom()
    const { code, err } = await run(['registry', 'show', 'ge-crosings-2022-03'])
    expect([code, err]).toEqual([
      2,
      'claimcheck: there is no claim ge-crosings-2022-03 in the registry, did you mean ge-crossings-2022-03\n',
    ])
    expect((await run(['registry', 'list', '--period', 'soon'])).code).toBe(2)
    expect((await run(['registry', 'list', '--registry', 'nowhere'])).code).toBe(2)
  })

  it('shows a claim with what git tells of it', async () => {
    const { run, folder } = registryNewsroom()
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=K. Lund', '-c', 'user.email=k@example.org', ...args], { cwd: folder })
    git('init', '-q')
    git('add', '.')
    git('commit', '-qm', 'The first count')
    writeFileSync(
      join(folder, 'claims/borders.yaml'),
      `# More above.\n${claims.replace('value: 30412', 'value: 30413')}`,
    )
    git('commit', '-qam', 'Correct the count')
    writeFileSync(join(folder, 'claims/borders.yaml'), claims.replace('value: 4300', 'value: 4301'))
    git('commit', '-qam', 'Another claim altogether, and back')
    const { out } = await run(['registry', 'show', 'ge-crossings-2022-03', '--format', 'json'])
    const shown = JSON.parse(out) as {
      history: { subject: string; author: string; keys: unknown[] }[]
      usedInFormulas: string[]
    }
    expect(shown.history.map(({ subject }) => subject)).toEqual([
      'Another claim altogether, and back',
      'Correct the count',
      'The first count',
    ])
    expect(shown.history[1]).toMatchObject({
      author: 'K. Lund',
      keys: [{ key: 'value', before: '30412', after: '30413' }],
    })
    expect(shown.usedInFormulas).toEqual(['ge-half'])
    expect((await run(['registry', 'show', 'ge-crossings-2022-03'])).out).toContain('value: 30412 → 30413')
  })

  it('follows a claim to what it was called before, and no further than a shallow clone goes', async () => {
    const { run, folder, read } = registryNewsroom()
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=K. Lund', '-c', 'user.email=k@example.org', ...args], { cwd: folder })
    git('init', '-q')
    git('add', '.')
    git('commit', '-qm', 'The first count')
    await run(['registry', 'rename', 'ge-permits-2022-05', 'ge-permits'])
    git('commit', '-qam', 'A shorter name')
    writeFileSync(join(folder, 'claims/borders.yaml'), read('claims/borders.yaml').replace('4300', '4301'))
    git('commit', '-qam', 'One more')
    const { out } = await run(['registry', 'show', 'ge-permits', '--format', 'json'])
    const { history } = JSON.parse(out) as { history: { subject: string; keys: unknown[] }[] }
    expect(history.map(({ subject }) => subject)).toEqual(['One more', 'A shorter name', 'The first count'])
    expect(history[1]?.keys).toEqual([{ key: 'id', before: 'ge-permits-2022-05', after: 'ge-permits' }])
    expect((await run(['registry', 'show', 'ge-permits'])).out).toContain('id: ge-permits-2022-05 → ge-permits')

    execFileSync('git', ['clone', '-q', '--depth', '1', `file://${folder}`, join(folder, 'clone')], { stdio: 'ignore' })
    const cloned = await run(['registry', 'show', 'ge-permits', '--format', 'json'], { cwd: join(folder, 'clone') })
    expect(JSON.parse(cloned.out).history).toBeNull()
  })

  it('tells which articles use a claim, which claims none uses, and which are overdue', async () => {
    const { run } = registryNewsroom()
    const used = JSON.parse((await run(['registry', 'used-by', 'ge-crossings-2022-03', '--format', 'json'])).out) as {
      articles: number
      uses: { path: string; line: number; tie: string; prominence: string; text: string; date: string }[]
    }
    expect(used.articles).toBe(2)
    expect(
      used.uses.filter(({ tie }) => tie === 'reference').map(({ path, line, text }) => [path, line, text]),
    ).toEqual([
      ['articles/border.md', 7, '30,412'],
      ['articles/later.md', 7, '30,412'],
      ['articles/later.md', 9, '30,412'],
      ['articles/later.md', 9, '[^ge-crossings-2022-03]'],
      ['articles/later.md', 9, '30 thousand'],
    ])
    expect(used.uses.find(({ line, path }) => line === 7 && path === 'articles/border.md')).toMatchObject({
      prominence: 'lead',
      date: '2022-06-01',
    })
    expect(ids((await run(['registry', 'unused', '--format', 'json'])).out)).toEqual(['de-asylum-2021', 'ge-half'])
    expect(ids((await run(['registry', 'stale', '--format', 'json'])).out)).toEqual(['ge-crossings-2022-03'])
    expect(ids((await run(['registry', 'stale', '--format', 'json', '--today', '2023-07-01'])).out)).toEqual([])
    expect(
      ids((await run(['registry', 'stale', '--format', 'json', '--today', '2023-06-30', '--within', '1'])).out),
    ).toHaveLength(1)
  })

  it('puts what is printed most prominently first in the queue', async () => {
    const { run } = registryNewsroom()
    const queue = JSON.parse((await run(['registry', 'queue', '--format', 'json', '--today', '2023-01-01'])).out) as {
      claim: { id: string }
      weight: number
    }[]
    expect(queue.map(({ claim, weight }) => [claim.id, weight])).toEqual([
      ['ge-permits-2022-05', 1],
      ['de-asylum-2021', 0],
    ])
    const text = (await run(['registry', 'queue'])).out
    expect(text.indexOf('ge-crossings-2022-03')).toBeLessThan(text.indexOf('ge-permits-2022-05'))
    expect(text).toContain('In order of weight')
  })

  it('counts what there is', async () => {
    const { run } = registryNewsroom()
    const stats = JSON.parse((await run(['registry', 'stats', '--format', 'json'])).out) as Record<string, unknown>
    expect(stats).toMatchObject({
      claims: 4,
      sources: 2,
      files: 2,
      status: { verified: 2, draft: 2 },
      place: { Georgia: 2 },
    })
  })

  it('validates with the formats and exit codes of check', async () => {
    const broken = 'claims:\n  - id: a\n    statement: Some came.\n    value: many\n    sources: [bureau]\n'
    const { run } = registryNewsroom({ 'claims/broken.yaml': broken })
    const { code, out } = await run(['registry', 'validate'])
    expect(code).toBe(1)
    expect(out).toContain('claims/broken.yaml:4:12  error  invalid-claim')
    expect(out).toMatch(/4 claims in 3 files: 1 error, 0 warnings\n$/)
    for (const format of ['json', 'sarif', 'github', 'gitlab', 'checkstyle', 'junit', 'rdjsonl']) {
      const printed = await run(['registry', 'validate', '--format', format])
      expect([format, printed.code, printed.out.includes('broken.yaml')]).toEqual([format, 1, true])
    }
    expect((await run(['registry', 'validate', '--severity', 'invalid-claim=off'])).code).toBe(0)
    expect((await run(['registry', 'validate', '--registry', 'nowhere'])).code).toBe(2)
  })
})
