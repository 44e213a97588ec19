import type { ArithmeticWords } from '../words/arithmetic.js'

const RISE =
  'stieg|stiegen|steigt|gestiegen|anstieg|zunahme|zugenommen|wuchs|wuchsen|gewachsen|zuwachs|erhöhte sich|erhöhten sich|erhöht|plus von|ein plus'
const FALL =
  'sank|sanken|sinkt|gesunken|fiel|fielen|gefallen|rückgang|abnahme|abgenommen|verringerte sich|verringerten sich|verringert|zurückgegangen|minus von|ein minus'
const MORE = 'mehr|höher|größer'
const LESS = 'weniger|niedriger|geringer|kleiner'
const SMALL = String.raw`(?: rund| etwa| gut| knapp| fast| nur| weitere| ein| eine| einen)*`
const CHANGE = 'anstieg|rückgang|zuwachs|zunahme|abnahme|steigerung|plus|minus'
/** What a change is measured against may stand between it and its number, and a word that draws the sum. */
const AGAINST = String.raw`(?: (?:gegenüber|im vergleich zu[mr]?|seit)(?: dem| der)? [\p{L}\d]+)?(?: also| damit| somit| demnach)?`
const SPAN = '(?:jahre?s?|jahren|monate?s?|monaten|wochen?|quartale?s?|tage?n?)'

/** A pattern between letters of any alphabet: `\b` knows no umlauts. */
function words(alternatives: string): string {
  return String.raw`(?<!\p{L})(?:${alternatives})(?!\p{L})`
}

function pattern(source: string): RegExp {
  return new RegExp(source, 'u')
}

/** For what German says in ways that no pattern here tells safely: nothing is reckoned then. */
const never = pattern('(?!)')

/** How German says that a figure was reckoned from others. What is doubtful is left out: a figure not reckoned is only not judged. */
export const deArithmetic = (): ArithmeticWords => ({
  changeBefore: pattern(
    String.raw`(?<!\p{L})(?:${RISE}|${FALL})(?: [\p{L}]+){0,3} um${SMALL}$|(?<!\p{L})(?:${RISE}|${FALL}) (?:von|um)${SMALL}$|(?<!\p{L})(?:${CHANGE})(?: (?:der|des|bei|an|in) (?:[\p{L}-]+ ){0,2}[\p{L}-]+)? (?:beträgt|betrug|beläuft sich auf|liegt bei|lag bei|macht|machte)${AGAINST}${SMALL}$`,
  ),
  changeAfter: pattern(String.raw`^ (?:${MORE}|${LESS})(?!\p{L})`),
  differenceBefore: pattern(
    String.raw`(?<!\p{L})(?:${RISE}|${FALL})(?: [\p{L}]+){0,3} um${SMALL}$|(?<!\p{L})(?:differenz|unterschied|abstand|zuwachs|anstieg|rückgang) (?:von|beträgt|betrug|um)${SMALL}$`,
  ),
  differenceAfter: pattern(String.raw`^ (?:[\p{L}-]+ )?(?:${MORE}|${LESS})(?!\p{L})`),
  up: pattern(words(`${RISE}|${MORE}|plus`)),
  down: pattern(words(`${FALL}|${LESS}|minus`)),
  shareBefore: pattern(
    String.raw`(?<!\p{L})(?:machten|machen|macht|entspricht|entsprach|entsprechen|entsprechend|anteil von|anteil beträgt|anteil lag bei|quote von|das sind|das waren|oder)(?: rund| etwa| gut| knapp| nur| ein| eine)*$`,
  ),
  passedBy: never,
  passes: never,
  toldAgain: /^(?:,? oder(?: um)?| \((?:oder|das sind)?)(?: rund| etwa| gut| knapp)?\s*$/,
  minusBefore: pattern(String.raw`(?<!\p{L})(?:minus|abzüglich|weniger)(?: [\p{L}-]+){0,3}$`),
  netBefore: pattern(
    String.raw`(?<!\p{L})(?:netto(?:zuwanderung|abwanderung)?|saldo|wanderungssaldo)(?: von| betrug| lag bei)?(?: rund| etwa)*$`,
  ),
  shareAfter: /^ (?:davon|von ihnen|aller|der|des|von)(?!\p{L})/u,
  ofThoseBefore: /^,? (?:davon|von denen|von ihnen)(?!\p{L})/u,
  orBefore: /(?<!\p{L})oder(?: rund| etwa| gut| knapp)?$/u,
  toldBefore: /(?:[,–(]|, also| oder)(?: (?:rund|etwa|knapp|fast))*$/,
  ofThem: /^,? (?:davon|von ihnen|von denen|dieser|von diesen)(?!\p{L})/u,
  ofNext: /^ (?:der|von den|aller|von insgesamt|der insgesamt|von) (?:rund |etwa |mehr als |insgesamt )*$/,
  partOfNumber: /^\)?,? (?:[\p{L}-]+ ){0,2}(?:von|der) (?:den |insgesamt |rund |etwa )*$/u,
  partBefore: /^(?: [\p{L}-]+){0,5}(?:,? oder|,|:| \(| –)(?: (?:rund|etwa|gut|knapp|das sind))?\s*$/u,
  ofWhom: /(?<!\p{L})(?:davon|von denen|unter ihnen|darunter)(?: (?:rund|etwa|gut|knapp|nur|waren))*$/u,
  partBehind: /^(?: [\p{L}-]+){0,6}(?:,|:| \(| –)(?: (?:oder|rund|etwa|das sind|das waren))?\s*$/u,
  ofWhole: /^(?:von|von den)$|(?:^|[,;] )von (?:den|allen|insgesamt)(?: \p{L}+)?$/u,
  measuredAgainst: never,
  together:
    /(?<!\p{L})(?:zusammen(?=[ ,.;:)]|$)(?! mit)|zusammengenommen|in summe|summe von|addieren sich auf)(?!\p{L})/u,
  inTotal: /(?<!\p{L})(?:insgesamt|alles in allem|in summe|gesamtzahl von)(?!\p{L})/u,
  madeUpOf: never,
  baseBefore: pattern(
    String.raw`(?<!\p{L})(?:von|als die|gegenüber den|gegenüber)(?: rund| etwa| nur| noch| zuvor| bisher)*$`,
  ),
  comparedBefore: pattern(
    String.raw`(?<!\p{L})(?:als (?:im |in |am |ende )?[\p{L}0-9 ]{1,30} \(|(?:als es|wo es)(?: noch)?|verglichen mit|im vergleich zu|gegenüber|nach|statt|(?:zuvor|im vorjahr|im vormonat|(?:im|ein) jahr (?:zuvor|davor|früher))(?: (?:waren es|lag die zahl bei))?)(?: rund| etwa| nur| noch| den)*$`,
  ),
  earlierAfter: pattern(
    String.raw`^[^,.;:]{0,60}(?<!\p{L})(?:im vorjahr|im vormonat|im vorjahresmonat|(?:ein|einen|zwei|drei|fünf|zehn) ${SPAN} (?:zuvor|früher|davor)|vor einem ${SPAN})(?!\p{L})`,
  ),
  spanNoun: pattern(`^${SPAN}$`),
  targetBefore: pattern(String.raw`(?<!\p{L})auf(?: rund| etwa| nur| noch| gut| knapp| die)*$`),
  multipleOf:
    /^(?: so (?:viele|viel|hoch|groß)(?: [\p{L}-]+){0,3} wie(?: im| in| die)*(?: [\p{L}-]+)?| der| des)?\s*$/u,
  asManyAs: /^ (?:so (?:viele|viel|hoch|groß)|mehr)(?!\p{L})/u,
  asMany: /^ so (?:viele|viel|hoch|groß)(?!\p{L})/u,
  timesMore: /^ (?:mehr|höher|größer)(?!\p{L})/u,
  otherEvent: pattern(String.raw`(?<!\p{L})(?:nach|trotz|neben|außer|ohne)(?!\p{L})[^,.;:]*$`),
  otherPart: pattern(String.raw`^[^,.;:]{0,40}(?<!\p{L})(?:allein|im schnitt|jeweils)(?!\p{L})`),
  moreOf: pattern(String.raw`^ (?:${MORE}|${LESS}) (?!als(?!\p{L})|im(?!\p{L})|in(?!\p{L})|und(?!\p{L}))([\p{L}-]+)`),
  otherBase: pattern(
    String.raw`^(?: (?:${MORE}|${LESS}))?(?: (?:seit|gegenüber|als|verglichen mit|im vergleich)(?!\p{L})(?! (?:dem |im )?vorjahr| (?:dem |im )?vormonat)| (?:pro|je|jedes|im) ${SPAN}| jährlich| im schnitt)`,
  ),
  toldOfEarlier: /(?<!\p{L})(?:waren es(?: noch)?|hatten? es)(?: rund| etwa| nur)*$/u,
  toldAsDifference: /^$|(?:(?<!\p{L})(?:das (?:sind|ist|waren|war)|um|plus|minus)|[,(:–-]|(?<!\p{L})oder)$/u,
  thanBehind: /^(?: [\p{L}-]+){1,3} als(?!\p{L})/u,
  nameList: pattern('(?!)()'),
  nameJoin: /, (?:und )?| und /,
  refersBack:
    /^(?:das|dies|diese|sie|es|davon|zusammen|insgesamt|zusammengenommen|die (?:differenz|summe|zahl)|beide)(?!\p{L})/u,
  summedUpBefore:
    /^(?:das|dies|es|sie|diese)(?: (?!jahre?\b|monate?\b|wochen?\b|quartale?\b)[a-zäöüß]+)? (?:ist|sind|war|waren|bedeutet|bedeutete|entspricht|entsprach)(?: [a-zäöüß]+){0,4}$/,
  clauseBreak: /;|(?<!\p{L})(?:während|obwohl|aber|doch|hingegen|dagegen)(?!\p{L})| – | — /u,
  total: /^(?:summe|gesamt|insgesamt|alle|zusammen|total)(?!\p{L})/u,
  shareHead: /^(?:%|anteil|prozent|in %|in prozent)(?!.*(?:veränderung|punkte))|(?<!\p{L})anteil(?!\p{L})/u,
  changeHead: /(?:veränderung|änderung|differenz|zuwachs|rückgang|anstieg)/u,
})
