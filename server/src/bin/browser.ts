/** The language server as the web extension starts it, in a worker. */
import { startBrowserServer, type WorkerScope } from '../lsp/startBrowser.js'

startBrowserServer(globalThis as unknown as WorkerScope)
