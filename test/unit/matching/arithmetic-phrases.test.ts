import { describe, expect, it } from 'vitest'
import { derivedFrom } from './arithmeticText.js'

/** Each row is a text and what is derived from it, in order; nothing but the text where nothing is. */
const table = (title: string, rows: readonly (readonly [string, ...string[]])[]): void => {
  describe(title, () => {
    it.each(rows.map(([text, ...expected]) => ({ text, expected })))('$text', ({ text, expected }) => {
      expect(derivedFrom(`${text}\n`)).toEqual(expected)
    })
  })
}

table('rises and falls', [
  [
    'Rejections came to 1,700 in 2023, from 1,000 in 2022, an increase of 70 per cent.',
    '70 per cent: 1,700 / 1,000 − 1 = 70% holds',
  ],
  [
    'Rejections came to 1,700 in 2023, from 1,000 in 2022, an increase of 17 per cent.',
    '17 per cent: 1,700 / 1,000 − 1 = 70% fails',
  ],
  ['Some 4,000 boats came in 2023, up a third from 3,000 in 2022.', 'a third: 4,000 / 3,000 − 1 = 33.3% holds'],
  [
    'Lesbos counted 1,950 arrivals, nearly double the 1,000 of the year before.',
    'double: 1,950 / 1,000 = 1.95 times holds',
  ],
  [
    'Lesbos counted 1,250 arrivals, nearly double the 1,000 of the year before.',
    'double: 1,250 / 1,000 = 1.25 times fails',
  ],
  ['Arrivals nearly doubled, from 1,000 to 1,950.', 'doubled: 1,950 / 1,000 = 1.95 times holds'],
  ['Arrivals nearly doubled, from 1,000 to 1,350.', 'doubled: 1,350 / 1,000 = 1.35 times fails'],
  ['In May 1,500 people arrived, down by half from 3,000 in April.', 'half: 1 − 1,500 / 3,000 = 50% holds'],
  ['In May 2,500 people arrived, down by half from 3,000 in April.', 'half: 1 − 2,500 / 3,000 = 16.7% fails'],
  [
    'Net migration added 315,900 people in the year to March. The net intake is now 41 per cent below the 536,000 of 2022-23.',
    '41 per cent: 1 − 315,900 / 536,000 = 41.1% holds',
  ],
  [
    'Net migration added 315,900 people in the year to March. The net intake is now 14 per cent below the 536,000 of 2022-23.',
  ],
  [
    'Workers sent home $12.64 billion, 16.4 per cent more, since the year before the country had received $10.86 billion.',
    '16.4 per cent: $12.64 billion / $10.86 billion − 1 = 16.39% holds',
  ],
  [
    'Germany naturalised 291,955 people in 2024, 46% more than in 2023, when there were 200,095.',
    '46%: 291,955 / 200,095 − 1 = 45.9% holds',
  ],
  [
    'The number of permits fell to 163,220, 27 percent below the level of 2022 (223,000).',
    '27 percent: 1 − 163,220 / 223,000 = 26.8% holds',
  ],
  ['Arrivals almost tripled, to 60,000 from 21,000.', 'tripled: 60,000 / 21,000 = 2.86 times holds'],
  ['Permits rose to 24,000 from 20,000, or by a fifth.', 'a fifth: 24,000 / 20,000 − 1 = 20% holds'],
  ['Permits rose to 24,000 from 20,000, or by a third.', 'a third: 24,000 / 20,000 − 1 = 20% fails'],
  ['Permits were up 20% at 24,000, compared to 20,000 in 2022.', '20%: 24,000 / 20,000 − 1 = 20% holds'],
  ['Permits were up 30% at 24,000, compared to 20,000 in 2022.', '30%: 24,000 / 20,000 − 1 = 20% fails'],
  [
    'At 24,000, permits were one fifth higher than the 20,000 issued in 2022.',
    'one fifth: 24,000 / 20,000 − 1 = 20% holds',
  ],
  ['The number of permits increased fivefold, from 2,000 to 10,000.', 'fivefold: 10,000 / 2,000 = 5 times holds'],
  ['The number of permits increased fivefold, from 2,000 to 8,000.', 'fivefold: 8,000 / 2,000 = 4 times fails'],
  ['Returns went from 2,000 to 10,000 — a five-fold increase.', 'five-fold: 10,000 / 2,000 = 5 times holds'],
  ['Spending rose from €2.0 billion to €2.5 billion, i.e. by 25%.', '25%: €2.5 billion / €2.0 billion − 1 = 25% holds'],
  ['Spending rose from €2.0 billion to €2.5 billion, i.e. by 20%.', '20%: €2.5 billion / €2.0 billion − 1 = 25% holds'],
  ['The backlog shrank from 134,000 to 91,000 cases, a decrease of 32%.', '32%: 1 − 91,000 / 134,000 = 32.1% holds'],
  ['The backlog shrank from 134,000 to 91,000 cases, a decrease of 47%.', '47%: 1 − 91,000 / 134,000 = 32.1% fails'],
  [
    'In 2019 there were 9,000 of them, in 2024 27,000: a threefold increase.',
    'threefold: 27,000 / 9,000 = 3 times holds',
  ],
  ['The number tripled to 27,000 from 9,000 five years earlier.', 'tripled: 27,000 / 9,000 = 3 times holds'],
  ['The number tripled to 21,000 from 9,000 five years earlier.', 'tripled: 21,000 / 9,000 = 2.33 times fails'],
])

table('a change in a clause of its own', [
  [
    'Workers sent home $12.64 billion; that was 16.4 percent more, since the year before it had been $10.86 billion.',
    '16.4 percent: $12.64 billion / $10.86 billion − 1 = 16.39% holds',
  ],
  [
    'Workers sent home $12.64 billion; that was 19.2 percent more in rupees, since the year before it had been $10.86 billion.',
  ],
])

table('percents of percents', [
  [
    'The refusal rate rose from 31.0 percent to 32.2 percent, a rise of 1.2 percentage points.',
    '1.2 percentage points: 32.2 percent − 31.0 percent = 1.2 points holds',
  ],
  [
    'The refusal rate rose from 31.0 percent to 34.2 percent, a rise of 1.2 percentage points.',
    '1.2 percentage points: 34.2 percent − 31.0 percent = 3.2 points fails',
  ],
  [
    'The refusal rate rose from 31.0 percent to 34.2 percent, an increase of 3.2 percent.',
    '3.2 percent: 34.2 percent / 31.0 percent − 1 = 10.32% fails',
  ],
  [
    'The refusal rate rose from 31.0 percent to 34.2 percent, an increase of 10.3 percent.',
    '10.3 percent: 34.2 percent / 31.0 percent − 1 = 10.32% holds',
  ],
  ['The refusal rate was 6 percent in Spain and 9 percent in Italy; applications rose by 3 percent.'],
  ['Refusals rose 5 percent in May and 8 percent in June, an increase of 3 percent over the spring.'],
  [
    'In January 41% wanted to stay; in June it was 33%. A drop of 8 percent in half a year is a lot.',
    '8 percent: 1 − 33% / 41% = 19.5% fails',
  ],
  ['The rate fell from 44 percent to 39 percent, while applications rose by 5 percent.'],
  ['The rate fell from 44 percent to 39 percent. Appeals rose by 5 percent.'],
  [
    'The rate fell from 44 percent to 39 percent. That is a fall of 5 percent.',
    '5 percent: 1 − 39 percent / 44 percent = 11.4% fails',
  ],
  ['The rate fell 5 percent, from 44 percent to 39 percent.', '5 percent: 1 − 39 percent / 44 percent = 11.4% fails'],
  ['The rate fell by about a tenth, from 44 percent to 39 percent.'],
  ['The share of women rose from 40 percent in 2015 to 45 percent in 2020, and 5 percent more of them work.'],
])

table('shares of a whole', [
  ['Of the 9,400 requests 4,100 were granted, fewer than half of the total.', 'half: 4,100 / 9,400 = 43.6% holds'],
  [
    'Courts granted 4,100 permits, fewer than half of the 9,400 permits requested.',
    'half: 4,100 / 9,400 = 43.6% holds',
  ],
  [
    'Courts granted 6,100 permits, fewer than half of the 9,400 permits requested.',
    'half: 6,100 / 9,400 = 64.9% fails',
  ],
  ['In all 330,000 people arrived, of whom 40,000 (12%) were children.', '12%: 40,000 / 330,000 = 12.1% holds'],
  ['In all 330,000 people arrived, of whom 40,000 (21%) were children.', '21%: 40,000 / 330,000 = 12.1% fails'],
  ['In all 330,000 people arrived, 40,000 of them (12%) by sea.', '12%: 40,000 / 330,000 = 12.1% holds'],
  ['In all 330,000 people arrived, 40,000 of them (21%) by sea.', '21%: 40,000 / 330,000 = 12.1% fails'],
  ['The agency heard 9,400 people. It gave protection to 4,700, or 50%, of them.', '50%: 4,700 / 9,400 = 50% holds'],
  ['The agency heard 9,400 people. It gave protection to 4,700, or 40%, of them.', '40%: 4,700 / 9,400 = 50% fails'],
  ['The agency heard 9,400 people. It gave protection to 4,700 of them, or 40%.', '40%: 4,700 / 9,400 = 50% fails'],
  [
    'The agency heard 9,400 people in 2023. Of the 3,000 decisions of March it reversed 400, or 40%.',
    '40%: 400 / 3,000 = 13.3% fails',
  ],
  ['Some 9,198 people took to boats, and 657 died at sea: one in 14.', 'one in 14: 657 / 9,198 = 7.14% holds'],
  ['Some 9,198 people took to boats, and 657 died at sea: one in 40.'],
  ['Poland sheltered 955,000 people, 60 percent of them children; Czechia had 374,000, a third of whom worked.'],
  [
    'Lebanon hosts 1.5 million refugees in a population of 5.8 million: one in four.',
    'one in four: 1.5 million / 5.8 million = 25.9% holds',
  ],
  [
    'The city has 48,000 beds, of which 12,000 (30%) are in hotels and 9,000 in tents.',
    '30%: 12,000 / 48,000 = 25% fails',
  ],
  ['The city has 48,000 beds. Of which 12,000 are in hotels, 25%.', '25%: 12,000 / 48,000 = 25% holds'],
  [
    'Of 9,200 applicants, 2,300 (25 percent) were Afghans and 1,000 (20 percent) Syrians.',
    '25 percent: 2,300 / 9,200 = 25% holds',
    '20 percent: 1,000 / 9,200 = 10.9% fails',
  ],
  ['Of 9,200 applicants, 2,300 (35 percent) were Afghans.', '35 percent: 2,300 / 9,200 = 25% fails'],
  ['The 9,200 applicants included 2,300 children (40 percent of them alone).'],
  ['Some 45,000 of the 60,000 displaced, three in four, are children.', 'three in four: 45,000 / 60,000 = 75% holds'],
  ['Some 45,000 of the 60,000 displaced, one in four, are children.', 'one in four: 45,000 / 60,000 = 75% fails'],
  ['Women account for 6,000 of the 24,000, i.e. 25%.', '25%: 6,000 / 24,000 = 25% holds'],
  ['Women account for 6,000 of the 24,000, i.e. 35%.'],
  ['6,000 out of 24,000 (25%) were women.', '25%: 6,000 / 24,000 = 25% holds'],
  ['6,000 out of 24,000 (35%) were women.', '35%: 6,000 / 24,000 = 25% fails'],
  ['That left 18,000 of the 24,000, or three quarters, without a home.', 'three quarters: 18,000 / 24,000 = 75% holds'],
  ['Only 25% (6,000) of the 24,000 had a home.', '25%: 6,000 / 24,000 = 25% holds'],
  ['Only 35% (6,000) of the 24,000 had a home.', '35%: 6,000 / 24,000 = 25% fails'],
])

table('sums and net numbers', [
  ['Spain took 3,000 people and Italy 4,000. The two together sheltered 7,000.', '7,000: 3,000 + 4,000 = 7,000 holds'],
  ['Spain took 3,000 people and Italy 4,000. The two together sheltered 9,000.', '9,000: 3,000 + 4,000 = 7,000 fails'],
  [
    'In the year 448,000 people came and 133,000 left, leaving net migration of 315,000.',
    '315,000: 448,000 − 133,000 = 315,000 holds',
  ],
  ['In the year 448,000 people came and 133,000 left, leaving net migration of 335,000.'],
  [
    'Net migration was 315,000: immigration of 448,000 minus emigration of 133,000.',
    '315,000: 448,000 − 133,000 = 315,000 holds',
  ],
  ['Some 30,000 people fled in March and 20,000 in April, together 50,000.', '50,000: 30,000 + 20,000 = 50,000 holds'],
  ['Some 30,000 people fled in March and 20,000 in April. Together with those of 2022 it is 90,000.'],
  ['Peru hosts 1.5 million Venezuelans and Colombia 2.9 million. Together with Ecuador they host 5 million.'],
  ['The net figure was 685,000; 1,218,000 came and 532,000 left.', '685,000: 1,218,000 − 532,000 = 686,000 holds'],
  [
    'Net migration was 685,000, down from 764,000 a year earlier. Some 1,218,000 came and 532,000 left.',
    '685,000: 1,218,000 − 532,000 = 686,000 holds',
  ],
  [
    'Net migration was 685,000, down 10 percent from 764,000 a year earlier.',
    '10 percent: 1 − 685,000 / 764,000 = 10.3% holds',
  ],
  ['Net migration of 685,000 compares with 764,000, a fall of 79,000.', '79,000: 764,000 − 685,000 = 79,000 holds'],
  ['Net migration of 685,000 compares with 764,000, a fall of 97,000.', '97,000: 764,000 − 685,000 = 79,000 fails'],
  [
    'Turkey hosts 3.1 million, Germany 2.6 million, Iran 3.8 million: 9.5 million between them.',
    '9.5 million: 3.1 million + 2.6 million + 3.8 million = 9.5 million holds',
  ],
  [
    'Turkey hosts 3.1 million, Germany 2.6 million, Iran 3.8 million: 8.5 million between them.',
    '8.5 million: 3.1 million + 2.6 million + 3.8 million = 9.5 million fails',
  ],
  [
    'A total of 24,000 permits were issued: 6,000 to students, 12,000 to workers and 6,000 to families.',
    '24,000: 6,000 + 12,000 + 6,000 = 24,000 holds',
  ],
  [
    'A total of 25,000 permits were issued: 6,000 to students, 12,000 to workers and 6,000 to families.',
    '25,000: 6,000 + 12,000 + 6,000 = 24,000 holds',
  ],
  ['In total 24,000 permits were issued: 6,000 to students and 12,000 to workers.'],
])

table('differences', [
  ['Arrivals of 5,200 exceeded departures of 4,000 by 1,200.', '1,200: 5,200 − 4,000 = 1,200 holds'],
  ['The 5,200 arrivals exceeded the 4,000 of last year by 1,200.', '1,200: 5,200 − 4,000 = 1,200 holds'],
  ['The 5,200 arrivals exceeded the 4,000 of last year by 2,200.', '2,200: 5,200 − 4,000 = 1,200 fails'],
  ['The 3,500 places fell short of the 4,000 promised by 500.', '500: 4,000 − 3,500 = 500 holds'],
  [
    'The ministry counts 578,000 returns, against 549,260 in the books of the UN. The difference, 28,740, is a matter of gates.',
    '28,740: 578,000 − 549,260 = 28,740 holds',
  ],
  [
    'The ministry counts 578,000 returns, against 549,260 in the books of the UN. The difference, 82,740, is a matter of gates.',
    '82,740: 578,000 − 549,260 = 28,740 fails',
  ],
  [
    'The two countries host 3.1 million and 1.4 million, a difference of 1.7 million.',
    '1.7 million: 3.1 million − 1.4 million = 1.7 million holds',
  ],
])

table('changes told twice', [
  ['Detentions rose by 200, or 20 percent, to 1,200.', '20 percent: 200 / (1,200 − 200) = 20% holds'],
  ['Detentions rose by 200, or 30 percent, to 1,200.', '30 percent: 200 / (1,200 − 200) = 20% fails'],
  ['Detentions fell by 200 people (20 percent) to 800.', '20 percent: 200 / (800 + 200) = 20% holds'],
  ['Detentions fell by 200 people (30 percent) to 800.', '30 percent: 200 / (800 + 200) = 20% fails'],
  ['Detentions rose 20 percent, or by 200, to 1,200.', '20 percent: 200 / (1,200 − 200) = 20% holds'],
  [
    'There were 1,200 detentions, 200 or 20 percent more than a year earlier.',
    '20 percent: 200 / (1,200 − 200) = 20% holds',
  ],
  ['Detentions rose by 200, or 30 percent of the capacity, to 1,200.'],
  [
    'Unemployment grew by 28 percent (2.6 million), from 9.4 million to 12 million people.',
    '28 percent: 12 million / 9.4 million − 1 = 27.7% holds',
    '2.6 million: 12 million − 9.4 million = 2.6 million holds',
  ],
  [
    'Arrivals rose 30 percent (1,200 of them by sea), from 5,000 to 6,500.',
    '30 percent: 6,500 / 5,000 − 1 = 30% holds',
  ],
])

table('numbers of sentences before', [
  [
    'The ceiling is 7,500 refugees for 2026. For 2025 the ceiling was 125,000. The new limit is 94 percent lower.',
    '94 percent: 1 − 7,500 / 125,000 = 94% holds',
  ],
  ['The ceiling is 7,500 refugees for 2026. For 2025 the ceiling was 125,000. Illegal entries are 55 percent lower.'],
  [
    "Syrians lodged 102,930 applications and Afghans 51,257. Together they accounted for 47 percent of the year's total.",
  ],
  [
    "The office received 329,120 applications in 2023. Most came from two countries. Syrians lodged 102,930 applications and Afghans 51,257. Together they accounted for 47 percent of the year's total.",
    '47 percent: (102,930 + 51,257) / 329,120 = 46.8% holds',
  ],
  [
    "The office received 329,120 applications in 2023. Most came from two countries. Syrians lodged 102,930 applications and Afghans 51,257. Together they accounted for 74 percent of the year's total.",
  ],
])

table('other things than those told', [
  ['The office had received 5,000 applications and granted 3,000, an increase of 14 percent.'],
  ['Greece counted 48,721 arrivals in 2023 and 18,780 the year before. Arrivals by land rose by 12 percent.'],
  ['The agency counted 4,200 deaths in 2023, up from 3,700, and 20 percent more rescues.'],
  ['The agency counted 4,200 deaths in 2023, up from 3,700. Rescues were up 20 percent.'],
  ['The agency counted 4,200 deaths in 2023, up from 3,700. That was 20 percent of all deaths on migration routes.'],
  ['In 2023 the budget was €4.2 billion, compared with €3.7 billion, and 30 percent more than planned.'],
  ['There were 200,000 workers in 2010 and 300,000 in 2020. Half of them were women.'],
  ['There were 200,000 workers in 2010 and 300,000 in 2020, an annual increase of 4.1 percent.'],
  ['Italy received 157,651 people in 2023, against 105,131 in 2022. In Greece the increase was 60 percent.'],
  ['From 2015 to 2020 arrivals went from 10,000 to 4,000, after a fall of 30 percent in 2019 alone.'],
])

table('tables and prose about them', [
  [
    '| Country | Refugees | Share |\n|---|---:|---:|\n| Poland | 600,000 | 60% |\n| Czechia | 300,000 | 30% |\n| Slovakia | 100,000 | 10% |\n| Total | 1,000,000 | 100% |',
    '60%: 600,000 / 1,000,000 = 60% holds',
    '30%: 300,000 / 1,000,000 = 30% holds',
    '10%: 100,000 / 1,000,000 = 10% holds',
    '1,000,000: 600,000 + 300,000 + 100,000 = 1 million holds',
  ],
  [
    '| Country | Refugees | Share |\n|---|---:|---:|\n| Poland | 600,000 | 60% |\n| Czechia | 300,000 | 30% |\n| Slovakia | 100,000 | 15% |\n| Total | 1,000,000 | 100% |',
    '60%: 600,000 / 1,000,000 = 60% holds',
    '30%: 300,000 / 1,000,000 = 30% holds',
    '15%: 100,000 / 1,000,000 = 10% fails',
    '1,000,000: 600,000 + 300,000 + 100,000 = 1 million holds',
  ],
  [
    '| Country | Refugees | Share of population |\n|---|---:|---:|\n| Poland | 600,000 | 2% |\n| Czechia | 300,000 | 3% |\n| Slovakia | 100,000 | 2% |\n| Total | 1,000,000 | 2% |',
    '1,000,000: 600,000 + 300,000 + 100,000 = 1 million holds',
  ],
  [
    '| Country | 2023 | 2024 |\n|---|---:|---:|\n| Germany | 329,035 | 229,695 |\n| EU | 1,049,455 | 912,425 |\n\nIn 2024 a quarter of all who applied in the EU did so in Germany.',
    'a quarter: 229,695 / 912,425 = 25.2% holds',
  ],
  [
    '| Country | 2023 | 2024 |\n|---|---:|---:|\n| Germany | 329,035 | 229,695 |\n| EU | 1,049,455 | 912,425 |\n\nIn 2024 a third of all who applied in the EU did so in Germany.',
  ],
  [
    '| Country | 2024 |\n|---|---:|\n| Spain | 164,010 |\n| Italy | 151,120 |\n\nBetween Spain and Italy there was a gap of 12,890.',
    '12,890: 164,010 − 151,120 = 12,890 holds',
  ],
])

table('what is told a sentence or more before', [
  [
    'Norway resettled 3,120 refugees in 2023. That was 56 percent more than the 2,000 of 2022, and almost four times as many as in 2021, when 800 came.',
    '56 percent: 3,120 / 2,000 − 1 = 56% holds',
    'four times: 3,120 / 800 = 3.9 times holds',
  ],
  [
    'Norway resettled 3,120 refugees in 2023. That was 65 percent more than the 2,000 of 2022, and almost four times as many as in 2021, when 800 came.',
    '65 percent: 3,120 / 2,000 − 1 = 56% fails',
    'four times: 3,120 / 800 = 3.9 times holds',
  ],
  [
    'Some 9,412 permits were asked for. Of those, 1,098 were refused, mostly on paper. Which leaves 8,314.',
    '8,314: 9,412 − 1,098 = 8,314 holds',
  ],
  ['Some 9,412 permits were asked for. Of those, 1,098 were refused, mostly on paper. Which leaves 8,341.'],
  [
    'In 2024 the court heard 1,241 families. In the spring the ministry heard 318. The year was long. Taken together, 1,559 families were heard.',
    '1,559: 1,241 + 318 = 1,559 holds',
  ],
  [
    'Portugal counted 1,543,697 foreigners. Nobody had expected that. There were 484,596 Brazilians, 31.4% of the total.',
    '31.4%: 484,596 / 1,543,697 = 31.39% holds',
  ],
  [
    'In Oslo 12,400 people were born in Eritrea, more than twice as many as ten years before (5,900).',
    'twice: 12,400 / 5,900 = 2.1 times holds',
  ],
  [
    'Dependants got 20,000 visas. Two years earlier it had been 140,000. The fall is one of 86%.',
    '86%: 1 − 20,000 / 140,000 = 85.7% holds',
  ],
  ['The flood killed 40 of 5,000 villagers, leaving 3,000 homeless.'],
])

table('a change told of the sentence before', [
  [
    'Greece received 12,000 people. That was almost 60 percent more than the 5,000 of 2023.',
    '60 percent: 12,000 / 5,000 − 1 = 140% fails',
  ],
  [
    'Greece received 12,000 people. That was 140 percent more than the 5,000 of 2023, when 700 boats came.',
    '140 percent: 12,000 / 5,000 − 1 = 140% holds',
  ],
  [
    'The country granted protection to 12,000 people. That year 60 percent more people applied than the 5,000 of 2023, 8,000 in all.',
    '60 percent: 8,000 / 5,000 − 1 = 60% holds',
  ],
  [
    'The country granted protection to 12,000 people. That year 60 percent more people applied than the 5,000 of 2023, 9,300 in all.',
  ],
  ['The country granted protection to 12,000 people. That year 60 percent more people applied than the 5,000 of 2023.'],
  [
    'Greece sent back 700 people. That was in 2024, when arrivals were 60 percent more than the 5,000 of 2023, or 8,000.',
    '60 percent: 8,000 / 5,000 − 1 = 60% holds',
  ],
  ['Greece sent back 700 people. That was in 2024, when arrivals were 60 percent more than the 5,000 of 2023.'],
])
