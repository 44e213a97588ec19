/** Reading an article: text to blocks of prose, each with an exact map back to the source. */
export { parseArticle, parseTree } from './parse.js'
export { printedText } from './printed.js'
export { proseOffset, sentenceAt, sourceSpan } from './prose.js'
export { splitSentences } from './sentences.js'
