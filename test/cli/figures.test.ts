import { describe, expect, it } from 'vitest'
import { newsroom } from './newsroom.js'

const text = '\ufeffSome **25** thousand people came in 2022.\r\n\r\nIt took 60 days.\r\n'

describe('claimcheck figures', () => {
  it('prints an object a line, offsets counted from after a byte order mark', async () => {
    const { run } = newsroom({ 'a.md': text })
    const { code, out, err } = await run(['figures', '--format', 'jsonl', 'a.md'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const rows = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(rows[0]).toEqual({
      file: 'a.md',
      start: 7,
      end: 20,
      text: '25** thousand',
      line: 1,
      column: 8,
      kind: 'count',
      checkable: true,
      min: 25000,
      max: 25000,
      hedge: 'about',
      unit: 'people',
      sentence: 'Some 25 thousand people came in 2022.',
    })
    expect(rows[1]).toMatchObject({ text: '60', kind: 'duration', checkable: false, line: 3, column: 9 })
  })

  it('prints the same objects as one list', async () => {
    const { run } = newsroom({ 'a.md': text, 'b.md': 'None.\n', 'c.md': text })
    const lines = (await run(['figures', '--format', 'jsonl', '.'])).out.trimEnd().split('\n')
    const list = JSON.parse((await run(['figures', '--format', 'json', '.'])).out)
    expect(list).toEqual(lines.map((line) => JSON.parse(line)))
    expect((await run(['figures', '--format', 'json', 'b.md'])).out).toBe('[]\n')
  })

  it('needs no registry', async () => {
    const { run } = newsroom({ 'a.md': text, 'claimcheck.config.yaml': 'registry: nowhere\n' })
    expect(await run(['figures', 'a.md'])).toMatchObject({ code: 0, err: '' })
  })

  it('prints a table for people', async () => {
    const { run } = newsroom({ 'a.md': text })
    const { out } = await run(['figures', 'a.md'])
    expect(out).toMatch(/^a\.md:1:8 +25\*\* thousand +count +about 25,000 +people$/m)
    expect(out).toContain('2 figures, 1 to be sourced')
  })

  it('says hedges in words in the table, and by their names elsewhere', async () => {
    const words = 'At least 30,000, at most 20,000, nearly 4,000, over 3,500, under 900 and dozens of people came.\n'
    const { run } = newsroom({ 'a.md': words })
    const { out } = await run(['figures', 'a.md'])
    const shown = ['at least 30,000', 'at most 20,000', 'nearly 4,000', 'more than 3,500', 'less than 900', '24 to 99']
    for (const one of shown) expect(out).toMatch(new RegExp(`count +${one}\\b`))
    expect((await run(['figures', '-f', 'jsonl', 'a.md'])).out).toContain('"hedge":"atLeast"')
    const alone = newsroom({ 'a.md': '30,000 people came.\n' })
    expect((await alone.run(['figures', 'a.md'])).out).toContain('\n1 figure, 1 to be sourced\n')
  })

  it('explains the numbers of a line, those that are no figures too', async () => {
    const { run } = newsroom({ 'a.md': text })
    const { code, out } = await run(['figures', '--explain', 'a.md:1'])
    expect(code).toBe(0)
    expect(out).toContain('2022')
    expect(out).not.toContain('60')
  })
})
