import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import {
  addClaimRequest,
  claimFormRequest,
  type AddClaimParams,
  type ClaimEdit,
  type ClaimForm,
  type NewClaimFields,
} from '../../../server/src/lsp/registryProtocol.js'
import { applyClaimEdit } from './apply.js'
import { formAt } from './form.js'
import { checkWith } from './requests.js'
import { sourceSteps, type SourceAnswer } from './sources.js'
import { askPick, askText, runSteps, type Step } from './steps.js'

/** What a test answers in place of somebody. */
export type AddAnswers = Pick<AddClaimParams, 'source'> & { readonly fields: Partial<NewClaimFields> }

/** Writes a new claim: of the figure under the cursor of an article, which is then tied to it, or from nothing. */
export async function addNewClaim(client: BaseLanguageClient, given?: AddAnswers): Promise<ClaimEdit | null> {
  const at = (await formAt(client)) ?? (await formOfWorkspace(client))
  if (!at) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a folder with a registry first'))
    return null
  }
  const { uri, form, position } = at
  const fields = { ...form.draft, ...given?.fields }
  const source = given?.source ?? (await ask(client, uri, form, fields))
  if (!source) return null
  const isFigure = position !== null && form.draft.value !== ''
  const params = {
    uri,
    fields,
    source,
    ...(isFigure ? { position: client.code2ProtocolConverter.asPosition(position) } : {}),
  }
  const result = await client.sendRequest<ClaimEdit | null>(addClaimRequest, params)
  return (await applyClaimEdit(client, result)) ? result : null
}

async function formOfWorkspace(client: BaseLanguageClient) {
  const folder = vscode.workspace.workspaceFolders?.[0]
  if (!folder) return null
  const uri = client.code2ProtocolConverter.asUri(vscode.Uri.joinPath(folder.uri, 'unsaved.md'))
  const form = await client.sendRequest<ClaimForm | null>(claimFormRequest, { uri })
  return form && { uri, form, position: null }
}

type Fields = { -readonly [key in keyof NewClaimFields]: NewClaimFields[key] }

/** Fills the fields in. */
async function ask(client: BaseLanguageClient, uri: string, form: ClaimForm, fields: Fields) {
  const check = checkWith(client, uri)
  const source: SourceAnswer = { chosen: null }
  const text = (
    key: keyof NewClaimFields,
    prompt: string,
    more: Partial<Parameters<typeof askText>[1]> = {},
  ): Step => ({
    ask: (at) => askText(at, { prompt, value: fields[key], ...more, take: (text) => void (fields[key] = text) }),
  })
  const steps: readonly Step[] = [
    text('value', vscode.l10n.t('The value: a number, or words such as "about 25 thousand"'), {
      check: check('value'),
    }),
    text('statement', vscode.l10n.t('The statement: one sentence that states the figure as it may be printed')),
    {
      ask: (at) =>
        askPick(at, {
          placeholder: vscode.l10n.t('What is being measured? Choose or type it; escape ends'),
          items: [
            ...form.measures.map((label) => ({ label, measure: label })),
            { label: `$(dash) ${vscode.l10n.t('Leave it out')}`, alwaysShow: true, measure: '' },
          ],
          fresh: (label) => ({ label, measure: label, description: vscode.l10n.t('new'), alwaysShow: true }),
          take: ({ measure }) => void (fields.measure = measure),
        }),
    },
    text(
      'period',
      vscode.l10n.t('The time it counts, such as 2022, 2022-Q1, 2022-02 or 2022-02-24/2022-07-05; empty for none'),
      {
        optional: true,
        check: check('period'),
      },
    ),
    ...sourceSteps(source, form.sources, [], check),
    {
      ask: (at) => {
        fields.id ||= suggestedId(fields)
        return askText(at, {
          prompt: vscode.l10n.t('Its id: lower-case words joined by hyphens. Articles will name it so'),
          value: fields.id,
          check: check('id'),
          take: (text) => void (fields.id = text),
        })
      },
    },
  ]
  const done = await runSteps(vscode.l10n.t('Add a claim'), steps)
  return done ? source.chosen : null
}

/** What it is about and when: "asylum-applications-2022-02". */
function suggestedId({ measure, unit, statement, period, asOf }: NewClaimFields): string {
  const about = measure || unit || statement.split(/\s+/).slice(-3).join(' ')
  return `${about} ${period || asOf}`
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
