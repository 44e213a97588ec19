import stringWidth from 'string-width'

/** How many columns of a terminal a text takes. Plain letters, which most texts are made of, need no table. */
export function displayWidth(text: string): number {
  return PLAIN.test(text) ? text.length : stringWidth(text)
}

const PLAIN = /^[\x20-\x7e]*$/
