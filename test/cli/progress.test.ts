import { expect, it } from 'vitest'
import { makeProgress, progressLine } from '../../server/src/cli/progress.js'
import { article, newsroom, registry } from './newsroom.js'

it('says how many are done, how fast, and how long it will take', () => {
  expect(progressLine(1200, 14_000, 120)).toBe('1,200 of 14,000 articles, 120 a second, 2 minutes left')
  expect(progressLine(3, 4, 1.5)).toBe('3 of 4 articles, 1.5 a second, less than a second left')
  expect(progressLine(1, 5001, 1)).toBe('1 of 5,001 articles, 1 a second, 83 minutes left')
  expect(progressLine(7, null, 7)).toBe('7 articles, 7 a second')
  expect(progressLine(0, 9, null)).toBe('0 of 9 articles')
})

it('shows a line on a terminal once it takes longer, not at every article, and takes it away', () => {
  let time = 0
  let shown: string[] = []
  const terminal = { isTTY: true, write: (text: string) => shown.push(text) }
  const progress = makeProgress(terminal, () => time)
  for (; time <= 1000; time += 10) progress.show(time / 10, 500)
  expect(shown.length).toBeGreaterThan(1)
  expect(shown.length).toBeLessThan(5)
  expect(shown[0]).toMatch(/\d of 500 articles$/)
  for (; time <= 2000; time += 10) progress.show(time / 10, 500)
  expect(shown.at(-1)).toMatch(/\d of 500 articles, 100 a second, \d seconds left$/)
  expect(shown[0]?.startsWith('\r\u001b[K')).toBe(true)
  progress.clear()
  progress.clear()
  expect(shown.at(-1)).toBe('\r\u001b[K')
  expect(shown.filter((text) => text === '\r\u001b[K')).toHaveLength(1)
  shown = []
  const pipe = makeProgress({ write: (text: string) => shown.push(text) }, () => (time += 1000))
  for (let done = 0; done < 9; done++) pipe.show(done, 9)
  expect(shown).toEqual([])
})

it('does not count what came before the first article as time that it took', () => {
  let time = 0
  let shown = ''
  const progress = makeProgress({ isTTY: true, write: (text: string) => (shown = text) }, () => time)
  progress.show(0, 400)
  // A large registry is loaded.
  time = 8000
  progress.show(1, 400)
  expect(shown).toContain('1 of 400 articles')
  expect(shown).not.toContain('left')
  time = 10_000
  progress.show(41, 400)
  expect(shown).toContain('41 of 400 articles, 20 a second, 18 seconds left')
})

it('leaves nothing but results in a pipe', async () => {
  const files = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`articles/${i}.md`, article]))
  const { run } = newsroom({ 'claims/georgia.yaml': registry, ...files })
  const { err } = await run(['check', 'articles'])
  expect(err).toBe('')
}, 60_000)
