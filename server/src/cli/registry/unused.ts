import { indexUses } from '../../project/usage.js'
import type { ExitCode, Io } from '../io.js'
import { claimTable, claimWriter, totalLine } from './claims.js'
import { count } from './columns.js'
import { chosenClaims } from './chosen.js'
import type { FilterOptions } from './filter.js'
import { openRegistry, print } from './open.js'
import { usesIn, type UsesOptions } from './uses.js'

export interface UnusedOptions extends UsesOptions, FilterOptions {
  readonly strict?: boolean
}

/**
 * `claimcheck registry unused`: claims that no article uses. A claim that another's formula names, or that replaces one,
 * is used by the registry itself and is left out with `--strict` only.
 */
export async function runUnused(io: Io, options: UnusedOptions): Promise<ExitCode> {
  const open = await openRegistry(io, options)
  const uses = indexUses(await usesIn(io, open, options))
  const { registry } = open.registries
  const inRegistry = new Set(
    registry.claims.flatMap(({ derivedFrom, supersededBy }) => [
      ...(derivedFrom?.split(/[\s()]+/) ?? []),
      supersededBy ?? '',
    ]),
  )
  const claims = chosenClaims(open, options).filter(
    ({ id }) => !uses.has(id) && (options.strict === true || !inRegistry.has(id)),
  )
  return print(io, options, open.complaints, {
    json: claims.map(claimWriter(open.registries, io.cwd)),
    text: (view) => {
      const of = registry.claims.length.toLocaleString('en-US')
      return `${claimTable(claims, view)}${totalLine(`${count(claims.length, 'claim')} of ${of} used by no article`, view)}`
    },
  })
}
