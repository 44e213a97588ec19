import { failed, succeeded, type FileFault, type Result } from './workspace.js'

/** Articles above this are not articles, and parsing one would hold everything else up. */
export const articleLimit = 4 * 1024 * 1024

/** A national registry of tens of thousands of claims stays well below this. */
export const registryLimit = 64 * 1024 * 1024

/**
 * Decodes a file as UTF-8 without its byte order mark. Offsets count from after the mark. What is no UTF-8 text is
 * told with the line where it stops being so: a guess at the encoding would shift or change numbers without a word.
 *
 * @param limit the most bytes that are read.
 */
export function decodeText(path: string, bytes: Uint8Array, limit: number): Result<string> {
  if (bytes.length > limit) return tooLarge(path, bytes.length, limit)
  const utf16 = utf16Mark(bytes)
  if (utf16 !== null) return failed(path, 'not-text', `is ${utf16}, save it as UTF-8`)
  const nul = bytes.indexOf(0)
  if (nul !== -1) return failed(path, 'not-text', 'is no text, it holds a NUL byte, leave it out', lineOf(bytes, nul))
  try {
    return succeeded(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    const { at, cut } = firstInvalid(bytes)
    const what = cut ? 'it ends inside a character' : `byte 0x${hex(bytes[at] ?? 0)} is none`
    return failed(path, 'not-text', `is not UTF-8, ${what}, save it as UTF-8`, lineOf(bytes, at))
  }
}

/** The fault of a file of more bytes than are read. */
export function tooLarge(
  path: string,
  bytes: number,
  limit: number,
): { readonly ok: false; readonly fault: FileFault } {
  return failed(path, 'too-large', `is ${megabytes(bytes)}, at most ${megabytes(limit)} are read, split it`)
}

/** Whether a file begins with UTF-8's byte order mark, which is no part of its text. */
export function hasByteOrderMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
}

function utf16Mark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16 (little-endian)'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16 (big-endian)'
  return null
}

/** Where the first character that is not UTF-8 starts, and whether only its end is missing. Runs on faulty files only. */
function firstInvalid(bytes: Uint8Array): { readonly at: number; readonly cut: boolean } {
  let sound = 0
  let faulty = bytes.length + 1
  while (faulty - sound > 1) {
    const middle = (sound + faulty) >> 1
    if (isSound(bytes.subarray(0, middle))) sound = middle
    else faulty = middle
  }
  // An unfinished character at the end of the sound part is where the fault starts.
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  const finished = decoder.decode(bytes.subarray(0, sound), { stream: true })
  return { at: new TextEncoder().encode(finished).length, cut: sound === bytes.length }
}

/** Whether bytes are UTF-8 that may go on: an unfinished last character is no fault yet. */
function isSound(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

function lineOf(bytes: Uint8Array, offset: number): number {
  let line = 1
  for (let at = 0; at < offset; at++) if (bytes[at] === 10) line++
  return line
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1).replace(/\.0$/, '')} MB`
}

function hex(byte: number): string {
  return byte.toString(16).toUpperCase().padStart(2, '0')
}
