/** The language server as the VS Code side starts it, over the channel between the two processes. */
import { startServer } from '../lsp/start.js'

startServer()
