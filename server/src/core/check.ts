/**
 * The pipeline. Text becomes an article, an article's prose becomes figures, figures meet the registry's claims, and
 * rules make findings of what they came to. Each step is a pure function that can be called alone.
 */
import { parseArticle } from './article/index.js'
import { dateProblem } from './articleDate.js'
import type { Config } from './config.js'
import { DEFAULT_KINDS, findFigures, type FigureOptions } from './figures/index.js'
import { chooseLanguage } from './languages/choose.js'
import { languageOf, type Language } from './languages/index.js'
import { matchFigures, type CompiledRegistry, type FigureMatch, type MatchMemory } from './matching/index.js'
import { dayOf } from './matching/compile.js'
import { runRules } from './rules/run.js'
import type { FigureFacts } from './rules/rule.js'
import { quotedIn } from './rules/speaker.js'
import { assignSignOffs, factsOf as signedFacts, type SignOffFile } from './signoff/index.js'
import type { Article, CheckedArticle, CheckedFigure, Figure, SourceFile } from './types.js'

/** What depends on an article's text and the configuration alone: keep it, and a registry change parses nothing again. */
export interface ArticleReading {
  readonly article: Article
  readonly figures: readonly Figure[]
  /** What the figures were read in; null where that language cannot be read yet, as a problem of the article says. */
  readonly language: Language | null
}

/** What an article is checked against. `today` is the day of the check, `YYYY-MM-DD`. */
export interface CheckProject {
  readonly registry: CompiledRegistry
  readonly config: Config
  readonly today: string
  /** What has been signed of this article; null or absent in a project that keeps no sign-offs. */
  readonly signOffs?: readonly SignOffFile[] | null
  /** What an earlier version of the article came to; null or absent for who checks it once. */
  readonly memory?: MatchMemory | null
}

/** Parses an article and finds its figures. Never throws on user text. */
export function readArticle(file: SourceFile, config: Config): ArticleReading {
  const guess = config.language === 'auto' ? null : config.language
  const first = parseArticle(file, (lang) => languageOf(lang ?? guess).sentences)
  const { language, problem } = chooseLanguage(first, config.language)
  // Only where the language was detected did the first reading part sentences as another does.
  const isOther = language !== null && language !== languageOf(first.lang ?? guess)
  const read = isOther ? parseArticle(file, () => language.sentences) : first
  const problems = [dateProblem(read), problem].filter((one) => one !== null)
  const article = problems.length === 0 ? read : { ...read, problems: [...read.problems, ...problems] }
  if (language === null) return { article, figures: [], language }
  return { article, figures: findFigures(article, figureOptions(config, language)), language }
}

/** Ties a reading's figures to the registry's claims and runs the rules. */
export function checkReading(reading: ArticleReading, project: CheckProject): CheckedArticle {
  const { article, figures } = reading
  const { config, today, signOffs = null, memory = null } = project
  const language = reading.language ?? languageOf(null)
  const registry = project.registry.in(language)
  const articleDay = dayOf(article.date)
  const matched = matchFigures(article, figures, registry, articleDay, memory)
  const inTitle = (match: FigureMatch): boolean => article.blocks[match.figure.block]?.role === 'title'
  const matches = matched.filter((match) => !inTitle(match))
  const facts = matches.map((match) => factsOf(match, article, matched, language))
  const backings = matches.map((match) => backingOf(match, matched))
  const signed =
    signOffs &&
    assignSignOffs(
      backings.map((backing) => signedFacts(article, backing)),
      signOffs,
    )
  const states = signed?.states ?? null
  const titleFigures = matched.filter(inTitle).map((match) => factsOf(match, article, matched, language))
  const claims = { find: (id: string) => registry.find(id)?.claim ?? null, nearest: registry.nearestId }
  const result = runRules(
    { article, figures: facts, titleFigures, claims, registry, articleDay, today, signOffs: states },
    config,
  )
  const checked = matches.map((match, i): CheckedFigure => {
    const own = result.figures[i]
    return {
      ...backingOf(match, matched),
      status: own?.status ?? match.status,
      findings: own?.findings ?? [],
      signOff: states?.[i] ?? null,
    }
  })
  const { findings, silenced } = result
  return { article, language: language.code, figures: checked, findings, silenced, orphans: signed?.gone ?? [] }
}

/** What a figure stands on: its claim, or what the article itself gives for it. */
function backingOf(
  match: FigureMatch,
  all: readonly FigureMatch[],
): Omit<CheckedFigure, 'status' | 'findings' | 'signOff'> {
  const { figure, citations, derivation, scene } = match
  const operands = (derivation?.operands ?? []).flatMap((i) => all[i]?.figure ?? [])
  const calculation = derivation && {
    operation: derivation.operation,
    operands,
    how: derivation.how,
    holds: derivation.holds,
  }
  return { figure, match: match.match, citations, calculation, time: scene?.periods[0]?.mention.period ?? null }
}

/** How figures are recognized by a configuration. */
export function figureOptions(config: Config, language: Language): FigureOptions {
  const { durations, ages, measures } = config.check
  const kinds = [...DEFAULT_KINDS]
  if (durations) kinds.push('duration')
  if (ages) kinds.push('age')
  if (measures) kinds.push('measure')
  return { language, kinds, filters: config.filters }
}

function factsOf(match: FigureMatch, article: Article, all: readonly FigureMatch[], language: Language): FigureFacts {
  const block = article.blocks[match.figure.block]
  if (!block) throw new Error('a figure without its block')
  const sentence = block.sentences[match.figure.sentence]
  return {
    figure: match.figure,
    block,
    sentence: sentence ? block.text.slice(sentence.start, sentence.end) : block.text,
    match: match.match,
    status: match.status,
    citations: match.citations,
    scene: match.scene,
    derivation: match.derivation,
    quoted: quotedIn(block, match.figure.at, article, language.telling),
    operands: (match.derivation?.operands ?? []).flatMap((i) => all[i]?.figure ?? []),
  }
}
