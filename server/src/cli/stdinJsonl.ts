import { articleLimit, decodeText, tooLarge } from '../workspace/decode.js'
import { succeeded } from '../workspace/workspace.js'
import type { GivenArticle } from './articles.js'
import type { Complaints } from './complaints.js'
import { UsageError, type Io } from './io.js'
import { pathOf, type CheckOptions } from './options.js'

/**
 * Articles as they come on standard input, one a line: `{"path": "articles/a.md", "text": "…"}`, other keys passed over.
 * No more of the input is held than a line. One that is no article is told with its number, and the rest goes on.
 */
export function streamedArticles(
  io: Io,
  paths: readonly string[],
  options: CheckOptions,
  complaints: Complaints,
): AsyncIterable<GivenArticle> {
  const { stdin, filesFrom, explain, shard, fix, dryRun } = options
  if (
    paths.length > 0 ||
    stdin === true ||
    filesFrom !== undefined ||
    explain !== undefined ||
    shard !== undefined ||
    fix === true ||
    dryRun === true
  ) {
    throw new UsageError(
      '--stdin-jsonl reads all articles from standard input: leave out paths, --stdin, --files-from, --explain, --shard, --fix and --dry-run',
    )
  }
  return articlesIn(io, complaints)
}

async function* articlesIn(io: Io, complaints: Complaints): AsyncGenerator<GivenArticle> {
  const input = pathOf(io, 'stdin')
  let number = 0
  for await (const line of linesOf(io.stdin)) {
    number++
    const article = line === 'too-long' ? tooLong : articleOf(io, input, line)
    if (article === null) continue
    if (typeof article === 'string') {
      complaints.fault({ path: input, code: 'failed', message: article, line: number })
    } else yield article
  }
}

/** The article of a line, null for a blank one, else what is wrong and what to do. */
function articleOf(io: Io, input: string, bytes: Uint8Array): GivenArticle | string | null {
  const line = decodeText(input, bytes, LONGEST)
  if (!line.ok) return line.fault.message
  if (line.value.trim() === '') return null
  const value = parsed(line.value)
  const wanted = 'expected `{"path": "articles/a.md", "text": "…"}` on one line'
  if (typeof value !== 'object' || value === null) return `is no JSON object, ${wanted}`
  const { path, text } = value as { readonly path?: unknown; readonly text?: unknown }
  if (typeof path !== 'string' || path === '') return `has no \`path\` that is a text, ${wanted}`
  if (typeof text !== 'string') return `has no \`text\` that is a text, ${wanted}`
  if (text.includes('\0')) return 'has a `text` with a NUL in it, which is no article, leave it out'
  const uri = pathOf(io, path)
  const size = Buffer.byteLength(text)
  const read =
    size > articleLimit ? tooLarge(uri, size, articleLimit) : succeeded({ uri, text: text.replace(/^\uFEFF/, '') })
  return { path: uri, read: () => Promise.resolve(read) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** A letter may take six in JSON, and the path and the keys are there too. */
const LONGEST = 7 * articleLimit
const tooLong = `is longer than an article can be, at most ${LONGEST / 1024 / 1024} MB are read, split it`

/** The lines of a stream of bytes. Of one that is too long nothing is kept. */
async function* linesOf(input: Io['stdin']): AsyncGenerator<Uint8Array | 'too-long'> {
  let parts: Uint8Array[] = []
  let size = 0
  const line = (): Uint8Array | 'too-long' => {
    const whole = size > LONGEST ? 'too-long' : Buffer.concat(parts)
    parts = []
    size = 0
    return whole
  }
  const keep = (part: Uint8Array): void => {
    size += part.length
    if (size > LONGEST) parts = []
    else parts.push(part)
  }
  for await (const chunk of input) {
    const bytes = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk
    let start = 0
    for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, start)) {
      keep(bytes.subarray(start, end))
      start = end + 1
      yield line()
    }
    if (start < bytes.length) keep(bytes.subarray(start))
  }
  if (size > 0) yield line()
}

const NEWLINE = 10
