/** Ids of claims: lower-case words joined by hyphens, none of them used twice. */

/** What an id is made of; a whole text has to match it. */
export const CLAIM_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** An id longer than this is no name to type. */
const LONGEST = 60

/** An id made of some words, with a number where it is taken already; `claim` where the words hold no letter of an id. */
export function freeId(words: readonly (string | undefined)[], isTaken: (id: string) => boolean): string {
  const slug = words
    .filter(Boolean)
    .join(' ')
    .normalize('NFD')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, LONGEST)
    .replace(/-$/, '')
  const base = slug === '' ? 'claim' : slug
  let id = base
  for (let next = 2; isTaken(id); next++) id = `${base}-${next}`
  return id
}
