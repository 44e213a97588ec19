import { changed, claim, source, type Breach } from './breach.js'

/** Keys that are unknown, missing or there twice. */
export const breachesOfKeys: readonly Breach[] = [
  {
    name: 'an unknown key, near a known one',
    file: claim('«popluation»: people'),
    key: 'popluation',
    message: 'found the unknown key `popluation` in claim `faulty`, expected `population`, correct or remove it',
  },
  {
    name: 'a known key in capitals',
    file: claim('«Unit»: people'),
    key: 'Unit',
    message: 'found the unknown key `Unit` in claim `faulty`, expected `unit`, correct or remove it',
  },
  {
    name: 'an unknown key like no other',
    file: changed('value', 'value: {min: 1, max: 2, «step between»: 3}'),
    key: 'step between',
    message: 'found the unknown key `step between` in `value`, expected `min` or `max`, remove it',
  },
  {
    name: 'an unknown key in wording',
    file: claim('wording: {«preffer»: [people]}'),
    key: 'preffer',
    message: 'found the unknown key `preffer` in `wording`, expected `prefer`, correct or remove it',
  },
  {
    name: 'an unknown key in a source',
    file: source('publisher: UNHCR\n«titel»: Totals\nurl: https://example.org'),
    key: 'titel',
    message: 'found the unknown key `titel` in source `s`, expected `title`, correct or remove it',
    left: ['sound'],
  },
  {
    name: 'an unknown key in a source in place',
    file: changed('sources', 'sources: [{publisher: UNHCR, title: Totals, «alias»: [UN]}]'),
    key: 'alias',
    message: 'found the unknown key `alias` in a source, expected `aliases`, correct or remove it',
  },
  {
    name: 'an unknown key of the file',
    file: '«source»:\n  s: {publisher: UNHCR, title: Totals}\n',
    key: 'source',
    message: 'found the unknown key `source` in the file, expected `sources`, correct or remove it',
    left: [],
  },
  {
    name: 'an unknown kind of terms',
    file: 'terms:\n  «place»: {Darién Gap: {aliases: [the Darién]}}\n',
    key: 'place',
    message: 'found the unknown key `place` in `terms`, expected `places`, correct or remove it',
    left: [],
  },
  {
    name: 'an unknown key of a term',
    file: 'terms:\n  places:\n    Darién Gap: {«alias»: [the Darién]}\n',
    key: 'alias',
    message: 'found the unknown key `alias` in term `Darién Gap`, expected `aliases`, correct or remove it',
    left: [],
  },
  {
    name: 'a default that tells one claim from another',
    file: 'defaults:\n  statement: «132 people came.»\n',
    key: 'statement',
    message:
      'found the text `132 people came.` for `statement` in `defaults`, expected it in each claim, move it there',
    left: [],
  },
  {
    name: 'a key that YAML would merge',
    file: claim('«<<»: {unit: people}'),
    key: '<<',
    message:
      'found the unknown key `<<` in claim `faulty`, expected a known key, of which `id` is the nearest, remove it',
  },
  {
    name: 'a key twice',
    file: claim('«value»: 133'),
    key: 'value',
    message: 'found the key `value` twice in claim `faulty`, expected it once, remove one of the two',
  },
  {
    name: 'a part of the file twice',
    file: 'claims: []\n«claims»: []\n',
    key: 'claims',
    message:
      'found the key `claims` twice in the file, expected it once, put both parts under one of them; the second was not read',
    left: [],
  },
  {
    name: 'no statement',
    file: changed('statement', '').replace('id: faulty', 'id: «faulty»'),
    key: 'statement',
    message:
      'found no `statement` in claim `faulty`, expected one sentence that states the figure as it may be printed, add it, such as `statement: 132 Russian citizens applied for asylum in Ger...`',
  },
  {
    name: 'no value',
    file: changed('value', 'value:').replace('id: faulty', 'id: «faulty»'),
    key: 'value',
    message:
      'found no `value` in claim `faulty`, expected a number, which is exact; or the words of a figure, read as in an article; or a range, `{min: , max: }`, add it, such as `value: 132`',
  },
  {
    name: 'no sources',
    file: changed('sources', '').replace('id: faulty', 'id: «faulty»'),
    key: 'sources',
    message:
      'found no `sources` in claim `faulty`, expected where the figure comes from: names of sources from any file of the registry, or sources written in place, add it, such as `sources: [bamf-asylum-2022-05]`',
  },
  {
    name: 'no id',
    file: 'claims:\n  - «statement: 132 people came.»\n    value: 132\n    sources: [{publisher: UNHCR, title: Totals}]\n',
    key: 'id',
    message:
      'found no `id` in a claim, expected the name of the claim: lower-case words joined by hyphens, unique in the registry and never used again for another, add it, such as `id: de-asylum-ru-2022-02`',
    left: [],
  },
  {
    name: 'a source without a publisher',
    file: source('«title: Totals»'),
    key: 'publisher',
    message: 'found no `publisher` in source `s`, expected who published it, add it, such as `publisher: UNHCR`',
    left: ['sound'],
  },
  {
    name: 'a source without title and address',
    file: source('publisher: «UNHCR»'),
    key: 'title',
    message:
      'found neither `title` nor `url` in source `s`, expected at least one of them, add the title or the address',
    left: ['sound'],
  },
]
