import type { ExitCode, Io } from '../io.js'
import { claimTable, claimWriter, totalLine } from './claims.js'
import { count } from './columns.js'
import { chosenClaims } from './chosen.js'
import type { FilterOptions } from './filter.js'
import { openRegistry, print, type RegistryOptions } from './open.js'

export type ListOptions = RegistryOptions & FilterOptions

/** `claimcheck registry list`: the claims that fit, one a line. */
export async function runList(io: Io, options: ListOptions): Promise<ExitCode> {
  const open = await openRegistry(io, options)
  const claims = chosenClaims(open, options)
  return print(io, options, open.complaints, {
    json: claims.map(claimWriter(open.registries, io.cwd)),
    text: (view) => {
      const total = open.registries.registry.claims.length
      const of = claims.length === total ? '' : ` of ${total.toLocaleString('en-US')}`
      return `${claimTable(claims, view)}${totalLine(`${count(claims.length, 'claim')}${of}`, view)}`
    },
  })
}
