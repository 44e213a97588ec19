/**
 * Codes of three letters that statistics write in a column of countries and that name none, with what they mean: those of
 * UNHCR and Eurostat. `UNK` is also what one data set has for Kosovo, which statistics call `XKX`.
 */
export const noCountry: ReadonlyMap<string, string> = new Map([
  ['UNK', 'unknown'],
  ['UKN', 'unknown'],
  ['OTH', 'other'],
  ['VAR', 'various'],
  ['STA', 'stateless'],
  ['XXA', 'stateless'],
])
