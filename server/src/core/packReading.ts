/** An article's reading as one string, for a cache: reading it back takes a small part of what parsing takes. */
import type { ArticleReading } from './check.js'
import { languages } from './languages/index.js'
import { seal, unseal } from './sealed.js'
import type { Article, SourceFile } from './types.js'

/** Changes with every change of what is packed. */
const KIND = 'reading-2'

interface Packed {
  /** The uri and the text are left out when it is written. */
  readonly article: Omit<Article, 'uri' | 'text'> & { readonly uri?: undefined; readonly text?: undefined }
  readonly figures: ArticleReading['figures']
  readonly language: string | null
}

/** Packs a reading. What the article is called and its text are left out: whoever looks it up has them. */
export function packReading({ article, figures, language }: ArticleReading, key: string): string {
  const rest: Packed['article'] = { ...article, uri: undefined, text: undefined }
  const packed: Packed = { article: rest, figures, language: language?.code ?? null }
  return seal(KIND, key, JSON.stringify(packed))
}

/** Unpacks what `packReading` packed under the same key from the same text; null for anything else. */
export function unpackReading(data: string, key: string, { uri, text }: SourceFile): ArticleReading | null {
  const body = unseal(KIND, key, data)
  if (body === null) return null
  try {
    const { article, figures, language } = JSON.parse(body) as Packed
    const spoken = language === null ? null : languages.get(language)
    return spoken === undefined ? null : { article: { ...article, uri, text }, figures, language: spoken }
  } catch {
    return null
  }
}
