/** Edits put into a text, and several steps of editing told as one. */
import type { Edit, SourceFile } from '../../types.js'
import type { EditResult } from './open.js'

/** The text with edits made. They must not overlap; those at one place go in in their order. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = ''
  let at = 0
  for (const { span, text: added } of sorted(edits)) {
    result += text.slice(at, span.start) + added
    at = Math.max(at, span.end)
  }
  return result + text.slice(at)
}

/** Makes edits one after the other, each on what the one before left, and tells them as edits of the first text. */
export function inSequence(file: SourceFile, steps: readonly ((file: SourceFile) => EditResult)[]): EditResult {
  let pieces: readonly Piece[] = [{ start: 0, end: file.text.length }]
  let { text } = file
  for (const step of steps) {
    const result = step({ ...file, text })
    if (!result.ok) return result
    for (const edit of sorted(result.edits).reverse()) pieces = cut(pieces, edit)
    text = applyEdits(text, result.edits)
  }
  return { ok: true, edits: told(pieces, file) }
}

/** Several edits as one, with what stands between them; null for none. */
export function asOneEdit(text: string, edits: readonly Edit[]): Edit | null {
  const ordered = sorted(edits)
  const [first] = ordered
  if (first === undefined) return null
  const start = first.span.start
  const end = Math.max(...ordered.map(({ span }) => span.end))
  const within = ordered.map((edit) => ({
    ...edit,
    span: { start: edit.span.start - start, end: edit.span.end - start },
  }))
  return { uri: first.uri, span: { start, end }, text: applyEdits(text.slice(start, end), within) }
}

/** A part of the first text that is kept, or text that was added. */
type Piece = { readonly start: number; readonly end: number } | { readonly added: string }

/** The pieces with one edit made, whose span counts in the text that they make up. */
function cut(pieces: readonly Piece[], { span, text }: Edit): readonly Piece[] {
  const before: Piece[] = []
  const after: Piece[] = []
  let at = 0
  for (const piece of pieces) {
    const length = lengthOf(piece)
    const left = Math.min(Math.max(span.start - at, 0), length)
    const right = Math.min(Math.max(span.end - at, 0), length)
    if (left > 0) before.push(slice(piece, 0, left))
    if (right < length) after.push(slice(piece, right, length))
    at += length
  }
  return [...before, ...(text === '' ? [] : [{ added: text }]), ...after]
}

function told(pieces: readonly Piece[], { uri, text }: SourceFile): readonly Edit[] {
  const edits: Edit[] = []
  let at = 0
  let added = ''
  const tell = (end: number): void => {
    if (added !== '' || end > at) edits.push({ uri, span: { start: at, end }, text: added })
    added = ''
  }
  for (const piece of pieces) {
    if ('added' in piece) {
      added += piece.added
      continue
    }
    tell(piece.start)
    at = piece.end
  }
  tell(text.length)
  return edits
}

function lengthOf(piece: Piece): number {
  return 'added' in piece ? piece.added.length : piece.end - piece.start
}

function slice(piece: Piece, from: number, to: number): Piece {
  if ('added' in piece) return { added: piece.added.slice(from, to) }
  return { start: piece.start + from, end: piece.start + to }
}

/** In order of the text; the sort is stable, so that insertions at one place keep their order. */
function sorted(edits: readonly Edit[]): Edit[] {
  return [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
}
