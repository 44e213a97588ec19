import {
  CompletionItemKind,
  InsertTextFormat,
  TextEdit,
  type CompletionItem,
  type CompletionList,
  type CompletionParams,
} from 'vscode-languageserver'
import { scalarText } from '../../../core/claims/edit/write.js'
import type { Key, Shape } from '../../../core/claims/format.js'
import { cursorAt, type Cursor } from '../../../core/claims/outline/cursor.js'
import { expectedAt, type Expected } from '../../../core/claims/outline/expects.js'
import { fromPosition } from '../../fromLsp.js'
import type { RegistryFile } from '../../registryFiles.js'
import type { Session } from '../../session.js'
import { toRange } from '../../toLsp.js'
import { explainsKeys } from './explainsKeys.js'
import { namesFor, sourceNames, valuesFor, type Offer } from './offers.js'

/** More than this nobody looks through; the next letter brings others. */
const most = 300

/** What could be written at the cursor of a registry file that is being typed. */
export function registryCompletion(
  file: RegistryFile,
  session: Session,
  params: CompletionParams,
): Promise<CompletionList | null> {
  const text = file.document.getText()
  const offset = fromPosition(file.document, params.position)
  const cursor = cursorAt(text, offset)
  const expected = cursor && expectedAt(cursor.path)
  if (!cursor || !expected) return Promise.resolve(null)
  const typed = text.slice(cursor.typed.start, offset)
  const keys = explainsKeys(session, file.path)
  const items = [
    ...(cursor.slot === 'value' || !keys ? [] : keyItems(file, session, cursor, expected)),
    ...offerItems(file, cursor, typed, offersFor(file, session, cursor, expected, typed, keys)),
  ]
  items.sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1))
  return Promise.resolve({ isIncomplete: items.length > most, items: items.slice(0, most) })
}

function offersFor(
  file: RegistryFile,
  session: Session,
  cursor: Cursor,
  expected: Expected,
  typed: string,
  keys: boolean,
): readonly Offer[] {
  const fits = (offer: Offer) =>
    words(typed).every((word) => `${offer.text} ${offer.alsoFoundBy ?? ''}`.toLowerCase().includes(word))
  switch (expected.type) {
    case 'value':
      if (cursor.slot === 'key') return []
      return valuesFor(file, session, expected, lastToken(typed, expected))
        .filter((offer) => expected.key === 'derivedFrom' || fits(offer))
        .filter((offer) => keys || !offer.inSchema)
    case 'source':
      return cursor.slot === 'start' ? sourceNames(file).filter(fits) : []
    case 'names':
      return cursor.slot === 'value' ? [] : namesFor(file, expected.of).filter(fits)
    case 'map':
    case 'list':
      return []
  }
}

/** A formula is written claim by claim: only the last is being typed. */
function lastToken(typed: string, expected: Expected): string {
  const isFormula = expected.type === 'value' && expected.key === 'derivedFrom'
  return isFormula
    ? typed.slice(Math.max(...[' ', '(', ')', '"', "'"].map((mark) => typed.lastIndexOf(mark))) + 1)
    : typed
}

function words(typed: string): readonly string[] {
  return typed.replace(/^["']/, '').toLowerCase().split(/\s+/).filter(Boolean)
}

function offerItems(file: RegistryFile, cursor: Cursor, typed: string, offers: readonly Offer[]): CompletionItem[] {
  const quote = /^["']/.exec(typed)?.[0] ?? ''
  return offers.map((offer, index): CompletionItem => {
    const isToken = offer.replaces !== undefined
    const span = isToken
      ? { start: cursor.typed.start + typed.length - offer.replaces, end: cursor.typed.start + typed.length }
      : cursor.typed
    const written = isToken ? offer.text : scalarText(offer.text)
    const name = offer.isName && !cursor.hasColon ? `${written}:` : written
    return {
      label: offer.text,
      kind: offer.kind,
      ...(offer.detail ? { detail: offer.detail } : {}),
      ...(offer.documentation ? { documentation: offer.documentation } : {}),
      filterText: [isToken ? offer.text : `${quote}${offer.text}`, offer.alsoFoundBy ?? ''].join(' ').trim(),
      sortText: String(index).padStart(4, '0'),
      textEdit: TextEdit.replace(toRange(file.document, span), cursor.needsSpace ? ` ${name}` : name),
    }
  })
}

function keyItems(file: RegistryFile, session: Session, cursor: Cursor, expected: Expected): CompletionItem[] {
  if (expected.type === 'list')
    return expected.of === 'claim' && !cursor.inFlow ? [claimItem(file, session, cursor)] : []
  if (expected.type !== 'map' && expected.type !== 'source') return []
  const { shape } = expected
  const known = Object.entries(shape).filter(
    ([name, key]) => key.kind.type !== 'misplaced' && !cursor.siblings.includes(name),
  )
  return known.map(([name, key], index) => ({
    label: name,
    kind: CompletionItemKind.Property,
    ...(key.required ? { detail: 'required' } : {}),
    documentation: key.description,
    // Behind names that fit; what is required comes first, then the order of the format.
    sortText: `~${key.required ? 0 : 1}${String(index).padStart(3, '0')}`,
    filterText: name,
    ...keyEdit(file, session, cursor, name, key, shape),
  }))
}

function keyEdit(
  file: RegistryFile,
  session: Session,
  cursor: Cursor,
  name: string,
  key: Key,
  shape: Shape,
): Pick<CompletionItem, 'textEdit' | 'insertTextFormat' | 'command'> {
  const range = toRange(file.document, cursor.typed)
  if (cursor.hasColon) return { textEdit: TextEdit.replace(range, name) }
  const snippets = session.client.insertsSnippets
  const isPart = Object.hasOwn(shape, 'claims') || Object.hasOwn(shape, 'measures')
  const suggest = session.client.options.editsClaims
    ? { command: { title: 'Suggest', command: 'editor.action.triggerSuggest' } }
    : {}
  const snippet = (text: string) => ({
    textEdit: TextEdit.replace(range, text),
    insertTextFormat: InsertTextFormat.Snippet,
    ...suggest,
  })
  if (isPart && name !== 'format') return { textEdit: TextEdit.replace(range, `${name}:`) }
  if (snippets && (key.kind.type === 'texts' || key.kind.type === 'sources')) return snippet(`${name}: [$1]`)
  if (snippets && key.kind.type === 'wording') return snippet(`${name}: {prefer: [$1], avoid: [$2]}`)
  return { textEdit: TextEdit.replace(range, `${name}: `), ...suggest }
}

/** A claim with all that the format requires. */
function claimItem(file: RegistryFile, session: Session, cursor: Cursor): CompletionItem {
  const range = toRange(file.document, cursor.typed)
  const indent = ' '.repeat(cursor.column)
  const lines = ['- id: ${1:words-joined-by-hyphens}', '  statement: ${2:One sentence that states the figure.}']
  const rest = ['  value: ${3:0}', '  sources: [$4]']
  const plain = ['- id: ', '  statement: ', '  value: ', '  sources: []'].join(`\n${indent}`)
  const snippet = {
    textEdit: TextEdit.replace(range, [...lines, ...rest].join('\n')),
    insertTextFormat: InsertTextFormat.Snippet,
  }
  return {
    label: '- id: …',
    kind: CompletionItemKind.Snippet,
    detail: 'a new claim',
    filterText: '- id new claim',
    ...(session.client.insertsSnippets ? snippet : { textEdit: TextEdit.replace(range, plain) }),
  }
}
