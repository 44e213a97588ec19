import type { DoubtWords } from '../words/doubts.js'

/** How German says that a number is not what was counted. */
export const deDoubts = (): DoubtWords => ({
  apart:
    /,\s(?:der|die|das|wo|deren|dessen)\s|;\s|(?<!\p{L})(?:aber|doch|jedoch|tatsächlich|in wirklichkeit)(?!\p{L})/giu,
  unreal:
    /(?<![\p{L}\p{N}])(?:ziel(?:e|s|marke|wert|zahl)?|obergrenzen?|höchstgrenzen?|höchstzahl|höchstens|deckel|quoten?|kontingente?|zusagen?|zugesagt|versprach(?:en)?|versprochen|plante[nt]?|geplant|eingeplant|einkalkuliert|veranschlagt(?:e|en)?|prognosen?|prognostizier(?:t|te|ten)|vorhergesagt|vorausgesagt|hochrechnung|rechnete?n?(?: [\p{L}\p{N}.]+){0,3} mit|mit (?:\p{L}+ )?\d[\d.,]*[^\d,.;]{0,80} gerechnet|(?<!als )erwartet(?:e|en)?|würden?|wäre[nt]?|hätten?|könnten?|dürften?|sollten?|falls|sofern|szenari(?:o|en)|will|wollen|wollten?|hofft(?:e|en)?|platz für|plätze für|kapazität(?:en)?|ausgelegt für|gebaut für|befürchtet(?:e|en)?|kommt man|kommen wir)(?!\p{L})/iu,
  denied:
    /(?<!\p{L})(?:stimmt nicht|nicht wahr|unwahr|falsch(?:e|en|er|es|meldung)?|gerüchte?n?|mythos|erfunden(?:e|en)?|widerlegt|haltlos|unbelegt|keine belege|desinformation|übertrieben|aufgebauscht|angeblich(?:e|en)?|vermeintlich(?:e|en)?|unbestätigt(?:e|en)?)(?!\p{L})/iu,
  deniedBefore: /(?<!\p{L})(?:nicht(?: die)?|nie|erreichten? nicht(?: die)?) $/iu,
  contrasted:
    /\d[^,;.]{0,40},(?: und)? nicht(?: die)? [„“‚"»]?$|\d[^;]{0,60}[;,–—] es (?:sind|waren) nicht(?:, [^,;.]{1,30},)?(?: die)? [„“‚"»]?$/iu,
  level: /(?<!(?<!\p{L})um )(?<!\p{L})(?:über|unter|oberhalb von|unterhalb von)$/iu,
  foreseenBehind:
    /^(?: [\p{L}-]+){0,3} (?:wurden|wurde|werden|waren|sind) (?:\p{L}+ ){0,2}(?:erwartet|geplant|vorhergesagt|prognostiziert)(?!\p{L})/iu,
  whoDid: /,\s(?:die|der|das|denen)(?:\s[^,;:.]{1,40})?\s$/iu,
  difference:
    /^\s+(?:(?:mehr|weniger|zusätzliche[nr]?|weitere[nr]?)(?!\p{L})|(?:unter|über) (?:dem|denen) (?:vorjahr|wert|stand|niveau|von|vom|des)(?!\p{L}))/iu,
  part: /^\s+(?:von denen|derer|der \p{L}+), die(?!\p{L})/iu,
  shareOf: /^ (?:der|des|von|aller) [^,;.()]{2,60}[,(–—] ?$/i,
  wholeBehind: /^ (?:von (?:(?:den|allen|diesen) )?|(?:der|des|aller|dieser|ihrer|seiner|unserer) )/i,
  narrowedBehind: /^ (?:mit|ohne) (?:(?:eine[nrm]?|keine[nrm]?|der|dem|den|ihre[nrm]?) )?/i,
  nameless:
    /(?<!\p{L})(?:Frau|Herrn?|Dr|Prof|Pfarrer(?:in)?)(?:\.? \p{Lu}[\p{L}.-]*){0,2}$|(?<!\p{L})(?:eine?[mnrs]?|keine?[mnrs]?|jede[mnrs]?|diese[mnrs]?|ihre?[mnrs]?|seine?[mnrs]?|unsere?[mnrs]?|viele[nr]?|alle[nr]?|mehrere[nr]?|einige[nr]?|wenige[nr]?|Unter dem|unter dem) (?:\p{Ll}+ )?\p{L}+$|\p{Ll}(?:ung|ungen|heit|heiten|keit|keiten|schaft|schaften|tion|tionen|ismus|tät|täten|nisse?n?|linge?n?)$/u,
  comers: 'internationale internationalen ausländische ausländischen',
  deniedBehind:
    /^\s*(?:das|dies|die (?:zahl|behauptung|meldung)) (?:[^.!?]{0,60} )?(?:falsch|unwahr|nicht wahr|stimmt nicht|erfunden|ein mythos|ein gerücht)(?!\p{L})|^\s*(?:richtig (?:ist|sind|wäre|lautet|muss)|tatsächlich (?:sind|waren|ist|war) es|(?:die )?korrekte? (?:ist|sind|zahl(?: ist| lautet)?))(?: \p{L}+){0,3} (?!(?:19|20)\d\d(?!\d))\d[\d.,]*\d(?: (?:Tausend|Millionen|Milliarden))?(?: (?:Menschen|Personen|kamen))?(?=[.!?;,]*\s*$|[.!?;]\s)/iu,
  saidBefore: /(?<!\p{L})(?:sagte|behauptete|schrieb|hieß es|meldete)(?!\p{L})[^;]*$/iu,
  setRight:
    /^[^;]{0,120}; (?:aber )?(?:tatsächlich|in Wahrheit|in Wirklichkeit) (?:\p{Ll}+ ){0,3}(?!(?:19|20)\d\d(?!\d))\d[\d.,]*\d(?: (?:Tausend|Millionen|Milliarden))?(?: (?:Menschen|Personen|kamen))?(?=[.!?;,]*\s*$|[.!?;]\s)/iu,
  outdated:
    /(?<!\p{L})(?:(?:erste|frühere|ältere|alte|vorläufige|ursprüngliche)[nrs]? (?:schätzung(?:en)?|zahl(?:en)?|zählung(?:en)?|angaben?|meldung(?:en)?)|zunächst|anfangs|ursprünglich|statt|anstatt|anstelle von|korrigiert von|seither korrigiert|inzwischen korrigiert)(?!\p{L})/iu,
  outsiders:
    /(?<!\p{L})(?:hilfsorganisation(?:en)?|hilfswerke?|vereine?|aktivist(?:en|innen)|forscher(?:innen)?|denkfabrik|partei(?:en)?|politiker(?:innen)?|abgeordneten?|schleuser|videos?) (?:zählten?|sagte?n?|behauptete?n?|schätzte?n?|spricht von|sprach von)(?!\p{L})/iu,
  narrowed:
    /(?<!\p{L})(?:zwangsweise|half|halfen|geholfen|vorbestraft(?:e|en)?|verurteilt(?:e|en)?|freiwillig(?:e|en|er)?|zurückgezogen|zogen|eingestellt(?:e|en)?|widerrufen(?:e|en)?|verlängerte[nr]? (?:\p{L}+ )?(?:\p{L}*titel|\p{L}*erlaubnisse|visa|pässe|karten|genehmigungen)|\p{L}*(?:titel|erlaubnisse|visa|pässe|karten|genehmigungen) (?:[^,;.]{0,30} )?verlängert|aus dem (?:übrigen|restlichen) (?:land|bundesgebiet|staatsgebiet|königreich)|bereinigt(?:e|en)?|herausgerechnet|(?:heraus|ohne) (?:die |formelle |die formellen )?(?:entscheidungen|erledigungen)|rechnet man (?:\p{L}+ ){1,4}heraus|unter (?:dem|seinem|ihrem) mandat|(?:subsidiär|humanitär|ergänzend|komplementär)e[nrms]? (?:schutz\p{L}*|aufenthalt\p{L}*|visa|visum)|geduldet(?:e|en)?|versuchte[nr]?|geplatzte[nr]?|ausreisepflichtig(?:e[nr]?)?|abgebrochen(?:e|en)?|abgesagt(?:e|en)?|gescheitert(?:e|en)?|scheiterten?|erledigt(?:e|en)?|verdurste(?:n|t|te|ten)|verhunger(?:n|t|te|ten)|erfr(?:or|oren)|an (?:durst|hunger|erschöpfung|unterkühlung|krankheiten)|studienanfänger(?:n|innen)?|erstsemester|absolvent(?:en|innen)|an (?:universitäten|fachhochschulen|hochschulen|schulen)|neue[nr]? (?:\p{L}+ )?(?:studierenden?|studenten|schüler|mitglieder|mieter|auszubildenden?))(?!\p{L})/iu,
  inAll: /(?<!\p{L})(?:insgesamt|zusammengenommen|alles in allem|in summe|unterm strich)(?!\p{L})/iu,
  widened:
    /(?<!\p{L})(?:einschließlich|inklusive|samt|mitsamt|mit) (?:ihre[nrm]? |aller |allen )?(?:angehörige[nr]?|familienangehörige[nr]?|familienmitgliedern?|ehepartnern?)(?!\p{L})|(?<!\p{L})(?:einschließlich|inklusive|mitsamt|samt|mit) (?:all |aller |allen )?(?:denen|derer|jener|jenen|der),? (?:die|der)(?!\p{L})/iu,
  spread:
    /(?<!\p{L})(?:(?:im|pro|je|jeden) (?:monat|woche|tag|nacht|kopf|person)|am tag(?! (?:der|des|vor|nach|danach|zuvor))|monatlich(?:e|en)?|wöchentlich(?:e|en)?|täglich(?:e|en)?|durchschnittlich(?:e|en)?|im (?:durchschnitt|schnitt|mittel))(?!\p{L})/iu,
  negated:
    /(?<!\p{L})(?:keine[nrms]?|kein|nicht(?! (?:nur|mehr als|weniger als|zuletzt))|niemals)(?!\p{L})(?! (?:\p{L}+ ){0,2}\d)/iu,
  toldOf: /[,;:–—]\s|\s(?:und|aber|doch|während)\s/i,
  actors:
    /^(?:hersteller|arbeitgeber|unternehmen|firmen|betriebe|fabriken|höfe|bauern|kirchen|parteien|gewerkschaften|kliniken|krankenhäuser|hotels|gaststätten|hochschulen|universitäten|schulen|banken|werften|vereine)$/i,
  region:
    /(?<!\p{L})(?:[Ii]m|[Ii]n den) (?:(?:[Nn]ord|[Ss]üd)?(?:[Oo]sten|[Ww]esten)|Norden|Süden|(?:nord|süd)?(?:öst|west)lichen|nördlichen|südlichen|Landesinneren)(?!\p{L})/u,
  overland:
    /(?<!\p{L})(?:(?:in|mit|auf|per) (?:\p{L}+ )?(?:lastwagen|lkws?|transportern?|zügen|zug|bussen|bus|autos?|flugzeug(?:en)?|charterflug|(?:charter)?flügen?|fähren?)|zu fuß|auf dem landweg|per bahn)(?!\p{L})/iu,
  alone: /^\s+alleine?(?!\p{L})/iu,
  counts:
    /^ (?:registrierte|zählte|verzeichnete|beherbergte|erhielt|meldete|nahm|hatte|erfasste)(?: (?!das |die |der |den |man |es |sie |er |ein )\S+){0,3} \d/iu,
  aloneBeside: /(?<!\p{L})allein (?:in|im|auf|über|aus|an|am|bei|nach|die|der|das) (?:der |den |dem )?[\p{L}\p{N}]+/iu,
  others: /(?<!\p{L})(?:andere[nrms]?|sonstige[nrms]?) \p{Lu}\p{L}{3,}/u,
  courts: /(?<!\p{L})\p{L}*(?:gerichte?[ns]?|richter(?:n|innen)?)(?!\p{L})/iu,
  channel:
    /(?<!\p{L})(?:(?:geld)?banken(?! (?:sagen|sagten|schätzen|schätzten|erwarten|erwarteten)(?!\p{L}))|(?:über|durch|per) (?:\p{L}+ )?(?:bank|banken|post|apps?|handy|mobiltelefon)|(?:geldtransfer|überweisungs|zahlungs)(?:dienste?|dienstleister|anbieter|firmen)n?|(?:in)?(?:offizielle|formelle)n? (?:kanäle|wege)n?)(?!\p{L})/iu,
  cause:
    /(?<!\p{L})(?:töteten?|an (?:der hitze|der kälte|hitze|hitzschlag|kälte|unterkühlung|durst|hunger|erschöpfung|krankheiten|verletzungen)|durch (?:\p{L}+ )?(?:hitze|kälte|ertrinken|unfälle|schüsse|gewalt|angriffe|stürme|fluten)|bei (?:\p{L}+ )?(?:(?:verkehrs)?unfälle?n?|bränden?|brand|schiffbrüchen?|schiffbruch|schiffsunglücke?n?|angriffe?n?|überfälle?n?|überschwemmungen|stürmen|erdbeben))(?!\p{L})/iu,
  nature:
    /(?<!\p{L})(?:(?:natur)?katastrophen?|überschwemmungen?|fluten?|hochwassern?|stürmen?|wirbelstürmen?|dürren?|waldbränden?|erdbeben|klima\p{L}*)(?!\p{L})/iu,
  belief:
    /(?<!\p{L})(?:glaub(?:t|te|en|ten)|mein(?:t|te|en|ten)|denk(?:t|en)|dacht(?:e|en)|find(?:et|en)|fand(?:en)?|trau(?:t|te|en|ten))(?!\p{L})/iu,
  dead: /(?<!\p{L})(?:starb(?:en)?|gestorben(?:e|en)?|tot(?:e|en|er)?|todesfälle|ertrunken(?:e|en)?|ertranken|getötet(?:e|en)?|leichen|ums leben)(?!\p{L})/iu,
  drowned: /(?<!\p{L})ertr(?:anken?|inken|unken(?:e|en)?)(?!\p{L})/iu,
  missing: /(?<!\p{L})(?:vermisst(?:e|en|er)?|verschwunden(?:e|en)?|verschollen(?:e|en)?)(?!\p{L})/iu,
})
