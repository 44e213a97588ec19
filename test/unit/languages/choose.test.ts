import { describe, expect, test } from 'vitest'
import { parseArticle } from '../../../server/src/core/article/index.js'
import { chooseLanguage } from '../../../server/src/core/languages/choose.js'

const english =
  'Last year more than four thousand families crossed the river on foot, the mayor said, and most of them have stayed in the valley since then. The school has opened two more classes, and the farms that were short of hands in the spring have found them. Nobody here expected that.'
const german =
  'Im vergangenen Jahr haben mehr als viertausend Familien den Fluss zu Fuß überquert, sagte die Bürgermeisterin, und die meisten sind im Tal geblieben. Die Schule hat zwei weitere Klassen eröffnet, und die Höfe, denen im Frühjahr die Leute fehlten, haben sie nun gefunden. Damit hatte hier niemand gerechnet.'

const french =
  "L'année dernière, plus de quatre mille familles ont traversé la rivière à pied, a déclaré la maire, et la plupart sont restées dans la vallée depuis lors. L'école a ouvert deux classes de plus, et les fermes qui manquaient de bras au printemps en ont trouvé. Personne ici ne s'y attendait."

function chosen(text: string, configured = 'auto') {
  return chooseLanguage(parseArticle({ uri: 'article.md', text }), configured)
}

describe('the language of an article', () => {
  test('is what its front matter says, whatever it is written in', () => {
    expect(chosen(`---\nlang: en-GB\n---\n\n${german}\n`).language?.code).toBe('en')
  })

  test('is else what the configuration says', () => {
    expect(chosen(`${german}\n`, 'en').language?.code).toBe('en')
  })

  test('takes no short Dutch text for English, though they share some little words', () => {
    const dutch =
      'In 2023 vroegen 38.377 mensen asiel aan in Nederland. Dat was meer dan een jaar eerder, toen het aantal 35.535 was. ' +
      'Of dat zo blijft was onduidelijk, zei de minister, die had gehoopt op minder.'
    expect(chosen(dutch).language).toBeNull()
  })

  test('is else detected, and English where the text is too short to tell', () => {
    expect(chosen(`${english}\n`).language?.code).toBe('en')
    expect(chosen(`${german}\n`).language?.code).toBe('de')
    expect(chosen('4,000 people.\n').language?.code).toBe('en')
  })

  test.each([
    '# Sent home\n\nIn 2022 Georgia received $4.4 billion, 86 percent more, in transfers.',
    '# Lima\n\nPeru: 1.5 million Venezuelans live in Peru; 480,000 live in Ecuador.',
  ])('is English where a short text scores as well as the best: %s', (text) => {
    expect(chosen(`${text}\n`).language?.code).toBe('en')
  })

  test.each([
    'In 2023 vroegen 38.377 mensen asiel aan in Nederland, meer dan in 2022.',
    'En 2022, 137.000 personnes ont demandé asile en France, et 12.000 en Corse.',
    'En 2022 unas 118.842 personas solicitaron asilo en España, 45.000 de Perú.',
    'Under 2022 kom 50.000 personer till Sverige från Ukraina, och 400 från Moldavien.',
  ])('is not English in a short text of another: %s', (text) => {
    expect(chosen(`${text}\n`).language?.code).not.toBe('en')
  })

  test('is none of the words that every object of the platform has', () => {
    expect(chosen(`---\nlang: constructor\n---\n\n${english}\n`).language).toBeNull()
  })

  test('is a problem that says what to do where it cannot be read yet', () => {
    const detected = chosen(`${french}\n`)
    expect(detected.language).toBeNull()
    expect(detected.problem?.message).toContain('seems to be written in `fr`')
    expect(detected.problem?.span).toEqual({ start: 0, end: french.length })
    expect(chosen(`---\nlang: ru\n---\n\n${english}\n`).problem?.message).toContain("the article's language is `ru`")
  })
})
