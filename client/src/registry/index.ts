/** The commands of the registry: add, supersede and verify a claim, show where it stands and is used. */
import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import {
  showClaimCommand,
  showPlacesCommand,
  supersedeCommand,
  verifyCommand,
  type ClaimArguments,
} from '../../../server/src/lsp/registryProtocol.js'
import { withServer } from '../commands.js'
import { addNewClaim, type AddAnswers } from './addClaim.js'
import { showClaim, showPlaces } from './places.js'
import { createReports } from './report.js'
import { supersedeClaim, type SupersedeAnswers } from './supersede.js'
import { verifyClaim, type VerifyAnswers } from './verify.js'

/** Registers the commands; what they are called is contributed in package.json. */
export function registerRegistry(client: BaseLanguageClient): vscode.Disposable[] {
  const reports = createReports((uri) => client.protocol2CodeConverter.asUri(uri))
  const command = (name: string, run: (...args: never[]) => Promise<unknown>) =>
    vscode.commands.registerCommand(name, (...args: never[]) => withServer(client, () => run(...args)))
  return [
    new vscode.Disposable(reports.dispose),
    command('claimcheck.addClaim', (given?: AddAnswers) => addNewClaim(client, isAnswers(given) ? given : undefined)),
    command(supersedeCommand, (target?: unknown, given?: SupersedeAnswers) =>
      supersedeClaim(client, reports, claimOf(target), given),
    ),
    command(verifyCommand, (target?: unknown, given?: VerifyAnswers) => verifyClaim(client, claimOf(target), given)),
    command(showPlacesCommand, (target: ClaimArguments) => showPlaces(client, target)),
    command(showClaimCommand, (target: ClaimArguments) => showClaim(client, target)),
  ]
}

/** A menu of the editor hands over the file it was opened in, which is no claim. */
function claimOf(target: unknown): ClaimArguments | undefined {
  const { uri, id } = (target ?? {}) as Partial<ClaimArguments>
  return typeof uri === 'string' && typeof id === 'string' ? { uri, id } : undefined
}

function isAnswers(given: unknown): given is AddAnswers {
  return typeof given === 'object' && given !== null && 'source' in given && 'fields' in given
}
