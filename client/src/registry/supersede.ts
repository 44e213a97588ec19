import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import {
  supersedeRequest,
  type ClaimArguments,
  type ClaimEdit,
  type ClaimForm,
  type SupersedeParams,
} from '../../../server/src/lsp/registryProtocol.js'
import { applyClaimEdit } from './apply.js'
import { formAt } from './form.js'
import type { AffectedReports } from './report.js'
import { checkWith } from './requests.js'
import { sourceSteps, type SourceAnswer } from './sources.js'
import { askText, runSteps } from './steps.js'

/** What a test answers in place of somebody. */
export type SupersedeAnswers = Omit<SupersedeParams, 'uri' | 'id'>

/**
 * Replaces a claim by a newer one: asks for what is new, writes it, and shows every article that used the old one. The
 * claim is the one under the cursor where none is given.
 */
export async function supersedeClaim(
  client: BaseLanguageClient,
  reports: AffectedReports,
  target?: ClaimArguments,
  given?: SupersedeAnswers,
): Promise<ClaimEdit | null> {
  const at = await formAt(client, target)
  const claim = at?.form.claim
  if (!at || !claim) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is no claim under the cursor'))
    return null
  }
  const { uri, form } = at
  if (claim.status === 'superseded' || claim.status === 'retracted') {
    void vscode.window.showInformationMessage(vscode.l10n.t('The claim {0} is {1} already', claim.id, claim.status))
    return null
  }
  const answers = given ?? (await ask(client, uri, form))
  if (!answers) return null
  const title = vscode.l10n.t('Superseding {0}: looking for the articles that use it', claim.id)
  const result = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title, cancellable: true },
    (_progress, token) =>
      client.sendRequest<ClaimEdit | null>(supersedeRequest, { uri, id: claim.id, ...answers }, token),
  )
  if (!(await applyClaimEdit(client, result))) return null
  if (result?.affected) await reports.show(result.affected, result.id)
  return result
}

async function ask(client: BaseLanguageClient, uri: string, form: ClaimForm): Promise<SupersedeAnswers | null> {
  const { claim } = form
  if (!claim) return null
  const check = checkWith(client, uri, claim.id)
  const [first] = claim.sources
  const source: SourceAnswer = { chosen: first === undefined ? null : { type: 'known', name: first } }
  const answers = { value: '', statement: '', on: form.today, reason: '' }
  let suggested = ''
  const steps = [
    {
      ask: askText_(() => ({
        prompt: vscode.l10n.t('The new value. {0} says: {1} {2}', claim.id, claim.value, claim.unit),
        placeholder: claim.value,
        value: answers.value,
        check: async (text: string) => {
          const said = await check('value')(text)
          suggested = said.statement ?? claim.statement
          return said
        },
        take: (text: string) => {
          if (answers.statement === '' || answers.value !== text) answers.statement = suggested
          answers.value = text
        },
      })),
    },
    {
      ask: askText_(() => ({
        prompt: vscode.l10n.t('The new statement: one sentence that states the new figure as it may be printed'),
        value: answers.statement,
        take: (text: string) => void (answers.statement = text),
      })),
    },
    {
      ask: askText_(() => ({
        prompt: vscode.l10n.t(
          'From which day on does the new figure hold? What was published before it was right then',
        ),
        placeholder: form.today,
        value: answers.on,
        check: check('day'),
        take: (text: string) => void (answers.on = text),
      })),
    },
    {
      ask: askText_(() => ({
        prompt: vscode.l10n.t('Why is it replaced? One sentence, kept with the old claim'),
        placeholder: vscode.l10n.t('Double registrations taken out.'),
        value: answers.reason,
        take: (text: string) => void (answers.reason = text),
      })),
    },
    ...sourceSteps(source, form.sources, claim.sources, check),
  ]
  const done = await runSteps(vscode.l10n.t('Supersede {0}', claim.id), steps)
  return done && source.chosen ? { ...answers, source: source.chosen } : null
}

/** A question is made when it is asked, as it may depend on the answers before it. */
function askText_(
  question: () => Parameters<typeof askText>[1],
): (at: Parameters<typeof askText>[0]) => ReturnType<typeof askText> {
  return (at) => askText(at, question())
}
