import { TextDocument } from 'vscode-languageserver-textdocument'
import { describe, expect, it } from 'vitest'
import { parseDocument } from 'yaml'
import { addDraft } from '../../server/src/lsp/fixes/draft.js'

const draft = { id: 'ge-people', statement: '25 thousand people: "all" of them.', value: '25 thousand', unit: 'people' }

function added(text: string | null): string | null {
  const edit = addDraft('drafts.yaml', text, draft)
  if (!edit) return null
  const document = TextDocument.create('', 'yaml', 0, text ?? '')
  const range = { start: document.positionAt(edit.span.start), end: document.positionAt(edit.span.end) }
  return TextDocument.applyEdits(document, [{ range, newText: edit.text }])
}

describe('a draft claim', () => {
  it.each([
    ['a file that is not there', null],
    ['an empty file', ''],
    ['a file without claims', '# notes\nsources:\n  x: {publisher: X, title: Y}\n'],
    ['a file whose list of claims is empty', 'claims:\n'],
    ['a list', 'claims:\n  - id: a\n    statement: b\n'],
    ['a list that does not end in a line break', 'claims:\n  - id: a\n    statement: b'],
    ['a list that is not indented', 'claims:\n- id: a\n  statement: b\n'],
    [
      'a list with another key behind it',
      'claims:\n  - id: a\n    note: b\n\n# sources\nsources:\n  x: {publisher: X}\n',
    ],
    ['a list in brackets', 'claims: [{id: a}]\n'],
    ['a list with CRLF', 'claims:\r\n  - id: a\r\n    statement: b\r\n'],
  ])('comes into %s', (_, text) => {
    const result = added(text)
    const document = parseDocument(result ?? '')
    expect(document.errors).toEqual([])
    const { claims, ...rest } = document.toJS() as { claims: Record<string, unknown>[] }
    const before = parseDocument(text ?? '').toJS() as { claims?: unknown[] } | null
    expect(claims.slice(0, -1)).toEqual(before?.claims ?? [])
    expect(rest).toEqual(Object.fromEntries(Object.entries(before ?? {}).filter(([key]) => key !== 'claims')))
    expect(claims.at(-1)).toMatchObject({ ...draft, status: 'draft' })
    if (text?.includes('\r\n')) expect(result?.replaceAll('\r\n', '')).not.toContain('\n')
  })

  it('keeps every letter of the file', () => {
    const text = 'claims: # ours\n  - id:   a   # first\n    statement: >-\n      b\n      c\n'
    expect(added(text)?.startsWith(text)).toBe(true)
  })

  it.each([
    ['a broken file', 'claims:\n  - id: "a\n'],
    ['a file that is no map', '- a\n'],
    ['claims that are no list', 'claims: 3\n'],
  ])('does not come into %s', (_, text) => {
    expect(added(text)).toBeNull()
  })
})
