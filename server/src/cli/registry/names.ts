import { languages } from '../../core/languages/index.js'

/** What a country is called in each language that is read, whichever a claim is written in; nothing for any other place. */
export function namesOfPlaces(): (place: string) => readonly string[] {
  const spoken = [...languages.keys()].map((code) => new Intl.DisplayNames(code, { type: 'region' }))
  return (place) => (/^[A-Z]{2}$/.test(place) ? spoken.map((names) => names.of(place) ?? place) : [])
}
