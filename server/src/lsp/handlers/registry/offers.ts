/** What a registry file can be offered: what the schema cannot know, and the choices of the format. */
import { CompletionItemKind } from 'vscode-languageserver'
import type { TERMS } from '../../../core/claims/format.js'
import type { Expected } from '../../../core/claims/outline/expects.js'
import { wordsOf, wordsWithoutTerm, type Word, type WordKey } from '../../../core/claims/outline/vocabulary.js'
import { readCountries } from '../../../core/matching/places/countries.js'
import { valueWords } from '../../../core/rules/words.js'
import type { Claim, Source } from '../../../core/types.js'
import type { RegistryFile } from '../../registryFiles.js'
import type { Session } from '../../session.js'

/** One thing that could be written. */
export interface Offer {
  /** What is written, before YAML puts it in quotes where it must. */
  readonly text: string
  readonly kind: CompletionItemKind
  readonly detail?: string
  readonly documentation?: string
  /** Words that find it beside what is written. */
  readonly alsoFoundBy?: string
  /** It is the key of a map. */
  readonly isName?: boolean
  /** It takes the place of so many letters before the cursor, not of the whole value. */
  readonly replaces?: number
  /** The schema tells of it too. */
  readonly inSchema?: boolean
}

/** What the value of a key could be, the likeliest first. */
export function valuesFor(
  file: RegistryFile,
  session: Session,
  { key, kind, of }: Extract<Expected, { type: 'value' }>,
  typed: string,
): readonly Offer[] {
  const { claims } = file.project
  switch (kind.type) {
    case 'choice':
      return Object.entries(kind.choices).map(([text, detail]) => ({
        text,
        detail,
        kind: CompletionItemKind.EnumMember,
        inSchema: true,
      }))
    case 'day':
    case 'date':
      return daysFor(key, session.today())
    case 'formula':
      return claimIds(file, typed).map((offer) => ({ ...offer, replaces: typed.length }))
    case 'id':
      return key === 'supersededBy' ? claimIds(file, typed) : []
    default:
      if (key === 'origin' || key === 'destination' || key === 'place') return places(file)
      if (key === 'unit') return [...words(wordsOf(claims, 'unit')), ...unitsOfFormat(file)]
      return of === 'term' || !isWordKey(key) ? [] : words(wordsOf(claims, key))
  }
}

/** The sources of the registry by name, the latest first: what is being checked is mostly new. */
export function sourceNames({ project, outline }: RegistryFile): readonly Offer[] {
  const known = project.claims.sources.filter((source) => source.name !== null)
  const sorted = [...known].sort((a, b) => ((a.published ?? '') < (b.published ?? '') ? 1 : -1))
  const names = new Set(known.map(({ name }) => name))
  const fresh = outline.sources.filter(({ name }) => !names.has(name))
  return [
    ...sorted.map((source): Offer => ({
      text: source.name ?? '',
      kind: CompletionItemKind.Reference,
      detail: [source.publisher, source.published].filter(Boolean).join(', '),
      documentation: sourceText(source),
    })),
    ...fresh.map(({ name }): Offer => ({ text: name, kind: CompletionItemKind.Reference })),
  ]
}

/** Names that are used and not explained yet: sources that claims name, words that claims use. */
export function namesFor({ project, outline }: RegistryFile, of: 'sources' | keyof typeof TERMS): readonly Offer[] {
  const isName = true
  if (of !== 'sources') {
    const taken = new Set(outline.terms.filter((term) => term.kind === of).map(({ name }) => name))
    return words(wordsWithoutTerm(project.claims, of))
      .filter(({ text }) => !taken.has(text))
      .map((offer) => ({ ...offer, isName }))
  }
  const known = new Set([...project.claims.sources.map(({ name }) => name), ...outline.sources.map(({ name }) => name)])
  const named = outline.mentions.filter(
    ({ kind, role, name }) => kind === 'source' && role === 'sources' && !known.has(name),
  )
  return [...new Set(named.map(({ name }) => name))].map((text) => ({
    ...{ text, isName, kind: CompletionItemKind.Reference },
    detail: 'named by a claim, not there yet',
  }))
}

function claimIds({ project, path }: RegistryFile, typed: string): readonly Offer[] {
  const part = typed.replace(/^["']/, '').toLowerCase()
  const near = (claim: Claim) => (claim.at.uri === path ? 0 : 1)
  return project.claims.claims
    .filter(({ id }) => id.includes(part))
    .sort((a, b) => near(a) - near(b))
    .map((claim) => ({
      text: claim.id,
      kind: CompletionItemKind.Constant,
      detail: [valueWords(claim), claim.unit, claim.periodText ?? claim.asOfText].filter(Boolean).join(' '),
      documentation: claim.statement,
    }))
}

function daysFor(key: string, today: string): readonly Offer[] {
  if (key !== 'reviewBy') return [{ text: today, detail: 'today', kind: CompletionItemKind.Value }]
  const [year = '', ...rest] = today.split('-')
  // A leap day comes back as the first of March.
  const text = new Date(Date.UTC(Number(year) + 1, Number(rest[0]) - 1, Number(rest[1]))).toISOString().slice(0, 10)
  return [{ text, detail: 'in a year', kind: CompletionItemKind.Value }]
}

/** Places as the registry has them, then every country by its code, found by its name too. */
function places({ project }: RegistryFile): readonly Offer[] {
  const used = words(wordsOf(project.claims, 'place'))
  const known = new Set(used.map(({ text }) => text))
  const countries = [...readCountries().values()].map((country): Offer => ({
    text: country.code,
    detail: country.names[0] ?? '',
    alsoFoundBy: country.names.join(' '),
    kind: CompletionItemKind.Value,
  }))
  const named = new Map(countries.map((offer) => [offer.text, offer]))
  const explained = used.map((offer) => ({ ...offer, ...named.get(offer.text) }))
  const eu: Offer = { text: 'EU', detail: 'European Union', kind: CompletionItemKind.Value }
  return [...explained, ...[eu, ...countries].filter(({ text }) => !known.has(text))]
}

function unitsOfFormat({ project }: RegistryFile): readonly Offer[] {
  const used = new Set(wordsOf(project.claims, 'unit').map(({ text }) => text))
  const units = [
    'people',
    'applications',
    'applicants',
    'crossings',
    'decisions',
    'permits',
    'registrations',
    'households',
    'deaths',
    'percent',
    'EUR',
    'USD',
  ]
  return units.filter((unit) => !used.has(unit)).map((text) => ({ text, kind: CompletionItemKind.Value }))
}

function isWordKey(key: string): key is WordKey {
  return ['measure', 'population', 'unit', 'verifiedBy', 'caveat', 'tags', 'publisher'].includes(key)
}

function words(found: readonly Word[]): readonly Offer[] {
  return found.map(({ text, claims, isTerm }) => ({
    text,
    kind: CompletionItemKind.Value,
    detail: [isTerm ? 'term' : '', claims === 1 ? '1 claim' : claims > 1 ? `${claims} claims` : '']
      .filter(Boolean)
      .join(', '),
  }))
}

function sourceText(source: Source): string {
  return [source.title, source.author, source.url].filter(Boolean).join('\n')
}
