import type { ClauseWords } from '../words/clauses.js'

/** How English joins what a sentence says. */
export const enClauses = (): ClauseWords => ({
  comparisons: [
    'up from',
    'down from',
    'against',
    'compared with',
    'compared to',
    'in comparison with',
    'ahead of',
    'behind',
    'than',
    'versus',
    'rather than',
    'instead of',
    'as against',
    'barely fewer than',
    'double the',
    'twice the',
    'times the',
    'half the',
    'more than the',
    'fewer than the',
    'less than the',
    'well above the',
    'well below the',
    'after',
    'higher than',
    'lower than',
    'above the',
    'below the',
    'down on',
    'up on',
    'following',
  ],
  conjunctions: [
    'and',
    'but',
    'while',
    'whereas',
    'when',
    'though',
    'although',
    'plus',
    'whilst',
    'or',
    'nor',
    'yet',
    'including',
    'of which',
    'of whom',
    'followed by',
    'then',
    'as well as',
    'along with',
    'together with',
  ],
  joins: /^(?:and|but|or)\b/,
  goesOn: /^(?:and|or|as well as)\b/,
  reaches: /^to\s+(?:\S+\s+)?$/i,
  refersBack: ['of those', 'of these', 'of them', 'of whom', 'of which', 'of that'],
  origins: ['from', 'out of', 'fled', 'fleeing', 'leaving', 'left'],
  destinations: ['to', 'into', 'towards', 'toward', 'entering', 'entered', 'reached', 'reach', 'reaching', 'for'],
  locations: ['in', 'inside', 'within', 'across', 'throughout', 'at', 'on', 'off', 'by'],
  placeFillers: /\b(?:the|neighbouring|neighboring|nearby)\s+$/,
  excluding:
    /\b(?:outside|other than|except|excluding)(?:\s+(?:of|for))?\s+(?:the\s+)?(?:\p{L}+\s+(?:and|or)\s+(?:the\s+)?)?$/iu,
  outdoes: /\b(?:ahead of|in front of|behind)\s/i,
  wholeBefore:
    /^\W*(?:out )?of (?:the|all(?: the)?|these|those)(?: (?:about|around|some|roughly|nearly|almost|more than|over))? $/i,
  ofThose: /^\W*(?:(?:but|and|yet) )?(?:out )?of (?:the|all|those|these)\b(?:[^,;:.]|[.,](?=\d)){0,160},\s/i,
  smaller:
    /\b(?:the|this|that|its) (?:(?:port|border|coastal|hill|capital|small|old) )?(?:city|town|village|island|camp|province|district|county|canton|capital|municipality|borough|prefecture|port|harbou?r)\b/i,
  thatCountry: /\b(?:this|that|the same) country\b/i,
  ofWholeBehind: /^(?: people)? of (?:all )?(?:the|these|those|its|their) (?:[\d.,]+ )?\p{L}[\p{L}-]+/u,
  subject:
    /^[^\p{L}\p{N}]*(?:(?:the|its|their|all|total|official) )?(\p{L}[\p{L}-]+) (?:(?:to|in|at|from|of|for|on|by|across|into) [^,;:]{1,60}? )?(?:was|were|is|are|stood|came|amounted|totall?ed|reached|numbered|rose|fell|grew|hit|passed|topped|has|have|had)\b/iu,
  atPeak: /\bat (?:the|its|their) (?:height|peak)(?: of [^.;,]{1,32})?,? (?:(?:in|on) (?:the )?)?$/i,
  afterEvent:
    /\b(?:after|before|following|until|with) (?:the |an? |its |their |\p{L}+['’]s )?(?:\p{L}+ )?(?:fall|collapse|ouster|overthrow|toppling|flight|death|defeat|invasion|takeover|outbreak|coup|elections?|victory|closure|closing|opening|reopening|withdrawal|earthquakes?|ceasefire|lockdown|introduction|abolition|end|start|launch|signing)(?: (?:of|in) (?:\p{L}+ ){0,2}\p{L}+)? (?:in|on) $/iu,
  when: /^,? when [^,;.]*$/i,
  nowadays: /[;:—–] ?(?:but |and |yet )?(?:today|now|these days|nowadays|currently)\b/i,
  pluperfect:
    /^,?(?: [^,;.:()\d]{2,60},)?(?: (?!and\b|but\b)[\p{L}'’-]+){1,4}? had (?:been|stood|numbered|had|come to|reached|counted|recorded|hosted|received)\b/iu,
  beside:
    /(?:(?<=[\p{L}\p{N},)] )(?:who had|(?<!\bthose )who|whom|whose|which|where)|(?<=[\p{L}\p{N},)] )that (?:had|has|have|was|were|came|took|began|\p{L}+ed)|\b(?:since|after|before|until|because|although|though) [^\d,;:.()]{1,40}? (?:was|were|had|has|have|came|took|began|broke|fell|left|won|became|\p{L}{3,}ed)) (?:(?:in|at|on|by|during) |([^\d,;:.()]{1,40} ))?$/iu,
  atThatTime: /^\W*(?:(?:but|and) )?(?:back then|at (?:that|the) time|in those days),? /i,
  dated: /(?<=[\p{L}\p{N})]), (?:set|made|held|built|given|\p{L}{3,}ed) (?:[^\d,;:.()]{1,40} )?$/iu,
  named:
    /\b(?:laws?|acts?|bills?|reforms?|deals?|agreements?|accords?|treat(?:y|ies)|pacts?|conventions?|protocols?|decrees?|rulings?|referendums?|elections?|summits?|coups?|uprisings?|revolutions?|earthquakes?|genocides?|invasions?) (?:(?:signed|agreed|struck|reached|concluded|sealed|adopted|passed|approved|announced|introduced|ratified|enacted|held) )?(?:of|from|in|on) #|(?:\b(?:the|its|their|an?)|['’]s) # (?:\p{L}+ )?(?:laws?|acts?|bills?|reforms?|deals?|agreements?|accords?|treat(?:y|ies)|pacts?|conventions?|protocols?|decrees?|rulings?|referendums?|elections?|summits?|coups?|uprisings?|revolutions?|earthquakes?|genocides?|invasions?)\b/iu,
  event:
    /\b(?:after|since|before|following|during|with) (?:the |its |their |\p{L}+['’]s? )?(?:[\p{L}-]+ )?(?:invasion|war|coup|fall|collapse|earthquakes?|takeover|outbreak|annexation|fighting|crisis) (?:of|in|on|against) (?:the )?$|\b(?:borders?|frontiers?) (?:with|to) (?:the )?$/iu,
  possessive: /^['’]s?\b/,
  institutions:
    'ministry ministries minister ministers government governments police office agency agencies authority authorities border guard guards coast army military president parliament court courts commission commissioner officials official service services department state embassy central bank statistics statistical institute interior foreign federal party politician politicians deputy lawmakers',
  peopleOf:
    'refugees refugee applicants applicant applications children child women men families asylum-seekers asylum nationals citizens workers students passport minors deportees returnees population victims',
  publication:
    /\b(?:said|says|published|publishes|released|announced|revised|corrected|reported|updated|presented|unveiled|told|wrote|writes|forecast|predicted|warned|noted|concluded) (?:\w+ ){0,2}(?:(?:in|on|at|by|this|last|the) )?$/i,
  answered:
    /(?:%|\b(?:per ?cent|in (?:three|four|five|six|ten)|half|thirds?|quarters?|fifths?|majority|minority))(?: of (?:\p{L}+ ){1,3})?,?\s+(?:\p{L}+ )?(?:said|told|agreed|thought|believed|replied|answered)(?: \p{L}+)?\s+$/iu,
  yearPublished: /\b(?:published|released|report of)\s+(?:in\s+)?$/i,
  saidDay: /^(?:on\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday)/i,
  comparedTime:
    /\b(?:(?:than|against|compared (?:with|to)|(?:up|down) (?:from|on)|versus|(?:double|twice|half|times) the)\s+(?:\S+\s+){0,5}|(?:on|over)\s+(?:the\s+)?)$|,?\s(?:after|following)\s+(?:\p{L}+\s+){0,2}[$€£]?(?!(?:19|20)\d\d\s)\d\S*\s+(?:\S+\s+){0,3}$/iu,
  otherSide:
    /\b(?:than|as|compared (?:with|to)|against) (?:(?:in|at|for|during|the end of|(?:over )?the (?:whole |course )of) )*$/i,
  backward: /\b(?:earlier|before|previous|prior|preceding|years? ago)\b/i,
  base: /\b(?:than|from|on|over|since|compared with|compared to|against)\s+(?:in\s+|at\s+|during\s+|the end of\s+)*(?:the\s+)?$/i,
  clauseStart: /[,;—–:]\s(?:while|whereas|although|though|because|but|so)\s|\bwhy\s|[;:—–]\s/g,
  aside:
    /,\s(?:according to\s[^,;.:()\d]{2,60}|(?:by|on)\s[^,;.:()\d]{2,40}\s(?:count|figures|reckoning|estimates?|data|statistics))(?=,)|,\s(?:[\p{L}'’-]+\s){1,6}(?:says?|said|estimates?|estimated|reports?|reported|shows?|showed|announced|wrote|writes)(?:\s[^,;.:()\d]{1,40})?(?=,)/giu,
  from: /\bfrom\s+$/i,
  forTime: /^for\b/i,
  timeLead: /^\s+(?:in|on|at|by|during)\s+$/i,
  timeOf: /^\s+of\s+$/i,
  to: /^\s+to\s+(?:(?:a|an|the|about|some|just|nearly|almost|over|around|roughly|only|more than|(?:new |all-time )?(?:record|high|low|peak)(?: of)?)\s+)*$/i,
  changeStart: /^\s+from\s+(?:(?:the|a|some|about|around|roughly|nearly|almost)\s+)*$/i,
  rose: /\b(?:rose|rise|increased?|grew|growth|up|jumped|surged|more)\b/i,
  fell: /\b(?:f[ae]ll|drop(?:ped)?|declined?|decreased?|down|shrank|fewer)\b/i,
  nationwide:
    /\b(?:nationally|nationwide|countrywide|(?:across|throughout) the (?:country|nation)|(?:in|across) the (?:whole|entire) country|in the country as a whole)\b/i,
  altogether:
    /\b(?:together|combined|altogether|between them|nationally|nationwide|countrywide|across the country|the (?:two|three|four|five|six|seven|eight|nine|ten) (?:countries|states|nations|governments|regions|routes|camps|cities))\b/i,
  everybody: /^all\b/i,
})
