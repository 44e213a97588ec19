/** A printed page as a reader has it: the words that stand on it, and where. Read with poppler's `pdftotext`. */
import { spawnSync } from 'node:child_process'

/** False where poppler is not on the machine. */
export const readsPdf = spawnSync('pdftotext', ['-v']).status === 0

/** A word on a page, in points from the page's upper left corner. */
export interface PdfWord {
  readonly page: number
  readonly text: string
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export interface Pdf {
  /** All that it says, in the order in which it was drawn, without white space: a word may go on in the next line. */
  readonly text: string
  readonly pages: readonly { readonly width: number; readonly height: number }[]
  readonly words: readonly PdfWord[]
}

export function readPdf(pdf: Uint8Array): Pdf {
  const boxes = poppler(pdf, '-bbox')
  const pages: { width: number; height: number }[] = []
  const words: PdfWord[] = []
  for (const [, width, height, xMin, yMin, xMax, yMax, text = ''] of boxes.matchAll(
    /<page width="([\d.]+)" height="([\d.]+)">|<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">([^<]*)</g,
  )) {
    if (width !== undefined) pages.push({ width: Number(width), height: Number(height) })
    else {
      const place = { left: Number(xMin), top: Number(yMin), right: Number(xMax), bottom: Number(yMax) }
      words.push({ page: pages.length, text, ...place })
    }
  }
  return { text: squeezed(poppler(pdf, '-raw')), pages, words }
}

/** Without white space, and what a line break, a font or a style makes of a letter. */
export function squeezed(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u00AD\u200B]+/g, '')
    .toLowerCase()
}

function poppler(pdf: Uint8Array, way: string): string {
  const { stdout, stderr, status } = spawnSync('pdftotext', [way, '-enc', 'UTF-8', '-', '-'], {
    input: pdf,
    maxBuffer: 1 << 28,
  })
  if (status !== 0) throw new Error(stderr.toString())
  return stdout.toString()
}
