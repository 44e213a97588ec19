import * as vscode from 'vscode'
import type { TextDocumentFilter } from 'vscode-languageclient'

/**
 * The documents that the server is told of: articles, registries and configurations on disk, in a virtual workspace and
 * not saved yet. Others that happen to be Markdown (one side of a comparison, a chat's answer) are nobody's article.
 */
export function documentSelector(): TextDocumentFilter[] {
  const onDisk = ['file', ...virtualSchemes()].flatMap((scheme): TextDocumentFilter[] => [
    { language: 'markdown', scheme },
    // A registry may lie anywhere; the server leaves out what belongs to none.
    { language: 'yaml', scheme },
    { scheme, pattern: '**/claims/**/*.{yaml,yml}' },
    { scheme, pattern: '**/claimcheck.config.{yaml,yml,json}' },
  ])
  return [...onDisk, { language: 'markdown', scheme: 'untitled' }]
}

/** Whether a document is one whose figures are checked. */
export function isArticle(document: vscode.TextDocument): boolean {
  const schemes = ['file', 'untitled', ...virtualSchemes()]
  return document.languageId === 'markdown' && schemes.includes(document.uri.scheme)
}

/** The schemes of workspace folders that are on no disk. */
function virtualSchemes(): string[] {
  const schemes = (vscode.workspace.workspaceFolders ?? []).map((folder) => folder.uri.scheme)
  return [...new Set(schemes)].filter((scheme) => scheme !== 'file')
}
