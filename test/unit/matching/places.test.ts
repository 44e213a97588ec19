import { en } from '../../../server/src/core/languages/en/index.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  containsPlace,
  findPlaces,
  isNeighbourCue,
  neighbours,
  placesOf,
  relation,
  resolvePlace,
} from '../../../server/src/core/matching/places.js'
import type { Term } from '../../../server/src/core/types.js'

function term(name: string, ...aliases: string[]): Term {
  return { name, aliases, nouns: [], verbs: [], at: { uri: 'terms.yaml', span: { start: 0, end: 0 } } }
}

const plain = placesOf(en.places)
const own = placesOf(
  en.places,
  [term('Darién Gap', 'the jungle between Colombia and Panama'), term('Germany', 'the federal republic')],
  ['US southwest border', 'low- and middle-income countries', 'Harbour Camp', 'DE', 'Deutschland'],
)

/** The mentions of a text as "text = ids". */
function read(text: string, gazetteer = plain): string[] {
  return findPlaces(text, gazetteer).map((one) => `${one.text} = ${one.ids.join(' ')}`)
}

describe('countries, peoples and regions in prose', () => {
  it.each([
    ['Germany took in more than Poland.', ['Germany = DE', 'Poland = PL']],
    ["Germany's share fell.", ['Germany = DE']],
    ['Germany’s share fell.', ['Germany = DE']],
    ['at the German-Polish border', ['German = DE', 'Polish = PL']],
    ['the US-Mexico border', ['US = US', 'Mexico = MX']],
    ['Syrian-born doctors', ['Syrian = SY']],
    ['Syrians and Afghans were most.', ['Syrians = SY', 'Afghans = AF']],
    ['Turks, Poles, Danes and Spaniards', ['Turks = TR', 'Poles = PL', 'Danes = DK', 'Spaniards = ES']],
    ['Türkiye, or Turkey', ['Türkiye = TR', 'Turkey = TR']],
    ['in the U.S. and the UK', ['U.S. = US', 'UK = GB']],
    ['the US. It', ['US = US']],
    ['Czechia is the Czech Republic.', ['Czechia = CZ', 'Czech Republic = CZ']],
    [
      "Ivory Coast is Côte d'Ivoire, or Cote d’Ivoire.",
      ['Ivory Coast = CI', "Côte d'Ivoire = CI", 'Cote d’Ivoire = CI'],
    ],
    ['Holland and Burma', ['Holland = NL', 'Burma = MM']],
    ['from Congo', ['Congo = CD CG']],
    ['in the Democratic Republic of the Congo', ['Democratic Republic of the Congo = CD']],
    ['in the Republic of Congo', ['Republic of Congo = CG']],
    ['South Sudan and Sudan', ['South Sudan = SS', 'Sudan = SD']],
    ['Guinea-Bissau, Equatorial Guinea, Guinea', ['Guinea-Bissau = GW', 'Equatorial Guinea = GQ', 'Guinea = GN']],
    ['Niger is not Nigeria', ['Niger = NE', 'Nigeria = NG']],
    ['both Koreas, or Korea', ['Korea = KR KP']],
    ['Ireland and Northern Ireland', ['Ireland = IE', 'Northern Ireland = area:GB/northern ireland']],
    [
      'Latin American, South American and American',
      ['Latin American = region:latin-america', 'South American = region:south-america', 'American = US'],
    ],
    [
      'in Latin America and the Caribbean',
      ['Latin America and the Caribbean = region:latin-america-and-the-caribbean'],
    ],
    ['across the European Union, the EU and Europe', ['European Union = EU', 'EU = EU', 'Europe = region:europe']],
    ["of the bloc's borders", ['bloc = EU']],
    [
      'sub-Saharan Africa and the Horn of Africa',
      ['sub-Saharan Africa = region:sub-saharan-africa', 'Horn of Africa = region:horn-of-africa'],
    ],
    ['in the central Mediterranean', ['central Mediterranean = region:central-mediterranean']],
    [
      'Worldwide, 5 million; globally, 6 million; in the world',
      ['Worldwide = WORLD', 'globally = WORLD', 'world = WORLD'],
    ],
    ['Two\nlines: United\nStates', ['United\nStates = US']],
    ['Indians in India, not in Indiana', ['Indians = IN', 'India = IN', 'Indiana = area:US/indiana']],
    ['Moldovans, Iraqis, Somalis and Filipinos', ['Moldovans = MD', 'Iraqis = IQ', 'Somalis = SO', 'Filipinos = PH']],
    ['Congolese and Dominicans', ['Congolese = CD CG', 'Dominicans = DO']],
    ['in Georgia and Armenia', ['Georgia = GE', 'Armenia = AM']],
    ['in Atlanta, Georgia', ['Atlanta = city:US/atlanta', 'Georgia = GE area:US/georgia']],
    ['in neighbouring Jordan', ['Jordan = JO']],
    ['Jordan hosts more.', ['Jordan = JO']],
    ['UAE and DRC', ['UAE = AE', 'DRC = CD']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  it('says what kind of word it is', () => {
    const kinds = findPlaces('Syrians in Syria, Syrian families, in Berlin and the Balkans', plain).map(
      (one) => one.what,
    )
    expect(kinds).toEqual(['people', 'country', 'adjective', 'city', 'region'])
  })
})

describe('cities and parts of countries', () => {
  it.each([
    ['in Berlin and Istanbul', ['Berlin = city:DE/berlin', 'Istanbul = city:TR/istanbul']],
    ['LAMPEDUSA — The boats', ['LAMPEDUSA = city:IT/lampedusa']],
    ['off Lampedusa', ['Lampedusa = city:IT/lampedusa']],
    ['in Kiev or Kyiv', ['Kiev = city:UA/kyiv', 'Kyiv = city:UA/kyiv']],
    ['from the border town of Adré', ['Adré = city:TD/adre']],
    ['in Nice and Cannes', ['Nice = city:FR/nice', 'Cannes = city:FR/cannes']],
    ['in the Canary Islands', ['Canary Islands = area:ES/canary islands']],
    ['in Texas and New Mexico', ['Texas = area:US/texas', 'New Mexico = area:US/new mexico']],
    ['Ceuta and Melilla', ['Ceuta = city:ES/ceuta', 'Melilla = city:ES/melilla']],
    ['to Florida and Texas', ['Florida = area:US/florida', 'Texas = area:US/texas']],
    ['in Dublin, California', ['California = area:US/california']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })
})

describe('words that name no place', () => {
  it.each([
    'They gave us turkey and china.',
    'Nice people were reading in the bath.',
    'TELL US MORE',
    'Michael Jordan scored for the team.',
    'the New York Times and the Washington Post',
    'the Indian rupee and US dollars',
    'the World Bank, the World Food Programme and the Second World War',
    "one of the world's poorest countries",
    'non-EU citizens',
    'African Americans',
    'the Vienna Convention and the Paris Agreement',
    'the trading bloc',
    'Mr Holland left',
    'she speaks Turkish to Russian-speaking crews on the Gulf Coast',
    'Chad Smith and Paris Hilton',
    'a polish for the swede',
  ])('%s', (text) => {
    expect(read(`We know that ${text}`).filter((one) => !one.includes('region:'))).toEqual([])
  })
})

describe("the newsroom's own places", () => {
  it.each([
    ['across the Darién Gap', ['Darién Gap = name:darien gap']],
    ['the Darien route', ['Darien = name:darien gap']],
    ['in the jungle between Colombia and Panama', ['jungle between Colombia and Panama = name:darien gap']],
    ['along the southwest border', ['southwest border = name:us southwest border']],
    ['at the US southwest border', ['US southwest border = name:us southwest border']],
    [
      'to low- and middle-income countries',
      ['low- and middle-income countries = name:low and middle income countries'],
    ],
    ['in the federal republic', ['federal republic = DE']],
    ['in Harbour Camp', ['Harbour Camp = name:harbour camp']],
  ])('%s', (text, expected) => {
    expect(read(text, own)).toEqual(expected)
  })
})

describe('places in a registry', () => {
  it.each([
    ['DE', 'DE'],
    ['DEU', 'DE'],
    ['UK', 'GB'],
    ['EU', 'EU'],
    ['World', 'WORLD'],
    ['the world', 'WORLD'],
    ['Deutschland', 'DE'],
    ['Allemagne', 'DE'],
    ['Германия', 'DE'],
    ['the Netherlands', 'NL'],
    ['Turkey', 'TR'],
    ['Latin America and the Caribbean', 'region:latin-america-and-the-caribbean'],
    ['Mediterranean', 'region:mediterranean'],
    ['Lampedusa', 'city:IT/lampedusa'],
    ['Darién Gap', 'name:darien gap'],
    ['host countries', 'name:host countries'],
    ['abroad', 'name:abroad'],
    ['XKX', 'XK'],
    ['Kosovo', 'XK'],
    // Unknown, other, various and stateless: no country, however much the letters may look like one.
    ['UNK', 'name:unk'],
    ['unk', 'name:unk'],
    ['OTH', 'name:oth'],
    ['VAR', 'name:var'],
    ['STA', 'name:sta'],
  ])('%s', (written, id) => {
    expect(resolvePlace(written, plain)).toEqual({ ids: [id], nearMiss: null })
  })

  it.each([
    ['Germny', 'Germany'],
    ['Afganistn', 'Afghanistan'],
    ['Ukrane', 'Ukraine'],
    ['Colmbia', 'Colombia'],
  ])('%s is a slip of %s', (written, country) => {
    const place = resolvePlace(written, plain)
    expect(place.nearMiss).toBe(country)
    expect(place.ids[0]).toMatch(/^name:/)
  })
})

describe('how places lie to each other', () => {
  it.each([
    ['DE', 'DE', 'same'],
    ['DE', 'PL', 'disjoint'],
    ['DE', 'EU', 'inside'],
    ['EU', 'DE', 'contains'],
    ['GB', 'EU', 'disjoint'],
    ['KZ', 'region:central-asia', 'inside'],
    ['VE', 'region:latin-america-and-the-caribbean', 'inside'],
    ['EU', 'region:europe', 'inside'],
    ['EU', 'region:balkans', 'unknown'],
    ['DE', 'WORLD', 'inside'],
    ['name:abroad', 'WORLD', 'inside'],
    ['city:DE/berlin', 'DE', 'inside'],
    ['city:DE/berlin', 'EU', 'inside'],
    ['city:DE/berlin', 'PL', 'disjoint'],
    ['city:DE/berlin', 'city:DE/munich', 'disjoint'],
    ['city:US/eagle pass', 'area:US/texas', 'unknown'],
    ['area:US/texas', 'area:US/arizona', 'disjoint'],
    ['name:us southwest border', 'US', 'inside'],
    ['US', 'name:us southwest border', 'contains'],
    ['name:us southwest border', 'GT', 'disjoint'],
    ['name:darien gap', 'CO', 'unknown'],
    ['name:big harbour camp', 'name:harbour camp', 'inside'],
    ['region:central-mediterranean', 'region:mediterranean', 'inside'],
    ['region:central-mediterranean', 'region:eastern-mediterranean', 'disjoint'],
    ['region:mediterranean', 'IT', 'unknown'],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(relation(a, b, own)).toBe(expected)
  })

  it('mirrors inside and contains', () => {
    const ids = [
      'DE',
      'PL',
      'EU',
      'WORLD',
      'region:balkans',
      'region:europe',
      'city:DE/berlin',
      'area:US/texas',
      'US',
      'name:us southwest border',
      'region:mediterranean',
    ]
    const mirror = { inside: 'contains', contains: 'inside', same: 'same', disjoint: 'disjoint', unknown: 'unknown' }
    for (const a of ids)
      for (const b of ids) expect([a, b, relation(b, a, own)]).toEqual([a, b, mirror[relation(a, b, own)]])
  })

  it('knows neighbours and what announces one', () => {
    expect(neighbours('PL', plain)).toContain('UA')
    expect(neighbours('EU', plain)).toEqual([])
    expect(isNeighbourCue('Neighbouring', plain.words)).toBe(true)
    expect(containsPlace('EU', 'PL', plain)).toBe(true)
    expect(containsPlace('PL', 'EU', plain)).toBe(false)
  })
})

describe('properties', () => {
  const piece = fc.constantFrom(
    'Germany',
    "'s",
    'US',
    'U.S.',
    'the',
    'world',
    'in',
    'Jordan',
    'Paris',
    'Nice',
    ',',
    '-',
    'South',
    'Sudan',
    '. ',
    'Republic of',
    'Congo',
    'border',
    'southwest',
    'Darién',
    'Gap',
    'Côte',
    'ﬁ',
    '😀',
  )
  const prose = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(piece, { maxLength: 12 }).map((words) => words.join(' ')),
  )

  it('never throws, and every mention is the text it spans', () => {
    fc.assert(
      fc.property(prose, (text) => {
        let last = 0
        for (const one of findPlaces(text, own)) {
          expect(text.slice(one.start, one.end)).toBe(one.text)
          expect(one.start).toBeGreaterThanOrEqual(last)
          expect(one.ids.length).toBeGreaterThan(0)
          last = one.end
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('text in front shifts every span', () => {
    const front = 'Nothing was said of it. '
    fc.assert(
      fc.property(
        fc.constantFrom('in Germany and Poland', 'Syrians from Aleppo', 'the US-Mexico border', 'the world'),
        (text) => {
          expect(findPlaces(front + text, own).map((one) => [one.start - front.length, one.ids])).toEqual(
            findPlaces(text, own).map((one) => [one.start, one.ids]),
          )
        },
      ),
    )
  })

  it('resolving never throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(resolvePlace(text, plain).ids).toHaveLength(1)
      }),
    )
  })
})
