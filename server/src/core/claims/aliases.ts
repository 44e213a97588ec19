import { isAlias, isMap, isPair, isScalar, isSeq, visit, type Alias, type Node } from 'yaml'

/**
 * What each alias stands for, in one walk. The library looks through the whole document for each, and an alias within
 * what it repeats doubles the file with every line, so sizes are added up before anything is followed: `bomb` is the
 * alias that makes the file too large, or that stands within its own anchor.
 */
export function readAliases(root: Node, most: number): { targets: ReadonlyMap<Alias, Node>; bomb: Node | null } {
  const anchors = new Map<string, Node>()
  const targets = new Map<Alias, Node>()
  visit(root, {
    Node(_key, node) {
      if ('anchor' in node && typeof node.anchor === 'string') anchors.set(node.anchor, node)
    },
    Alias(_key, alias) {
      const target = anchors.get(alias.source)
      if (target) targets.set(alias, target)
    },
  })
  const sizes = new Map<Node, number>()
  let added = 0
  let bomb: Node | null = null
  for (const [alias, target] of targets) {
    added += sizeOf(target)
    if (added <= most) continue
    bomb = alias
    break
  }
  return { targets, bomb }

  /** The number of nodes, aliases followed; aliases come in the order of the text, so a target's own are measured. */
  function sizeOf(node: Node): number {
    const known = sizes.get(node)
    if (known !== undefined) return known
    // An alias to what is still being measured stands within its own anchor and has no size.
    sizes.set(node, Infinity)
    let size = 0
    const waiting: unknown[] = [node]
    while (waiting.length > 0 && size <= most) {
      const next = waiting.pop()
      size++
      if (isMap(next) || isSeq(next)) for (const item of next.items) waiting.push(item)
      else if (isPair(next)) waiting.push(next.key, next.value)
      else if (isAlias(next)) {
        const within = targets.get(next)
        if (within) size += sizeOf(within)
      } else if (!isScalar(next)) size--
    }
    sizes.set(node, size)
    return size
  }
}
