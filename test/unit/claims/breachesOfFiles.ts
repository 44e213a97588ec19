import { changed, claim, type Breach } from './breach.js'

/** Names that do not fit together, and files that are laid out wrongly. */
export const breachesOfFiles: readonly Breach[] = [
  // Names
  {
    name: 'an unknown source, near a known one',
    file: changed('sources', 'sources: [«unchr»]').replace(
      '  s: {',
      '  unhcr: {publisher: UNHCR, title: More}\n  s: {',
    ),
    key: 'sources',
    message: 'found the unknown source `unchr` in claim `faulty`, expected `unhcr`, correct the name or add the source',
  },
  {
    name: 'an unknown source like no other',
    file: changed('sources', 'sources: [«eurostat-2022»]'),
    key: 'sources',
    message:
      'found the unknown source `eurostat-2022` in claim `faulty`, expected the name of a source, correct the name, or add it to `sources`',
  },
  {
    name: 'an unknown source in the defaults, once for all claims',
    file: 'defaults: {sources: [«s»]}\nclaims:\n  - {id: a, statement: One., value: 1}\n  - {id: b, statement: Two., value: 2}\n',
    key: 'sources',
    message:
      'found the unknown source `s` in `defaults`, expected the name of a source, correct the name, or add it to `sources`',
    left: [],
  },
  {
    name: 'a source twice in a file',
    file: 'sources:\n  s: {publisher: UNHCR, title: Totals}\n  «s»: {publisher: IOM, title: Totals}\n',
    key: 's',
    message: 'found `s` twice in `sources`, expected a name of its own, rename or remove it',
    left: [],
  },
  {
    name: 'a source that is text',
    file: 'sources:\n  s: «UNHCR totals»\nclaims:\n  - {id: sound, statement: 12 came., value: 12, sources: [s]}\n',
    key: 's',
    message:
      'found the text `UNHCR totals` for `s` in source `s`, expected a map, write `publisher:` and `title:` or `url:` in it',
    left: ['sound'],
  },
  {
    name: 'an id twice',
    file: claim('note: none').replace('id: sound', 'id: «faulty»'),
    key: 'id',
    message:
      'found the id `faulty` a second time, expected an id of its own for every claim, rename one of the two; the first one counts',
    left: ['faulty'],
  },

  // The file
  {
    name: 'another format',
    file: 'format: «2»\nclaims: []\n',
    key: 'format',
    message:
      'found the number `2` for `format`, expected `1`, correct it, or read the file with the version of Claimcheck that it was written for',
    left: [],
  },
  {
    name: 'claims as a map',
    file: 'claims:\n  «sound:»\n    statement: 132 people came.\n',
    key: 'claims',
    message: 'found a map for `claims`, expected a list, begin each item with a hyphen',
    left: [],
  },
  {
    name: 'sources as a list',
    file: 'sources:\n  «- publisher: UNHCR»\n    title: Totals\n',
    key: 'sources',
    message: 'found a list for `sources`, expected a map from the name of a source to what it is, correct or remove it',
    left: [],
  },
  {
    name: 'defaults as a list',
    file: 'defaults: «[people]»\n',
    key: 'defaults',
    message: 'found a list for `defaults`, expected a map, correct or remove it',
    left: [],
  },
  {
    name: 'a list as the file',
    file: '«- id: sound»\n  statement: 132 people came.\n',
    message:
      'found a list as the whole of the file, expected a map with `format`, `defaults`, `sources`, `terms` or `claims`, put `claims:` before the list and indent it',
    left: [],
  },
]
