/** Loads a registry: every file by itself, then what only shows between claims and files. */
import type { Amount, Registry, SourceFile, Term } from '../types.js'
import type { ClaimDraft } from './claim.js'
import { conflictingClaims, type KeysOf } from './competing.js'
import { readFile, type NamedSource } from './file.js'
import type { ReadFile } from './fileMemory.js'
import { linkSources, nameSources, uniqueClaims, type BrokenAt } from './link.js'
import { asDraft, checkPlaceholders } from './placeholders.js'
import { checkQuotes } from './quote.js'
import { checkRelations } from './relations.js'
import { compareText, sortFindings, type RegistryFinding } from './report.js'
import { checkStatements, type FigureReader } from './statement.js'
import { parseSyntax } from './syntax.js'
import { unitSenses } from './units.js'
import type { ValueWords } from './valueWords.js'

/** A registry so far as it is sound, and everything that is not. */
export interface LoadedRegistry {
  readonly registry: Registry
  readonly findings: readonly RegistryFinding[]
}

/** How figures in words are read. */
export interface WordReaders {
  /** In the language that the registry is written in. */
  readonly readAmount: (text: string) => Amount | null
  /** In the language of a statement. */
  readonly readValue: ValueWords
}

/**
 * Loads registry files. The order of the files makes no difference. `keysOf`
 * says what a claim is about, where the caller can tell more than the claim's keys do; `figuresOf` reads the figures of a
 * statement; `remembered` may know what a file came to before.
 */
export function loadFiles(
  files: readonly SourceFile[],
  { readAmount, readValue }: WordReaders,
  keysOf?: KeysOf,
  figuresOf: FigureReader = () => [],
  remembered: (file: SourceFile, read: () => ReadFile) => ReadFile = (_file, read) => read(),
): LoadedRegistry {
  const findings: RegistryFinding[] = []
  const senseOf = unitSenses((text) => readValue(text, '')?.amount ?? null)
  const claims: ClaimDraft[] = []
  const broken: BrokenAt[] = []
  const sources: NamedSource[] = []
  const terms = { measures: [] as Term[], places: [] as Term[], populations: [] as Term[] }
  let complete = true
  for (const file of [...files].sort((a, b) => compareText(a.uri, b.uri))) {
    const read = remembered(file, () => readOne(file))
    findings.push(...read.findings)
    if (!read.complete) complete = false
    claims.push(...read.parts.claims)
    broken.push(
      ...read.parts.broken.map(({ id, span, sources: named }) => ({ id, at: { uri: file.uri, span }, sources: named })),
    )
    sources.push(...read.parts.sources)
    for (const kind of ['measures', 'places', 'populations'] as const) terms[kind].push(...read.parts.terms[kind])
  }
  const named = nameSources(sources, findings)
  const sound = linkSources(uniqueClaims(claims, findings), broken, named, complete, findings)
  const inPlace = sound.claims.flatMap((claim) => claim.sources.filter((source) => source.name === null))
  const registry: Registry = {
    claims: sound.claims.map(asDraft),
    sources: [...named.values(), ...new Set(inPlace)],
    terms,
    broken: sound.broken,
  }
  const aboutSound = [
    ...checkRelations(registry, complete),
    ...checkQuotes(registry.claims, readAmount),
    ...checkStatements(registry.claims, readAmount, figuresOf),
    ...checkPlaceholders(registry),
    ...conflictingClaims(registry, keysOf),
  ]
  findings.push(...aboutSound.map((finding) => ({ ...finding, counts: true as const })))
  return { registry, findings: sortFindings(findings) }

  function readOne(file: SourceFile): ReadFile {
    const tree = parseSyntax(file)
    const reading = { file, tree, findings: [] as RegistryFinding[], readValue }
    const parts = readFile(reading, senseOf)
    const complete = tree.faults.length === 0 && (tree.root !== null || tree.findings.length === 0)
    return { parts, findings: [...tree.findings, ...reading.findings], complete }
  }
}
