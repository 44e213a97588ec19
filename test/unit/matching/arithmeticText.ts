import { en } from '../../../server/src/core/languages/en/index.js'
import { parseArticle } from '../../../server/src/core/article/index.js'
import { findFigures } from '../../../server/src/core/figures/index.js'
import { languageOf } from '../../../server/src/core/languages/index.js'
import { deriveFigures } from '../../../server/src/core/matching/arithmetic/index.js'

/** The derivations of a Markdown article as "stated: formula, holds or fails". */
export const derivedFrom = (text: string): readonly string[] => {
  const article = parseArticle({ uri: 'article.md', text })
  const figures = findFigures(article, { language: languageOf('en') })
  return deriveFigures({ article, figures }, en.arithmetic).map(
    ({ figure, how, holds }) => `${figures[figure]?.text ?? ''}: ${how} ${holds ? 'holds' : 'fails'}`,
  )
}
