import type { CheckFormatter, FormatOptions } from './formatter.js'
import { checkstyleFormatter } from './checkstyle.js'
import { githubFormatter } from './github.js'
import { gitlabFormatter } from './gitlab.js'
import { jsonFormatter, jsonlFormatter } from './json.js'
import { junitFormatter } from './junit.js'
import { rdjsonlFormatter } from './rdjsonl.js'
import { sarifFormatter } from './sarif.js'
import { textFormatter } from './text.js'

/** The formats of `check`: one line each, one file each. */
const formats: Readonly<Record<string, (options: FormatOptions) => CheckFormatter>> = {
  text: textFormatter,
  json: jsonFormatter,
  jsonl: jsonlFormatter,
  github: githubFormatter,
  sarif: sarifFormatter,
  gitlab: gitlabFormatter,
  checkstyle: checkstyleFormatter,
  junit: junitFormatter,
  rdjsonl: rdjsonlFormatter,
}

export const formatNames: readonly string[] = Object.keys(formats)

/** The formatter of this name; the command line has seen to it that there is one. */
export function checkFormatter(name: string, options: FormatOptions): CheckFormatter {
  const make = formats[name] ?? textFormatter
  return make(options)
}
