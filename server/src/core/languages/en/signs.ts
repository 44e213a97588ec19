import type { LanguageSigns } from '../words/signs.js'

/** What English is known by before anything else of it is looked at. */
export const enSigns: LanguageSigns = {
  own: /\b(?:the|and|from|people|who|were|that|their|with|which)\b/gi,
  markers: /\b(?:the|of|were|was|had|and|from|people|who|by)\b/gi,
}
