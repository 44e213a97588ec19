import type { Article, Problem } from '../types.js'
import { detectLanguage } from './detect.js'
import { languages } from './index.js'
import type { Language } from './language.js'

/** The language an article's figures are read in, or what keeps them from being read. */
export type ChosenLanguage =
  { readonly language: Language; readonly problem: null } | { readonly language: null; readonly problem: Problem }

/**
 * Chooses by front matter, else by the configuration, else (`auto`) by detection. A language that has no file yet is a
 * problem, not English: "1.100" is eleven hundred in German. What is too short to tell counts as English.
 */
export function chooseLanguage(article: Article, configured: string): ChosenLanguage {
  const said = article.lang ?? (configured === 'auto' ? null : configured)
  const code = (said ?? detectLanguage(article) ?? 'en').toLowerCase().split(/[-_]/)[0] ?? 'en'
  const language = languages.get(code)
  if (language) return { language, problem: null }
  const known = [...languages.keys()].join('`, `')
  const found =
    said === null ? `the article seems to be written in \`${code}\`` : `the article's language is \`${code}\``
  const advice =
    said === null
      ? 'say its `lang` in front matter if it is another, or leave it out of the check'
      : 'correct `lang`, or leave the article out of the check'
  const end = article.text.indexOf('\n')
  const firstLine = { start: 0, end: end < 0 ? article.text.length : end }
  return {
    language: null,
    problem: {
      span: article.saidAt.lang ?? firstLine,
      message: `${found}, its figures were not read, expected one of \`${known}\`, ${advice}`,
    },
  }
}
