import type { AddCommand } from './command.js'
import { addCheck } from './check.js'
import { addFigures } from './figures.js'
import { addLsp } from './lsp.js'
import { addSignOff } from './signOff.js'

/** Every command, in the order in which `--help` lists them. */
export const commands: readonly AddCommand[] = [addCheck, addFigures, addSignOff, addLsp]
