/** Sources as CSL-JSON items, as citation managers and pandoc read them. */
import type { Source } from '../../../core/types.js'

/** One CSL-JSON item: what matters of https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html. */
export interface CslItem {
  readonly id: string
  readonly type: string
  readonly [field: string]: unknown
}

/** The CSL item of a source: made from its keys, with what its `csl` says in their place. */
export function cslItem(source: Source, id: string): CslItem {
  const { publisher, title, url, archivedUrl, published, accessed, page, author, csl } = source
  const made: Record<string, unknown> = {
    id,
    type: url === undefined ? 'report' : 'webpage',
    ...(title === undefined ? {} : { title }),
    publisher,
    ...(author === undefined ? {} : { author: [{ literal: author }] }),
    ...(published === undefined ? {} : { issued: dateOf(published) }),
    ...(accessed === undefined ? {} : { accessed: dateOf(accessed) }),
    ...(page === undefined ? {} : { page }),
    ...(url === undefined ? {} : { URL: url }),
    ...(archivedUrl === undefined ? {} : { archive_location: archivedUrl }),
  }
  const own = typeof csl === 'object' && csl !== null && !Array.isArray(csl) ? (csl as Record<string, unknown>) : {}
  // The id is the source's name, by which articles and claims know it, whatever its item was called elsewhere.
  return { ...made, ...own, id, type: typeof own['type'] === 'string' ? own['type'] : String(made['type']) }
}

/** The items of many sources. One that is written in place gets an id from its publisher and year. */
export function cslItems(sources: readonly Source[]): readonly CslItem[] {
  const taken = new Set(sources.flatMap(({ name }) => (name === null ? [] : [name])))
  const items = new Map<string, CslItem>()
  for (const source of sources) {
    // The same source written in place in many claims is one source.
    const key = source.name ?? JSON.stringify({ ...source, at: null })
    if (items.has(key)) continue
    items.set(key, cslItem(source, source.name ?? freeName(source, taken)))
  }
  return [...items.values()]
}

function freeName({ publisher, published }: Source, taken: Set<string>): string {
  const base =
    `${publisher} ${published?.slice(0, 4) ?? ''}`
      .normalize('NFD')
      .toLowerCase()
      .replace(/\p{M}/gu, '')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'source'
  let name = base
  for (let number = 2; taken.has(name); number++) name = `${base}-${number}`
  taken.add(name)
  return name
}

/** A day, month or year as CSL has it. */
function dateOf(text: string): { readonly 'date-parts': readonly (readonly number[])[] } | { readonly raw: string } {
  const parts = /^\d{4}(?:-\d\d){0,2}$/.test(text) ? text.split('-').map(Number) : null
  return parts === null ? { raw: text } : { 'date-parts': [parts] }
}
