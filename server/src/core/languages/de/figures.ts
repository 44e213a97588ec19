import { codes, names, phrases, values } from '../lists.js'
import type { FigureWords } from '../words/figures.js'
import { belowHundred, compoundNumber } from './numbers.js'

/** German as newsrooms in Germany, Austria and Switzerland write it. */
export const deFigures = (): FigureWords => ({
  decimal: ',',

  small: { ...belowHundred, anderthalb: 1.5, eineinhalb: 1.5, zweieinhalb: 2.5, dreieinhalb: 3.5 },
  tens: {},
  hundred: 'hundert',
  compound: compoundNumber,
  scales: values(`1e3 tausend; 1e6 million millionen; 1e9 milliarde milliarden; 1e12 billion billionen;
    1e15 billiarde billiarden`),
  scaleLetters: values(`1e3 tsd; 1e6 mio mill; 1e9 mrd mia; 1e12 bio`),
  pointedScales: 'tsd mio mill mrd mia bio',
  ladders: [
    ['Tausend', 'Millionen', 'Milliarden', 'Billionen'],
    ['tausend', 'Millionen', 'Milliarden', 'Billionen'],
    ['Tsd.', 'Mio.', 'Mrd.', 'Bio.'],
  ],
  dozens: values(`12 dutzend`),
  half: 'halbe halben halber halbes halb',
  fractions: values(`2 hälfte; 3 drittel dritteln; 4 viertel vierteln; 5 fünftel fünfteln; 6 sechstel; 7 siebtel;
    8 achtel; 9 neuntel; 10 zehntel; 20 zwanzigstel; 100 hundertstel`),
  ordinalFractions: '',
  plainFractions: 'hälfte drittel fünftel sechstel siebtel achtel neuntel zehntel zwanzigstel hundertstel',
  invariantFractions: 'drittel viertel fünftel sechstel siebtel achtel neuntel zehntel zwanzigstel hundertstel',
  definiteFractions: 'hälfte',
  nths: values(`2 zweite zweiter zweites zweiten zweitem; 3 dritte dritter drittes dritten drittem;
    4 vierte vierter viertes vierten viertem; 5 fünfte fünfter fünftes fünften fünftem;
    6 sechste sechster sechstes sechsten; 7 siebte siebter siebtes siebten; 8 achte achter achtes achten;
    9 neunte neunter neuntes neunten; 10 zehnte zehnter zehntes zehnten; 20 zwanzigste zwanzigster zwanzigsten;
    100 hundertste hundertster hundertsten`),
  multiples:
    values(`2 doppelt doppelte doppelten doppelter zweimal verdoppelt verdoppelte verdoppelten verdoppeln zweifach zweifache;
    3 dreimal dreifach dreifache dreifachen verdreifacht verdreifachte verdreifachten verdreifachen;
    4 viermal vierfach vierfache vierfachen vervierfacht vervierfachte vervierfachten;
    5 fünfmal fünffach fünffache fünffachen verfünffacht verfünffachte; 6 sechsmal sechsfach sechsfache versechsfacht;
    7 siebenmal siebenfach siebenfache versiebenfacht; 8 achtmal achtfach achtfache verachtfacht; 9 neunmal neunfach;
    10 zehnmal zehnfach zehnfache zehnfachen verzehnfacht verzehnfachte; 20 zwanzigmal zwanzigfach; 100 hundertmal hundertfach;
    0.5 halbiert halbierte halbierten halbieren`),
  frequencies: 'zweimal dreimal viermal fünfmal sechsmal siebenmal achtmal neunmal zehnmal zwanzigmal hundertmal',
  looseMultiples:
    'doppelt doppelte doppelten doppelter verdoppeln halbieren verdreifachen zweifach zweifache dreifach dreifache dreifachen vierfach vierfache vierfachen',
  verbMultiples: '',
  auxiliaries:
    'sich zu wird werden würde könnte kann muss das dem vom ums fast beinahe nahezu rund mehr wurde wurden hat haben',
  vague: values(`12 dutzende dutzenden; 100 hunderte hunderten; 1e3 tausende tausenden; 1e4 zehntausende zehntausenden;
    1e5 hunderttausende hunderttausenden; 1e6 millionen; 1e9 milliarden`),
  vagueOf: '',
  vaguers: 'mehrere mehreren einige einigen wenige wenigen paar etliche zig',

  and: 'und &',
  or: 'oder',
  of: 'von der des aller vom',
  in: '',
  out: '',
  outOf: 'von',
  every: 'jeder jede jedes jeden jedem',
  per: 'pro je',
  to: 'bis',
  reaches: 'auf',
  fromToRange: true,
  from: 'von',
  between: 'zwischen',
  than: 'als',
  by: 'um',
  articles: 'ein eine einen einem einer eines',
  definite:
    'der die das den dem des diese dieser dieses diesen diesem jene jener ihre ihrer seine seiner alle allen beide beiden',
  times: 'mal',
  negative: 'minus',
  point: 'komma',
  fold: 'fach fache',
  multipleLeads: 'so wie',
  pluralVerbs: 'sind waren haben hatten kam kamen lebt leben lebte',
  rateLeads: 'auf',
  joinedPrefixes: 'unter über fast rund mitte ende anfang',
  lengthWords: 'hoch breit lang tief',
  attributives: '',
  everybody: 'männer frauen kinder',
  everybodyHead: 'menschen',
  ranging: '',

  percent: phrases(`prozent | prozents | % | v . h`),
  points: phrases(`prozentpunkte | prozentpunkten | prozentpunkt | %-punkte | % - punkte | % punkte`),
  barePoints: 'punkte punkten punkt',
  indexWords: 'index indizes dax börse kurs kurse',

  currencies:
    names(`USD dollar dollars; EUR euro euros cent cents; GBP pfund; CHF franken rappen; RUB rubel; TRY lira; UAH hrywnja
    griwna; PLN zloty złoty; JPY yen; CNY yuan; SEK kronen; INR rupien rupie`),
  signs: codes(
    `USD $ usd; EUR € eur; GBP £ gbp; CHF chf sfr; JPY ¥ jpy; RUB ₽ rub; TRY ₺; UAH ₴; PLN pln; CZK czk; HUF huf; - us`,
  ),
  dollars: codes(`USD us amerikanische; AUD a au australische; CAD c can kanadische`),
  weights: 'pfund',
  pointedSigns: 'sfr fr',
  subunitWords: 'cent cents rappen',
  fines: '',

  hedges: {
    about:
      phrases(`rund | etwa | ungefähr | circa | zirka | ca . | ca | schätzungsweise | geschätzt | geschätzte | geschätzten |
    um die | gegen | grob | annäherungsweise | in etwa | so um die | ~ | ≈ | in der größenordnung von`),
    nearly: phrases(`knapp | fast | beinahe | nahezu | annähernd | an die | nicht ganz | kurz vor | etwas weniger als |
    bald | knappe | knappen`),
    over: phrases(`mehr als | über | gut | gute | guten | etwas mehr als | deutlich mehr als | weit mehr als | weit über | deutlich über |
    knapp über | oberhalb von | jenseits von | > | mehr denn`),
    under:
      phrases(`weniger als | unter | deutlich weniger als | weit weniger als | weit unter | deutlich unter | knapp unter |
    unterhalb von | <`),
    atLeast: phrases(`mindestens | wenigstens | zumindest | nicht weniger als | nicht unter | ≥ | mindestens aber`),
    atMost: phrases(`bis zu | höchstens | maximal | allenfalls | nicht mehr als | nicht über | ≤ | bis maximal`),
  },
  hedgesAfter: {
    about: phrases(`oder so | plus minus`),
    over: phrases(`und mehr | +`),
    atLeast: phrases(`oder mehr | mindestens | aufwärts`),
    atMost: phrases(`oder weniger | höchstens`),
  },
  hedgeFillers: 'weitere weiteren weiterer zusätzliche zusätzlichen',
  compares: phrases(
    `prozent | % | mal | doppelt | drittel | viertel | hälfte | noch | zweimal | dreimal | viermal | fünfmal | sechsmal | zehnmal`,
  ),

  months: `januar jänner februar feber märz april mai juni juli august september oktober november dezember
    jan feb mär apr jun jul aug sept sep okt nov dez`,
  weekdays: 'montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag',
  timesOfDay: phrases(`uhr`),
  looseTimes: '',
  timeHedges: 'um gegen etwa rund circa ca',
  eras: 'v n',
  time: `sekunde sekunden minute minuten stunde stunden tag tage tagen tages woche wochen monat monate monaten monats jahr jahre jahren jahres
    jahrzehnt jahrzehnte jahrzehnten jahrhundert jahrhunderte jahrhunderten quartal quartale quartalen halbjahr halbjahre nacht nächte nächten
    wochenende wochenenden generation generationen jährige jährigen jähriges jähriger monatige monatigen tägige tägigen wöchige wöchigen stündige stündigen`,
  timeFillers:
    'aufeinanderfolgende aufeinanderfolgenden weitere weiteren volle vollen ganze ganzen lange langen letzte letzten vergangene vergangenen',
  ageBefore: phrases(`im alter von | alter von | im alter zwischen | alter zwischen | im alter von etwa | alter ab`),
  ageAfter:
    phrases(`jahre alt | jahre alte | jahren alt | monate alt | wochen alt | tage alt | jähriger | jährige | jährigen | jähriges | jährigem |
    jahre jung | lebensjahr | lebensjahre`),
  ageHedges: 'unter über ab',
  ageHolders: 'alle jene diejenigen ist sind war waren',
  copulas: 'ist sind war waren',
  ageSubjects: 'er ich',
  ageAdverbs: 'erst gerade nun damals schon noch kaum',
  measures: `kilometer kilometern km meter metern m zentimeter cm millimeter mm meilen seemeilen tonne tonnen t kilogramm kilo kilos kg gramm g
    liter litern l hektar quadratmeter quadratkilometer kubikmeter grad celsius kilowattstunden megawatt gigawatt watt volt knoten gb mb tb bit byte`,
  measurePhrases: phrases(`° | ° c | grad celsius`),
  measureBefore: phrases(`temperaturen von | geschwindigkeit von | stärke`),

  labels: `artikel art paragraf paragraph paragrafen paragraphen absatz abs satz ziffer seite seiten kapitel abschnitt anhang anlage tabelle abbildung
    abb tab grafik karte band heft ausgabe nummer nr zimmer raum haus halle gate terminal flug linie bus zug gleis tor ausfahrt autobahn bundesstraße
    drucksache aktenzeichen az verordnung richtlinie resolution beschluss titel fall modell typ stufe phase runde platz rang gruppe block zone sektor
    liga kanal staffel folge teil punkt agenda version windows apollo airbus boeing woche tag klasse jahrgang fußnote`,
  legalAfter: phrases(`abs | absatz | asylg | aufenthg | gg | stgb | eu-vertrag`),
  reportersAfter: phrases(`bverfge`),
  labelAbbreviations: 'art abs nr abb tab az str s',
  looseLabels: 'satz teil haus karte band platz rang gruppe woche tag fall punkt',
  settings: `zimmer raum haus halle gate terminal flug linie bus zug gleis tor ausfahrt autobahn bundesstraße fall runde phase staffel
    gruppe block zone sektor woche tag klasse jahrgang teil punkt`,
  settingLeads: 'in an auf aus bei nach seit vor hinter neben entlang während',
  mergedArticles: 'im am beim vom zum zur',
  pointers:
    'diese dieser diesem diesen dieses jener jene jenem jenen vergangene vergangenen vergangener selben gleichen',
  countVerbs: 'überlebten starben ertranken kamen flohen erreichten verließen',
  ordinals: `erste ersten erster erstes ersten zweite zweiten zweiter zweites dritte dritten dritter drittes vierte vierten fünfte fünften sechste siebte
    achte neunte zehnte elfte zwölfte letzte letzten letzter letztes nächste nächsten`,
  ordinalSuffixes: '. te ten ter tes',
  ordinalLeads:
    'der die das den dem des am zum zur beim vom im ihr ihre ihren sein seine seinen jeder jede jedes jeden ins seit bis ab',
  numberWords: phrases(`nr . | nr | nummer | # | № | rang | platz`),
  looseNumberWords: '',
  numberingWords: '',
  yearCues: `in im seit bis vor nach ab jahr jahre jahren jahres ende anfang mitte sommer winter frühjahr frühling herbst von zwischen und oder um gegen der die
    das dem des wahl wahlen saison schuljahr haushaltsjahr`,
  yearBefore:
    phrases(`jahr | jahre | jahren | jahres | im jahr | seit | bis | ende | anfang | mitte | sommer | winter | frühjahr | frühling | herbst |
    haushaltsjahr | geschäftsjahr`),
  streets: 'straße strasse str platz allee weg gasse ufer ring damm chaussee',
  phones: 'tel telefon telefonnummer hotline fax handy mobil rufnummer anrufen whatsapp',
  versions: 'v version windows android ios python java node',
  scoreWords:
    'stimmen stimme sieg siegte gewann gewonnen verlor verloren niederlage spiel spielstand unentschieden führte führen mehrheit ergebnis',
  idioms:
    phrases(`null toleranz | null und nichtig | unter vier augen | auf allen vieren | null problemo | außer acht | in acht nehmen |
    zwei seiten einer medaille | zwei seiten der medaille | zwei paar schuhe | zwischen zwei stühlen | die eine oder andere | der eine oder andere |
    ein für alle mal | aller guten dinge sind drei | die sieben weltmeere | sieben weltmeere | auf wolke sieben | wolke sieben | stunde null |
    zum einen | in zwei hälften | fünf vor zwölf | hundert prozent sicher | erste hälfte | zweite hälfte | ersten hälfte | zweiten hälfte |
    eins zu eins | tausend dank | tausendundeine nacht | halb so wild | halbe sache | halbe sachen | auf halbem weg | auf halber strecke |
    zweite wahl | dritte welt | die vier jahreszeiten | notruf 112 | notruf 110 | die 112 | der 110`),

  stops: `in im an am auf aus bei beim bis durch für gegen hinter mit nach neben ohne seit über um unter von vom vor während wegen zu zum zur zwischen trotz
    und aber oder doch sondern denn weil dass ob wenn als wie so nur auch noch schon bereits mehr weniger davon dabei damit daran darauf darunter dazu dafür
    der die das den dem des ein eine einen einem einer eines dieser diese dieses diesen diesem jeder jede jedes alle allen kein keine keinen
    ist sind war waren wird werden wurde wurden worden hat haben hatte hatten sei seien wäre wären kann können konnte konnten soll sollen sollte sollten
    muss müssen musste mussten will wollen wollte wollten darf dürfen mag
    ich du er sie es wir ihr ihnen ihm ihn uns man sich wer was welche welcher welches deren dessen
    hier dort dann nun heute gestern morgen jetzt damals zuvor davor danach später früher dagegen allerdings jedoch insgesamt zusammen allein je pro etwa rund
    sagte sagt sagen teilte mit erklärte laut zufolge kamen kam kommen kommt gingen ging gehen geht flohen floh fliehen flüchteten flüchtete lebten lebte leben lebt
    starben starb sterben ertranken ertrank stellten stellte stellen stellt beantragten beantragte beantragen erhielten erhielt erhalten bekamen bekam
    verließen verließ verlassen erreichten erreichte erreichen überquerten überquerte kehrten kehrte kehren zurück reisten reiste reisen ein aus ab
    stieg stiegen steigen sank sanken sinken fiel fielen fallen wuchs wuchsen gab geben gibt blieben blieb bleiben lag lagen liegen standen stand stehen
    zählte zählten registrierte registrierten registriert gezählt gemeldet meldete meldeten angekommen eingereist geflohen gekommen gestellt erfasst
    brauchen braucht brauchten suchten suchte suchen fanden fand finden nahmen nahm nehmen nimmt warten wartete warteten sitzen saßen arbeiten arbeiteten
    machen macht machte machten betrug betrugen beträgt entspricht entsprach entfielen entfiel entfällt`,
  persons: `menschen mensch personen person männer männern mann frauen frau kinder kindern kind minderjährige minderjährigen minderjähriger jugendliche
    jugendlichen erwachsene erwachsenen mädchen jungen babys säuglinge senioren familien familie haushalte haushalten paare
    flüchtlinge flüchtlingen flüchtling geflüchtete geflüchteten geflüchteter geflohene geflohenen asylsuchende asylsuchenden asylbewerber asylbewerbern
    asylbewerberinnen asylwerber asylwerbern antragsteller antragstellern antragstellerinnen migranten migrantinnen migrant zuwanderer zuwanderern einwanderer
    einwanderern auswanderer auswanderern ausländer ausländern ausländerinnen schutzsuchende schutzsuchenden schutzberechtigte schutzberechtigten
    vertriebene vertriebenen binnenvertriebene binnenvertriebenen rückkehrer rückkehrern heimkehrer staatsbürger staatsbürgern staatsbürgerinnen
    staatsangehörige staatsangehörigen bürger bürgern bürgerinnen bewohner bewohnern einwohner einwohnern neuankömmlinge neuankömmlingen ankömmlinge
    arbeiter arbeitern arbeiterinnen arbeitskräfte arbeitskräften fachkräfte fachkräften beschäftigte beschäftigten studenten studierende studierenden
    schüler schülern schülerinnen lehrer pflegekräfte pflegekräften ärzte ärzten soldaten polizisten zivilisten helfer helfern fischer seeleute
    passagiere passagieren insassen häftlinge häftlingen gefangene gefangenen opfer opfern tote toten leichen verletzte verletzten vermisste vermissten
    überlebende überlebenden schleuser schleusern schmuggler tatverdächtige tatverdächtigen touristen pendler pendlern
    syrer syrern afghanen afghanern ukrainer ukrainern ukrainerinnen iraker irakern iraner iranern russen türken türkinnen kurden eritreer somalier
    nigerianer georgier moldauer venezolaner kolumbianer tunesier marokkaner algerier pakistaner inder chinesen vietnamesen deutsche deutschen polen`,
  officials: `minister ministerin ministerinnen beamte beamten sprecher sprecherin abgeordnete abgeordneten politiker politikerinnen richter richterin
    bürgermeister präsident präsidentin kanzler kanzlerin botschafter experten expertinnen forscher forscherinnen wissenschaftler juristen anwälte anwältinnen
    zeugen kollegen redakteure journalisten ökonomen diplomaten vertreter kommissare`,
  affected: `tote toten todesfälle todesfällen todesopfer getötet getötete ertrunken ertrunkene gestorben verstorben verletzt vermisst festgenommen festnahmen
    überlebende überlebenden abgeschoben abschiebungen abschiebung zurückweisungen zurückgewiesen rückführungen ausgewiesen verhaftet inhaftiert entführt gerettet geborgen
    asylanträge asylanträgen asylantrag anträge anträgen erstanträge erstanträgen folgeanträge folgeanträgen entscheidungen ablehnungen visa visen
    aufenthaltstitel einreisen ausreisen grenzübertritte grenzübertritten überfahrten ankünfte ankünften einbürgerungen angriffe angriffen straftaten fälle fällen
    umsiedlungen aufnahmen registrierungen klagen urteile geburten obdachlos vertrieben`,
  plurals: '',
  singulars: `prozent euro dollar uhr jahr jahre jahren monat monate monaten woche wochen tag tage tagen deutschland europa`,
  speech:
    'sagte sagt sagten erklärte erklärten berichtete berichteten meldete schrieb betonte kritisierte warnte forderte',
  up: `stieg stiegen steigen steigt gestiegen anstieg zunahme zunahm zugenommen wuchs wuchsen gewachsen wachstum zuwachs erhöhte erhöht erhöhten plus kletterte
    nahm kletterten legte legten steigerung erhöhung`,
  down: `sank sanken sinken sinkt gesunken fiel fielen fallen gefallen rückgang abnahme abgenommen minus verringerte verringerten verringert reduzierte
    reduzierten ging gingen zurückgegangen schrumpfte schrumpften`,
  plainChanges: 'plus minus',
  particleVerbs: '',
  putOff: 'verschoben verschob vertagt verlängert verspätet',
  shareLeads: 'um auf zu zur für bei über',
  comparativesUp: 'mehr höher größer länger häufiger zuwachs anstieg plus',
  comparativesDown: 'weniger niedriger geringer kleiner kürzer rückgang minus',
  capitalNouns: true,
  isPlural: () => false,
  isPeople: (word) => /(?:linge|lingen|suchende|suchenden|innen|ische|ner|nern)$/.test(word),
})
