import type { Source } from '../core/types.js'

/** What a source is called where there is little room: the shortest of its publisher's names. */
export function shortName({ publisher, aliases }: Source): string {
  return [publisher, ...aliases].reduce((short, name) => (name.length < short.length ? name : short))
}
