/** How a language's file writes its lists: as plain words, so that who knows the language can read and extend them. */

/** Words between white space. */
export function list(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '')
}

/** Phrases between bars. */
export function phrases(text: string): string[] {
  return text.split('|').map((phrase) => list(phrase).join(' '))
}

/** Words by number, groups between semicolons: "1e3 thousand thousands; 1e6 million". */
export function values(text: string): Record<string, number> {
  return Object.fromEntries(
    groups(text).flatMap(([value, words]) => words.map((word) => [word, Number(value)] as const)),
  )
}

/** Words by name, groups between semicolons: "USD dollar dollars; EUR euro euros". */
export function names(text: string): Record<string, string> {
  return Object.fromEntries(groups(text).map(([name, words]) => [name, words.join(' ')] as const))
}

/** Names by word, groups between semicolons, "-" for the empty name: "USD $ usd; EUR €". */
export function codes(text: string): Record<string, string> {
  return Object.fromEntries(
    groups(text).flatMap(([name, words]) => words.map((word) => [word, name === '-' ? '' : name] as const)),
  )
}

function groups(text: string): (readonly [string, readonly string[]])[] {
  return text.split(';').map((group) => {
    const [head, ...words] = list(group)
    return [head ?? '', words] as const
  })
}
