import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import {
  verifyRequest,
  type ClaimArguments,
  type ClaimEdit,
  type VerifyParams,
} from '../../../server/src/lsp/registryProtocol.js'
import { applyClaimEdit } from './apply.js'
import { formAt } from './form.js'
import { checkWith } from './requests.js'
import { askPick, askText, runSteps } from './steps.js'

/** What a test answers in place of somebody. */
export type VerifyAnswers = Omit<VerifyParams, 'uri' | 'id'>

/** Marks a claim as checked: asks by whom, on which day, and until when that holds. */
export async function verifyClaim(
  client: BaseLanguageClient,
  target?: ClaimArguments,
  given?: VerifyAnswers,
): Promise<ClaimEdit | null> {
  const at = await formAt(client, target)
  const claim = at?.form.claim
  if (!at || !claim) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is no claim under the cursor'))
    return null
  }
  const { uri, form } = at
  const answers = { by: form.checkers[0] ?? '', on: form.today, reviewBy: '' }
  const check = checkWith(client, uri)('day')
  const nextYear = `${Number(form.today.slice(0, 4)) + 1}${form.today.slice(4).replace('-02-29', '-02-28')}`
  const done =
    given !== undefined ||
    (await runSteps(vscode.l10n.t('Verify {0}', claim.id), [
      {
        ask: (at) =>
          askPick(at, {
            placeholder: vscode.l10n.t('Who checked it against its source? Choose or type a name'),
            items: form.checkers.map((label) => ({ label })),
            fresh: (label) => ({ label, alwaysShow: true }),
            take: ({ label }) => void (answers.by = label),
          }),
      },
      {
        ask: (at) =>
          askText(at, {
            ...{ prompt: vscode.l10n.t('When?'), value: answers.on, check },
            take: (text) => void (answers.on = text),
          }),
      },
      {
        ask: (at) =>
          askText(at, {
            prompt: vscode.l10n.t('When must it be checked again? Leave it empty for a figure that stays as it is'),
            placeholder: nextYear,
            value: answers.reviewBy || (claim.reviewBy ? nextYear : ''),
            ...{ optional: true, check },
            take: (text) => void (answers.reviewBy = text),
          }),
      },
    ]))
  if (!done) return null
  const result = await client.sendRequest<ClaimEdit | null>(verifyRequest, { uri, id: claim.id, ...answers, ...given })
  return (await applyClaimEdit(client, result)) ? result : null
}
