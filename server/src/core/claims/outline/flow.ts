import type { Cursor, Step } from './cursor.js'

interface Frame {
  readonly isList: boolean
  /** Where what is written at the moment begins. */
  start: number
  key: string | null
  readonly keys: string[]
}

/** Where an offset stands between brackets that open at `from`; null where they are closed before it, and within quotes. */
export function flowAt(text: string, from: number, offset: number, path: readonly Step[]): Cursor | null {
  const frames: Frame[] = []
  let quote = ''
  for (let at = from; at < offset; at++) {
    const letter = text[at] ?? ''
    const frame = frames.at(-1)
    if (quote !== '') {
      if (letter === '\\' && quote === '"') at++
      else if (letter === quote) quote = ''
    } else if ((letter === '"' || letter === "'") && text.slice(frame?.start ?? at, at).trim() === '') quote = letter
    else if (letter === '[' || letter === '{')
      frames.push({ isList: letter === '[', start: at + 1, key: null, keys: [] })
    else if (letter === ']' || letter === '}') frames.pop()
    else if (frame && letter === ',') Object.assign(frame, { start: at + 1, key: null })
    else if (frame && !frame.isList && frame.key === null && letter === ':') {
      const key = text
        .slice(frame.start, at)
        .trim()
        .replace(/^(["'])(.*)\1$/, '$2')
      frame.keys.push(key)
      Object.assign(frame, { start: at + 1, key })
    }
  }
  const frame = frames.at(-1)
  if (!frame) return null
  const steps = frames.flatMap(({ isList, key }): Step[] => (isList ? [null] : key === null ? [] : [key]))
  const written = text.slice(frame.start, offset)
  const start = offset - written.trimStart().length
  const rest = /^[^,\]}\n\r]*/.exec(text.slice(offset))?.[0] ?? ''
  const isKey = !frame.isList && frame.key === null
  const name = isKey ? (/^[^:]*/.exec(rest)?.[0] ?? '') : rest
  return {
    path: [...path, ...steps],
    slot: frame.isList ? 'start' : isKey ? 'key' : 'value',
    typed: { start, end: offset + name.trimEnd().length },
    siblings: frame.keys.filter((key) => key !== frame.key),
    inFlow: true,
    column: 0,
    hasColon: isKey && rest.includes(':'),
    needsSpace: frame.key !== null && start === frame.start && text[start - 1] === ':',
  }
}
