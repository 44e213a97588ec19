import type { TellingWords } from '../languages/words/telling.js'
import { startingIn } from './topic/ordered.js'
import type { Scene } from './topic/scene.js'

/** Whom the text gives a figure to. */
export interface Attribution {
  /** As written in the text. */
  readonly text: string
  /** All plain names of the registered publisher. */
  readonly names: readonly string[]
  /** Said of this very figure ("according to X"), not only of the passage. */
  readonly direct: boolean
}

/**
 * The registered publisher that the figure's own words give it to, null where they name none. Only publishers of the
 * registry are looked for: an institution that it does not know may be another name of one that it does.
 */
export function attributionOf(scene: Scene, telling: TellingWords): Attribution | null {
  const { block, span } = scene.sentence
  const mentions = scene.sentence.publishers()
  if (mentions.length === 0) return null
  const alone = scene.sentence.figures.length === 1
  const own = startingIn(mentions, scene.zone.start, scene.zone.end)
  for (const mention of alone ? [...own, ...mentions] : own) {
    const ahead = block.text.slice(Math.max(span.start, mention.start - 40), mention.start)
    const behind = block.text.slice(mention.end, Math.min(span.end, mention.end + 140))
    const bracketed = /[\p{Ll}\d]\s\($/u.test(ahead) && /^[,;)]/.test(behind)
    if (
      bracketed ||
      telling.givenBefore.test(ahead) ||
      telling.givenOwn.test(behind) ||
      telling.givenBehind.test(behind)
    )
      return { text: block.text.slice(mention.start, mention.end), names: mention.names, direct: true }
  }
  return null
}
