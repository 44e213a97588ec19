import type { SourceFile } from '../types.js'
import type { ClaimDraft } from './claim.js'
import type { RegistryFile } from './file.js'
import type { RegistryFinding } from './report.js'

/** What one file came to by itself, before it is joined with the others. */
export interface ReadFile {
  readonly parts: RegistryFile
  readonly findings: readonly RegistryFinding[]
  /** False where its YAML could not be read to the end. */
  readonly complete: boolean
}

/**
 * What registry files came to when they were last read, so that who types in one of many does not wait for the others.
 * It changes nothing but the time.
 */
export interface FileMemory {
  /** What a file came to, read only where its text is not the one that was read last. */
  readonly read: (file: SourceFile, language: string, read: () => ReadFile) => ReadFile
  /** Whether most of some files are known. */
  readonly knows: (files: readonly SourceFile[], language: string) => boolean
}

/** An empty memory. It holds the last text of each file, and what that came to. */
export function createFileMemory(): FileMemory {
  const known = new Map<string, { readonly text: string; readonly read: ReadFile }>()
  const recall = ({ uri, text }: SourceFile, language: string): ReadFile | null => {
    const found = known.get(keyOf(uri, language))
    return found?.text === text ? found.read : null
  }
  return {
    read: (file, language, read) => {
      const before = recall(file, language)
      const found = before ?? read()
      if (before === null) known.set(keyOf(file.uri, language), { text: file.text, read: found })
      return { ...found, parts: { ...found.parts, claims: found.parts.claims.map(unlinked) } }
    },
    knows: (files, language) => files.filter((file) => recall(file, language) !== null).length * 2 > files.length,
  }
}

/** Joining files puts sources into their claims, so each time into claims of its own. */
function unlinked({ claim, sources }: ClaimDraft): ClaimDraft {
  const linked: ClaimDraft['linked'] = []
  return { claim: { ...claim, sources: linked }, sources, linked }
}

function keyOf(uri: string, language: string): string {
  return `${language} ${uri}`
}
