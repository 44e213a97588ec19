import type { Io, Output } from './io.js'

/**
 * An output for people. In a log of GitHub Actions, what an article or a path says must not be taken for a workflow
 * command: a pull request could hide or forge annotations by it. Anywhere else it is the output itself.
 */
export function forPeople(output: Output, env: Io['env']): Output {
  if (env['GITHUB_ACTIONS'] !== 'true') return output
  return {
    write: (text) => output.write(defused(text)),
    get isTTY() {
      return output.isTTY === true
    },
    get columns() {
      return output.columns
    },
  }
}

/**
 * Whole lines, with a backslash before what the runner would take for a command: `::` where a line begins, however far
 * indented, and the older `##[` anywhere. It stands in the last column of an indent, so that what is marked below a line
 * stays below it.
 */
export function defused(text: string): string {
  if (!text.includes('::') && !text.includes('##[')) return text
  return text.replace(lineCommand, String.raw`$1\::`).replaceAll('##[', String.raw`##\[`)
}

// eslint-disable-next-line no-control-regex -- colours may stand before the text
const lineCommand = /^((?:[^\S\n\r\u2028\u2029]|\u001b\[[\d;]*m)*?)[^\S\n\r\u2028\u2029]?::/gm
