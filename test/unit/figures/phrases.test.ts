import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findFigures } from '../../../server/src/core/figures/index.js'
import { languages, type Language } from '../../../server/src/core/languages/index.js'
import { plainArticle } from './plain.js'

const folder = join(import.meta.dirname, 'phrases')

/** The readings of a text, as the tables write them: kind, number, hedge. */
function read(text: string, language: Language): string {
  return findFigures(plainArticle(text), { language })
    .map(({ kind, quantity: { min, max }, hedge, text: written }) => {
      const value = min === max ? `${min}` : `${min}..${max}`
      return `${written} = ${kind} ${value}${hedge === 'none' ? '' : ` ${hedge}`}`
    })
    .join('; ')
}

/** A table's rows: `text -> number = kind value hedge; …`, nothing behind the arrow where there is no figure. */
function rowsOf(path: string): (readonly [string, string])[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('# '))
    .map((line) =>
      line.replace(/\\u([0-9a-f]{4})/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    )
    .map((line) => {
      const at = line.lastIndexOf(' ->')
      return [line.slice(0, at), line.slice(at + 3).trim()] as const
    })
}

for (const code of readdirSync(folder)) {
  const language = languages.get(code)
  for (const table of readdirSync(join(folder, code))) {
    describe(`number phrases of ${code}, ${table.replace('.txt', '')}`, () => {
      it.each(rowsOf(join(folder, code, table)))('%s', (text, readings) => {
        if (language === undefined) throw new Error(`no language ${code}`)
        expect(read(text, language)).toBe(readings)
      })
    })
  }
}
