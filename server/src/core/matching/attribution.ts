import { fold, type CompiledRegistry } from './compile.js'
import type { Scene } from './topic/scene.js'

/** Whom the text gives a figure to. */
export interface Attribution {
  /** As written in the text. */
  readonly text: string
  /** All folded names of the registered publisher. */
  readonly names: readonly string[]
  /** Said of this very figure ("according to X"), not only of the passage. */
  readonly direct: boolean
}

const before =
  /(?:according to|citing|by the (?:count|reckoning|estimate|figures) of|figures from|data from|numbers from)\s+(?:the\s+)?$/i
/** "on UNHCR's register", "by Frontex's count". */
const owned =
  /^(?:['’]s?)?\s+(?:own\s+|latest\s+)?(?:register|books|records?|count|figures|data|tally|list|statistics|dashboard|report|survey|estimates?)\b/i
const after =
  /^(?:['’]s?)?(?:,?\s+(?:which|who)\b[^,]*,)?\s+(?:sa(?:id|ys|y)|counted|counts?|registered|reported|reports?|recorded|estimates?|estimated|puts?|found|figures|data|has (?:so far )?(?:counted|documented|recorded)|announced|shows?|adds)\b/i

/**
 * The registered publisher that the figure's own words give it to, null where they name none. Only publishers of the
 * registry are looked for: an institution that it does not know may be another name of one that it does.
 */
export function attributionOf(scene: Scene, registry: CompiledRegistry): Attribution | null {
  const { block, span } = scene.sentence
  const parts = [
    { start: scene.zone.start, end: scene.zone.end },
    { start: span.start, end: span.end },
  ]
  const alone = scene.sentence.figures.length === 1
  for (const part of alone ? parts : parts.slice(0, 1)) {
    for (const mention of publishersIn(block.text, part.start, part.end, registry)) {
      const ahead = block.text.slice(Math.max(span.start, mention.start - 40), mention.start)
      const behind = block.text.slice(mention.end, Math.min(span.end, mention.end + 140))
      if (before.test(ahead) || owned.test(behind) || after.test(behind))
        return { text: block.text.slice(mention.start, mention.end), names: mention.names, direct: true }
    }
  }
  return null
}

/** Registered publishers named in a run of prose, the longest name where several start together. Prose offsets. */
export function publishersIn(
  text: string,
  from: number,
  to: number,
  registry: CompiledRegistry,
): { start: number; end: number; names: readonly string[] }[] {
  const found: { start: number; end: number; names: readonly string[] }[] = []
  const slice = text.slice(from, to)
  const words = [...slice.matchAll(/[\p{L}\p{N}][\p{L}\p{N}.'’-]*/gu)]
  for (let i = 0; i < words.length; i++) {
    if (!/^\p{Lu}/u.test(words[i]![0]) && !/^(?:national|statistics|interior)/.test(words[i]![0])) {
      if (!registry.publisherStarts.has(fold(words[i]![0]))) continue
    }
    for (let n = Math.min(8, words.length - i); n > 0; n--) {
      const last = words[i + n - 1]!
      const start = words[i]!.index
      const end = last.index + last[0].length
      const name = fold(slice.slice(start, end).replace(/[.,'’]+$/, ''))
      const names = registry.publishers.get(name)
      if (!names) continue
      found.push({ start: from + start, end: from + end, names })
      i += n - 1
      break
    }
  }
  return found
}
