import pico from 'picocolors'
import type { Claim } from '../../core/types.js'
import { articlesIn, indexUses, type Prominence, type Use } from '../../project/usage.js'
import { wrapText } from '../formatters/prose.js'
import type { ExitCode, Io } from '../io.js'
import { printableLine } from '../printable.js'
import { claimWriter, sourceWords, statusPaint } from './claims.js'
import { count } from './columns.js'
import { openRegistry, print, type View } from './open.js'
import { usesIn, type UsesOptions } from './uses.js'
import { useData } from './usedBy.js'

/** What a use weighs: what stands further up is read by more people. */
const weights: Readonly<Record<Prominence, number>> = { title: 4, lead: 3, heading: 2, body: 1 }

/** A claim that waits to be verified. */
interface Waiting {
  readonly claim: Claim
  readonly why: 'draft' | 'review overdue'
  readonly uses: readonly Use[]
  readonly weight: number
}

export interface QueueOptions extends UsesOptions {
  readonly limit?: number
}

/**
 * `claimcheck registry queue`: what to verify next. Drafts, and claims whose review is overdue, by how often and how
 * prominently articles print them.
 */
export async function runQueue(io: Io, options: QueueOptions): Promise<ExitCode> {
  const open = await openRegistry(io, options)
  const uses = indexUses(await usesIn(io, open, options))
  const waiting = open.registries.registry.claims
    .flatMap((claim): readonly Waiting[] => {
      const why = whyOf(claim, open.today)
      if (why === null) return []
      const own = uses.get(claim.id) ?? []
      return [{ claim, why, uses: own, weight: own.reduce((sum, use) => sum + weights[use.prominence], 0) }]
    })
    // Of equal weight: what more articles print first, then drafts, then in the order of the registry.
    .sort((a, b) => b.weight - a.weight || articlesIn(b.uses) - articlesIn(a.uses) || rank(a) - rank(b))
  const shown = waiting.slice(0, options.limit)
  const write = claimWriter(open.registries, io.cwd)
  return print(io, options, open.complaints, {
    json: shown.map(({ claim, why, uses: own, weight }) => ({
      claim: write(claim),
      why,
      weight,
      articles: articlesIn(own),
      uses: own.map(useData),
    })),
    text: (view) => queueText(shown, waiting.length, view),
  })
}

function whyOf({ status, reviewBy }: Claim, today: string): Waiting['why'] | null {
  if (status === 'draft') return 'draft'
  const isOverdue = reviewBy !== undefined && reviewBy < today
  return isOverdue && (status === 'verified' || status === 'disputed') ? 'review overdue' : null
}

function rank({ why }: Waiting): number {
  return why === 'draft' ? 0 : 1
}

function queueText(shown: readonly Waiting[], total: number, view: View): string {
  const paint = pico.createColors(view.color)
  const width = String(shown.length).length
  const blocks = shown.map(({ claim, why, uses, weight }, index) => {
    const number = String(index + 1).padStart(width)
    const indent = ' '.repeat(width + 2)
    const lines = [
      ...wrapText(claim.statement, view.width - indent.length),
      ...wrapText(`${reason(uses)}${weight > 0 ? `, weight ${weight}` : ''}`, view.width - indent.length).map(
        paint.cyan,
      ),
      ...wrapText(claim.sources.map(sourceWords).join('; '), view.width - indent.length).map(paint.dim),
    ]
    const words = why === 'draft' ? 'draft' : `review was due by ${claim.reviewBy ?? ''}`
    const head = `${number}  ${paint.bold(printableLine(claim.id))}  ${statusPaint('draft', paint)(words)}`
    return `${head}\n${lines.map((line) => `${indent}${line}\n`).join('')}`
  })
  const order = `In order of weight: a use in the title counts ${weights.title}, in the first paragraph ${weights.lead}, in a heading ${weights.heading}, elsewhere ${weights.body}.`
  const more = total > shown.length ? `, ${shown.length} shown` : ''
  const summary = [
    `${count(total, 'claim')} to verify${more}`,
    ...(shown.length === 0 ? [] : wrapText(order, view.width)),
  ]
  return `${blocks.join('\n')}${blocks.length > 0 ? '\n' : ''}${summary.map((line) => `${paint.dim(line)}\n`).join('')}`
}

/** "3 articles: once in a title, twice in the first paragraph, 4 times elsewhere". */
function reason(uses: readonly Use[]): string {
  if (uses.length === 0) return 'used by no article'
  const places = (['title', 'lead', 'heading', 'body'] as const).flatMap((prominence) => {
    const number = uses.filter((use) => use.prominence === prominence).length
    return number === 0 ? [] : [`${times(number)} ${placeWords[prominence]}`]
  })
  return `${count(articlesIn(uses), 'article')}: ${places.join(', ')}`
}

const placeWords = {
  title: 'in a title',
  lead: 'in a first paragraph',
  heading: 'in a heading',
  body: 'elsewhere',
} as const

function times(number: number): string {
  return number === 1 ? 'once' : number === 2 ? 'twice' : `${number} times`
}
