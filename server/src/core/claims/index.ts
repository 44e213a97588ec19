/** The registry of claims: its format, its loading, and what contradicts itself in it. */
import { parseArticle } from '../article/index.js'
import { findFigures, readAmount } from '../figures/index.js'
import type { Language } from '../languages/language.js'
import { claimLanguages } from '../matching/claimLanguage.js'
import type { SourceFile } from '../types.js'
import type { KeysOf } from './competing.js'
import type { FileMemory, ReadFile } from './fileMemory.js'
import { loadFiles, type LoadedRegistry } from './load.js'
import { valueWords } from './valueWords.js'
import type { FigureReader } from './statement.js'

export type { LoadedRegistry } from './load.js'
export { isLoss, type RegistryFinding } from './report.js'
export { competingClaims, conflictingClaims, type KeysOf } from './competing.js'
export { createFileMemory, type FileMemory } from './fileMemory.js'
export { FORMAT } from './format.js'
export {
  claimsByFile,
  openPacked,
  packRegistry,
  sealRegistry,
  type ClaimAt,
  type PackedRegistry,
  type UnpackedRegistry,
} from './pack.js'
export { parsePeriod } from './period.js'
export { registrySchema } from './schema.js'

/**
 * Loads a registry from its files. Reading never fails: each breach of the format is a finding at its place, a broken
 * claim loses only itself, and the sound ones count. `language` is the one that most
 * claims are written in; the words of a `value` are read in that of its statement.
 * `keysOf` says what a claim is about, for claims that compete; without it the keys are compared as they are written.
 * `memory` knows what files came to before, for who loads them after every keystroke.
 */
export function loadRegistry(
  files: readonly SourceFile[],
  language: Language,
  keysOf?: KeysOf,
  memory: FileMemory | null = null,
): LoadedRegistry {
  const remembered = memory
    ? (file: SourceFile, read: () => ReadFile) => memory.read(file, language.code, read)
    : undefined
  const readers = { readAmount: (text: string) => readAmount(text, language), readValue: valueWords(language) }
  return loadFiles(files, readers, keysOf, statementFigures(language), remembered)
}

function statementFigures(main: Language): FigureReader {
  const languageOf = claimLanguages(main)
  return (claim) => {
    const language = languageOf(claim)
    const statement = parseArticle({ uri: '', text: claim.statement }, () => language.sentences)
    return findFigures(statement, { language }).filter((figure) => figure.checkable)
  }
}
