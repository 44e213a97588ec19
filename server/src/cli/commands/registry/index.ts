import type { AddCommand } from '../command.js'
import { addAdd } from './add.js'
import { addExport } from './export.js'
import { addImport } from './import.js'
import { addList } from './list.js'
import { addQueue } from './queue.js'
import { addRename } from './rename.js'
import { addSearch } from './search.js'
import { addShow } from './show.js'
import { addStale } from './stale.js'
import { addStats } from './stats.js'
import { addSupersede } from './supersede.js'
import { addUnused } from './unused.js'
import { addUsedBy } from './usedBy.js'
import { addValidate } from './validate.js'

/** Every command about the registry, in the order in which `--help` lists them. */
const registryCommands: readonly AddCommand[] = [
  addList,
  addSearch,
  addShow,
  addUsedBy,
  addUnused,
  addStale,
  addQueue,
  addStats,
  addAdd,
  addSupersede,
  addRename,
  addImport,
  addExport,
  addValidate,
]

export const addRegistry: AddCommand = (program, io, done) => {
  const registry = program
    .command('registry')
    .description('Look into the registry of claims and change it.')
    .addHelpText(
      'after',
      `
The registry is that of the project which the working folder belongs to.

Examples:
  claimcheck registry search asylum russia
  claimcheck registry used-by de-asylum-ru-2022-02
  claimcheck registry add --from articles/border.md:12
  claimcheck registry validate --fail-on warning`,
    )
  for (const add of registryCommands) add(registry, io, done)
}
