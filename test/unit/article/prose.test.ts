import { describe, expect, it } from 'vitest'
import { proseOffset, sentenceAt, sourceSpan } from '../../../server/src/core/article/index.js'
import { blockWith, prose, read, sourceOf } from './read.js'

describe('prose and where it stands', () => {
  it.each([
    [
      'emphasis inside a number',
      'About **25** thousand people',
      'About 25 thousand people',
      '25 thousand',
      '25** thousand',
    ],
    [
      'emphasis of two kinds',
      'all ***1.2** million* of them',
      'all 1.2 million of them',
      '1.2 million',
      '1.2** million',
    ],
    ['a named entity', 'in all 25&nbsp;000 people', 'in all 25\u00a0000 people', '25\u00a0000', '25&nbsp;000'],
    ['a numbered entity', 'in all 25&#160;000 people', 'in all 25\u00a0000 people', '25\u00a0000', '25&#160;000'],
    ['a hexadecimal entity', 'in all 25&#xA0;000 people', 'in all 25\u00a0000 people', '25\u00a0000', '25&#xA0;000'],
    ['a thin space', '25&thinsp;000 people', '25\u2009000 people', '25\u2009000', '25&thinsp;000'],
    ['an entity of two letters', 'x &nvlt; 5 million', 'x <\u20d2 5 million', '<\u20d2 5', '&nvlt; 5'],
    ['no entity', 'R&D; costs &nosuch; 5 million', 'R&D; costs &nosuch; 5 million', '&nosuch; 5', '&nosuch; 5'],
    ['an escape', '29\\.6 million people', '29.6 million people', '29.6 million', '29\\.6 million'],
    ['a backslash that escapes nothing', 'a\\b 5 million', 'a\\b 5 million', 'a\\b 5', 'a\\b 5'],
    ['an escaped entity', '\\&nbsp; 5 million', '&nbsp; 5 million', '&nbsp; 5', '\\&nbsp; 5'],
    ['a soft break', 'some 25\nthousand people', 'some 25 thousand people', '25 thousand', '25\nthousand'],
    ['a soft break, CRLF', 'some 25\r\nthousand people', 'some 25 thousand people', '25 thousand', '25\r\nthousand'],
    ['a soft break, CR', 'some 25\rthousand people', 'some 25 thousand people', '25 thousand', '25\rthousand'],
    ['a hard break', 'some 25  \nthousand people', 'some 25\nthousand people', '25\nthousand', '25  \nthousand'],
    [
      'a hard break by backslash',
      'some 25\\\n  thousand people',
      'some 25\nthousand people',
      '25\nthousand',
      '25\\\n  thousand',
    ],
    ['an indented line', 'some 25 \n   thousand people', 'some 25 thousand people', '25 thousand', '25 \n   thousand'],
    ['a break in a quote', '> some 25\n> thousand people', 'some 25 thousand people', '25 thousand', '25\n> thousand'],
    ['a lazy line in a quote', '> some 25\nthousand people', 'some 25 thousand people', '25 thousand', '25\nthousand'],
    ['quotes in quotes', '> > some 25\n> > thousand', 'some 25 thousand', '25 thousand', '25\n> > thousand'],
    ['an entity at the start of a line', '> some\n> &gt;25 thousand', 'some >25 thousand', ' >25', '\n> &gt;25'],
    ['a quote mark that is text', 'some\n    > 25 thousand', 'some > 25 thousand', ' > 25', '\n    > 25'],
    ['a break in an item', '- some 25\n  thousand people', 'some 25 thousand people', '25 thousand', '25\n  thousand'],
    [
      'a link',
      'the [25 thousand](https://example.org/7) people',
      'the 25 thousand people',
      '25 thousand people',
      '25 thousand](https://example.org/7) people',
    ],
    [
      'a reference link',
      'the [25][a] thousand\n\n[a]: https://example.org',
      'the 25 thousand',
      '25 thousand',
      '25][a] thousand',
    ],
    [
      'a collapsed reference link',
      'the [25][] thousand\n\n[25]: https://example.org',
      'the 25 thousand',
      '25 thousand',
      '25][] thousand',
    ],
    ['inline tags', '<span title="9">25</span> thousand', '25 thousand', '25 thousand', '25</span> thousand'],
    ['a raised letter', 'the 20<sup>th</sup> of May', 'the 20th of May', '20th', '20<sup>th'],
    ['letters beyond the BMP', '😀 **25** thousand 😀', '😀 25 thousand 😀', '25 thousand 😀', '25** thousand 😀'],
    ['a NUL', 'some\u0000 25 thousand', 'some\u0000 25 thousand', '25 thousand', '25 thousand'],
    ['one tilde', 'some ~25~ thousand', 'some ~25~ thousand', '~25~', '~25~'],
    ['a tab', 'some\t25 thousand', 'some\t25 thousand', '\t25', '\t25'],
  ])('%s', (_, text, expected, words, source) => {
    const article = read(text)
    expect(article.blocks[0]?.text).toBe(expected)
    expect(sourceOf(article, words)).toBe(source)
  })

  it('tells where an empty run stands', () => {
    const block = blockWith(read('**25** thousand'), '25')
    expect(sourceSpan(block, { start: 0, end: 0 })).toEqual({ start: 2, end: 2 })
    expect(sourceSpan(block, { start: 11, end: 11 })).toEqual({ start: 15, end: 15 })
    expect(sourceSpan(block, { start: 90, end: 99 })).toEqual({ start: 15, end: 15 })
  })

  it('maps the source back to prose', () => {
    const block = blockWith(read('**25**&nbsp;thousand'), '25')
    expect([0, 2, 3, 4, 6, 8, 12, 13, 99].map((offset) => proseOffset(block, offset))).toEqual([
      0, 0, 1, 2, 2, 2, 3, 4, 11,
    ])
  })
})

describe('what is no prose', () => {
  it.each([
    ['a code span', 'run `x 5` now', 'run \ufffc now'],
    ['words on both sides of code', 'a`5`b', 'a\ufffcb'],
    ['fenced code', '```\n5 million\n```', undefined],
    ['indented code', '    5 million', undefined],
    ['a block of HTML', '<div data-n="5">\n5 million\n</div>', undefined],
    ['code in HTML', 'run <code>5 million</code> now', 'run \ufffc now'],
    ['HTML that is not closed', 'run <script>5 million', 'run \ufffc'],
    ['a strike', 'in all ~~25~~ 30 people', 'in all \ufffc 30 people'],
    ['an address', 'see <https://example.org/2022>.', 'see \ufffc.'],
    ['a bare address', 'see https://example.org/2022.', 'see \ufffc.'],
    ['an address in brackets', 'crossed [see https://example.org/2022] today', 'crossed [see \ufffc] today'],
    ['an address without a scheme', 'at www.example.org/5 today', 'at \ufffc today'],
    ['a link whose text is its address', 'at [https://example.org/5](https://example.org/5) today', 'at \ufffc today'],
    ['an image', 'a ![](x5.png) b', 'a \ufffc b'],
    ['attributes of a link', '[25](https://example.org){.big #n5 data-n=5} people', '25 people'],
    ['attributes of a heading', '## In all {#in-all-5 .unnumbered}', 'In all'],
    ['a brace in attributes', '[25](https://example.org){title="5 of {"} people', '25 people'],
    ['attributes with quoted values', '[25](https://example.org){title="5 of 6" n=\'6\'} people', '25 people'],
    ["kramdown's attributes", '25 people\n{: .lead #n5}', '25 people'],
    ['braces that are none', 'a set {5, 6} and {x}', 'a set {5, 6} and {x}'],
    ['the box of a task', '- [x] 25 people', '25 people'],
    ['a thematic break', '***', undefined],
    ['a line break in HTML', '25<br>30', '25\n30'],
    ['a definition', '[a]: https://example.org/5 "5 people"', undefined],
  ])('%s', (_, text, expected) => {
    expect(prose(text)[0]).toBe(expected)
  })

  it('maps an object mark to all that it stands for', () => {
    const article = read('run `x 5` now')
    expect(sourceOf(article, '\ufffc')).toBe('`x 5`')
    expect(sourceOf(read('see [x https://example.org/5] now'), '\ufffc')).toBe('https://example.org/5')
  })
})

describe('marks that are taken out', () => {
  it.each([
    ['25 thousand people [@ge-1] crossed.', '25 thousand people crossed.'],
    ['25 thousand people crossed [@ge-1].', '25 thousand people crossed.'],
    ['25 thousand [@ge-1] [@ge-2][@ge-3]; more', '25 thousand; more'],
    ['They crossed. [@ge-1] Then', 'They crossed. Then'],
    ['They crossed.[^1] Then', 'They crossed. Then'],
    ['They crossed <!-- claim: ge-1 -->, then', 'They crossed, then'],
    ['25<!-- claim: ge-1 -->thousand', '25thousand'],
    ['[@ge-1] They crossed', ' They crossed'],
    ['a <!-- x --> <!-- y --> b', 'a b'],
  ])('%s', (text, expected) => {
    expect(prose(text)[0]).toBe(expected)
  })
})

describe('sentenceAt', () => {
  const block = blockWith(read('One came. Two went.'), 'One')

  it.each([
    [0, 0],
    [8, 0],
    [9, 0],
    [10, 1],
    [19, 1],
  ])('offset %i is in sentence %i', (offset, sentence) => {
    expect(sentenceAt(block, offset)).toBe(sentence)
  })

  it('is -1 where there is none', () => {
    expect(sentenceAt({ sentences: [] }, 0)).toBe(-1)
  })
})
