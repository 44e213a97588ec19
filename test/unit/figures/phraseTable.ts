/**
 * Number phrases with all their figures: `text -> number = kind value hedge; …`. A text without figures has nothing
 * behind the arrow.
 */
const table = `
# digits and separators
in all 24,867 people came -> 24,867 = count 24867
in all 1,234,567 people came -> 1,234,567 = count 1234567
in all 14 250 people came -> 14 250 = count 14250
in all 14\u00a0250 people came -> 14\u00a0250 = count 14250
in all 14\u2009250 people came -> 14\u2009250 = count 14250
in all 14\u202f250 people came -> 14\u202f250 = count 14250
in all 1 234 567 people came -> 1 234 567 = count 1234567
in all 14'250 people came -> 14'250 = count 14250
in all 14’250 people came -> 14’250 = count 14250
in all 14.250 people came -> 14.250 = count 14250
in all 1.234.567 people came -> 1.234.567 = count 1234567
in all 2, 500 people came -> 2, 500 = count 2500
in all 1,27,000 people came -> 1,27,000 = count 127000
in all 12,34,567 people came -> 12,34,567 = count 1234567
in all 132 people came -> 132 = count 132
in all 25000 people came -> 25000 = count 25000
in all 0.75 people per room -> 0.75 = rate 0.75
they counted 14 boats -> 14 = count 14

# scales
25 thousand people -> 25 thousand = count 25000
200 thousand people -> 200 thousand = count 200000
1.2 million people -> 1.2 million = count 1200000
1,2 million people -> 1,2 million = count 1200000
29.6 million people -> 29.6 million = count 29600000
3.25 million people -> 3.25 million = count 3250000
2.3m people -> 2.3m = count 2300000
2.3 mn people -> 2.3 mn = count 2300000
2.3mn people -> 2.3mn = count 2300000
2.3 mln people -> 2.3 mln = count 2300000
150k people -> 150k = count 150000
150K people -> 150K = count 150000
5.7M people -> 5.7M = count 5700000
8bn people -> 8bn = count 8000000000
8 bn people -> 8 bn = count 8000000000
8 billion people -> 8 billion = count 8000000000
3 lakh people -> 3 lakh = count 300000
1.5 lakh people -> 1.5 lakh = count 150000
2 crore people -> 2 crore = count 20000000
2 lakh crore rupees -> 2 lakh crore = money 2000000000000
3 hundred thousand people -> 3 hundred thousand = count 300000
5 thousand million people -> 5 thousand million = count 5000000000
2 dozen people -> 2 dozen = count 24
310 millions of people -> 310 millions = count 310000000
2 and a half million people -> 2 and a half million = count 2500000
2½ million people -> 2½ million = count 2500000
1.1 million -> 1.1 million = count 1100000
a 5-million population -> 5-million = count 5000000

# number words
one hundred and thirty-two people -> one hundred and thirty-two = count 132
one hundred thirty-two people -> one hundred thirty-two = count 132
twenty-five thousand people -> twenty-five thousand = count 25000
twenty five thousand people -> twenty five thousand = count 25000
seventeen people died -> seventeen = count 17
ninety-nine people -> ninety-nine = count 99
a hundred people -> a hundred = count 100
a thousand people -> a thousand = count 1000
a million people -> a million = count 1000000
a dozen people -> a dozen = count 12
two dozen people -> two dozen = count 24
half a dozen people died -> half a dozen = count 6
half a million people -> half a million = count 500000
half a billion people -> half a billion = count 500000000
a half-million people -> a half-million = count 500000
a million and a half people -> a million and a half = count 1500000
one and a half million people -> one and a half million = count 1500000
two and a half thousand people -> two and a half thousand = count 2500
a quarter of a million people -> a quarter of a million = count 250000
a quarter million people -> a quarter million = count 250000
three quarters of a million people -> three quarters of a million = count 750000
three-quarters of a million people -> three-quarters of a million = count 750000
three thousand five hundred people -> three thousand five hundred = count 3500
three thousand, two hundred and five people -> three thousand, two hundred and five = count 3205
two million three hundred thousand people -> two million three hundred thousand = count 2300000
two thousand and five people -> two thousand and five = count 2005
twenty-five hundred people -> twenty-five hundred = count 2500
one hundred and two thousand people -> one hundred and two thousand = count 102000
five hundred thousand people -> five hundred thousand = count 500000
two point five million people -> two point five million = count 2500000
one-hundred-and-five people -> one-hundred-and-five = count 105
forty thousand -> forty thousand = count 40000
fifteen countries -> fifteen = count 15
two hundred and fifty million people -> two hundred and fifty million = count 250000000
a hundred and twenty thousand people -> a hundred and twenty thousand = count 120000

# percent
12.5% of them -> 12.5% = percent 12.5
12.5 % of them -> 12.5 % = percent 12.5
12.5 per cent of them -> 12.5 per cent = percent 12.5
12.5 percent of them -> 12.5 percent = percent 12.5
12,5 percent of them -> 12,5 percent = percent 12.5
12 pct of them -> 12 pct = percent 12
twelve percent of them -> twelve percent = percent 12
one percent of them -> one percent = percent 1
a 30-percent fall -> 30-percent = percent 30
a 30 percent fall -> 30 percent = percent 30
0.3 percentage points -> 0.3 percentage points = percent 0.3
a 2-percentage-point rise -> 2-percentage-point = percent 2
6 to 8 percent -> 6 to 8 percent = percent 6..8 range
6% to 8% of them -> 6% to 8% = percent 6..8 range
6-8% of them -> 6-8% = percent 6..8 range
6–8 percent of them -> 6–8 percent = percent 6..8 range
6%–8% of them -> 6%–8% = percent 6..8 range
14 and 19 per cent -> 14 = percent 14; 19 per cent = percent 19
14, 15 and 19 per cent -> 14 = percent 14; 15 = percent 15; 19 per cent = percent 19
it rose by 200, or 20 percent -> 200 = count 200; 20 percent = percent 20
from 6% to 8% -> 6% = percent 6; 8% = percent 8
from 6 to 8 percent -> 6 = percent 6; 8 percent = percent 8
rose 14 percent to 329,120 -> 14 percent = percent 14; 329,120 = count 329120
+51.1% -> +51.1% = percent 51.1
-30.2% -> -30.2% = percent -30.2
−30.2% -> −30.2% = percent -30.2
half a percent of them -> half a percent = percent 0.5
two and a half percent -> two and a half percent = percent 2.5
of the 5,000, 12 percent stayed -> 5,000 = count 5000; 12 percent = percent 12

# money
$500 was paid -> $500 = money 500
$1.5 million was paid -> $1.5 million = money 1500000
US$1.5 million was paid -> US$1.5 million = money 1500000
£3.2bn was paid -> £3.2bn = money 3200000000
A$2bn was paid -> A$2bn = money 2000000000
C$30,000 was paid -> C$30,000 = money 30000
€310 millions were paid -> €310 millions = money 310000000
€3.2 billion was paid -> €3.2 billion = money 3200000000
Rs 127.28 crore was paid -> Rs 127.28 crore = money 1272800000
Rs. 500 was paid -> Rs. 500 = money 500
Rs.500 was paid -> Rs.500 = money 500
₹3 lakh was paid -> ₹3 lakh = money 300000
EUR 500 million was paid -> EUR 500 million = money 500000000
500 million euros were paid -> 500 million = money 500000000
500 million US dollars were paid -> 500 million = money 500000000
five million dollars were paid -> five million = money 5000000
500 € was paid -> 500 € = money 500
500€ was paid -> 500€ = money 500
a 500-million-euro package -> 500-million = money 500000000
a $5-million package -> $5-million = money 5000000
$3-4 million was paid -> $3-4 million = money 3000000..4000000 range
$3m-$4m was paid -> $3m-$4m = money 3000000..4000000 range
between €10 and €15 a day -> €10 and €15 = money 10..15 range
4.1 to 37 million euros were paid -> 4.1 to 37 million = money 4100000..37000000 range
from 4.1 to 37 million euros -> 4.1 = money 4100000; 37 million = money 37000000
63 cents an hour -> 63 = money 0.63
$5B was paid -> $5B = money 5000000000
$100 a month -> $100 = money 100
-$5m was lost -> -$5m = money -5000000
millions of dollars were paid -> millions = money 2000000..9999999 vague
about R500 million was paid -> R500 million = money 500000000 about
2,000 Hong Kong dollars -> 2,000 = money 2000

# ratios
one in five people -> one in five = ratio 0.2
1 in 5 people -> 1 in 5 = ratio 0.2
one in every five people -> one in every five = ratio 0.2
one out of every five people -> one out of every five = ratio 0.2
nine out of ten people -> nine out of ten = ratio 0.9
nine in ten people -> nine in ten = ratio 0.9
4 in 10 people -> 4 in 10 = ratio 0.4
1 in 69 people -> 1 in 69 = ratio 0.0144927536231884
three out of ten -> three out of ten = ratio 0.3
two-thirds of them -> two-thirds = ratio 0.666666666666667
two thirds of them -> two thirds = ratio 0.666666666666667
three-quarters of them -> three-quarters = ratio 0.75
three quarters of them -> three quarters = ratio 0.75
three-fifths of them -> three-fifths = ratio 0.6
one-third of them -> one-third = ratio 0.333333333333333
a third of them -> a third = ratio 0.333333333333333
a quarter of them -> a quarter = ratio 0.25
a fifth of them -> a fifth = ratio 0.2
a tenth of them -> a tenth = ratio 0.1
fell by a third -> a third = ratio 0.333333333333333
nearly a quarter were women -> a quarter = ratio 0.25 nearly
half of them -> half = ratio 0.5
half the people -> half = ratio 0.5
more than half of them -> half = ratio 0.5 over
fell by half -> half = ratio 0.5
almost half are women -> half = ratio 0.5 nearly
half that number -> half = ratio 0.5
half as many people -> half = ratio 0.5
arrivals halved -> halved = ratio 0.5
arrivals doubled to 4,000 -> doubled = ratio 2; 4,000 = count 4000
arrivals more than doubled -> doubled = ratio 2 over
arrivals tripled -> tripled = ratio 3
arrivals could double -> double = ratio 2
double the number -> double = ratio 2
more than double the 248,284 of the year before -> double = ratio 2 over; 248,284 = count 248284
twice as many people -> twice = ratio 2
more than twice the number -> twice = ratio 2 over
a tenfold increase -> tenfold = ratio 10
a ten-fold increase -> ten-fold = ratio 10
a 10-fold increase -> 10-fold = ratio 10
almost fourfold -> fourfold = ratio 4 nearly
five times as many people -> five times = ratio 5
10 times as many people -> 10 times = ratio 10
three times more people -> three times = ratio 3
three times higher -> three times = ratio 3
one and a half times as many -> one and a half times = ratio 1.5
1.5 times the number -> 1.5 times = ratio 1.5
more than ten times the number -> ten times = ratio 10 over
17 of the 25 districts -> 17 = count 17; 25 = count 25
8,020 of the 9,400 permits -> 8,020 = count 8020; 9,400 = count 9400
3/4 of them -> 3/4 = ratio 0.75
stabbed more than 30 times -> 30 = count 30 over

# rates
5 per 1,000 inhabitants -> 5 = rate 5
12 deaths per 100,000 people -> 12 = rate 12
2.1 children per woman -> 2.1 = rate 2.1
400 pairs per week -> 400 = count 400

# ranges
200,000 to 500,000 people -> 200,000 to 500,000 = count 200000..500000 range
200,000-500,000 people -> 200,000-500,000 = count 200000..500000 range
200,000–500,000 people -> 200,000–500,000 = count 200000..500000 range
200,000 – 500,000 people -> 200,000 – 500,000 = count 200000..500000 range
between 200,000 and half a million people -> 200,000 and half a million = count 200000..500000 range
between 500,000 and 1.5 million people -> 500,000 and 1.5 million = count 500000..1500000 range
between 400 and 750 people -> 400 and 750 = count 400..750 range
between two hundred and three hundred people -> two hundred and three hundred = count 200..300 range
between two and three million people -> two and three million = count 2000000..3000000 range
15–20,000 people -> 15–20,000 = count 15000..20000 range
5-10,000 people -> 5-10,000 = count 5000..10000 range
1.2 to 1.5 million people -> 1.2 to 1.5 million = count 1200000..1500000 range
1.2-1.5 million people -> 1.2-1.5 million = count 1200000..1500000 range
twenty to thirty people -> twenty to thirty = count 20..30 range
20 or 30 people -> 20 or 30 = count 20..30 range
two or three people died -> two or three = count 2..3 range
ranging from 200 to 500 people -> 200 to 500 = count 200..500 range
anywhere from 200 to 500 people -> 200 to 500 = count 200..500 range
from 132 to 137 -> 132 = count 132; 137 = count 137
from 132 in February to 137 in March -> 132 = count 132; 137 = count 137
from 433,501 to 374,427 -> 433,501 = count 433501; 374,427 = count 374427
some say 200,000, others half a million -> 200,000 = count 200000; half a million = count 500000
at least 20, possibly as many as 50 people -> 20 = count 20 atLeast; 50 = count 50 atMost
4 million (about 10% of the population) -> 4 million = count 4000000; 10% = percent 10 about

# hedges before
about 500 people -> 500 = count 500 about
around 500 people -> 500 = count 500 about
roughly 500 people -> 500 = count 500 about
approximately 500 people -> 500 = count 500 about
approx. 500 people -> 500 = count 500 about
some 60 people -> 60 = count 60 about
an estimated 500 people -> 500 = count 500 about
estimated at 500 people -> 500 = count 500 about
circa 500 people -> 500 = count 500 about
c. 500 people -> 500 = count 500 about
~500 people -> 500 = count 500 about
nearly 500 people -> 500 = count 500 nearly
almost 500 people -> 500 = count 500 nearly
close to 500 people -> 500 = count 500 nearly
just under 500 people -> 500 = count 500 nearly
just short of 500 people -> 500 = count 500 nearly
more than 500 people -> 500 = count 500 over
over 500 people -> 500 = count 500 over
just over 500 people -> 500 = count 500 over
above 500 people -> 500 = count 500 over
upwards of 500 people -> 500 = count 500 over
exceeding 500 people -> 500 = count 500 over
exceeded 500 people -> 500 = count 500 over
in excess of 500 people -> 500 = count 500 over
well over 500 people -> 500 = count 500 over
a little more than 500 people -> 500 = count 500 over
less than 500 people -> 500 = count 500 under
fewer than 500 people -> 500 = count 500 under
below 500 people -> 500 = count 500 under
at least 500 people -> 500 = count 500 atLeast
no fewer than 500 people -> 500 = count 500 atLeast
no less than 500 people -> 500 = count 500 atLeast
a minimum of 500 people -> 500 = count 500 atLeast
up to 500 people -> 500 = count 500 atMost
as many as 500 people -> 500 = count 500 atMost
as much as 30% of them -> 30% = percent 30 atMost
as high as 30% -> 30% = percent 30 atMost
at most 500 people -> 500 = count 500 atMost
no more than 500 people -> 500 = count 500 atMost
a maximum of 500 people -> 500 = count 500 atMost
at least another 500 people -> 500 = count 500 atLeast
another 500 people -> 500 = count 500
only 500 people -> 500 = count 500
more than a dozen people -> a dozen = count 12 over
nearly half a million people -> half a million = count 500000 nearly
more than the 50,546 of the year before -> 50,546 = count 50546
fewer than one in five people -> one in five = ratio 0.2 under
about €3 million was paid -> €3 million = money 3000000 about
more than US$3 million was paid -> US$3 million = money 3000000 over
14 percent more than 50,000 -> 14 percent = percent 14; 50,000 = count 50000
about 200 men and 300 women -> 200 = count 200 about; 300 = count 300

# hedges behind
500 or so people -> 500 = count 500 about
60-odd people -> 60 = count 60 about
60 odd people -> 60 = count 60 about
650,000+ people -> 650,000 = count 650000 over
500-plus people -> 500 = count 500 over
500 or more people -> 500 = count 500 atLeast
500 or fewer people -> 500 = count 500 atMost
1,250 families, at least -> 1,250 = count 1250 atLeast
20 people or more -> 20 = count 20 atLeast
500 people, at least 20 of them children -> 500 = count 500; 20 = count 20 atLeast
500, at least, have died -> 500 = count 500 atLeast

# vague
dozens of people -> dozens = count 24..99 vague
scores of people -> scores = count 40..199 vague
hundreds of people -> hundreds = count 200..999 vague
thousands of people -> thousands = count 2000..9999 vague
tens of thousands of people -> tens of thousands = count 20000..99999 vague
hundreds of thousands of people -> hundreds of thousands = count 200000..999999 vague
millions of people -> millions = count 2000000..9999999 vague
hundreds of millions of people -> hundreds of millions = count 200000000..999999999 vague
several dozen people -> several dozen = count 24..99 vague
several hundred people -> several hundred = count 200..999 vague
a few hundred people -> a few hundred = count 200..999 vague
a few thousand people -> a few thousand = count 2000..9999 vague
a couple of hundred people -> a couple of hundred = count 200..999 vague
several hundred thousand people -> several hundred thousand = count 200000..999999 vague
several people left ->
the test scores fell ->

# sentences of the trade
killing four of the six women aboard -> four = count 4; six = count 6
18- to 24-year-olds -> 18- to 24 = age 18..24 range
women made up a quarter. -> a quarter = ratio 0.25
it would cost €1bn-2bn -> €1bn-2bn = money 1000000000..2000000000 range
with 40,000 migrants in 200 hotels -> 40,000 = count 40000; 200 = count 200
up 500% in two years -> 500% = percent 500; two = duration 2
a 13-percent increase on FY2013 -> 13-percent = percent 13
the number of arrivals doubles -> doubles = ratio 2
a double room ->
they doubled down ->
less than one tenth of 1 percent -> one tenth of 1 percent = percent 0.1 under
in the year of our Lord two thousand twenty-one ->
the two hundred and fiftieth day ->
he called 911 twice ->
Fortune 500 firms ->
World War Two veterans ->
Executive Orders 13661 and 13662 ->
Federal Rule of Civil Procedure 11 bars it ->
Germany 1,002,999 and Poland 12,000 -> 1,002,999 = count 1002999; 12,000 = count 12000
(Syria 6.6 million, Ukraine 5.7 million) -> 6.6 million = count 6600000; 5.7 million = count 5700000
1. Iran, 3.8 million -> 3.8 million = count 3800000
Thirty-three percent (33%) oppose it -> Thirty-three percent = percent 33; 33% = percent 33
a margin of ±3 percentage points -> 3 percentage points = percent 3

on 3 May 20 people drowned -> 20 = count 20
4,000 tonnes a year. 20 a week. -> 4,000 = measure 4000; 20 = count 20
see p. 33 and Vol. 12 ->
Area 51 and Radio 4 ->

# joined words
a 12,000-strong force -> 12,000 = count 12000
a 40-member team -> 40 = count 40
a 25-year-old woman -> 25 = age 25
a 3-page map -> 3 = count 3
a three-ship mission -> three = count 3

# durations, ages, measures
within 60 days -> 60 = duration 60
six months later -> six = duration 6
six months to a year -> six = duration 6
a two-year ban -> two = duration 2
four consecutive years -> four = duration 4
less than 24 hours -> 24 = duration 24 under
one month later -> one = duration 1
30, 60 or 90 days -> 30 = duration 30; 60 or 90 = duration 60..90 range
aged 25 -> 25 = age 25
children under 5 were treated -> 5 = age 5 under
those over 65 were moved -> 65 = age 65 over
25 years old -> 25 = age 25
Maria Lopez, 34, said so -> 34 = age 34
between the ages of 12 and 17 -> 12 and 17 = age 12..17 range
a three-month-old girl -> three = age 3
20 km away -> 20 = measure 20
20km away -> 20 = measure 20
a 50m high wall -> 50 = measure 50
110,000 acres -> 110,000 = measure 110000
magnitude 7.8 -> 7.8 = measure 7.8
a 7.8-magnitude quake -> 7.8 = measure 7.8
5 tonnes of rice -> 5 = measure 5
35 degrees -> 35 = measure 35
2,000-pound bombs -> 2,000 = measure 2000
50 pounds of rice -> 50 = measure 50
a 500-pound fine -> 500 = money 500

# small counts
four people were killed -> four = count 4
three countries agreed -> three = count 3
two ministers spoke -> two = count 2
one woman was wounded -> one = count 1
killing one person -> one = count 1

# no figures: pronouns and idioms
one of the men left ->
no one came ->
one thing is clear ->
one day he left ->
one incident was reported ->
a million reasons ->
one hundred percent certain ->
zero tolerance ->
24/7 ->
one or more of them ->
he appealed twice ->
the second half of the year ->
a half-built house ->
half an hour later ->

# no figures: dates, years, times
on 24 February he left ->
on February 24 he left ->
on Feb. 24, 2022, he left ->
on February 24th he left ->
on the 24th of February he left ->
from 24 to 26 February ->
on 24–26 February ->
on February 24-26 ->
on 24 and 25 February ->
on 2022-02-24 ->
on 24/02/2022 ->
on 24.02.2022 ->
by the end of October 9.3 million people had left -> 9.3 million = count 9300000
by the end of October 9 million people had left -> 9 million = count 9000000
they left on October 9. Three million followed -> Three million = count 3000000
since 2015 ->
in 2014-15 ->
from 2014 to 2016 ->
fiscal year 2024 ->
in fiscal 2024 ->
in FY2024 ->
in FY24 ->
the 1990s ->
the '90s ->
the 2015 crisis ->
the 2015 arrivals ->
nineteen eighty-four ->
in 500 BC ->
some 2000 people came -> 2000 = count 2000 about
police killed 1954 people -> 1954 = count 1954
in 2015 people fled ->
at 17:30 ->
at 5 p.m. ->
at 5pm ->
at 5:30 p.m. ->
at 5 o'clock ->
at 0900 GMT ->
in the 21st century ->

# no figures: names and codes
Article 33 says so ->
Article 33(1) says so ->
Articles 2, 3 and 5 say so ->
Title 42 ended ->
Section 212(f) of the act ->
8 C.F.R. 1003.101 says so ->
8 U.S.C. 1182 says so ->
H.R. 2 passed ->
§ 5 says so ->
Resolution 2254 passed ->
Executive Order 14159 ->
COVID-19 spread ->
the G7 met ->
the G20 met ->
an F-16 crashed ->
Flight 370 vanished ->
he slept in Room 12 ->
Highway 1 was closed ->
Vision 2030 ->
see page 3 ->
phase two began ->
No. 2 in the list ->
the number 10 bus ->
the 369th regiment ->
the twenty-first century ->
at 10 Downing Street ->
call +49 30 1234567 now ->
call 202-555-0123 now ->
call 1-800-555-0123 now ->
version 2.0 is out ->
release 1.2.3 is out ->
they won 3-1 ->
a 5-4 ruling ->
a vote of 218-213 ->
at 35.2° N ->
see [3] for more ->
write to desk5@example.org ->
see example.org/2023/45 now ->
a 5G mast ->
H1N1 flu ->
U2464 ->
`

/** Text and readings. */
export const phraseTable: readonly (readonly [string, string])[] = table
  .split('\n')
  .filter((line) => line.includes('->'))
  .map((line) => {
    const at = line.lastIndexOf('->')
    return [line.slice(0, at).trim(), line.slice(at + 2).trim()] as const
  })
