import * as vscode from 'vscode'
import type { ChosenSource, KnownSource } from '../../../server/src/lsp/registryProtocol.js'
import type { CheckText } from './requests.js'
import { askPick, askText, type Step } from './steps.js'

/** The source that is being chosen. */
export interface SourceAnswer {
  chosen: ChosenSource | null
}

interface SourceItem extends vscode.QuickPickItem {
  /** Null for one that is yet to be written. */
  readonly source: string | null
}

/** Asks for a source of the registry, or for what a new one needs. */
export function sourceSteps(
  answer: SourceAnswer,
  known: readonly KnownSource[],
  suggested: readonly string[],
  check: CheckText,
): readonly Step[] {
  const fresh = { publisher: '', title: '', url: '', published: '' }
  const isNew = () => answer.chosen?.type === 'new'
  const take = (part: Partial<typeof fresh>) => {
    Object.assign(fresh, part)
    answer.chosen = { type: 'new', ...fresh }
  }
  const items = sourceItems(known, suggested)
  const question = (
    prompt: string,
    key: keyof typeof fresh,
    field: 'url' | 'published' | null,
    optional: boolean,
  ): Step => ({
    when: isNew,
    ask: (at) =>
      askText(at, {
        prompt,
        value: fresh[key],
        optional,
        ...(field === 'url' ? { check: check('url') } : {}),
        ...(field === 'published' ? { check: check('day') } : {}),
        take: (text) => take({ [key]: text }),
      }),
  })
  return [
    {
      ask: (at) =>
        askPick<SourceItem>(at, {
          placeholder: vscode.l10n.t(
            'Where does the figure come from? Choose a source, or type the publisher of a new one',
          ),
          items,
          active: items.find(({ source }) => answer.chosen?.type === 'known' && source === answer.chosen.name),
          fresh: (text) => newItem(text),
          take: ({ source, label, detail }) => {
            if (source !== null) answer.chosen = { type: 'known', name: source }
            else take({ publisher: detail === undefined ? fresh.publisher : label })
          },
        }),
    },
    question(vscode.l10n.t('Who published it?'), 'publisher', null, false),
    question(vscode.l10n.t('What is its title?'), 'title', null, false),
    question(vscode.l10n.t('Where can it be read? Leave it empty for what is not on the web'), 'url', 'url', true),
    question(
      vscode.l10n.t('When was it published? A day such as 2022-06-09, or leave it empty'),
      'published',
      'published',
      true,
    ),
  ]
}

function sourceItems(known: readonly KnownSource[], suggested: readonly string[]): readonly SourceItem[] {
  const first = known.filter(({ name }) => suggested.includes(name))
  const rest = known.filter(({ name }) => !suggested.includes(name))
  const item = ({ name, publisher, title, published }: KnownSource): SourceItem => ({
    label: name,
    description: [publisher, published].filter(Boolean).join(', '),
    detail: title,
    source: name,
  })
  const fresh: SourceItem = { label: `$(add) ${vscode.l10n.t('A new source…')}`, alwaysShow: true, source: null }
  return [...first.map(item), fresh, ...rest.map(item)]
}

function newItem(text: string): SourceItem {
  return { label: text, detail: vscode.l10n.t('A new source, published by {0}', text), alwaysShow: true, source: null }
}
