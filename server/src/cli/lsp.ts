import { exitCodes, type ExitCode } from './io.js'

/** `claimcheck lsp --stdio`. The process lives on until the editor closes the connection. */
export async function runLanguageServer(): Promise<ExitCode> {
  const { startServer } = await import('../lsp/start.js')
  startServer({ stdio: true })
  return exitCodes.clean
}
