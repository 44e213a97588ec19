import { Document, isMap, isSeq, parseDocument, stringify, type Node, YAMLSeq } from 'yaml'
import { placesOf } from './assign.js'
import { readSignOffs } from './file.js'
import { signOffVersion } from './schema.js'
import { signedKeys, type SignedFacts, type SignOff } from './types.js'

/** The new text of a sign-off file, or why it must be left alone. */
export type SignOffEdit = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly reason: string }

/** Who signs, when, and what there is to say. */
export interface Signature {
  readonly by: string
  /** `YYYY-MM-DD`. */
  readonly on: string
  readonly note: string
}

/**
 * Signs figures of an article in a person's file of it. What that person signed of the same figures before is replaced,
 * all other entries and the comments stay. The entries are kept in the order of the article.
 *
 * @param text the file as it is, null where it is not there yet.
 * @param figures all figures of the article, in order.
 * @param wanted positions of those that are signed.
 */
export function signFigures(
  text: string | null,
  figures: readonly SignedFacts[],
  wanted: readonly number[],
  signature: Signature,
): SignOffEdit {
  return edit(text === null || text.trim() === '' ? emptyFile(signature.by) : text, (list, entries) => {
    const places = placesOf(entries, figures)
    const kept = list.items.map((item, index) => ({ item, place: places[index] ?? null }))
    const left = kept.filter(({ place }) => place === null || !wanted.includes(place))
    const signed = wanted.flatMap((place) => {
      const facts = figures[place]
      return facts === undefined ? [] : [{ item: entryNode(facts, signature), place }]
    })
    return inOrder([...left, ...signed])
  })
}

/** Takes entries out of a file; the rest of it stays as it is. */
export function withdrawSignOffs(text: string, entries: readonly SignOff[]): SignOffEdit {
  const gone = new Set(entries.map((entry) => entry.at.span.start))
  return edit(text, (list, all) => list.items.filter((_, index) => !gone.has(all[index]?.at.span.start ?? -1)))
}

/** Runs a change on the list of a file's entries, all of which have been read. */
function edit(text: string, change: (list: YAMLSeq, entries: readonly SignOff[]) => readonly unknown[]): SignOffEdit {
  const reading = readSignOffs({ uri: '', text })
  const document = parseDocument(text, { logLevel: 'silent' })
  const root = document.contents
  const [finding] = reading.findings
  // An entry that cannot be read would lose its place among the others, or be taken for one that is not there.
  const whole = finding === undefined || finding.message.startsWith('unknown key')
  if (reading.broken || !whole || !isMap(root)) return { ok: false, reason: finding?.message ?? 'it cannot be read' }
  const found = root.get('figures', true)
  const list: YAMLSeq = isSeq(found) ? found : new YAMLSeq()
  if (!isSeq(found)) document.set('figures', list)
  list.items = [...change(list, reading.file.entries)]
  list.flow = list.items.length === 0
  return { ok: true, text: document.toString({ lineWidth: 0 }) }
}

function emptyFile(by: string): string {
  return `${heading}${stringify({ version: signOffVersion, by, figures: [] }, { lineWidth: 0 })}`
}

const heading = '# What one person has checked of this article. Written by claimcheck, see docs/sign-off.md there.\n'

/** Entries whose figure is gone stay behind the one they stood behind. */
function inOrder(items: readonly { readonly item: unknown; readonly place: number | null }[]): readonly unknown[] {
  let last = -1
  const keyed = items.map(({ item, place }) => ({ item, at: (last = place ?? last) }))
  return keyed.sort((a, b) => a.at - b.at).map(({ item }) => item)
}

function entryNode(facts: SignedFacts, { on, note }: Signature): Node {
  const { figure, sentence, hedge, unit, direction, period, claim, calculation, cites } = facts
  const given = {
    ...{ figure, sentence, hedge, unit, direction, period },
    claim: claim && {
      id: claim.id,
      ...Object.fromEntries(signedKeys.map((key) => [key, claim.keys[key] ?? ''])),
      sources: claim.sources,
    },
    ...{ calculation, cites, on, note },
  }
  return new Document().createNode(filled(given))
}

/** Without what is empty, so that an entry is as short as what was checked. */
function filled(value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const entries = Object.entries(value).flatMap(([key, entry]): [string, unknown][] => {
    if (entry === '' || entry === null || (Array.isArray(entry) && entry.length === 0)) return []
    if (typeof entry !== 'object' || Array.isArray(entry)) return [[key, entry]]
    return [[key, filled(entry as Record<string, unknown>)]]
  })
  return Object.fromEntries(entries)
}
