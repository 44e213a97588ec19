import { list } from '../lists.js'
import type { TellingWords } from '../words/telling.js'

/** English, as far as reports about migration need it. */
export const enTelling = (): TellingWords => ({
  says: new Set(
    list(
      `said says say saying told tells explained explains argued argues added adds wrote writes insisted insists warned warns
      claimed claims recalled recalls noted notes declared declares asked asks complained complains replied replies
      announced announces put puts testified stressed stresses estimated estimates remembered remembers admitted admits`,
    ),
  ),
  auxiliaries: new Set(list('has have had often once later also then now recently still yesterday rightly repeatedly')),
  accordingTo: /\b(?:according to|in the words of|quoting|citing)\b/i,
  particles: new Set(list('de da di do dos del della van von der den ten ter la le al el bin ibn abu ben af of')),
  determiners: new Set(list('the a an one another our my his her their')),
  noNames: new Set(
    list(
      `the a an one another our my his her their and but or so yet in on at by as when while for from after before he she it
      they we i you who that this these those there then now today yesterday last since if though although because what how`,
    ),
  ),
  handing:
    /\b(?:according to|by the (?:count|reckoning|estimate) of|by (?:its|their|his|her) own (?:count|reckoning|estimate)|on the reckoning of|sa(?:id|ys|y)|reports?|reported|estimates?|estimated|puts?|speaks? of|counts?|counted|figures show|data show|citing|recorded|records show|tally|told|announced|stated|documented|register(?:ed|s)?)\b/i,
  institutions:
    /\b(?:authorit(?:y|ies)|governments?|ministry|ministries|ministers?|agency|agencies|office|police|commission|officials?|administration|bank|organi[sz]ations?|platform|bureau|council|institute|service|patrol|guard|register|ngos?|researchers|academics|pollsters|academy|university|charity|charities|municipality|state department|embassy)\b/i,
  handedTo: /\b(?:according to|citing|(?:figures|data|numbers|statistics) (?:from|of|by))\s+(?:the\s+)?/i,
  houseNouns:
    /\b(?:agency|office|ministry|commission|organi[sz]ation|bank|council|institute|committee|fund|department|service|bureau|university|cent(?:re|er)|cross|crescent|observatory|network|programme|program|authority|registry|survey)\b/i,
  umbrellas: new Set(['un', 'eu', 'usa', 'united nations', 'european union', 'european commission']),
  revision:
    /\b(?:revis(?:ed?|es|ion|ions|ing)|correct(?:ed|s|ion|ions)|first (?:estimate[ds]?|count(?:ed)?|put|published|reported|given|told|said|announced|figure)|(?:earlier|older|previous|old) (?:estimate|figure|count|number|total)|initial(?:ly)?|provisional(?:ly)?|preliminary|originally|rewrote|rewritten|recount(?:ed)?|updated|since been|now (?:stands?|puts?|counts?|says?|known|thought)|no longer|moved from|had (?:first |once )?been (?:put|given|reported|estimated|counted|thought)|once (?:put|given|reported|estimated|counted|thought)|at first|adjusted|restated|replac(?:es?|ed|ing)|superseded|withdrew|withdrawn|turned out)\b/i,
  refutation:
    /\b(?:wrong(?:ly)?|false(?:ly|hoods?)?|not true|untrue|incorrect(?:ly)?|myths?|hoax(?:es)?|rumou?rs?|invented|made up|fabricated|baseless|unfounded|no evidence|debunked|misleading|lie[sd]?|lying|exaggerat\w+|inflated|never (?:was|were|been)|in (?:fact|truth|reality)|far from (?:it|the)|nowhere near|contrary to|disinformation|misinformation|not a single source)\b/i,
  negations:
    /\b(?:not|no|never|none|nor|neither|without|except|excepted|excluding|excludes?|excluded|leaves? out|left out|leaving out|omits?|omitted|cannot|n't)\b|n['’]t\b/i,
  functionWords: new Set(
    list(
      `a an the of in on at to for from by with and or but as is are was were be been being has have had do does did its it
      their they them he she his her our we you i who whom which that this these those there here if so than then will would
      can could may might must shall should into also such some any not no never none nor neither without except excluding
      exclude excludes excluded omit omits omitted leave leaves left out cannot`,
    ),
  ),
  givenBefore:
    /(?:according to|citing|by the (?:count|reckoning|estimate|figures) of|figures from|data from|numbers from|sa(?:id|ys)|sources?:|(?:counted|recorded|registered|documented|published|released|compiled|estimated|reported|collected|verified|confirmed) by)\s+(?:the\s+)?$/i,
  givenOwn:
    /^(?:['’]s?)?\s+(?:own\s+|latest\s+)?(?:register|books|records?|count|figures|data|tally|list|statistics|dashboard|report|survey|estimates?)\b/i,
  givenBehind:
    /^(?:['’]s?)?(?:,?\s+(?:which|who)\b[^,]*,)?\s+(?:sa(?:id|ys|y)(?! (?:no|yes)\b)|counted|counts?|registered|reported|reports?|recorded|estimates?|estimated|reckons?|reckoned|calculates?|calculated|puts?|found|figures|data|has (?:so far )?(?:counted|documented|recorded)|announced|shows?|adds)\b/i,
  titles: /\b(?:Mr|Mrs|Ms|Dr|St)$/,
  nameJoints: /^(?:of|for|on|and|the)$/,
  leavesOut: /^(?:exclud|omit)/,
})
