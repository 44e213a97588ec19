/** What git tells of a claim: who changed it when, and what. */
import { claimNodes, openFile, valueOf, type OpenFile } from '../../core/claims/edit/open.js'
import { nodeEnd } from '../../core/claims/edit/places.js'
import { indexLines, lineColumn } from '../../core/lines.js'
import type { Git } from '../../workspace/git.js'
import { folderOf } from '../../workspace/paths.js'

/** A commit that changed the lines of a claim. */
export interface Change {
  readonly commit: string
  readonly author: string
  /** `YYYY-MM-DD`. */
  readonly date: string
  readonly subject: string
  /** Keys that read otherwise than before; all of them where the claim came in with the commit. */
  readonly keys: readonly { readonly key: string; readonly before: string | null; readonly after: string | null }[]
}

/** Commits that are looked into; a claim that changed more often has its last ones told. */
const most = 20

/**
 * A claim's changes, the newest first, those under an older name too; empty where it is not committed yet. Null where
 * the file is in no repository, or in a shallow clone that has nothing but the claim as it is.
 */
export async function historyOf(git: Git, path: string, id: string): Promise<readonly Change[] | null> {
  const folder = folderOf(path)
  const name = `./${path.slice(folder.length + 1)}`
  if ((await git(['rev-parse', '--is-inside-work-tree'], folder)) === null) return null
  const committed = await git(['show', `HEAD:${name}`], folder)
  const lines = committed === null ? null : linesOf(committed, id)
  if (lines === null) return []
  const range = `${lines.first},${lines.last}:${name}`
  const log = await git(
    ['log', '-s', `-n${most}`, '--date=short', '--format=%H%x1f%an%x1f%ad%x1f%s%x1f%P', `-L${range}`],
    folder,
  )
  const isShallow = (await git(['rev-parse', '--is-shallow-repository'], folder))?.trim() === 'true'
  const changes: Change[] = []
  let own = id
  for (const line of log?.split('\n') ?? []) {
    const [commit = '', author = '', date = '', subject = '', parents = ''] = line.split('\u001f')
    if (commit === '') continue
    const parent = parents.split(' ')[0] ?? ''
    // The clone begins with this commit, which need not be the one that wrote what it holds.
    if (parent === '' && isShallow) return changes.length === 0 ? null : changes
    const after = await git(['show', `${commit}:${name}`], folder)
    const before = parent === '' ? null : await git(['show', `${parent}:${name}`], folder)
    const earlier = before === null || after === null ? own : nameBefore(before, after, own)
    const keys = changedKeys(
      before === null ? null : keysOf(before, earlier),
      after === null ? null : keysOf(after, own),
    )
    // Git tells of the lines: they may have moved, or belong to the claim above.
    if (keys.length > 0) changes.push({ commit, author, date, subject, keys })
    own = earlier
  }
  return changes
}

/** What a claim was called before a commit that may have renamed it: one that is gone and says the same but for its id. */
function nameBefore(before: string, after: string, id: string): string {
  const there = idsOf(before)
  if (there.has(id)) return id
  const now = keysOf(after, id)
  const kept = idsOf(after)
  const isSame = (old: string): boolean => changedKeys(keysOf(before, old), now).every(({ key }) => key === 'id')
  return now === null ? id : ([...there].find((old) => !kept.has(old) && isSame(old)) ?? id)
}

function idsOf(text: string): ReadonlySet<string> {
  const open = openFile({ uri: '', text })
  return new Set('reason' in open ? [] : claimNodes(open).flatMap((claim) => (claim.id === null ? [] : [claim.id])))
}

/** The lines of a claim, from 1. */
function linesOf(text: string, id: string): { first: number; last: number } | null {
  const open = openFile({ uri: '', text })
  const claim = 'reason' in open ? undefined : claimNodes(open).find((one) => one.id === id)
  if (!claim) return null
  const index = indexLines(text)
  return {
    first: lineColumn(index, claim.map.range?.[0] ?? 0).line,
    last: lineColumn(index, nodeEnd(text, claim.map)).line,
  }
}

/** A claim's keys as they are written. */
function keysOf(text: string, id: string): ReadonlyMap<string, string> | null {
  const open = openFile({ uri: '', text })
  const claim = 'reason' in open ? undefined : claimNodes(open).find((one) => one.id === id)
  if (!claim || 'reason' in open) return null
  return new Map(
    claim.map.items.map((pair) => {
      const key = String((pair.key as { value?: unknown }).value)
      return [key, written(open, valueOf(open, claim.map, key))]
    }),
  )
}

function written({ text }: OpenFile, node: Parameters<typeof nodeEnd>[1] | null): string {
  if (node === null) return ''
  return text.slice(node.range?.[0] ?? 0, nodeEnd(text, node)).replace(/\s+/g, ' ')
}

function changedKeys(
  before: ReadonlyMap<string, string> | null,
  after: ReadonlyMap<string, string> | null,
): Change['keys'] {
  const names = new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])
  return [...names].flatMap((key) => {
    const [from, to] = [before?.get(key) ?? null, after?.get(key) ?? null]
    return from === to ? [] : [{ key, before: from, after: to }]
  })
}
