import { codes, names, phrases, values } from '../lists.js'
import type { FigureWords } from '../words/figures.js'

/** English as newsrooms on all continents write it: British and American spelling, Indian scales. */
export const enFigures = (): FigureWords => ({
  decimal: '.',

  small:
    values(`0 zero; 1 one; 2 two; 3 three; 4 four; 5 five; 6 six; 7 seven; 8 eight; 9 nine; 10 ten; 11 eleven; 12 twelve;
    13 thirteen; 14 fourteen; 15 fifteen; 16 sixteen; 17 seventeen; 18 eighteen; 19 nineteen`),
  tens: values(`20 twenty; 30 thirty; 40 forty fourty; 50 fifty; 60 sixty; 70 seventy; 80 eighty; 90 ninety`),
  hundred: 'hundred',
  compound: null,
  scales: values(`1e3 thousand thousands; 1e6 million millions; 1e9 billion billions milliard; 1e12 trillion trillions;
    1e5 lakh lac lakhs lacs; 1e7 crore crores; 1e15 quadrillion`),
  scaleLetters: values(`1e3 k; 1e6 m mn mln mio mil mm; 1e9 bn b bln; 1e12 tn trn t; 1e7 cr`),
  pointedScales: '',
  ladders: [
    ['thousand', 'million', 'billion', 'trillion'],
    ['k', 'm', 'bn', 'tn'],
    ['k', 'mn', 'bn', 'trn'],
    ['k', 'mln', 'bln', 'trln'],
  ],
  dozens: values(`12 dozen`),
  half: 'half',
  fractions:
    values(`3 third thirds; 4 quarter quarters; 5 fifth fifths; 6 sixth sixths; 7 seventh sevenths; 8 eighth eighths;
    9 ninth ninths; 10 tenth tenths; 20 twentieth; 100 hundredth; 2 halves`),
  ordinalFractions: 'third fifth sixth seventh eighth ninth tenth twentieth hundredth quarter',
  plainFractions: '',
  invariantFractions: '',
  definiteFractions: '',
  nths: {},
  multiples: values(`2 twice double doubled doubling doubles twofold;
    3 thrice triple tripled tripling triples treble trebled trebling trebles threefold;
    4 quadruple quadrupled quadrupling fourfold; 5 quintupled fivefold; 0.5 halved halving halve halves; 6 sixfold;
    7 sevenfold; 8 eightfold; 9 ninefold; 10 tenfold; 12 twelvefold; 15 fifteenfold; 20 twentyfold; 30 thirtyfold;
    50 fiftyfold; 100 hundredfold; 1000 thousandfold`),
  frequencies: 'twice thrice',
  looseMultiples: 'double triple treble quadruple doubles triples trebles halve halves',
  verbMultiples: 'doubles triples trebles halves',
  auxiliaries: 'to will would could can may might must should not nearly almost roughly effectively',
  vague: values(`12 dozens; 20 scores; 10 tens; 100 hundreds; 1e3 thousands; 1e6 millions; 1e9 billions; 1e12 trillions;
    1e5 lakhs; 1e7 crores`),
  vagueOf: 'scores tens',
  vaguers: 'several few couple',

  and: 'and &',
  or: 'or',
  of: 'of',
  in: 'in',
  out: 'out',
  outOf: '',
  every: 'every each',
  per: 'per',
  to: 'to',
  reaches: 'to',
  fromToRange: false,
  from: 'from',
  between: 'between',
  than: 'than',
  by: 'by',
  articles: 'a an',
  definite: 'the this that these those its their his her our my your all such both',
  times: 'times',
  negative: 'minus',
  point: 'point',
  fold: 'fold',
  multipleLeads: 'as what',
  pluralVerbs: 'are were have had has',
  rateLeads: 'for',
  joinedPrefixes: 'under over nearly almost some mid pre post plus a',
  lengthWords:
    'high wide long deep tall away below above sprint race freestyle hurdles butterfly backstroke relay apart thick',
  attributives: 'women men sports arms customs rights goods savings systems operations communications',
  everybody: 'men women children',
  everybodyHead: 'people',
  ranging: 'ranging ranged ranges range anywhere anything estimates somewhere varying varied vary estimated',

  percent: phrases(`percent | per cent | pct | percents | %`),
  points:
    phrases(`percentage points | percentage point | percent points | per cent points | percentage-points | % points | pp |
    ppt | ppts | p . p`),
  barePoints: 'points point',
  indexWords: 'index indexes indices score scores dow nasdaq ftse dax stocks',

  currencies:
    names(`USD dollar dollars usd bucks cent cents; EUR euro euros eur; GBP gbp sterling quid pence; RUB rouble roubles ruble rubles rub;
    INR rupee rupees inr; JPY yen jpy; CNY yuan renminbi cny rmb; TRY lira liras lire; UAH hryvnia hryvnias uah;
    PLN zloty zlotys zlotych złoty pln; CHF chf; SEK kronor krona sek; DKK kroner dkk; NOK nok;
    CZK koruna korunas czk; HUF forint forints huf; BDT taka bdt; NGN naira ngn; ZAR rand zar; KRW krw; MXN mxn;
    THB baht; ILS shekel shekels; PHP php; KES kes ksh; UGX ugx; AUD aud; CAD cad; NZD nzd; SGD sgd; PKR pkr;
    LKR lkr; GEL lari; KZT tenge; ETB birr; GHS cedi cedis; IDR rupiah; MYR ringgit; SAR riyal riyals sar;
    AED dirham dirhams aed; KWD dinar dinars; XAF xaf; XOF xof; RON leu lei; BGN leva; BRL brl;
    pounds pounds pound; francs franc francs; pesos peso pesos; shillings shilling shillings; crowns crowns`),
  signs:
    codes(`USD $ usd; EUR € eur euro; GBP £ gbp; JPY ¥ jpy; INR ₹ rs inr; RUB ₽ rub; TRY ₺; UAH ₴; ILS ₪; KRW ₩ krw; NGN ₦ ngn;
    VND ₫; THB ฿; BDT ৳ tk bdt; PHP ₱ php; GHS ₵ ghs; KZT ₸; GEL ₾; CRC ₡; PYG ₲; CHF chf; PKR pkr;
    KES ksh kes; shillings sh; UGX ush; XAF cfa; ZAR zar r; AUD aud; CAD cad; NZD nzd; SGD sgd; SEK sek; NOK nok;
    DKK dkk; PLN pln; HUF huf; CZK czk; CNY rmb cny; AED aed; MXN mxn; MYR rm; - us; LKR lkr; ETB etb birr`),
  dollars:
    codes(`USD us american; AUD a au australian; CAD c ca can canadian; NZD nz zealand; HKD hk kong; SGD s sg singapore; BRL r; TWD nt; MXN mx; TTD tt; JMD j; ZWL z; NAD n;
    XCD ec; BZD bz; GYD g`),
  weights: 'pounds pound',
  pointedSigns: 'rs tk ksh sh',
  subunitWords: 'cent cents pence',
  fines:
    'fine fines grant grants bill bills payment payments loan loans cheque fee fees note notes bonus reward bounty ticket prize cap limit',

  hedges: {
    about:
      phrases(`about | around | roughly | approximately | approx | approx . | some | circa | c . | ca . | ca | ~ | ≈ |
    an estimated | estimated | estimated at | estimated to be | estimated that | at an estimated | at about |
    at around | in the region of | on the order of | of the order of | in the order of | in the neighborhood of |
    in the neighbourhood of | somewhere around | something like | or about | the estimated | in the vicinity of`),
    nearly:
      phrases(`nearly | almost | close to | just under | just below | just short of | just shy of | shy of | short of |
    not quite | approaching | nearing | a little under | slightly under | a little less than | slightly less than |
    slightly below | just less than | slightly fewer than | a bit under | little short of | nigh on |
    little less than | virtually | practically | near | nearly as many as | almost as many as`),
    over: phrases(`more than | over | above | upwards of | upward of | exceeding | exceeded | exceeds | exceed | in excess of |
    just over | just above | just more than | well over | well above | well more than | a little over |
    a little more than | slightly over | slightly more than | slightly above | far more than | a bit over |
    greater than | north of | surpassed | surpassing | surpasses | surpass | topped | topping | tops |
    much more than | significantly more than | little more than | a bit more than | not less than just over |
    considerably more than | way over | way more than | larger than | > | beyond | bigger than | higher than |
    better than | substantially more than`),
    under: phrases(`less than | fewer than | under | below | well under | well below | far fewer than | far less than |
    much less than | lower than | smaller than | south of | < | significantly less than | beneath |
    considerably less than | considerably fewer than | substantially less than | no longer than`),
    atLeast:
      phrases(`at least | no fewer than | no less than | not fewer than | not less than | a minimum of | minimum of |
    minimum | at the very least | at a minimum | at minimum | as few as | as little as | as low as |
    the minimum of | ≥ | at the least | at a minimum of | or at least`),
    atMost:
      phrases(`up to | as many as | as much as | as high as | at most | no more than | not more than | a maximum of |
    maximum of | maximum | at the most | not exceeding | no greater than | no higher than | ≤ | upto |
    the maximum of | not exceed | by up to | at a maximum | at a maximum of | possibly as many as |
    perhaps as many as | not over | capped at`),
  },
  hedgesAfter: {
    about: phrases(`or so | - odd | odd | or thereabouts | give or take | approximately | - ish | roughly`),
    over: phrases(`- plus | plus | + | and counting | - some`),
    atLeast: phrases(`or more | at least | , at least | or greater | or higher | at a minimum | and more | , or more |
    at the very least | and up | or above`),
    atMost: phrases(
      `or fewer | or less | at most | , at most | or lower | at the most | or under | or below | maximum`,
    ),
  },
  hedgeFillers: 'another additional further extra other',
  compares: phrases(
    `percent | per cent | % | times | twice | double | half | even | still | thirds | third | quarters`,
  ),

  months: `january february march april may june july august september october november december
    jan feb mar apr jun jul aug sept sep oct nov dec`,
  weekdays: 'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun',
  timesOfDay:
    phrases(`am | pm | a . m | p . m | o'clock | gmt | utc | hours gmt | hours local | local time | hrs | noon | midnight |
    cet | cest | est | edt | pst | pdt | bst | in the morning | in the afternoon | in the evening | at night | z`),
  looseTimes: 'est z',
  timeHedges: 'about around circa up to near beyond',
  eras: 'ad bc bce ce',
  time: `second seconds minute minutes hour hours day days week weeks month months year years decade decades century centuries
    fortnight fortnights night nights quarter quarters weekend weekends semester semesters summers winters evenings mornings
    sec secs min mins hr hrs yr yrs generation generations millennia weekday weekdays workday workdays millennium fiscal-year`,
  timeFillers: `consecutive more straight additional full long calendar whole working business successive further solid entire
    short other extra fiscal financial school election academic gruelling grueling
    painful terrible brutal crucial difficult different separate light legislative bloody turbulent odd or so plus back big
    budget quarterly leap prior continuous uninterrupted final final-year hard`,
  ageBefore:
    phrases(`aged | age | ages | age of | age to | aged between | ages of | age group | ages between | aged from | aged about |
    turned | turns | turning | age range | aged only | aged just | age group of`),
  ageAfter:
    phrases(`year old | years old | year olds | month old | months old | week old | weeks old | day old | days old |
    years of age | months of age | yo | y . o | yrs old | yr old | hour old | hours old | year - old | decade old |
    decades old | century old | minute old | and over | and under | and older | or older | and above | or younger |
    and younger | years or older | years and older`),
  ageHedges: 'under over below above',
  ageHolders: 'those anyone everyone someone all is was aged',
  copulas: 'is are was were am',
  ageSubjects: "he she i you he's she's i'm you're",
  ageAdverbs: 'only just now then already still barely',
  measures: `bcm mcm bbl twh m t g l km kms kilometre kilometres kilometer kilometers mile miles metre metres meter meters cm centimetre centimetres
    centimeter centimeters mm millimetre millimetres millimeter millimeters feet foot inch inches yard yards tonne tonnes ton tons
    kg kgs kilogram kilograms kilo kilos gram grams grammes ounce ounces oz lb lbs acre acres hectare hectares ha degree degrees
    celsius fahrenheit mph kph knots litre litres liter liters gallon gallons barrel barrels bpd megawatt megawatts gigawatt gigawatts
    mw gw kwh mwh gwh kilowatt kilowatts watts volts hertz ghz mhz gb tb mb kb megabytes gigabytes terabytes byte bytes pixels decibels
    calories sqm ft sq caliber calibre carat cc kw kv nautical kilotons megaton hp horsepower cubic square bhp decibel ml cl petabytes
    kilobytes gsm dpi ppm bushels milligrams milligram mg mcg micrograms lux furlongs leagues fathoms rpm teraflops mbps gbps`,
  measurePhrases:
    phrases(`square | cubic | nautical miles | light years | ° | °c | º | metric tons | metric tonnes | short tons |
    long tons | million tonnes | board feet | basis points | dead weight | magnitude | on the richter`),
  measureBefore:
    phrases(`magnitude | magnitude of | measuring | temperature of | temperatures of | richter scale | speed of |
    speeds of | altitude of`),

  labels: `p pp area radio secs figs chap ste pt orders proclamations acts laws war wars fortune forbes ftse dax cac nasdaq euro pact article articles section sections title titles chapter chapters paragraph paragraphs para paras clause clauses rule rules
    page pages pg pp figure fig table annex appendix schedule resolution resolutions directive regulation convention protocol
    decree order proclamation amendment act law bill part parts item items line lines route highway interstate motorway
    road room flat apartment apt suite gate terminal platform channel flight train bus phase level levels grade tier stage
    episode season volume vol issue case docket file application permit form visa subclass class category type unit
    unit's group zone sector district ward block building house box lot camp checkpoint point step question option appendix model
    boeing airbus proposition prop sdg goal objective priority task target day week year round game match week's
    art arts sec exhibit note footnote endnote slide photo image graph chart map inset box week
    subsection subsections subparagraph subpart subchapter pillar scenario lane pier hall studio agenda vision horizon
    windows ios android apollo falcon formula u.s.c. brigade regiment battalion division squadron ch verse psalm brief edition
    kilometre-marker km-marker exit junction berth dock runway ticket id code error bulletin circular notice briefing update report working`,
  legalAfter: phrases(`c . f . r | u . s . c | cfr | usc`),
  reportersAfter:
    phrases(`u . s | f . 3d | f . 2d | f . supp | f . 4th | f . 3 d | f . 2 d | f . 4 | s . ct | fed . reg | f . r | fr |
    stat | f . d | f . r . d | l . ed | i & n | i . & n | b . i . a | p . 2d | p . 3d | n . e | s . w | n . w`),
  labelAbbreviations:
    'p pp pg art arts sec secs fig figs para paras vol ch chap ex app cl reg dir res prop ste apt ser pt bk',
  looseLabels:
    'area radio orders proclamations acts laws war wars fortune euro pact no order act report art may bill law',
  settings: `year week week's day season episode round game match route highway motorway road channel flight train bus lane pier dock
    runway berth junction exit crossing room flat apartment suite hall gate terminal platform studio group case zone sector district
    ward block building house lot camp checkpoint point class unit unit's area line number target brigade regiment battalion
    division squadron vote boat`,
  settingLeads: `in on at aboard near inside outside along across through throughout during around by behind from to into onto over
    within after before since until`,
  mergedArticles: '',
  pointers: 'this that another same past previous',
  countVerbs: 'survived survive leave arrive drowned fled flee perish die came come cross crossed went reached',
  ordinals: `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth
    seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth thousandth last next former latter`,
  ordinalSuffixes: 'st nd rd th',
  ordinalLeads: '',
  numberWords:
    phrases(`no | no . | nos . | nos | number | numbers | # | № | nr . | nr | num . | n ° | nº | n º | numbered | number - |
    rank | ranked | ranks | top | ranking`),
  looseNumberWords: 'no nos',
  numberingWords: 'they we who which now today still together alone',
  yearCues: `in since by until till before after during from of for to through late early mid pre post fiscal fy year years summer winter spring autumn
    fall between circa election elections the this its their his every as and or around about at on season class vintage back`,
  yearBefore: phrases(
    `year of our lord | year | fiscal | fiscal year | fy | financial year | in | since | until | late | early | mid | summer | winter |
    spring | autumn | fall`,
  ),
  streets: `street st avenue ave road rd boulevard blvd lane ln drive dr square sq court ct place pl way parkway pkwy highway hwy terrace
    crescent close quay embankment broadway strasse straße`,
  phones:
    'tel telephone phone call calling hotline helpline whatsapp fax dial mobile cell text sms dialling dialing 📞',
  versions: 'v version ver release ios android windows python java node build',
  scoreWords: `vote votes voted voting ruled ruling score scored scores draw drew beat beating win wins won winning victory lost loss defeat
    defeated lead leads led trailed trails decision majority margin passed approved rejected tally senate house court match game
    final semifinal qualifier`,
  idioms:
    phrases(` 911 dispatch | 911 call | 911 calls | 911 caller | 911 dispatcher | 911 dispatchers | 911 operator | 911 operators |
    911 emergency | called 911 | call 911 | calling 911 | dial 911 | dialled 911 | dialed 911 | called 999 | call 999 | calling 999 |
    999 call | called 112 | call 112 | half a chance | half over | half asleep | half dead | one hundred percent certain | one hundred percent sure | hundred percent certain | hundred percent sure |
    a million reasons | a thousand reasons | million reasons | a million times | a thousand times |
    a hundred times | one in a million | a million to one | million dollar question | thousand words |
    one million dollar question | zero tolerance | zero sum | ground zero | zero hour | net zero | zero day |
    day one | square one | one hit wonder | patient zero | year zero | sub zero | absolute zero | two fold |
    second to none | six feet under | one stop shop | one stop | one size fits | one way | two way | one on one |
    one to one | one by one | two by two | one off | one offs | one liner | one sided | two faced | catch 22 |
    nine to five | 9 to 5 | nine lives | cloud nine | dressed to the nines | high five | take five | give me five |
    fifty fifty | 50 50 | 50 / 50 | one two punch | two cents | two sides of the same coin | two birds |
    one stone | kill two birds | seven seas | seven wonders | seven deadly sins | eleventh hour | five star |
    four star | three star | two star | two thirds majority rule | forty winks | at sixes and sevens |
    on all fours | third world | first world | third party | third parties | third country | third countries |
    third quarter | second half | first half | double standard | double standards | double down | doubled down |
    doubling down | doubles down | double edged | double check | double decker | doubles as | doubled as |
    doubling as | doubled up | doubling up | double up | double digit | double digits | triple digit |
    triple digits | single digit | two digit | three digit | four digit | half time | half way | half hearted |
    half brother | half sister | half baked | half truth | half truths | half mast | half measures | half measure |
    half staff | half the battle | half the story | my better half | better half | half century | half a century |
    half the world away | half life | half past | quarter past | quarter final | quarter finals | half finished |
    half built | half empty | half full | half marathon | half moon | half term | half dead | half asleep |
    half naked | half expected | half a mind | quarter century | two time | one time | three time | four time |
    five time | million miles | a million miles | worlds apart | thousand cuts | a thousand cuts | six pack |
    four letter word | one another | one thing | two things | no one | one reason | one way or another |
    one way or the other | one and all | one and only | one and the same | number one | one day |
    one and done | two left feet | two pronged | three pronged | one dimensional | two dimensional |
    three dimensional | four wheel | four wheeled | two wheeled | two wheelers | two tier | three tier |
    two tiered | one party | two party | two state | one state | two step | three step | one child policy |
    two child limit | in one go | one night stand | one man show | one eyed |
    nineteen eighty four | route one | double whammy | double bind | double life | double agent | double bed |
    double room | double glazing | double jeopardy | double vision | double taxation | double click |
    triple threat | triple jump | double figures | triple figures | double figure | half hour |
    half dozen of the other | fifth column | fifth amendment | fifth generation | fourth estate | nine eleven |
    seven eleven | zero emission | zero emissions | zero waste | zero hours | zero carbon | zero in | zeroed in |
    zero covid | zero chance | zero sense | one shot | the big five | big four | big three | five eyes |
    three kings | twelve apostles | ten commandments | magnificent seven | group of seven | group of twenty |
    group of 77 | gang of eight | gang of four`),

  stops: `in on at of from to by with within without into onto off out up down over under between among amid against across along around about
    through throughout during before after since until till for as than per via like despite towards toward near beyond behind below above
    and or but nor so yet if when while where who whom whose which that because although though unless whether what why how
    the a an this these those his her its their our my your some any each every no not none all both either neither more less fewer most least
    is are was were be been being am has have had having do does did doing will would can could may might must shall should
    isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't shouldn't
    i you he she it we they them him us me it's there here then now thus also too very just only even still already again once ever never almost nearly
    later ago earlier away together apart alone instead else however therefore meanwhile today yesterday tomorrow tonight abroad home
    said says say told tell tells added according fled flee arrived arrive arrives came come comes left leave went go goes made make makes took take
    crossed cross entered enter applied apply lived live lives living stayed stay remain remained remains died die dies drowned returned return
    reached reach received receive registered recorded lost lose gained got get gets gave give given see saw seen became become
    remaining moved move fell rose rise grew grow dropped increased decreased declined stood stands hit sought seek used using including included
    include includes compared comparing followed following worth due based ranging alongside aboard ashore inside outside whereas annually monthly
    daily weekly respectively altogether overall combined each apiece total anymore
    sent send paid pay spent spend cost costs waited wait waiting want wanted need needed returning arriving crossing entering living seeking working
    fleeing leaving coming going trying held hold keep kept kept moving travelled traveled walked work worked joined join
    began begin started start ended end continue continued continues faced face facing called call known show showed shown shows
    prohibits requires allows provides bars bans applies covers mandates occurs happens remains lives works comes goes makes takes
    gets gives means involves contains represents accounts depends belongs say think thought believe believed know knew signed backed supported opposed agreed
    jan feb mar apr jun jul aug sept sep oct nov dec january february march april june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday`,
  persons: `people person persons male males female females others individual individuals woman women man men child children minor minors girl girls boy boys infant infants baby babies
    teenager teenagers teen teens adult adults youth youths elderly pensioners mother mothers father fathers parent parents son sons daughter daughters
    brother brothers sister sisters sibling siblings family families household households couple couples orphans widows relatives
    migrant migrants refugee refugees asylum-seeker seekers seeker immigrant immigrants emigrants emigrant alien aliens foreigner foreigners returnees returnee
    deportees deportee detainees detainee idps evacuees expatriates nationals national citizens citizen residents resident inhabitants villagers locals newcomers arrivals
    applicants applicant claimants claimant beneficiaries recipients entrants stowaways castaways survivors survivor victims victim casualties casualty
    civilians civilian soldiers soldier troops fighters fighter militants militant rebels insurgents policemen policewomen officers officer police peacekeepers
    smugglers smuggler traffickers trafficker gunmen gunman attackers attacker suspects suspect terrorists terrorist criminals criminal offenders offender murderers rapists
    killers killer gang-members inmates inmate prisoners prisoner hostages hostage captives passengers passenger crew drivers driver
    workers worker labourers laborers employees employee staff students student pupils pupil teachers teacher doctors doctor nurses nurse medics journalists journalist
    activists activist protesters protester demonstrators volunteers rescuers fishermen farmers farmer herders traders shepherds pilgrims tourists tourist
    patients patient bodies body corpses fatalities dead wounded injured missing illegals men women's americans veterans veteran voters voter members bystander bystanders
    ukrainians syrians afghans greeks turks poles serbs croats kurds danes swedes finns czechs arabs jews britons scots thais filipinos
    rohingya rohingyas hazaras uighurs uyghurs roma muslims christians yazidis somalis iraqis pakistanis bangladeshis israelis yemenis
    nepalis cubans kenyans guineans malians senegalese congolese eritreans ethiopians gambians ivorians burmese chinese vietnamese
    colombians ecuadorians hondurans salvadorans guatemalans haitians peruvians mexicans mothers-to-be schoolchildren schoolgirls
    schoolboys labourers crewmen crewmembers hikers swimmers sailors marines policeman soldiers guards rescuers jihadists extremists
    secondees occupants commuters cyclists pedestrians shoppers worshippers worshipers mourners evacuee repatriates escapees runaways
    dependants dependents spouses widows grandchildren grandmothers twins neighbors neighbours guests tenants trainees apprentices`,
  officials: `minister ministers official officials spokesman spokesmen spokeswoman spokespersons spokespeople senator senators lawmaker lawmakers
    congressman congressmen representatives deputies mps mp leaders leader president presidents mayor mayors governor governors judge judges
    justices diplomats diplomat ambassador ambassadors experts expert analysts analyst lawyers lawyer economists economist researchers scientists
    academics scholars authors critics advisers advisors commissioners commissioner prosecutors attorneys attorney delegates envoys politicians candidates
    directors executives ceos chiefs secretaries speakers witnesses sources colleagues friends readers reporters editors professors historians statisticians`,
  affected: `deaths death killings killing murders murder homicides rapes injuries arrests arrest detentions deportations deportation removals removal returns expulsions
    evictions abductions kidnappings disappearances drownings rescues convictions charges indictments
    applications application decisions decision arrivals arrival departures crossings encounters apprehensions entries claims rejections refusals permits
    visas registrations requests appeals cases relocations resettlements evacuations transfers attacks shootings births fatalities casualties assaults victims
    killed dead died wounded injured arrested missing displaced detained deported drowned rescued murdered raped abducted kidnapped hospitalized hospitalised
    perished shot stabbed beheaded executed evacuated evicted expelled charged convicted sentenced beaten hurt trapped stranded homeless held
    survivors kills killing wounding injuring leaving kill injure`,
  plurals: `rohingya roma chinese senegalese congolese burmese vietnamese people children men women persons police youth youths staff troops personnel cattle sheep fish media data criteria lives wives knives mice feet teeth geese
    offspring aircraft series species crew elderly dead wounded injured missing displaced unemployed homeless poor disabled fishermen policemen gunmen women's
    congressmen spokesmen servicemen firemen businessmen idps mps households nationals alumni phenomena livestock deceased faithful infantry gentry clergy townspeople
    salespeople spokespeople tribespeople kinsmen`,
  singulars: `status crisis basis campus virus census gas bus process access progress success business address stress class mass pass loss glass grass press congress
    politics economics mathematics news analysis thesis diabetes always perhaps besides less unless plus thus towards across yes this his its hers ours theirs was is as has does
    us series previous various religious serious famous numerous dangerous precious continuous obvious enormous tremendous previous indigenous homeless stateless
    fewness asylum-us overseas downs upstairs sometimes afterwards whereas texas paris athens brussels honduras damascus cyprus laos belarus barbados bahamas
    united states' netherlands philippines emirates ethos chaos consensus bonus focus surplus corpus campus apparatus genius`,
  speech:
    'said says say told tell tells spoke speak argued argue asked ask added explained described testified wrote insisted warned announced',
  up: `rise rises rose risen rising increase increases increased increasing grow grows grew grown growing growth climb climbs climbed climbing jump
    jumps jumped jumping surge surges surged surging soar soars soared soaring up gain gains gained expand expanded add added swell swelled hike hiked spike spiked rebound
    rebounded higher accelerate accelerated boost boosted widen widened upsurge uptick leap leapt leaped mushroomed ballooned`,
  down: `fall falls fell fallen falling drop drops dropped dropping decline declines declined declining decrease decreases decreased decreasing plunge
    plunges plunged plunging down slump slumped shrink shrank shrunk shrinking dip dipped dipping tumble tumbled sink sank reduce reduced reducing reduction cut cuts cutting slash slashed
    plummet plummeted collapse collapsed lower lowered slide slid contract contracted ease eased halve halved halving narrow narrowed slowed shed`,
  plainChanges: `up down rose fell grew dropped declined climbed jumped surged soared plunged plummeted increased decreased rise fall
    rises falls rising falling dipped slumped tumbled slid`,
  particleVerbs: 'make makes made making end ends ended ending',
  shareLeads: 'by for to up from than',
  putOff:
    'delay delays delayed postpone postpones postponed extend extends extended prolong prolonged back forward late behind',
  comparativesUp:
    'more higher larger greater bigger faster longer better increase rise jump surge growth gain above up stronger likelier hike uptick spike',
  comparativesDown:
    'fewer less lower smaller decrease fall drop decline reduction below down slump cut shorter weaker dip plunge',
  capitalNouns: false,
  isPlural: (word) =>
    word.length > 3 &&
    word.endsWith('s') &&
    !word.endsWith('ss') &&
    !word.endsWith('us') &&
    !word.endsWith("'s") &&
    !word.endsWith('is'),
  isPeople: (word) => word.endsWith('ans') || word.endsWith('ese') || word.endsWith('ards'),
})
