import { list } from '../lists.js'
import type { TellingWords } from '../words/telling.js'

/** German, as far as reports about migration need it. */
export const deTelling = (): TellingWords => ({
  says: new Set(
    list(
      `sagte sagten sagt sagen erklärte erklärten erklärt meinte betonte kritisierte warnte schrieb berichtete berichteten forderte behauptete ergänzte
      räumte kündigte teilte bestätigte schätzte schätzt`,
    ),
  ),
  auxiliaries: new Set(list('hat haben hatte einmal auch später dann nun jüngst noch gestern')),
  accordingTo:
    /(?<!\p{L})(?:laut|nach angaben von|nach angaben des|nach angaben der|zufolge|nach worten von)(?!\p{L})/iu,
  particles: new Set(list('von van der den zu de la le al el')),
  determiners: new Set(list('der die das ein eine einer unser mein sein ihr ihre')),
  noNames: new Set(
    list(
      `der die das ein eine einer und aber oder in im an am bei als wenn für von vom aus nach vor er sie es wir ihr ich wer dass dieser diese dieses dort dann
      nun heute gestern seit obwohl weil was wie`,
    ),
  ),
  handing:
    /(?<!\p{L})(?:laut|zufolge|nach (?:angaben|zählung|schätzung|berechnung(?:en)?|daten) |sagten?|berichtet(?:e|en)?|meldet(?:e|en)?|schätzt(?:e|en)?|zählt(?:e|en)?|erklärt(?:e|en)?|gab an|registriert(?:e|en)?)(?!\p{L})/iu,
  institutions:
    /(?:behörde|regierung|ministerium|minister|agentur|polizei|kommission|amt|verwaltung|bank|organisation|büro|rat|institut|dienst|küstenwache|grenzschutz|forscher|universität|verband|gemeinde)/iu,
  handedTo: /(?<!\p{L})(?:laut|nach angaben (?:von|des|der)|zahlen (?:von|des|der))\s+(?:de[mnrs]\s+)?/iu,
  houseNouns:
    /(?:agentur|amt|ministerium|kommission|organisation|bank|rat|institut|komitee|fonds|dienst|universität|zentrum|kreuz|halbmond|observatorium|netzwerk|programm|behörde)/iu,
  umbrellas: new Set([
    'un',
    'uno',
    'eu',
    'usa',
    'vereinte nationen',
    'vereinten nationen',
    'europäische union',
    'eu-kommission',
  ]),
  revision:
    /(?<!\p{L})(?:korrigier\p{L}*|revidier\p{L}*|berichtig\p{L}*|zunächst|anfangs|ursprünglich|vorläufig\p{L}*|nach oben|nach unten|inzwischen|mittlerweile|aktualisier\p{L}*|ersetzt\p{L}*|nicht mehr|statt der|statt bisher|bisher(?:ige|igen)?|früher\p{L}* (?:schätzung|angabe|zahl)\p{L}*)(?!\p{L})/iu,
  refutation:
    /(?<!\p{L})(?:falsch\p{L}*|unwahr|stimmt nicht|gerücht\p{L}*|erfunden\p{L}*|irreführend\p{L}*|übertrieben\p{L}*|in wahrheit|tatsächlich|widerlegt\p{L}*|desinformation|entbehrt)(?!\p{L})/iu,
  negations:
    /(?<!\p{L})(?:nicht|kein\p{L}*|nie|niemals|ohne|weder|außer|ausgenommen|ausschließlich|abzüglich)(?!\p{L})/iu,
  functionWords: new Set(
    list(
      `der die das den dem des ein eine einen einem einer eines in im an am auf aus bei bis durch für gegen mit nach ohne über um unter von vom vor zu zum zur
      und aber oder ist sind war waren wird werden wurde wurden hat haben hatte hatten nicht kein keine keinen auch so dass als wie dieser diese dieses ausgenommen
      außer enthalten enthält`,
    ),
  ),
  givenBefore:
    /(?<!\p{L})(?:laut|nach angaben (?:von|des|der)|zahlen (?:von|des|der)|daten (?:von|des|der)|sagte|(?:gezählt|registriert|dokumentiert|veröffentlicht|geschätzt|gemeldet|erfasst) (?:von|vom))\s+(?:de[mnrs]\s+)?$/iu,
  givenOwn: /^s?\s+(?:zufolge|angaben|zahlen|statistik|daten)(?!\p{L})/iu,
  givenBehind:
    /^\s+(?:zufolge|zählte|zählten|registrierte|registrierten|meldete|meldeten|schätzt|schätzte|schätzten|berichtet|berichtete|gab|gibt|sagte|erklärte|dokumentierte|bezifferte|beziffert)(?!\p{L})/iu,
  titles: /(?<!\p{L})(?:Dr|Prof|Hr|Fr|St)$/u,
  nameJoints: /^(?:für|der|des|und|von|zur)$/,
  leavesOut: /^(?:ausgenommen|außer)/,
})
