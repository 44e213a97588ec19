/**
 * Holds the checker to the labelled newsroom as a whole. Single figures may come out otherwise as the language is read
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

const folder = import.meta.dirname
const read = (path: string): SourceFile => ({ uri: path, text: readFileSync(join(folder, path), 'utf8') })
const filesIn = (name: string): SourceFile[] =>
  readdirSync(join(folder, name))
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
    const project = { registry: compiled, config: defaultConfig, today: '2025-12-01' }
    return [file.uri.replace(/^.*[\\/]/, ''), checkReading(readArticle(file, defaultConfig), project).figures]
  }),
)

const claimOf = (figure: CheckedFigure): string | null => (figure.match.type === 'tied' ? figure.match.claim.id : null)

const judged = labels.map((label) => {
  const figure = checked
    .get(label.file)
    ?.find((f) => f.figure.span.start < label.end && label.start < f.figure.span.end)
  const statuses = [label.status, ...(label.statusAlso ?? [])]
  const claims = [label.claim, ...(label.claimAlso ?? [])]
  return { label, figure, status: figure !== undefined && statuses.includes(figure.status), claims }
})

describe('the labelled newsroom', () => {
  test('gives nearly every figure the status a fact-checker would', () => {
    const right = judged.filter((one) => one.status).length
    expect(right / judged.length).toBeGreaterThan(0.95)
  })

  test('ties no figure to a claim of something else', () => {
    const wrong = judged.filter(({ figure, claims }) => {
      const claim = figure === undefined ? null : claimOf(figure)
      return claim !== null && !claims.includes(claim)
    })
    expect(wrong.map(({ label, figure }) => `${label.file}:${label.start} ${figure ? claimOf(figure) : ''}`)).toEqual(
      [],
    )
  })

  test('calls nothing conflicting that is not', () => {
    const wrong = judged.filter((one) => one.figure?.status === 'conflicting' && !one.status)
    expect(wrong.map(({ label }) => `${label.file}:${label.start}`)).toEqual([])
  })
})
