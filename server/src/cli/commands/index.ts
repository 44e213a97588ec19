import type { AddCommand } from './command.js'
import { addCheck } from './check.js'
import { addCompletion } from './completion.js'
import { addFigures } from './figures.js'
import { addInit } from './init.js'
import { addLsp } from './lsp.js'
import { addMerge } from './merge.js'
import { addRegistry } from './registry/index.js'
import { addReport } from './report.js'
import { addSignOff } from './signOff.js'
import { addSuppressions } from './suppressions.js'

/** Every command, in the order in which `--help` lists them. */
export const commands: readonly AddCommand[] = [
  addCheck,
  addFigures,
  addMerge,
  addRegistry,
  addReport,
  addSignOff,
  addSuppressions,
  addInit,
  addLsp,
  addCompletion,
]
