/**
 * Holds the checker to each labelled newsroom as a whole. Single figures may come out otherwise as the language is read
 * better or worse; what may not happen is that ties or conflicts become wrong, or that much is no longer found.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkReading, readArticle } from '../../server/src/core/check.js'
import { defaultConfig } from '../../server/src/core/config.js'
import { languageOf } from '../../server/src/core/languages/index.js'
import { readRegistry } from '../../server/src/core/registry.js'
import type { CheckedFigure, FigureStatus, SourceFile } from '../../server/src/core/types.js'

interface Label {
  readonly file: string
  readonly start: number
  readonly end: number
  readonly check: 'yes' | 'optional' | 'no'
  readonly status: FigureStatus
  readonly claim: string | null
  readonly statusAlso?: readonly FigureStatus[]
  readonly claimAlso?: readonly (string | null)[]
}

interface Newsroom {
  readonly name: string
  readonly folder: string
  readonly today: string
  /** The least share of figures whose status is right, and the most ties and conflicts that may be wrong. */
  readonly status: number
  readonly wrongTies: number
  readonly wrongConflicts: number
}

const newsrooms: readonly Newsroom[] = [
  { name: 'first', folder: '.', today: '2025-12-01', status: 0.95, wrongTies: 0, wrongConflicts: 0 },
  { name: 'second', folder: 'second', today: '2026-02-15', status: 0.85, wrongTies: 3, wrongConflicts: 0 },
  { name: 'third', folder: 'third', today: '2026-03-01', status: 0.89, wrongTies: 0, wrongConflicts: 0 },
  { name: 'fourth', folder: 'fourth', today: '2026-04-01', status: 0.9, wrongTies: 0, wrongConflicts: 0 },
  { name: 'fifth', folder: 'fifth', today: '2026-05-01', status: 0.93, wrongTies: 0, wrongConflicts: 0 },
  { name: 'sixth', folder: 'sixth', today: '2026-02-02', status: 0.92, wrongTies: 0, wrongConflicts: 0 },
  { name: 'seventh', folder: 'seventh', today: '2026-06-01', status: 0.91, wrongTies: 0, wrongConflicts: 0 },
]

function judge({ folder, today }: Newsroom) {
  const root = join(import.meta.dirname, folder)
  const read = (path: string): SourceFile => ({ uri: path, text: readFileSync(join(root, path), 'utf8') })
  const filesIn = (name: string): SourceFile[] =>
    readdirSync(join(root, name))
      .sort()
      .map((file) => read(join(name, file)))
  const labels = read('gold.jsonl')
    .text.split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Label)
    .filter((label) => label.check === 'yes')
  const { compiled } = readRegistry(filesIn('claims'), languageOf('en'))
  const checked = new Map(
    filesIn('articles').map((file) => {
      const project = { registry: compiled, config: defaultConfig, today }
      return [file.uri.replace(/^.*[\\/]/, ''), checkReading(readArticle(file, defaultConfig), project).figures]
    }),
  )
  return labels.map((label) => {
    const figure = checked
      .get(label.file)
      ?.find((f) => f.figure.span.start < label.end && label.start < f.figure.span.end)
    const statuses = [label.status, ...(label.statusAlso ?? [])]
    const claims = [label.claim, ...(label.claimAlso ?? [])]
    return { label, figure, status: figure !== undefined && statuses.includes(figure.status), claims }
  })
}

const claimOf = (figure: CheckedFigure): string | null => (figure.match.type === 'tied' ? figure.match.claim.id : null)

describe.each(newsrooms)('the $name labelled newsroom', (newsroom) => {
  const judged = judge(newsroom)

  test('gives nearly every figure the status a fact-checker would', () => {
    const right = judged.filter((one) => one.status).length
    expect(right / judged.length).toBeGreaterThan(newsroom.status)
  })

  test('ties no figure to a claim of something else', () => {
    const wrong = judged.filter(({ figure, claims }) => {
      const claim = figure === undefined ? null : claimOf(figure)
      return claim !== null && !claims.includes(claim)
    })
    const told = wrong.map(({ label, figure }) => `${label.file}:${label.start} ${figure ? claimOf(figure) : ''}`)
    expect(told.length, told.join('\n')).toBeLessThanOrEqual(newsroom.wrongTies)
  })

  test('calls nothing conflicting that is not', () => {
    const wrong = judged.filter((one) => one.figure?.status === 'conflicting' && !one.status)
    const told = wrong.map(({ label }) => `${label.file}:${label.start}`)
    expect(told.length, told.join('\n')).toBeLessThanOrEqual(newsroom.wrongConflicts)
  })
})
