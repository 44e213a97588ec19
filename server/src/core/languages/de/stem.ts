/**
 * A light stem of a German word, so that its cases and numbers meet: umlauts, then one ending of inflection, as in the
 * light stemmer of J. Savoy ("Light Stemming Approaches for the French, Portuguese, German and Hungarian Languages", 2006).
 */
export function stem(word: string): string {
  const plain = word.replace(/ä/g, 'a').replace(/ö/g, 'o').replace(/ü/g, 'u').replace(/ß/g, 'ss')
  return plain.length < 5 ? plain : plain.replace(/(?:ern|em|en|er|es|[ens])$/, '')
}

/** No part of a compound is shorter. */
const SHORTEST = 4
/** What may join two parts. */
const JOINTS = ['', 's', 'n', 'en', 'es']

/** The two or three known words that a compound is made of: "Flüchtlingszahlen" is none, "Grenzübertritte" is "grenz" and "übertritte". */
export function parts(word: string, isKnown: (part: string) => boolean): readonly string[] {
  for (let at = SHORTEST; at <= word.length - SHORTEST; at++) {
    const tail = word.slice(at)
    if (!isKnown(tail)) continue
    const head = word.slice(0, at)
    for (const joint of JOINTS) {
      if (!head.endsWith(joint)) continue
      const bare = head.slice(0, head.length - joint.length)
      if (bare.length >= SHORTEST - 1 && isKnown(bare)) return [bare, tail]
    }
  }
  return []
}
