import type { DoubtWords } from '../words/doubts.js'

/** How English says that a number is not what was counted. */
export const enDoubts = (): DoubtWords => ({
  apart: /,\s(?:which|who|whose|where)\s|;\s|\b(?:but|yet|however|in (?:fact|truth|reality))\b/gi,
  unreal:
    /\b(?:targets?|targeted|goals?|aim(?:s|ed|ing)?|ceilings?|caps?|capped|quotas?|pledg(?:es?|ed|ing)|promis(?:es?|ed|ing)|vow(?:s|ed)?|forecasts?|predict(?:s|ed|ions?)?|projected|projections?|(?<!\b(?:than|as) )expect(?:s|ed|ations?)?|fores(?:ees?|aw|een)|anticipat(?:e|es|ed|ing)|would|could|might|should|if|unless|scenarios?|wants?|wanted|hop(?:es?|ed|ing)|intend(?:s|ed)?|plan(?:s|ned) (?:to|for)|(?<!\b(?:than|as) )(?:budgeted|earmarked)|(?:budget(?:s|ed|ing)?|brac(?:es|ed|ing)|prepar(?:es|ed|ing)|allow(?:s|ed|ing)?) for|reckon(?:s|ed|ing)? (?:with|on)|limit|threshold|maximum|(?:room|space|beds|places) for|capacity|(?:built|designed|meant) for|fear(?:s|ed)?|(?:you|we|one) (?:gets?|arrives?|comes?|ends? up)|(?<!\b(?:not|never|nothing|nobody|n['’]t) )(?:stop(?:s|ped)?|prevent(?:s|ed)?|kept|deterr?(?:s|ed)|dissuaded|barred) (?:(?:[a-z]+ ){0,2}\d(?:(?! who\b)[^;:]){0,60}? )?from (?:cross|com|enter|reach|leav|land|arriv|sail|board|travel|depart)[a-z]*ing)\b/i,
  denied:
    /\b(?:not true|untrue|false(?:ly|hoods?)?|rumou?rs?|myths?|hoax(?:es)?|invented|fabricated|debunked|baseless|unfounded|no evidence|wrong|incorrect(?:ly)?|disinformation|misinformation|contrary to|exaggerat(?:es?|ed|ions?)|inflated|alleged(?:ly)?|supposed(?:ly)?|purported(?:ly)?|unconfirmed|(?:is|are|was|were) said to|(?<!\bas )our (?:[a-z]+ ){0,2}(?:articles?|reports?|columns?|stor(?:y|ies)|blog|posts?|newsletter|captions?|headlines?|leaders?|editorials?|charts?|graphics?)(?: (?:of|on|from|about) [^,;:.]{1,30}?)? (?:said|stated|wrote|reported)|(?<!\bas |[“"„»«])we (?:[a-z]+ly )?(?:said|wrote|stated|misstated) that)\b/i,
  deniedBefore:
    /(?:\b(?:not|never)|n['’]t)(?: (?:reach|hit|pass|top|exceed|surpass)(?:ed)?)?(?: the)? $|\bshort of(?: the)? $/i,
  contrasted:
    /\d[^,;.]{0,40},(?: and)? not(?: the)? ["“‘']?$|\d[^.]{0,60}[;,–—] (?:it|that|this) (?:is|was)(?:n['’]t| not)(?:, [^,;.]{1,30},)?(?: the)? ["“‘']?$/i,
  level: /(?<!\bby )\b(?:above|beyond|below|under|past)$/i,
  foreseenBehind:
    /^(?: [\p{L}-]+){0,3} (?:was|were|is|are|had been|have been) (?:expected|planned|forecast|predicted|projected|hoped for)\b/iu,
  whoDid: /\b(?:who|that|whom|which)(?: (?:\p{L}+ )?(?:had|have|has))?(?: first| once| since| already)? $/iu,
  difference:
    /^\s+(?:(?:more|fewer|less|additional|extra|further)\b|(?:below|above|short of) (?:the|that|those|its|their|last)\b)/i,
  part: /^\s+of (?:those|these|the \p{L}+) who\b/iu,
  shareOf: /^ of (?!all\b)[^,;.()]{2,60}[,(–—] ?$/i,
  wholeBehind: /^ of (?:(?:all|the|these|those|its|their|this|that|our|every) )*/i,
  narrowedBehind: /^ (?:with|without|holding) (?:(?:an?|the|their|no|any) )?/i,
  nameless:
    /\b(?:Mrs?|Ms|Miss|Dr|Prof|Professor|Sir|Lady|Lord|Sister|Father|Pastor|Imam|Judge|Councillor|Cllr)(?:\.? \p{Lu}[\p{L}.'’-]*){0,2}$/u,
  comers: 'international foreign overseas',
  deniedBehind:
    /^\s*(?:that|this|it|they|the (?:figure|number|claim|story|post|video|rumou?r)s?) (?:[^.!?]{0,60} )?(?:false|wrong|untrue|not true|invented|incorrect|made up|an? (?:myth|hoax|rumou?r|lie|invention))\b|^\s*(?:it|this|they|we|the (?:figure|number|article|report)) (?:should|ought to) have (?:said|read|written|stated|been \d)|^\s*the (?:correct|right|true|actual) (?:figure|number|total) (?:is|was) (?:[a-z]+ ){0,3}\d|^\s*(?:but )?(?:in (?:fact|reality|truth)|actually),? (?:it|there|they) (?:is|was|were) (?:[a-z]+ ){0,2}(?!(?:19|20)\d\d\b)\d[\d.,]*\d(?: (?:thousand|million|billion))?(?: (?:people|did|came|had|were))?(?=[.!?;,]*\s*$|[.!?;]\s)/i,
  saidBefore: /\b(?:said|says|claim(?:s|ed)|told|wrote|stated|reported)\b[^;]*$/i,
  setRight:
    /^[^;]{0,120}; (?:but )?(?:in (?:fact|reality|truth)|actually),? (?:[a-z]+ ){0,3}(?!(?:19|20)\d\d\b)\d[\d.,]*\d(?: (?:thousand|million|billion))?(?: (?:people|did|came|had|were))?(?=[.!?;,]*\s*$|[.!?;]\s)/i,
  outdated:
    /\b(?:(?:first|earlier|older|previous|old|initial|original|provisional|preliminary|outdated) (?:official )?(?:estimates?|figures?|counts?|numbers?|totals?|tall(?:y|ies)|reports?)|initially|originally|at first|(?:first|once|previously|earlier) (?:been )?(?:put|given|reported|estimated|counted|thought|published|announced|stated)|had been (?:put|given|reported|estimated|thought)|(?:revised|corrected)(?: up| down| upwards| downwards)? from|instead of|rather than|since been (?:revised|corrected|withdrawn))\b/i,
  outsiders:
    /\b(?:charit(?:y|ies)|ngos?|activists?|campaigners?|pollsters?|researchers?|academics?|think[ -]tanks?|volunteers?|smugglers|part(?:y|ies)|politicians?|candidates?|lawmakers?|videos?|posts?|pundits?) (?:has |have |had )?(?:counted|counts|said|says|claims?|claimed|estimates?|estimated|argues?|argued|puts?|reckons?|reckoned|believes?|believed)\b|(?<!\b(?:ministry|office|agency|government|official|ministry['’]s) )\b(?:letters?|readers?|leaflets?|flyers?|tweets?|memes?|callers?|commenters?|bloggers?) (?:to (?:the|this) (?:editor|newspaper) )?(?:has |have |had )?(?:claim(?:s|ed)?|said(?! to\b)|says|wrote|writes|states?|stated)\b|\baccording to (?:an? |the )?(?!official\b)(?:[a-z]+ )?(?:tweets?|memes?|leaflets?|posts?|videos?)\b(?! (?:of|by|from) the\b)/i,
  narrowed:
    /\b(?:forcibly|forced|by force|(?:help(?:s|ed|ing)?|assist(?:s|ed|ing)?)(?: to)?|convicted|voluntar(?:y|ily)|withdr(?:ew|aw|aws|awn)|discontinued|failed(?! to\b)|attempted|called off|fell through|(?:obliged|ordered|required|told|bound) to|(?:have|has|had) to (?:leave|go|return)|abandoned|lapsed|revoked|renew(?:s|ed) (?:(?:about|some|nearly|around|over|almost|more than|the|an?|their) )?(?:\d[\d.,]*|(?:\p{L}+ )?(?:permits?|visas?|passports?|cards?|licen[cs]es?))|renewals?|(?:permits?|visas?|passports?|cards?) (?:[^,;.]{0,30} )?renewed|from (?:the rest|elsewhere|other parts) (?:of|in) the (?:country|nation|state|union|uk|united kingdom)|adjusted(?! or\b)|not counting|leaving out|leaving aside|stripping out|disregarding|under (?:\p{L}+(?:['’]s)? )?mandate|by (?:people|those|migrants|applicants) who|(?<!\b(?:aid|health|world|professional|public|government|official|statistics|international|many) )bodies|corpses?|human remains|(?:complementary|subsidiary|humanitarian|discretionary) (?:protection|status|leave|visas?|permits?|stay)|cancelled|canceled|graduat(?:ed|ing)|appealed|['’]s (?:north|south|(?:north|south)?-?(?:east|west)|capital)|(?:a|their) second|dropped out|first-year|of (?:thirst|hunger|starvation|exposure|hypothermia|heat|heatstroke|exhaustion|disease|illness)|at (?:\p{L}+ )?(?:universities|colleges|schools)|new (?:\p{L}+ )?(?:students|pupils|members|tenants|trainees|apprentices)|stud(?:y|ied|ying) (?!in\b|at\b|there\b|here\b|abroad\b|for\b|under\b|on\b|and\b|or\b)\p{L}+)\b/iu,
  inAll: /\b(?:altogether|in total|in all|overall|all told|all in all|taken together|a total of)\b/i,
  widened:
    /\b(?:including|counting|together with|with) (?:their |all )?(?:dependants|dependents|(?:close )?relatives|family members|spouses)\b|\b(?:including|counting|if one (?:adds|counts)|with) (?:all |also )?(?:(?:those|the (?:\p{L}+ )?(?:people|ones)) (?:who|in|from|outside|abroad)|people (?:who|outside|abroad))\b/iu,
  spread:
    /\b(?:(?:a|per|each|every) (?:month|week|day|head|person|capita)|monthly|weekly|daily|averag(?:e|ed|es|ing)|on average)\b/i,
  negated:
    /\b(?:had|have|has|held|hold|got|received|were|was|are|is|did|do|does|could|can) (?:still |yet )?(?:no|not|never|neither)\b(?! (?:\p{L}+ ){0,2}\d)|n['’]t\b(?! (?:\p{L}+ ){0,2}\d)/iu,
  toldOf: /,\s(?!who(?:se|m)?\b)|[;:–—]\s|\s(?:and|but|while|although|because)\s/i,
  actors:
    /^(?:manufacturers?|makers|employers?|compan(?:y|ies)|firms?|business(?:es)?|factor(?:y|ies)|industr(?:y|ies)|farms?|farmers?|growers?|builders?|charit(?:y|ies)|church(?:es)?|part(?:y|ies)|unions?|hospitals?|hotels?|restaurants?|universit(?:y|ies)|colleges?|schools?|banks?|shipyards?)$/i,
  region:
    /\b(?:[Nn]orth|[Ss]outh|[Ee]ast|[Ww]est|[Nn]orth-?(?:east|west)|[Ss]outh-?(?:east|west))ern \p{Lu}|\b[Ii]n the (?:far )?(?:north|south|east|west|centre|center|interior)(?:-?(?:east|west))?(?: of (?:the country\b|\p{Lu})|[, ](?!of\b))/u,
  overland:
    /\b(?:(?:in|inside|by|aboard|on) (?:\p{L}+ )?(?:lorr(?:y|ies)|trucks?|trains?|bus(?:es)?|cars?|vans?|planes?|flights?|ferr(?:y|ies)|foot)|by (?:air|land|road|rail|charter)|overland)\b/iu,
  alone: /^\s+alone\b/i,
  counts:
    /^ (?:has |have |had |also |alone )*(?:registered|recorded|counted|received|hosted|hosts|sheltered|shelters|housed|houses|took|saw|tallied|logged|accounted|reported|(?:had|has) (?:\p{L}+ ){0,2}\d)(?!\p{L})/iu,
  aloneBeside:
    /(?<!\b(?:who|by) (?:\p{L}+ ){0,6})(?<!\p{L})(?!(?:travel(?:l?ing|l?ed)|came|com(?:e|ing)|arriv(?:ed|ing)|liv(?:ed?|ing)|is|are|was|were|left|be|being|journey|way) )\p{L}+ alone\b/iu,
  others: /\bother (?!than\b|hand\b|words\b|side\b|things\b)\p{L}{4,}/iu,
  courts: /\b(?:courts?(?! of auditors\b)|tribunals?|judges?)\b/i,
  channel:
    /\b(?:(?<!\b(?:world|central|development) |\b(?:where|when|while|because|since|although|as|if) (?:the |most |many |its |their )?)banks(?! (?:say|said|estimated?|expect(?:ed)?)\b)|(?:by|through|via) (?:\p{L}+ )?(?:banks?|post|post offices?|mobile|apps?)|money[ -]transfer (?:operators?|companies|firms|services|agents)|mobile[ -](?:money|wallets?|phones?)|hawalas?|hawaladars?|(?:in|un)?(?:formal|official) channels?)\b/iu,
  cause:
    /\b(?!(?:were|was|been|be|being|are|is|got|and|or|who|that|routes?|crossings?|journeys?|seas?|border|desert|mediterranean|channel|gap)\b)\p{L}+ (?:(?:has|have|had|also|alone) ){0,2}(?:killed|(?:claimed|took) the lives of)(?: (?!(?:in|on|at|by|since|during|between|from|around)\b)\p{L}+){0,3} \d|\b(?:die[sd]?|dying|perish(?:ed)?) (?:of|from)\b|\b(?:deaths?|die[sd]?|killed) (?:by|due to|because of|caused by)\b|\bdeaths from\b|\bin (?:(?:an?|the) )?(?:\p{L}+ )?(?:crash(?:es)?|collisions?|accidents?|fires?|blazes?|shipwrecks?|capsizings?|shootings?|attacks?|clashes|raids?|stampedes?|floods?|storms?|earthquakes?)\b/iu,
  nature:
    /\b(?:(?:natural )?disasters?|floods?|flooding|storms?|cyclones?|hurricanes?|typhoons?|droughts?|wildfires?|earthquakes?|climate|the weather)\b/i,
  belief: /\b(?:believe|believes|believed|think|thinks|thought|trust|trusts|trusted|feel|feels|felt)\b/i,
  dead: /\b(?:die[sd]?|dying|dead|deaths?|drown(?:ed|ings?)?|killed|perished|fatalit(?:y|ies)|bod(?:y|ies)|corpses?|lost their lives)\b/i,
  drowned: /\bdrown(?:ed|ing|ings)?\b/i,
  missing: /\b(?:missing(?! migrants project)|disappear(?:ed|ances?)?|vanished|unaccounted for)\b/i,
})
