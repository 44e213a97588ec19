import type { UnitWords } from '../words/units.js'

/** German nouns of the trade by what one of them is. */
export const deUnits = (): UnitWords => ({
  nouns: {
    people: `mensch menschen person personen mann männer männern frau frauen kind kinder kindern minderjährige minderjährigen jugendliche jugendlichen
      migranten migrantinnen flüchtling flüchtlinge flüchtlingen geflüchtete geflüchteten asylsuchende asylsuchenden asylbewerber asylbewerbern
      antragsteller antragstellern zuwanderer einwanderer auswanderer ausländer ausländern rückkehrer rückkehrern staatsangehörige staatsangehörigen
      staatsbürger staatsbürgern bürger einwohner bewohner arbeiter arbeitskräfte studierende studenten schutzsuchende schutzsuchenden vertriebene vertriebenen`,
    groups: 'haushalt haushalte haushalten familie familien paar paare',
    crossings:
      'grenzübertritt grenzübertritte grenzübertritten übertritt übertritte übertritten einreise einreisen ausreise ausreisen überfahrt überfahrten',
    encounters: 'aufgriff aufgriffe aufgriffen zurückweisung zurückweisungen festnahme festnahmen',
    applications: `antrag anträge anträgen asylantrag asylanträge asylanträgen erstantrag erstanträge erstanträgen folgeantrag folgeanträge folgeanträgen
      asylerstanträge asylfolgeanträge`,
    decisions: 'entscheidung entscheidungen bescheid bescheide bescheiden urteil urteile',
    permits: 'aufenthaltstitel aufenthaltserlaubnis aufenthaltserlaubnisse genehmigung genehmigungen',
    visas: 'visum visa visen',
    registrations: 'registrierung registrierungen anmeldung anmeldungen',
  },
  firstTime: /(?<!\p{L})(?:erstmals|erst(?:e|en|er|es)?|erstant\p{L}*|asylerst\p{L}*)(?!\p{L})|(?<!\p{L})erstant/iu,
})
