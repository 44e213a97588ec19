/**
 * What a command line asks for by name, all of it where nothing is named. A name that there is not ends the program with
 * 2 and the names that there are: to do nothing would look like having done it.
 * @param {readonly string[]} names
 * @param {readonly string[]} words
 * @returns {readonly string[]}
 */
export function asked(names, words) {
  const unknown = words.filter((word) => !names.includes(word))
  if (unknown.length > 0) {
    console.error(`there is no ${unknown.join(', ')}, expected ${names.join(', ')}`)
    process.exit(2)
  }
  return words.length === 0 ? names : names.filter((name) => words.includes(name))
}
