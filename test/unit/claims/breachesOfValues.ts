import { changed, claim, source, type Breach } from './breach.js'

/** Values of the wrong type, figures and times that cannot be read. */
export const breachesOfValues: readonly Breach[] = [
  // Types
  {
    name: 'an id with capitals, spaces and accents',
    file: changed('id', 'statement: x')
      .replace('  - id: faulty', '  - id: «Türkei 2022»')
      .replace('    statement: x\n', ''),
    key: 'id',
    message:
      'found the text `Türkei 2022` for `id` in claim `Türkei 2022`, expected lower-case words joined by hyphens, write `turkei-2022`',
  },
  {
    name: 'a number for a statement',
    file: changed('statement', 'statement: «132»'),
    key: 'statement',
    message:
      'found the number `132` for `statement` in claim `faulty`, expected text, put it in quotes if it is meant as text',
  },
  {
    name: 'a list for a text',
    file: claim('measure: «[arrivals]»'),
    key: 'measure',
    message: 'found a list for `measure` in claim `faulty`, expected text, write `measure: ...` in one line',
  },
  {
    name: 'a text for a list',
    file: claim('tags: «asylum»'),
    key: 'tags',
    message: 'found the text `asylum` for `tags` in claim `faulty`, expected a list, write `tags: [asylum]`',
  },
  {
    name: 'a text for sources',
    file: changed('sources', 'sources: «s»'),
    key: 'sources',
    message: 'found the text `s` for `sources` in claim `faulty`, expected a list of sources, write `sources: [s]`',
  },
  {
    name: 'no source in the list',
    file: changed('sources', 'sources: «[]»'),
    key: 'sources',
    message:
      'found a list for `sources` in claim `faulty`, expected at least one source, name one, or remove the claim',
  },
  {
    name: 'a list for wording',
    file: claim('wording: «[people]»'),
    key: 'wording',
    message: 'found a list for `wording` in claim `faulty`, expected a map, write `{prefer: [...], avoid: [...]}`',
  },
  {
    name: 'an empty text',
    file: claim("quote: «'  '»"),
    key: 'quote',
    message: 'found the text `` for `quote` in claim `faulty`, expected text, write it or remove the key',
  },
  {
    name: 'an empty item',
    file: claim('tags: [asylum, «null»]'),
    key: 'tags',
    message: 'found an empty item in `tags` of claim `faulty`, expected text, write or remove it',
  },
  {
    name: 'a truth value for a text',
    file: claim('note: «true»'),
    key: 'note',
    message: 'found `true` for `note` in claim `faulty`, expected text, put it in quotes if it is meant as text',
  },
  {
    name: 'a choice near a known one',
    file: claim('status: «verfied»'),
    key: 'status',
    message:
      'found the text `verfied` for `status` in claim `faulty`, expected `draft`, `verified`, `disputed`, `superseded` or `retracted`, write `verified`',
  },
  {
    name: 'a choice like no other',
    file: claim('kind: «annual»'),
    key: 'kind',
    message: 'found the text `annual` for `kind` in claim `faulty`, expected `stock` or `flow`, write one of these',
  },
  {
    name: 'rounding that is not above zero',
    file: claim('rounding: «0»'),
    key: 'rounding',
    message:
      'found the number `0` for `rounding` in claim `faulty`, expected a number above zero, write it in digits alone, such as `5`',
  },
  {
    name: 'rounding in words',
    file: claim('rounding: «nearest five»'),
    key: 'rounding',
    message:
      'found the text `nearest five` for `rounding` in claim `faulty`, expected a number above zero, write it in digits alone, such as `5`',
  },
  {
    name: 'a claim that is no map',
    file: 'claims:\n  - «132 people came»\n',
    message:
      'found something that is no map in the list of claims, expected a claim, write `- id: ...` and its other keys',
    left: [],
  },

  // Values
  {
    name: 'words that are no figure',
    file: changed('value', 'value: «a great many people»'),
    key: 'value',
    message:
      'found the text `a great many people` for `value` in claim `faulty`, expected a number, or the words of a figure such as `about 25 thousand` or `12.5%`, write the figure alone, and what it counts as `unit`',
  },
  {
    name: 'a list of values',
    file: changed('value', 'value: «[400, 750]»'),
    key: 'value',
    message:
      'found a list for `value` in claim `faulty`, expected a number or the words of a figure, write a range as `{min: 400, max: 750}`',
  },
  {
    name: 'half a range',
    file: changed('value', 'value: «{min: 400}»'),
    key: 'value',
    message:
      'found no `max` for `value` in claim `faulty`, expected both ends of the range, write an open range in words, such as `at least 400`',
  },
  {
    name: 'a range the wrong way round',
    file: changed('value', 'value: «{min: 750, max: 400}»'),
    key: 'value',
    message: 'found a map for `value` in claim `faulty`, expected a `min` that is not above `max`, exchange the two',
  },
  {
    name: 'a range of words',
    file: changed('value', 'value: {min: «four hundred», max: 750}'),
    key: 'min',
    message: 'found the text `four hundred` for `min` in claim `faulty`, expected a number, write it in digits alone',
  },
  {
    name: 'a value without end',
    file: changed('value', 'value: «.inf»'),
    key: 'value',
    message: 'found the number `.inf` for `value` in claim `faulty`, expected a number, write it in digits',
  },

  // Times
  {
    name: 'a month that does not exist',
    file: claim('period: «2022-13»'),
    key: 'period',
    message:
      'found the text `2022-13` for `period` in claim `faulty`, expected a period such as `2022`, `2022-Q1`, `2022-02`, `2022-02-24`, `2022-02-24/2022-07-05` or `2016/..`, correct the period',
  },
  {
    name: 'a range as a stock',
    file: claim('asOf: «2022-01/2022-03»'),
    key: 'asOf',
    message:
      'found the text `2022-01/2022-03` for `asOf` in claim `faulty`, expected a day or month such as `2023-12-31` or `2023-12`, write a range as `period`',
  },
  {
    name: 'a day that does not exist',
    file: claim('reviewBy: «2023-02-29»'),
    key: 'reviewBy',
    message:
      'found the text `2023-02-29` for `reviewBy` in claim `faulty`, expected a day such as `2022-07-21`, correct the date',
  },
  {
    name: 'a month for a day',
    file: claim('verifiedOn: «2023-02»'),
    key: 'verifiedOn',
    message:
      'found the text `2023-02` for `verifiedOn` in claim `faulty`, expected a day such as `2022-07-21`, correct the date',
  },
  {
    name: 'a date as people say it',
    file: source('publisher: UNHCR\ntitle: Totals\npublished: «9 June 2022»'),
    key: 'published',
    message:
      'found the text `9 June 2022` for `published` in source `s`, expected a day such as `2022-07-21`, a month `2022-07` or a year `2022`, correct the date',
    left: ['sound'],
  },
]
