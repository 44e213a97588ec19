import type { LanguageSigns } from '../words/signs.js'

/** What German is known by before anything else of it is looked at. */
export const deSigns: LanguageSigns = {
  own: /(?<!\p{L})(?:und|nicht|auch|wurden?|aus|auf|nach|für|über|zwischen|mehr|sind|haben|eine[nr]?|zum|zur|Jahre?n?|Menschen|Prozent|Millionen|Milliarden|Zahl|Deutschland|Österreich|Flüchtlinge|Geflüchtete|Asylanträge|Anträge)(?!\p{L})/gu,
  markers:
    /(?<!\p{L})(?:der|die|das|den|dem|des|und|im|von|vom|wurden|wurde|waren|haben|hatten|aus|nach|eine|einer|sich|ende|mit|bei)(?!\p{L})/giu,
}
