/** Every fix that is offered for a finding of the specs and of the example newsroom, applied: what must hold of all. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkReading, figureOptions, readArticle } from '../../../server/src/core/check.js'
import { applyEdits } from '../../../server/src/core/claims/edit/index.js'
import { defaultConfig, type Config } from '../../../server/src/core/config.js'
import { findFigures } from '../../../server/src/core/figures/index.js'
import {
  offersFor,
  safeFixes,
  searchFigures,
  type FixContext,
  type Offer,
} from '../../../server/src/core/fixes/index.js'
import { languageOf } from '../../../server/src/core/languages/index.js'
import type { CompiledRegistry } from '../../../server/src/core/matching/index.js'
import { readConfig } from '../../../server/src/core/readConfig.js'
import { readRegistry } from '../../../server/src/core/registry.js'
import type { Article, CheckedArticle, Edit, Finding, SourceFile } from '../../../server/src/core/types.js'
import { readSpecs } from '../../harness/spec.js'

interface Newsroom {
  readonly name: string
  readonly articles: readonly SourceFile[]
  readonly registry: readonly SourceFile[]
  readonly config: Config
  readonly today: string
}

const drafts = 'claims/drafts.yaml'

const known = new WeakMap<readonly SourceFile[], CompiledRegistry>()

function compiledOf(registry: readonly SourceFile[], language: string): CompiledRegistry {
  const compiled = known.get(registry) ?? readRegistry(registry, languageOf(language)).compiled
  known.set(registry, compiled)
  return compiled
}

function check(article: SourceFile, { registry, config, today }: Newsroom) {
  const compiled = compiledOf(registry, config.language)
  const checked = checkReading(readArticle(article, config), { registry: compiled, config, today })
  return { checked, compiled }
}

function contextOf(article: SourceFile, newsroom: Newsroom): FixContext {
  const { checked, compiled } = check(article, newsroom)
  const language = languageOf(checked.language)
  const registry = compiled.in(language)
  const searched = searchFigures(checked, registry)
  return {
    checked,
    registry,
    language,
    config: newsroom.config,
    drafts: { uri: drafts, text: '', isNew: true },
    searched: () => searched,
  }
}

/** The article and the registry as a fix leaves them. */
function applied(article: SourceFile, edits: readonly Edit[], newsroom: Newsroom): CheckedArticle {
  const text = applyEdits(
    article.text,
    edits.filter(({ uri }) => uri === article.uri),
  )
  const added = edits.filter(({ uri }) => uri === drafts)
  const registry =
    added.length > 0 ? [...newsroom.registry, { uri: drafts, text: applyEdits('', added) }] : newsroom.registry
  return check({ ...article, text }, { ...newsroom, registry }).checked
}

/** Where an offset of the text lies after edits of it; what stands right behind an insertion moves along. */
function moved(offset: number, edits: readonly Edit[], uri: string): number {
  return edits
    .filter((edit) => edit.uri === uri && edit.span.end <= offset)
    .reduce((at, { span, text }) => at + text.length - (span.end - span.start), offset)
}

function isStill(finding: Finding, edits: readonly Edit[], after: CheckedArticle): boolean {
  const { uri } = after.article
  const [start, end] = [moved(finding.span.start, edits, uri), moved(finding.span.end, edits, uri)]
  return after.findings.some(({ rule, span }) => rule === finding.rule && span.start <= end && span.end >= start)
}

/** A hedge may be taken away, so that figures without one do not count. */
function hedgesOf(article: Article): readonly string[] {
  const figures = findFigures(article, figureOptions(defaultConfig, languageOf('en')))
  return figures.map(({ hedgeText }) => hedgeText).filter((hedge) => hedge !== '')
}

/** Each hedge of the later list is one of the earlier, in order. */
function isPartOf(later: readonly string[], earlier: readonly string[]): boolean {
  let at = 0
  for (const hedge of later) {
    while (at < earlier.length && earlier[at] !== hedge) at++
    if (at++ >= earlier.length) return false
  }
  return true
}

/** What a reader sees, notes at the end aside. */
function proseOf({ blocks }: Article): readonly string[] {
  return blocks.filter((block) => block.label === null).map((block) => block.text.replace(/\s+/g, ' ').trim())
}

const seen = new Set<Offer['sort']>()

function tryAll(newsroom: Newsroom): void {
  for (const article of newsroom.articles) {
    const context = contextOf(article, newsroom)
    let drafted = false
    const safe = safeFixes(context.checked)
    if (safe.length > 0) {
      const after = applied(
        article,
        safe.flatMap(({ edits }) => edits),
        newsroom,
      )
      expect(proseOf(after.article), `${newsroom.name}: the safe fixes change words`).toEqual(
        proseOf(context.checked.article),
      )
      expect(safeFixes(after), `${newsroom.name}: the safe fixes leave some`).toEqual([])
    }
    const quotations = context.checked.article.blocks.flatMap((block) =>
      block.quotations.map((run) => block.text.slice(run.start, run.end)),
    )
    for (const finding of context.checked.findings) {
      for (const offer of offersFor(finding, context)) {
        // Every draft makes the registry anew: one for each article.
        if (offer.sort === 'draft' && drafted) continue
        drafted ||= offer.sort === 'draft'
        seen.add(offer.sort)
        const where = `${newsroom.name}: ${finding.message}: ${offer.title}`
        const after = applied(article, offer.edits, newsroom)
        expect(isStill(finding, offer.edits, after), `${where} leaves the finding`).toBe(false)
        const [before, now] = [hedgesOf(context.checked.article), hedgesOf(after.article)]
        expect(isPartOf(now, before), `${where} hedges: ${before.join()} / ${now.join()}`).toBe(true)
        const kept = after.article.blocks.flatMap((block) =>
          block.quotations.map((run) => block.text.slice(run.start, run.end)),
        )
        expect(kept, `${where} changes what somebody said`).toEqual(quotations)
        const isUnseen = offer.sort === 'tie' || offer.sort === 'draft' || offer.safe
        if (isUnseen) expect(proseOf(after.article), `${where} changes words`).toEqual(proseOf(context.checked.article))
      }
    }
  }
}

const root = join(import.meta.dirname, '../../..')
const specs = readdirSync(join(root, 'test/spec'), { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.md') && !name.startsWith('figures'),
)

function filesOf(folder: string): SourceFile[] {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(?:md|yaml)$/.test(name),
  )
  return names.map((name) => ({ uri: `${folder}/${name}`, text: readFileSync(join(root, folder, name), 'utf8') }))
}

describe('every fix that is offered', () => {
  // A fix is tried by checking again: some of the specs take seconds.
  it.each(specs)(
    'mends its finding, adds no hedge and leaves quotations alone: %s',
    (name) => {
      for (const spec of readSpecs(name, readFileSync(join(root, 'test/spec', name), 'utf8'))) {
        const files = spec.files.map(({ name: uri, text }) => ({ uri, text }))
        const settings = files.find(({ uri }) => uri.startsWith('claimcheck.config'))
        tryAll({
          name: `${name}:${spec.line}`,
          articles: files.filter(({ uri }) => uri.endsWith('.md')),
          registry: files.filter((file) => /\.ya?ml$/.test(file.uri) && file !== settings),
          config: settings ? readConfig(settings).config : defaultConfig,
          today: spec.today,
        })
      }
    },
    120_000,
  )

  it('holds for the example newsroom, in every form of reference', () => {
    const articles = filesOf('test/newsroom/articles').filter(({ uri }) => uri.endsWith('.md'))
    const registry = filesOf('claims').filter(({ uri }) => uri.endsWith('.yaml'))
    for (const reference of ['comment', 'pandoc', 'link', 'footnote'] as const) {
      tryAll({ name: reference, articles, registry, config: { ...defaultConfig, reference }, today: '2025-06-01' })
    }
  }, 120_000)

  it('has been one of every sort', () => {
    expect([...seen].sort()).toEqual(['caveat', 'current', 'draft', 'finding', 'noun', 'tie'])
  })
})
