/** Loads a registry: every file by itself, then what only shows between claims and files. */
import type { Amount, At, Claim, Registry, Source, SourceFile, Term } from '../types.js'
import type { ClaimDraft } from './claim.js'
import { conflictingClaims } from './competing.js'
import { readFile, type NamedSource, type RegistryFile } from './file.js'
import { checkQuotes } from './quote.js'
import { checkRelations } from './relations.js'
import { code, compareText, registryFinding, sortFindings, type RegistryFinding } from './report.js'
import { suggestions } from './suggest.js'
import { parseSyntax } from './syntax.js'
import { unitSenses } from './units.js'

/** A registry so far as it is sound, and everything that is not. */
export interface LoadedRegistry {
  readonly registry: Registry
  readonly findings: readonly RegistryFinding[]
}

/** Reads the words of a figure, in the language that the registry is written in. */
export type AmountReader = (text: string) => Amount | null

/** Loads registry files whose figures in words `readAmount` reads. The order of the files makes no difference. */
export function loadFiles(files: readonly SourceFile[], readAmount: AmountReader): LoadedRegistry {
  const findings: RegistryFinding[] = []
  const senseOf = unitSenses(readAmount)
  const claims: ClaimDraft[] = []
  const broken: { readonly id: string; readonly at: At }[] = []
  const sources: NamedSource[] = []
  const terms = { measures: [] as Term[], places: [] as Term[], populations: [] as Term[] }
  let complete = true
  for (const file of [...files].sort((a, b) => compareText(a.uri, b.uri))) {
    const read = readOne(file)
    claims.push(...read.claims)
    for (const { id, span } of read.broken) if (id !== null) broken.push({ id, at: { uri: file.uri, span } })
    sources.push(...read.sources)
    for (const kind of ['measures', 'places', 'populations'] as const) terms[kind].push(...read.terms[kind])
  }
  const named = nameSources(sources, findings)
  const sound = linkSources(uniqueClaims(claims, findings), named, complete, findings)
  const inPlace = sound.claims.flatMap((claim) => claim.sources.filter((source) => source.name === null))
  const registry: Registry = {
    claims: sound.claims,
    sources: [...named.values(), ...new Set(inPlace)],
    terms,
    broken: [...broken, ...sound.broken],
  }
  findings.push(
    ...checkRelations(registry),
    ...checkQuotes(registry.claims, readAmount),
    ...conflictingClaims(registry),
  )
  return { registry, findings: sortFindings(findings) }

  function readOne(file: SourceFile): RegistryFile {
    const tree = parseSyntax(file)
    if (tree.faults.length > 0 || (tree.root === null && tree.findings.length > 0)) complete = false
    const reading = { file, tree, findings: [] as RegistryFinding[], readAmount }
    const read = readFile(reading, senseOf)
    findings.push(...tree.findings, ...reading.findings)
    return read
  }
}

/** The first claim of an id counts; the others are reported. */
function uniqueClaims(drafts: readonly ClaimDraft[], findings: RegistryFinding[]): readonly ClaimDraft[] {
  const byId = new Map<string, ClaimDraft>()
  for (const draft of drafts) {
    const { id } = draft.claim
    const first = byId.get(id)
    if (!first) {
      byId.set(id, draft)
      continue
    }
    findings.push(
      registryFinding(
        idAt(draft.claim),
        [
          `found the id ${code(id)} a second time`,
          'expected an id of its own for every claim',
          'rename one of the two; the first one counts',
        ],
        { key: 'id', claim: id, related: [{ ...idAt(first.claim), message: `The first claim ${code(id)}` }] },
      ),
    )
  }
  return [...byId.values()]
}

/** Sources by name. The first of a name counts; one that cannot be read stands under its name, for the claims' sake. */
function nameSources(sources: readonly NamedSource[], findings: RegistryFinding[]): Map<string, Source> {
  const named = new Map<string, Source>()
  const places = new Map<string, At>()
  for (const { name, source, at } of sources) {
    const first = places.get(name)
    if (first) {
      findings.push(
        registryFinding(
          at,
          [
            `found the source ${code(name)} a second time`,
            'expected every source once',
            'rename or remove one of the two; the first one counts',
          ],
          { key: name, related: [{ ...first, message: `The first source ${code(name)}` }] },
        ),
      )
      continue
    }
    places.set(name, at)
    named.set(name, source ?? standIn(name, at))
  }
  return named
}

/** A source of which only the name is known. */
function standIn(name: string, at: At): Source {
  return { name, publisher: name, aliases: [], at }
}

/**
 * Puts sources in the place of their names. A name that no file knows breaks its claim; when a file could not be read
 * whole, the source may stand there, and the claim is not to blame.
 */
function linkSources(
  drafts: readonly ClaimDraft[],
  named: Map<string, Source>,
  complete: boolean,
  findings: RegistryFinding[],
): { claims: readonly Claim[]; broken: readonly { readonly id: string; readonly at: At }[] } {
  const suggest = suggestions([...named.keys()])
  const broken: { id: string; at: At }[] = []
  const claims: Claim[] = []
  for (const { claim, sources, linked } of drafts) {
    for (const item of sources) {
      if ('source' in item) {
        linked.push(item.source)
        continue
      }
      const at = { uri: claim.at.uri, span: item.span }
      if (!complete && !named.has(item.name)) named.set(item.name, standIn(item.name, at))
      const source = named.get(item.name)
      if (source) {
        linked.push(source)
        continue
      }
      const near = suggest(item.name)
      findings.push(
        registryFinding(
          at,
          [
            `found the unknown source ${code(item.name)} in claim ${code(claim.id)}`,
            near === null ? 'expected the name of a source' : `expected ${code(near)}`,
            near === null ? 'correct the name, or add it to `sources`' : 'correct the name or add the source',
          ],
          { key: 'sources', claim: claim.id },
        ),
      )
    }
    if (linked.length === sources.length) claims.push(claim)
    else broken.push({ id: claim.id, at: claim.at })
  }
  return { claims, broken }
}

/** Where a claim's id stands. */
function idAt(claim: Pick<Claim, 'at' | 'keys'>): At {
  return { uri: claim.at.uri, span: claim.keys['id'] ?? claim.at.span }
}
