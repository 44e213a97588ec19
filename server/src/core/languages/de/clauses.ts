import type { ClauseWords } from '../words/clauses.js'

/** How German joins what a sentence says. */
export const deClauses = (): ClauseWords => ({
  comparisons: [
    'gegenüber',
    'verglichen mit',
    'im vergleich zu',
    'im vergleich zum',
    'statt',
    'als',
    'anstelle von',
    'doppelt so viele wie',
  ],
  conjunctions: [
    'und',
    'aber',
    'doch',
    'während',
    'wohingegen',
    'obwohl',
    'sowie',
    'oder',
    'darunter',
    'gefolgt von',
    'davon',
    'sondern',
    'dann',
    'ebenso wie',
    'wie auch',
  ],
  joins: /^(?:und|aber|oder|doch)\b/,
  goesOn: /^(?:und|oder|sowie)\b/,
  reaches: /^auf\s+(?:\S+\s+)?$/i,
  refersBack: ['davon', 'von ihnen', 'von diesen', 'von denen', 'unter ihnen', 'darunter'],
  origins: ['aus', 'aus dem', 'aus der', 'aus den', 'verließen', 'flohen aus'],
  destinations: ['nach', 'in die', 'in das', 'ins', 'in den', 'erreichten', 'erreichte', 'an die'],
  locations: ['in', 'im', 'in der', 'an', 'am', 'auf', 'vor', 'innerhalb', 'bei'],
  placeFillers: /(?<!\p{L})(?:benachbarten|nahen)\s+$/u,
  outdoes: /(?<!\p{L})(?:vor|hinter) (?:der|den|dem)\s+\p{Lu}/u,
  wholeBefore: /^[^\p{L}\p{N}]*von (?:den|allen|diesen)(?: (?:insgesamt|rund|etwa|gut|knapp|fast|über|mehr als))? $/iu,
  ofThose:
    /^[^\p{L}\p{N}]*(?:aber |und )?von (?:den|denen|allen|diesen)(?!\p{L})(?:[^;:.]|\.(?=\d)){0,160}?(?:,\s|\s(?=(?:waren|sind|kamen|wurden|hatten|haben)(?!\p{L})))/iu,
  smaller:
    /(?<!\p{L})(?:der|die|das|dem|diese[rmn]?) (?:Stadt|Hauptstadt|Kleinstadt|Gemeinde|Insel|Provinz|Landeshauptstadt|Hafenstadt|Dorf|Lager|Landkreis|Kanton|Bezirk|Hafen)(?!\p{L})/u,
  thatCountry: /(?<!\p{L})(?:diesem|dieses|das gleiche|demselben) Land(?:es)?(?!\p{L})/u,
  ofWholeBehind: /^ (?:der|dieser|ihrer|seiner|von den|von diesen) (?:[\d.]+ )?(?:\p{Ll}+ )?\p{Lu}[\p{L}-]+/u,
  subject:
    /^[^\p{L}\p{N}]*(?:(?:[Dd]ie|[Dd]er|[Dd]as|[Ss]eine|[Ii]hre) )?(\p{Lu}\p{L}+) (?:(?:in|aus|für|nach|an|von) [^,;:]{1,60}? )?(?:lag|lagen|betrug|betrugen|beliefen?|erreichten?|stieg|stiegen|sank|sanken|fiel|fielen|beträgt|liegt|liegen|waren|sind)(?!\p{L})/u,
  excluding:
    /(?<!\p{L})(?:außerhalb|mit Ausnahme|außer)(?:\s+(?:von|der|des))?\s+(?:\p{L}+\s+(?:und|oder)\s+(?:der\s+|des\s+)?)?$/iu,
  atPeak: /(?<!\p{L})auf (?:dem|ihrem|seinem) Höhepunkt(?: (?:der|des) [^.;,]{1,32})?,? (?:(?:im|am) (?:Jahr )?)?$/iu,
  afterEvent:
    /(?<!\p{L})(?:nach|vor|mit|bis zu[mr]?) (?:de[mrn] |seinem |ihrem )?(?:\p{L}+ )?(?:Sturz|Fall|Zusammenbruch|Flucht|Tod|Niederlage|Einmarsch|Machtübernahme|Ausbruch|Putsch|Wahl|Schließung|Öffnung|Abzug|Erdbeben|Waffenruhe|Einführung|Abschaffung|Ende|Beginn|Start)(?: (?:von|des|der|in) (?:\p{L}+ ){0,2}\p{L}+)? (?:im|am) $/iu,
  when: /^,? (?:als|wo|in dem|da) [^,;.]*$/iu,
  nowadays: /[;:—–] ?(?:aber |und |doch )?(?:heute|jetzt|inzwischen|mittlerweile|derzeit|zurzeit|aktuell)(?!\p{L})/iu,
  pluperfect: /^,? (?:waren|war|hatten?) es(?: noch)? [^.;]{0,40}\bgewesen\b/iu,
  beside:
    /(?:, (?:die|der|das|den|dem|deren|dessen|wo|weil|obwohl|bevor|nachdem|seit|seitdem)|(?:^|[.!?] )(?:weil|obwohl|bevor|nachdem|seitdem|seit (?:das|die|der|es|sie|er|man))) (?:[^\d,;:.()]{1,40} )?$/iu,
  atThatTime: /^[^\p{L}]*(?:(?:aber|und|doch) )?(?:damals|seinerzeit|zu jener Zeit) /iu,
  dated:
    /(?<=[\p{L}\p{N})]), (?:beschlossen|erlassen|gesetzt|verkündet|vereinbart|gegründet|eröffnet|verabschiedet|unterzeichnet) (?:(?:im|am|in|Ende|Anfang|Mitte) )*$/iu,
  named:
    /(?:gesetz|abkommen|reform|vertrag|pakt|konvention|verordnung|urteil|referendum|gipfel|putsch|aufstand|revolution|erdbeben|einmarsch|deal)(?:e[ns]?|s)? (?:von|aus|des jahres|im jahr) #|(?<!\p{L})(?:das|der|die|dem|des|den|ein|eine[nrms]?) # (?:beschlossen|geändert|verabschiedet|geschlossen|unterzeichnet)e/iu,
  event:
    /(?<!\p{L})(?:nach|seit|vor|während) (?:de[mrs] |dem russischen )?(?:Einmarsch|Überfall|Krieg|Putsch|Fall|Sturz|Erdbeben|Ausbruch|Angriff|Machtübernahme)\p{L}* (?:in|im|auf|gegen|von) (?:die |der )?$|(?:grenze|grenzen) (?:zu|zur|mit|nach) (?:der |den )?$/iu,
  possessive: /^['’]/,
  institutions:
    'ministerium ministerin minister regierung polizei amt bundesamt behörde behörden grenzschutz küstenwache armee militär präsident präsidentin parlament gericht kommission kommissar beamte beamten sprecher sprecherin zentralbank statistikamt innenministerium innenminister außenministerium bundesregierung bundespolizei botschaft partei abgeordnete',
  peopleOf:
    'flüchtlinge flüchtlingen geflüchtete geflüchteten asylbewerber asylbewerbern asylsuchende asylsuchenden antragsteller antragstellern staatsangehörige staatsangehörigen staatsbürger staatsbürgern bürger bürgern menschen männer frauen kinder kindern familien arbeiter arbeitskräfte studierende studenten migranten rückkehrer minderjährige minderjährigen schutzsuchende schutzsuchenden personen opfer pass',
  publication:
    /(?<!\p{L})(?:sagte|sagten|meldete|meldeten|berichtete|berichteten|veröffentlichte|veröffentlichten|veröffentlicht|erklärte|erklärten|mitgeteilt|korrigierte|korrigiert|schrieb|warnte|teilte)(?: \p{L}+){0,2} (?:(?:im|am|in|Ende|Anfang|Mitte) )?$/iu,
  answered:
    /(?:%|(?<!\p{L})(?:Prozent|Hälfte|Drittel|Viertel|Mehrheit|Minderheit))(?: (?:der|aller) \p{L}+)?,?\s+(?:sagten?|fanden?|meinten?|glaubten?|erklärten?|gaben?)\s+$/iu,
  yearPublished: /(?<!\p{L})(?:veröffentlicht|veröffentlichte|bericht von|bericht aus)\s+(?:im\s+jahr\s+)?$/iu,
  saidDay: /^(?:am\s+)?(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|gestern)/i,
  comparedTime: /(?<!\p{L})(?:als|gegenüber|verglichen mit|im vergleich (?:zu|zum|mit))\s+(?:\S+\s+){0,4}$/iu,
  otherSide: /(?<!\p{L})(?:als|wie|gegenüber|verglichen mit) (?:(?:im|in|am|ende|zum) )*$/iu,
  backward:
    /(?<!\p{L})(?:zuvor|davor|früher|vorjahr\p{L}*|vormonat\p{L}*|vorwoche|vorquartal\p{L}*|vor (?:\p{L}+|\d+) jahr(?:en)?)(?!\p{L})/iu,
  base: /(?<!\p{L})(?:als|gegenüber(?: dem)?|seit|von|verglichen mit(?: dem)?|im vergleich (?:zu|zum))\s+(?:im\s+|ende\s+)*$/iu,
  clauseStart: /[,;—–:]\s(?:während|obwohl|weil|aber|doch|denn|wohingegen)\s|[;:—–]\s/g,
  aside:
    /,\s(?:nach (?:Angaben|Zahlen|Schätzung(?:en)?)|laut|so)\s[^,;.:()\d]{2,60}(?=,)|,\s(?:[\p{L}'’-]+\s){1,6}(?:sagt|sagte|schätzt|meldet|meldete|teilte)(?:\s[^,;.:()\d]{1,40})?(?=,)/giu,
  from: /(?<!\p{L})von\s+$/iu,
  forTime: /^für(?!\p{L})/iu,
  timeLead: /^\s+(?:(?:im|am|in|bis|ende|anfang|mitte)\s+)?$/iu,
  timeOf: /^\s+(?:aus|von|vom)\s+(?:dem\s+)?$/iu,
  to: /^\s+auf\s+$/i,
  changeStart: /^\s+(?:von|gegenüber)\s+(?:(?:den|rund|etwa|fast|knapp)\s+)*$/iu,
  rose: /(?<!\p{L})(?:stieg|stiegen|gestiegen|anstieg|wuchs|wuchsen|zunahme|zugenommen|erhöhte|mehr|plus)(?!\p{L})/iu,
  fell: /(?<!\p{L})(?:sank|sanken|gesunken|fiel|fielen|rückgang|zurückgegangen|abgenommen|weniger|minus)(?!\p{L})/iu,
  nationwide: /(?<!\p{L})(?:bundesweit|landesweit|österreichweit|schweizweit|im ganzen land)(?!\p{L})/iu,
  altogether:
    /(?<!\p{L})(?:zusammen|zusammengenommen|insgesamt in allen|bundesweit|landesweit|die (?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn) (?:Länder|Staaten|Regionen|Routen|Lager|Städte))(?!\p{L})/iu,
  everybody: /^(?:alle|allen|sämtliche)(?!\p{L})/iu,
})
