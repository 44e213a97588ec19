import { describe, expect, it } from 'vitest'
import { runSpec } from './run.js'
import { readSpecs, type Spec } from './spec.js'

/** A spec of one article; `~~~` stands for a fence. */
function read(text: string): readonly Spec[] {
  return readSpecs('x.md', text.replaceAll('~~~', '```'))
}

function outcome(text: string): { readonly expected: string; readonly actual: string } {
  return runSpec(read(text)[0]!)
}

describe('reading a spec', () => {
  it('takes headings as tests, fences as files and carets as marks', () => {
    const specs = read(`# A group

Prose.

## First

Why.

~~~markdown article.md today=2023-05-06
One **25** two.
      ^^ uncited-figure has no source
Three.
^^^^^ sourced a-claim
~~~

~~~yaml claims/x.yaml
claims: []
~~~

## Second \`code\`

~~~markdown article.md
Nothing.
~~~
`)
    expect(specs.map(({ title, today }) => [title, today])).toEqual([
      ['First', '2023-05-06'],
      ['Second `code`', '2024-01-01'],
    ])
    expect(specs[0]?.files.map((file) => file.name)).toEqual(['article.md', 'claims/x.yaml'])
    expect(specs[0]?.files[0]?.text).toBe('One **25** two.\nThree.\n')
    expect(specs[0]?.files[0]?.marks).toEqual([
      { line: 0, start: 6, end: 8, type: 'finding', rule: 'uncited-figure', message: 'has no source' },
      { line: 1, start: 0, end: 5, type: 'status', status: 'sourced', claim: 'a-claim' },
    ])
  })

  it.each([
    ['no test', 'there is no test in it'],
    ['~~~markdown a.md\n~~~\n', 'before the first heading'],
    ['# T\n~~~markdown\n~~~\n', 'a fence names one file'],
    ['# T\n~~~markdown a.md day=2\n~~~\n', '`day=2` is no setting'],
    ['# T\n~~~markdown a.md\nx\n^\n~~~\n', 'carets without a rule'],
    ['# T\n~~~markdown a.md\n^^ uncited-figure\n~~~\n', 'there is none above'],
    ['# T\n~~~markdown a.md\nx\n      ^^ uncited-figure\n~~~\n', 'beyond the line'],
    ['# T\n~~~markdown a.md\n~~~\n~~~markdown a.md\n~~~\n', 'a.md is there twice'],
  ])('says what is wrong with %j', (text, message) => {
    expect(() => read(text)).toThrow(message)
  })
})

describe('running a spec', () => {
  const article = (marks: string): string =>
    `# T\n~~~markdown article.md\nThe town took in 4,120 newcomers.\n${marks}~~~\n`

  it('is content where all is as marked', () => {
    const { expected, actual } = outcome(article('                 ^^^^^ uncited-figure has no source\n'))
    expect(actual).toBe(expected)
  })

  it('takes a status as a mark beside a finding', () => {
    const marks = '                 ^^^^^ uncited-figure\n                 ^^^^^ uncited\n'
    const { expected, actual } = outcome(article(marks))
    expect(actual).toBe(expected)
  })

  it('shows a finding that nobody marked', () => {
    const { expected, actual } = outcome(article(''))
    expect(actual).not.toBe(expected)
    expect(actual).toContain('\n                 ^^^^^ uncited-figure `4,120` newcomers has no source')
  })

  it.each([
    ['at another place', '               ^^^^^^^ uncited-figure\n'],
    ['of another rule', '                 ^^^^^ conflicting-figure\n'],
    ['with other words', '                 ^^^^^ uncited-figure has two sources\n'],
    ['twice', '                 ^^^^^ uncited-figure\n                 ^^^^^ uncited-figure\n'],
    ['with another status', '                 ^^^^^ uncited-figure\n                 ^^^^^ sourced\n'],
  ])('fails for a finding marked %s', (_name, marks) => {
    const { expected, actual } = outcome(article(marks))
    expect(actual).not.toBe(expected)
    expect(expected).toContain(marks.split('\n')[0])
  })

  it('holds marks in registry files and heeds the configuration', () => {
    const { expected, actual } = outcome(`# T
~~~yaml claims/x.yaml
clams: []
^^^^^ invalid-claim
~~~
~~~yaml claimcheck.config.yaml
rules: {uncited-figure: off}
~~~
~~~markdown article.md
The town took in 4,120 newcomers.
~~~
`)
    expect(actual).toBe(expected)
  })

  it('marks a finding of several lines on its first', () => {
    const { expected, actual } = outcome(`# T
~~~markdown article.md
The town took in 25
                 ^^ uncited-figure
thousand newcomers.
~~~
`)
    expect(actual).toBe(expected)
  })
})
