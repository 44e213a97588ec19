import { readFile } from 'node:fs/promises'

/** What the suite in the extension host writes, one object a line, as it happens. */
export type SuiteEvent =
  | { readonly type: 'test'; readonly name: string; readonly ok: boolean; readonly ms: number; readonly error?: string }
  | { readonly type: 'end'; readonly passed: number; readonly failed: number; readonly error?: string }

/** The variable that tells the suite where to write. */
export const resultsVariable = 'CLAIMCHECK_EDITOR_RESULTS'

/** What the variable holds where the suite runs in a page: the word that its lines start with on the page's console. */
export const consoleMark = 'claimcheck-suite'

/** The events so far; a line that is still being written is left for the next time. */
export async function readEvents(path: string): Promise<SuiteEvent[]> {
  const text = await readFile(path, 'utf8').catch(() => '')
  const whole = text.slice(0, text.lastIndexOf('\n') + 1)
  return whole.split('\n').flatMap((line) => (line ? [JSON.parse(line) as SuiteEvent] : []))
}

/** One plain line for a test, its error indented below. */
export function eventLine(event: SuiteEvent): string {
  switch (event.type) {
    case 'test': {
      const head = `${event.ok ? 'ok' : 'not ok'} - ${event.name} (${event.ms} ms)`
      return event.error ? `${head}\n${event.error.replace(/^/gm, '    ')}` : head
    }
    case 'end':
      return event.error ? `not ok - the suite could not run\n${event.error.replace(/^/gm, '    ')}` : ''
  }
}
