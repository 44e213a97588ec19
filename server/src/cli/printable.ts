import { OBJECT } from '../core/article/draft.js'

/**
 * Text of articles and registries as it may go to a terminal: control characters would move its cursor or change its
 * colours, and marks of writing direction could show a number in another order than it is written. What is no prose, such
 * as code or an image, stands in a sentence as one letter that nothing shows, and is told as left out.
 */
export function printable(text: string): string {
  return text.replace(unprintable, '\ufffd').replaceAll(OBJECT, '…')
}

// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const unprintable = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g

/** The same on one line: line breaks and tabs become spaces, one for one. */
export function printableLine(text: string): string {
  return printable(text.replace(/[\n\r\t\u2028\u2029]/g, ' '))
}
