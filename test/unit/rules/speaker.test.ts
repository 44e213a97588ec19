import { en } from '../../../server/src/core/languages/en/index.js'
import { describe, expect, it } from 'vitest'
import { readArticle } from '../../../server/src/core/check.js'
import { defaultConfig } from '../../../server/src/core/config.js'
import { quotedIn } from '../../../server/src/core/rules/speaker.js'

/** Whose words the first figure of a text stands in: null for the article's own. */
function speakerIn(text: string): string | null | undefined {
  const { article, figures } = readArticle({ uri: 'article.md', text }, defaultConfig)
  const figure = figures.find((one) => one.checkable)
  const block = figure && article.blocks[figure.block]
  if (!figure || !block) throw new Error('a text without a figure')
  const quoted = quotedIn(block, figure.at, article, en.telling)
  return quoted === null ? undefined : quoted.speaker
}

describe('who speaks in a quotation', () => {
  it.each([
    ['"We slept 3,400 people here," said Iwona Sadowska, who runs the hall.', 'Iwona Sadowska'],
    ['"We slept 3,400 people here," Iwona Sadowska said.', 'Iwona Sadowska'],
    ['"We slept 3,400 people here," Sadowska, of the Lublin shelter, told reporters.', 'Sadowska'],
    ['“We slept 3,400 people here,” says Ursula von der Leyen.', 'Ursula von der Leyen'],
    ['Iwona Sadowska said: "We slept 3,400 people here."', 'Iwona Sadowska'],
    ['Iwona Sadowska, who runs the hall, has often said that "3,400 people slept here".', 'Iwona Sadowska'],
    ['According to Iwona Sadowska, "3,400 people slept here".', 'Iwona Sadowska'],
    ['"We slept 3,400 people here," said the mayor of Lublin.', 'the mayor of Lublin'],
    ['"We slept 3,400 people here," the mayor said.', 'the mayor'],
    ['The mayor of Lublin told Radio Plus: "We slept 3,400 people here."', 'the mayor of Lublin'],
    ['"It was cold," said Oleh Bondar. "There were 3,400 people here," said Iwona Sadowska.', 'Iwona Sadowska'],
    ['"There were 3,400 people here," Iwona Sadowska said. "It was cold," said Oleh Bondar.', 'Iwona Sadowska'],
    ['> We slept 3,400 people here.\n>\n> — Iwona Sadowska, Lublin', 'Iwona Sadowska'],
    ['> We slept 3,400 people here.\n> — Iwona Sadowska', 'Iwona Sadowska'],
    ['A deputy put it like this in the chamber:\n\n> We slept 3,400 people here.', 'a deputy'],
  ])('%s', (text, speaker) => {
    expect(speakerIn(text)).toBe(speaker)
  })

  it.each([
    '"We slept 3,400 people here," she said.',
    'There was a sign: "3,400 people slept here".',
    'Nobody believed it. > 5.\n\n> We slept 3,400 people here.',
  ])('names nobody where the text names nobody: %s', (text) => {
    expect(speakerIn(text)).toBeNull()
  })

  it.each([
    'Some 3,400 people slept here, said Iwona Sadowska.',
    '"It was cold," said Iwona Sadowska of the 3,400 people in the hall.',
  ])('leaves alone what the article itself says: %s', (text) => {
    expect(speakerIn(text)).toBeUndefined()
  })
})
