// npm start: builds, and checks the example newsroom as a journalist would. Its mistakes are there on purpose, so this
// exits with 0 whatever `check` finds; what `check` itself exits with is printed last.
import { node } from './run.mjs'

/** The day of the check, so that every run of the demonstration prints the same. */
const today = '2023-07-10'
const check = ['check', '--verbose', '--today', today, 'test/newsroom/articles']

if ((await node('scripts/build.mjs')) !== 0) {
  console.error('The build failed, see above')
  process.exit(1)
}

console.log(`\n$ claimcheck ${check.join(' ')}\n`)
const code = await node('server/dist/cli.js', ...check)
const meanings = {
  0: 'no errors were found',
  1: 'errors were found',
  2: 'it could not run, see above',
  3: 'a fault of the program itself, see above',
}
console.log(`\nclaimcheck exits with ${code} here: ${meanings[code] ?? 'it did not end as it should'}`)
process.exit(code <= 1 ? 0 : code)
