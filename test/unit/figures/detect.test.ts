import { describe, expect, it } from 'vitest'
import { detectLanguage } from '../../../server/src/core/languages/detect.js'
import { plainArticle } from './plain.js'

describe('the language of an article', () => {
  it.each([
    ['en', 'The office registered more applications last month than in the whole of the summer before.'],
    ['en', '"In 2023 it was 51,257 Afghans in all," said Iwona Sadowska of Kraków.'],
    ['fr', 'En mars le bureau a compté plus de demandes que pendant tout l’été précédent, selon le ministre.'],
    ['de', 'Das Amt hat im vergangenen Monat mehr Anträge gezählt als im ganzen Sommer davor.'],
    ['ru', 'За прошлый месяц ведомство получило больше заявлений, чем за всё прошлое лето.'],
    ['de', 'Die Zahl der Asylanträge sank 2023 um 28 Prozent auf 250.945.'],
    ['de', 'Rund 16.430 Menschen wurden 2023 abgeschoben.'],
    ['nl', 'Het aantal asielaanvragen in Nederland daalde in 2023 naar 38.377, meldt de dienst.'],
    ['en', 'The papers "Bild" and "Die Welt und Zeit" wrote that 12,000 people came from abroad.'],
    [null, 'Bild und Welt'],
    [null, 'Oslo, 12 May'],
  ])('is %s', (code, text) => {
    expect(detectLanguage(plainArticle(text))).toBe(code)
  })
})
