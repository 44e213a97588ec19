/**
 * The baseline's file: JSON, a line for each known finding, in order, so that git merges what two branches did to it
 * line by line. The same words in the same file are one line with a count.
 */
import * as z from 'zod'
import type { KnownFindings } from './known.js'

const head = { claimcheck: 'baseline', version: 1 } as const

const headShape = z.object({ claimcheck: z.literal('baseline'), version: z.int() })

const rowShape = z.object({
  path: z.string().min(1),
  rule: z.string().min(1),
  key: z.string().min(1),
  count: z.int().min(1).optional(),
  words: z.string().optional(),
  sentence: z.string().optional(),
})

export type BaselineReading =
  | { readonly ok: true; readonly known: readonly KnownFindings[] }
  /** The line, from 1, and what is wrong with it and what to do. */
  | { readonly ok: false; readonly line: number; readonly message: string }

/** Reads a baseline. Lines that a merge has doubled count once, with the larger count. */
export function readBaseline(text: string): BaselineReading {
  const lines = text.split(/\r?\n/)
  const first = headShape.safeParse(parsed(lines[0] ?? ''))
  if (!first.success) return fault(1, `is no baseline, expected \`${JSON.stringify(head)}\`, make a new one`)
  if (first.data.version !== head.version)
    return fault(1, `is version ${first.data.version}, expected ${head.version}, use the claimcheck that wrote it`)
  const known = new Map<string, KnownFindings>()
  for (const [index, line] of lines.entries()) {
    if (index === 0 || line.trim() === '') continue
    if (/^(?:<{7}|={7}|>{7}|\|{7})/.test(line)) {
      return fault(index + 1, 'is left over from a merge, keep the lines of both sides and take the marks out')
    }
    const row = rowShape.safeParse(parsed(line))
    if (!row.success) {
      return fault(index + 1, 'is no finding of a baseline, take the line out or make the file anew')
    }
    const { path, rule, key, count = 1, words = '', sentence = '' } = row.data
    const id = `${path}\n${rule}\n${key}`
    const before = known.get(id)
    if (before === undefined || before.count < count) known.set(id, { path, rule, key, count, words, sentence })
  }
  return { ok: true, known: [...known.values()] }
}

/** @param known gathered, with paths from the baseline's own folder. */
export function writeBaseline(known: readonly KnownFindings[]): string {
  const rows = known.map(({ path, rule, key, count, words, sentence }) => ({
    ...{ path, rule, key },
    ...(count === 1 ? {} : { count }),
    words,
    sentence,
  }))
  return [head, ...rows].map((row) => `${JSON.stringify(row)}\n`).join('')
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

function fault(line: number, message: string): BaselineReading {
  return { ok: false, line, message }
}
