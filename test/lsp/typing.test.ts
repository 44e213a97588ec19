import { describe, expect, it } from 'vitest'
import type { Finding, Span } from '../../server/src/core/types.js'
import type { Timers } from '../../server/src/lsp/timers.js'
import { typingPause, watchTyping } from '../../server/src/lsp/typing.js'

/** Timers that run when told. */
function handTimers(): Timers & { readonly pass: (ms: number) => void } {
  let now = 0
  const waiting = new Set<{ at: number; run: () => void }>()
  return {
    after: (ms, run) => {
      const one = { at: now + ms, run }
      waiting.add(one)
      return () => void waiting.delete(one)
    },
    pass: (ms) => {
      now += ms
      for (const one of [...waiting]) {
        if (one.at > now) continue
        waiting.delete(one)
        one.run()
      }
    },
  }
}

function finding(span: Span, message = 'found'): Finding {
  return {
    rule: 'uncited-figure',
    uri: 'a.md',
    span,
    severity: 'warning',
    message,
    claim: null,
    related: [],
    fixes: [],
    suppressed: null,
  }
}

/** A finding at each number of a text, as a stand-in for a check. */
function check(text: string): readonly Finding[] {
  return [...text.matchAll(/\d+/g)].map((match) =>
    finding({ start: match.index, end: match.index + match[0].length }, match[0]),
  )
}

function session() {
  const timers = handTimers()
  const paused: string[] = []
  const typing = watchTyping(timers, (path) => paused.push(path))
  let text = ''
  const show = () => typing.settle('a.md', text, check(text)).map((one) => [one.message, one.span.start, one.span.end])
  return {
    show,
    timers,
    paused,
    typing,
    opened: (given: string) => {
      text = given
      return show()
    },
    typed: (start: number, removed: number, inserted: string) => {
      text = text.slice(0, start) + inserted + text.slice(start + removed)
      typing.changed('a.md', [{ start, removed, inserted }])
      return show()
    },
  }
}

describe('a figure that is being typed', () => {
  it('has no finding yet', () => {
    const { opened, typed } = session()
    expect(opened('In 12 boats ')).toEqual([['12', 3, 5]])
    expect(typed(12, 0, '7')).toEqual([['12', 3, 5]])
    expect(typed(13, 0, '0')).toEqual([['12', 3, 5]])
  })

  it('is told after a pause', () => {
    const { opened, typed, timers, paused, show } = session()
    opened('In ')
    expect(typed(3, 0, '7')).toEqual([])
    timers.pass(typingPause - 1)
    expect(paused).toEqual([])
    timers.pass(1)
    expect(paused).toEqual(['a.md'])
    expect(show()).toEqual([['7', 3, 4]])
  })

  it('is told after a change elsewhere', () => {
    const { opened, typed } = session()
    opened('Then. In ')
    expect(typed(9, 0, '7')).toEqual([])
    expect(typed(0, 0, 'A')).toEqual([['7', 10, 11]])
  })

  it('keeps the finding it had, which moves and grows with it', () => {
    const { opened, typed } = session()
    expect(opened('In 12 boats')).toEqual([['12', 3, 5]])
    expect(typed(5, 0, '3')).toEqual([['12', 3, 6]])
  })

  it('is left alone while its scale word is on its way', () => {
    const { opened, typed } = session()
    opened('In 25 ')
    expect(typed(6, 0, 't')).toEqual([['25', 3, 5]])
  })

  it('keeps its finding when white space is typed behind it, which the finding does not take in', () => {
    const { opened, typed } = session()
    opened('In 25')
    expect(typed(5, 0, ' ')).toEqual([['25', 3, 5]])
  })

  it('does not hold back what stands elsewhere', () => {
    const { opened, typed } = session()
    opened('In 12 boats and 30 cars and ')
    expect(typed(28, 0, '5')).toEqual([
      ['12', 3, 5],
      ['30', 16, 18],
    ])
  })

  it('is told at once when it was pasted or put in by a fix', () => {
    const { opened, typed } = session()
    opened('In 25 thousand')
    expect(typed(3, 11, '30 thousand')).toEqual([['30', 3, 5]])
  })

  it('is told at once when the whole text was replaced', () => {
    const { opened, typing, show } = session()
    opened('In 25')
    typing.changed('a.md', null)
    expect(show()).toEqual([['25', 3, 5]])
  })

  it('starts no timer that outlives its document', () => {
    const { opened, typed, typing, timers, paused } = session()
    opened('In ')
    typed(3, 0, '7')
    typing.closed('a.md')
    timers.pass(typingPause)
    expect(paused).toEqual([])
  })
})
