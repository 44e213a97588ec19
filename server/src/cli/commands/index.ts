import type { AddCommand } from './command.js'
import { addCheck } from './check.js'
import { addFigures } from './figures.js'
import { addInit } from './init.js'
import { addLsp } from './lsp.js'
import { addSignOff } from './signOff.js'
import { addSuppressions } from './suppressions.js'

/** Every command, in the order in which `--help` lists them. */
export const commands: readonly AddCommand[] = [addCheck, addFigures, addSignOff, addSuppressions, addInit, addLsp]
