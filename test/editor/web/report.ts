/** Takes the place of `node:fs` in suites that run in a browser, where the page's console is the only way out. */
export function appendFileSync(mark: string, line: string): void {
  console.log(`${mark} ${line.trimEnd()}`)
}
