import type { ArithmeticWords } from '../words/arithmetic.js'

const RISE =
  'rise|rises|rose|risen|rising|increase|increases|increased|increasing|grow|grows|grew|grown|growing|growth|jump|jumps|jumped|climb|climbs|climbed|climbing|surge|surged|surging|soared|gain|gained|swelled|swollen|leap|leapt|uptick|expanded|expansion|advanced'
const FALL =
  'fall|falls|fell|fallen|falling|decrease|decreases|decreased|decreasing|drop|drops|dropped|dropping|decline|declines|declined|declining|plunge|plunged|plummeted|shrank|shrunk|shrinking|slump|slumped|dip|dipped|slid|slide|reduced|reduction|dwindled|tumbled|sank|cut|loss'
const MORE = 'more|higher|greater|larger|bigger|above|up|extra|additional'
const LESS = 'fewer|less|lower|smaller|below|down'
/** "Made up" is a share; "up" alone is a rise. */
const UP = String.raw`(?<!\bma[dk]e |\bmakes |\bmaking |\bpicked |\bset )up`
const HOW = String.raw`(?: [a-z]+ly| again| back| further| on average)?`
const SMALL = String.raw`(?: a| an| the| some| just| only| another| further| almost| well)*`
const BEFORE_NUMBER = String.raw`(?: (?:the|a|an|its|their|record|some|just|only|about|around|roughly|nearly|almost|last year's|this year's))*$`
const LEAVES = String.raw`\b(?:leaves|leaving)(?: (?:us|them|it|only|just|with|behind|some))*$`
const SPAN = String.raw`(?:years?|months?|weeks?|quarters?|days?|decades?)`

/** How English says that a figure was reckoned from others. */
export const enArithmetic = (): ArithmeticWords => ({
  changeBefore: new RegExp(
    String.raw`\b(?:${RISE}|${FALL}|${UP}|down)${HOW}(?: by| of)?${SMALL}$|\b(?:increase|rise|fall|drop|decline|decrease|growth|change) (?:is|was|came to|comes to|amounts to|amounted to)(?: one of)?${SMALL}$|(?:\bor|\bi\.e\.,?|\bthat is|[–—]) by${SMALL}$`,
  ),
  changeAfter: new RegExp(
    String.raw`^[ -](?:annual |net |sharp |year-on-year |overall )?(?:${MORE}|${LESS}|${RISE}|${FALL})\b(?! than (?:half|a third|one))`,
  ),
  differenceBefore: new RegExp(
    String.raw`\bthe (?:remaining|other|rest,?)$|${LEAVES}|\b(?:gap|lead|margin)(?: (?:is|was|has|had|been|now|only|just|narrowed|shrunk|fallen|widened|grown|down|up|to))+$|\bthe (?:difference|gap|margin|shortfall|surplus|increase|rise|fall|drop|decrease|decline)(?:,|:| –| —| \()$|\b(?:(?:${RISE}|${FALL}|moves?|moved|moving|changed?|differs?|differed|exceeds?|exceeded)${HOW}(?: by| of)|(?:${UP}|down)(?: by)?|(?:gap|difference|margin|surplus|shortfall|increase|decrease|rise|drop|change)(?: between [a-z' -]{1,40})?,? (?:of|is|was|comes to|came to|amounts to|stood at|stands at|that is|being))${SMALL}$`,
  ),
  passedBy: /\bby(?: (?:about|some|just|only|almost|nearly|well over))*$/,
  passes:
    /\b(?:exceed(?:s|ed|ing)?|outnumber(?:s|ed|ing)?|surpass(?:es|ed|ing)?|outstrip(?:s|ped|ping)?|top(?:s|ped|ping)|beat|fell short of|falls short of|missed)\b[^,.;:]{0,40}$/,
  toldAgain: /^(?:,? or(?: by)?| \((?:or|that is)?)(?: (?:about|some|just|nearly|almost|roughly))?\s*$/,
  minusBefore: /\b(?:minus|less|net of|subtracting|deducting)(?: [a-z'-]+){0,4}$/,
  netBefore:
    /\bnet (?:(?:figure|total|number|result|migration|immigration|emigration|arrivals|intake|inflow|outflow|gain|loss|balance|increase|decrease|change|surplus)(?: [a-z]+){0,3} (?:of|was|is|came to|stood at|at|to)|of)(?: (?:a|the|just|only|about|some))*$|\bnets? out at$/,
  differenceAfter: /^ (?:[a-z-]+ )?(?:more|fewer|less|higher|lower|above|below)\b(?! and more)/,
  up: new RegExp(String.raw`\b(?:${RISE}|${MORE}|exceeds?|exceeded)\b`),
  down: new RegExp(String.raw`\b(?:${FALL}|${LESS})\b`),
  shareBefore:
    /\b(?:account(?:s|ed|ing)? for|makes? up|made up|making up|represent(?:s|ed|ing)?|constitutes?|constituted|comes? to|came to|amount(?:s|ed|ing)? to|equal to|equivalent to|equals|share of|rate of|proportion of|share is|share was|or|that is|i\.e\.,?)(?: (?:a|an|the|some|just|only))*$/,
  shareAfter: /^(?: of\b|, of (?:them|those|these|whom|which)\b)/,
  ofThoseBefore: /^ of (?:whom|which|them|those|these)\b/,
  orBefore: /\bor(?: about| some| nearly| almost| roughly)?$/,
  toldBefore: /(?:[,–—(]|[,;] or| or)(?: (?:some|about|just|nearly|roughly))*$/,
  ofThem: /^,? of (?:them|those|these|whom|which|that number|that total|that figure|the total)\b/,
  ofNext: /^ of (?:all )?(?:the |its |their |a total of |some |more than |about |around )*$/,
  partOfNumber: /^\)?,? (?:[a-z'-]+ ){0,3}(?:out )?of (?:the |its |their |all |a total of |some |about )*$/,
  partBefore: /^(?: [a-z'-]+){0,7}(?:,? or|,|:| \(| –| —)(?: (?:about|some|nearly|almost|just|roughly))?\s*$/,
  ofWhom: /\b(?:of whom|of which|among them|of them)(?: (?:about|some|nearly|almost|just|only|roughly))*$/,
  partBehind: /^(?: [a-z'-]+){0,8}(?:,|:| \(| –| —)(?: (?:or|some|about|that is))?\s*$/,
  ofWhole: /^(?:out )?of$|(?:^|[,;] |\band )(?:out )?of (?:the|its|their|all)(?: [a-z]+)?$/,
  measuredAgainst:
    /\b(?:set against|set beside|measured against|out of|as a share of|in a population of|in a country of|out of a total of|relative to|in relation to)(?: the| a| its| all)?(?: [a-z]+)?$/,
  together:
    /(?<!\b(?:get|gets|got|come|comes|came|bring|brings|brought|put|work|works|worked|working|live|living|lived|hold|stand|stay|travel|travelled|pull|pulled) )\btogether\b(?! with)|\bcombined(?=[,.;:)]|$| (?:total|they|these|those)\b)|(?<!\b(?:gap|difference|margin) )\bbetween them\b|\badd(?:s|ed|ing)? up to\b|\bsum of\b|\bsum is\b|\bmak(?:es|ing) a total of\b|\bfor a total of\b|\btaken together\b/,
  inTotal:
    /\bin total(?=\s*(?:[,.;:)—–]|$|(?:and|in|last|since|between|from|so)\b))|\bin all\b|\baltogether\b|\ba total of\b|\btotall?(?:ed|ing)\b|\boverall\b|\bthe total\b|\b(?:which|that) makes$|\bmaking$/,
  madeUpOf:
    /^[a-z' -]{0,60},? (?:(?:made up|consisting|composed) of|comprising|divided into|split into|being the sum of)(?: the| some| about)?\s*$/,
  baseBefore: new RegExp(
    String.raw`(?:\bfrom|\bthan the|\bthan|\bon the|\bshort of(?: the)?|\b(?:below|above) the|\bover the|\b(?:${MORE}|${LESS}|${RISE}|${FALL}) (?:on|over)|\b(?:exceed(?:s|ed|ing)?|outnumber(?:s|ed|ing)?|surpass(?:es|ed|ing)?) the|\bdouble the|\btwice the|\btimes the)${BEFORE_NUMBER}`,
  ),
  comparedBefore: new RegExp(
    String.raw`(?:\b(?:than|below|above) (?:in|during|over|on|at|a|the) [a-z0-9' ]{1,30} \(|\bcompar(?:ed|es|ing) (?:with|to)|\bagainst|\bversus|\bvs\.?|\bafter|\bfollowing|\binstead of|\b(?:earlier|before|previously|previous ${SPAN}|preceding ${SPAN}|prior ${SPAN}|${SPAN} ago)(?: that)?,?(?: (?:it|there|they|(?:the|that) (?:figure|number|total|count))(?: (?:was|were|had been|had|stood at|came to))?)?,?|\bwhen (?:[a-z' -]{1,60} )?[a-z]+|\bwhen)${BEFORE_NUMBER}`,
  ),
  earlierAfter: new RegExp(
    String.raw`^[^,.;:]{0,60}\b(?:the (?:previous|preceding|prior) ${SPAN}|the ${SPAN} before|(?:a|an|one|two|three|four|five|six|nine|ten|eleven|twelve|\d+) ${SPAN} (?:earlier|before|ago|previously))\b`,
  ),
  spanNoun: new RegExp(`^${SPAN}$`),
  targetBefore: /\bto(?: (?:the|a|some|just|only|about|around|roughly|nearly|almost))*$/,
  multipleOf:
    /^(?: as (?:many|much|high|large|big)(?: [a-z-]+){0,3} as(?: in| of| the)*(?: [a-z-]+(?:'s|s')?(?: \()?|(?: [a-z0-9]+){1,2} (?:before|earlier|ago)(?: \()?)?|(?: more than)? (?:the|those|that)(?: (?:number|figure|total|count|sum|level))?,?(?: (?:of|in|for))?(?: the)?| [a-z-]+(?:'s|s'))?\s*$/,
  asManyAs: /^ (?:as (?:many|much|high|large|big)|more|higher|the (?:number|figure|total|level))\b/,
  asMany: /^ as (?:many|much|high|large|big)\b/,
  timesMore: /^ (?:more|higher|greater|larger|bigger)\b/,
  otherEvent: /\b(?:after|following|despite|on top of|besides|including|not counting|before)\b[^,.;:]*$/,
  otherPart: /^[^,.;:]{0,40}\b(?:alone|on average|each)\b/,
  moreOf: new RegExp(
    String.raw`^[ -](?:${MORE}|${LESS}) (?!than\b|in\b|on\b|over\b|from\b|a\b|per\b|year|last\b|this\b|compared\b|but\b|and\b|or\b|so\b|again\b|overall\b)([a-z-]+)`,
  ),
  otherBase: new RegExp(
    String.raw`^(?: (?:${MORE}|${LESS}|${RISE}|${FALL}))?(?: (?:since|compared (?:with|to)|than|against|relative to|from|on|over|above|below)\b(?! (?:(?:the|a|that|its) )?(?:year|month|quarter|week|previous|same|preceding|prior)\b)| (?:a|per|each|every) ${SPAN}\b| annually| on average| year after year)`,
  ),
  toldOfEarlier:
    /\bhad (?:been|received|registered|recorded|counted|issued|granted|made|taken|seen|had|come|arrived|stood at|lodged|filed|reached|totalled|numbered|admitted|sent|spent|paid)(?: (?:about|some|just|only|nearly|almost))*$/,
  toldAsDifference:
    /^$|\b(?:gap|difference|margin)\b[a-z' -]{0,40} (?:of|is|was)$|(?:\b(?:that|this|it|which|increase|rise|fall|drop|decline|decrease) (?:is|was|of)|\bby|\b(?:up|down)|[,(:–—-]|\bor)$/,
  thanBehind: /^(?: [a-z-]+){1,3} than\b/,
  nameList:
    /(?<![\p{L}'-])((?:\p{Lu}[\p{L}'-]*(?: \p{Lu}[\p{L}'-]*){0,3}(?:, (?:and )?| and )){1,6}\p{Lu}[\p{L}'-]*(?: \p{Lu}[\p{L}'-]*){0,3})/u,
  nameJoin: /, (?:and )?| and /,
  refersBack:
    /^(?:that|this|it|they|which|these|those|together|combined|taken together|between them|the (?:difference|gap|increase|rise|fall|drop|decline|change|margin|sum|two|three|four|pair)|both|a (?:rise|fall|drop|difference|decline|gap)|an increase|in other words)\b/,
  summedUpBefore:
    /^(?:that|this|it|they|these|those)(?: (?!years?\b|months?\b|weeks?\b|quarters?\b)[a-z]+)? (?:is|was|are|were|be|been|means?|meant|marks?|marked|represents?|represented|makes?|made)(?: [a-z]+){0,4}$/,
  clauseBreak: /;|\b(?:while|whereas|although|though|but|meanwhile)\b| – | — /,
  total: /^(?:grand )?(?:sum|totals?|all|together|overall|altogether|combined)\b(?! (?:except|but|other))/,
  shareHead:
    /^(?:%|share|proportion|percent|per cent|percentage|as %|in %)(?!.*\b(?:change|points?)\b)|\bshare\b|% of|\b(?:percent|percentage|per cent) of\b/,
  changeHead: /\b(?:change|changes|difference|increase|decrease|growth|rise|fall|drop|decline)\b/,
})
