/** German names of peoples and what is theirs, by ISO 3166-1 code: "SY syrisch Syrer" gives "syrische Familien" and "Syrerinnen". */
const PEOPLES = `
AF afghanisch Afghane Afghanin; AL albanisch Albaner; DZ algerisch Algerier; AO angolanisch Angolaner; AR argentinisch Argentinier;
AM armenisch Armenier; AZ aserbaidschanisch Aserbaidschaner; AU australisch Australier; BD bangladeschisch Bangladescher; BY belarussisch Belarusse Belarussin;
BY weißrussisch Weißrusse Weißrussin; BE belgisch Belgier; BJ beninisch Beniner; BO bolivianisch Bolivianer; BA bosnisch Bosnier; BR brasilianisch Brasilianer;
BG bulgarisch Bulgare Bulgarin; BF burkinisch Burkiner; BI burundisch Burunder; CL chilenisch Chilene Chilenin; CN chinesisch Chinese Chinesin;
CR costa-ricanisch Costa-Ricaner; DK dänisch Däne Dänin; DE deutsch Deutsche; DO dominikanisch Dominikaner; DJ dschibutisch Dschibutier; EC ecuadorianisch Ecuadorianer;
SV salvadorianisch Salvadorianer; CI ivorisch Ivorer; ER eritreisch Eritreer; EE estnisch Este Estin; ET äthiopisch Äthiopier; FI finnisch Finne Finnin;
FR französisch Franzose Französin; GM gambisch Gambier; GE georgisch Georgier; GH ghanaisch Ghanaer; GR griechisch Grieche Griechin; GB britisch Brite Britin;
GT guatemaltekisch Guatemalteke Guatemaltekin; GN guineisch Guineer; HT haitianisch Haitianer; HN honduranisch Honduraner; IN indisch Inder; ID indonesisch Indonesier;
IQ irakisch Iraker; IR iranisch Iraner; IE irisch Ire Irin; IL israelisch Israeli; IT italienisch Italiener; JM jamaikanisch Jamaikaner; JP japanisch Japaner;
YE jemenitisch Jemenit Jemenitin; JO jordanisch Jordanier; KH kambodschanisch Kambodschaner; CM kamerunisch Kameruner; CA kanadisch Kanadier; KZ kasachisch Kasache Kasachin;
KE kenianisch Kenianer; KG kirgisisch Kirgise Kirgisin; CO kolumbianisch Kolumbianer; CD kongolesisch Kongolese Kongolesin; XK kosovarisch Kosovare Kosovarin;
HR kroatisch Kroate Kroatin; CU kubanisch Kubaner; KW kuwaitisch Kuwaiter; LV lettisch Lette Lettin; LB libanesisch Libanese Libanesin; LR liberianisch Liberianer;
LY libysch Libyer; LT litauisch Litauer; LU luxemburgisch Luxemburger; MY malaysisch Malaysier; ML malisch Malier; MA marokkanisch Marokkaner; MR mauretanisch Mauretanier;
MK nordmazedonisch Nordmazedonier; MX mexikanisch Mexikaner; MD moldauisch Moldauer; MN mongolisch Mongole Mongolin; ME montenegrinisch Montenegriner;
MZ mosambikanisch Mosambikaner; MM birmanisch Birmane Birmanin; MM myanmarisch Myanmare Myanmarin; NP nepalesisch Nepalese Nepalesin; NI nicaraguanisch Nicaraguaner; NL niederländisch Niederländer;
NE nigrisch Nigrer; NG nigerianisch Nigerianer; NO norwegisch Norweger; AT österreichisch Österreicher; PK pakistanisch Pakistaner; PS palästinensisch Palästinenser;
PA panamaisch Panamaer; PY paraguayisch Paraguayer; PE peruanisch Peruaner; PH philippinisch Filipino; PL polnisch Pole Polin; PT portugiesisch Portugiese Portugiesin;
RW ruandisch Ruander; RO rumänisch Rumäne Rumänin; RU russisch Russe Russin; ZM sambisch Sambier; SA saudisch Saudi; SE schwedisch Schwede Schwedin; CH schweizerisch Schweizer;
SN senegalesisch Senegalese Senegalesin; RS serbisch Serbe Serbin; SL sierra-leonisch Sierra-Leoner; ZW simbabwisch Simbabwer; SK slowakisch Slowake Slowakin; SI slowenisch Slowene Slowenin;
SO somalisch Somalier; ES spanisch Spanier; LK sri-lankisch Sri-Lanker; ZA südafrikanisch Südafrikaner; SD sudanesisch Sudanese Sudanesin; SS südsudanesisch Südsudanese Südsudanesin;
SY syrisch Syrer; TJ tadschikisch Tadschike Tadschikin; TZ tansanisch Tansanier; TH thailändisch Thailänder; TG togoisch Togoer; TD tschadisch Tschader; CZ tschechisch Tscheche Tschechin;
TN tunesisch Tunesier; TR türkisch Türke Türkin; TM turkmenisch Turkmene Turkmenin; UG ugandisch Ugander; UA ukrainisch Ukrainer; HU ungarisch Ungar; UY uruguayisch Uruguayer;
US amerikanisch Amerikaner; US us-amerikanisch US-Amerikaner; UZ usbekisch Usbeke Usbekin; VE venezolanisch Venezolaner; AE emiratisch Emirati; VN vietnamesisch Vietnamese Vietnamesin;
CF zentralafrikanisch Zentralafrikaner; CY zyprisch Zyprer; EG ägyptisch Ägypter`

const rows = (): readonly string[][] => PEOPLES.split(';').map((row) => row.trim().split(/\s+/))

/** Every form of an adjective, without a capital: "syrische", "syrischen". */
export function adjectives(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    rows().flatMap(([code = '', stem = '']) => adjectiveForms(stem).map((form) => [form, code] as const)),
  )
}

/** The forms of an adjective before a noun. */
export function adjectiveForms(stem: string): readonly string[] {
  return ['e', 'en', 'er', 'es', 'em'].map((ending) => `${stem}${ending}`)
}

/** Every form of a people's name: "Syrer", "Syrern", "Syrerin", "Syrerinnen"; "Russe", "Russen", "Russin". */
export function peoples(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    rows().flatMap(([code = '', , name = '', woman]) => nounForms(name, woman).map((form) => [form, code] as const)),
  )
}

function nounForms(name: string, woman: string | undefined): readonly string[] {
  const women = woman ?? `${name}in`
  const feminine = /[rnt]$/.test(name) || woman !== undefined ? [women, `${women}nen`] : []
  if (name.endsWith('e')) return [name, `${name}n`, ...feminine]
  if (/(?:o|i)$/.test(name)) return [name, `${name}s`]
  return woman === undefined ? [name, `${name}n`, ...feminine] : [name, `${name}en`, ...feminine]
}
