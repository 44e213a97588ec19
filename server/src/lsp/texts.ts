import { TextDocument } from 'vscode-languageserver-textdocument'
import type { OpenFiles } from './openFiles.js'
import { toUri, type Texts } from './toLsp.js'

/** Looks texts up among the files of projects, then among the open documents. */
export function textsOf(open: OpenFiles, projectText: (path: string) => string | null): Texts {
  return {
    document: (path) => {
      const text = projectText(path)
      if (text !== null) return TextDocument.create(toUri(path), 'yaml', 0, text)
      return open.get(path)?.document ?? null
    },
    uri: (path) => open.get(path)?.document.uri ?? toUri(path),
    version: (path) => open.get(path)?.document.version ?? null,
  }
}
