import { list } from '../lists.js'
import type { Abbreviations } from '../words/sentences.js'

/** The abbreviations of news English. */
export const enSentences = (): Abbreviations => ({
  inner: new Set(
    list(`mr mrs ms mx dr prof rev hon st sen rep gov gen lt col maj capt cmdr adm sgt pvt pres supt det insp fr
    messrs mmes amb atty dist asst assoc e.g i.e eg ie cf viz vs v approx est incl excl esp resp al mt ft`),
  ),
  beforeNumber: new Set(
    list('no nos p pp art arts sec secs par para paras vol vols ch chap fig figs ca c circa res op ext'),
  ),
  either: new Set(
    list(`u.s u.k u.n e.u u.s.a u.a.e d.c a.m p.m b.c a.d inc ltd co corp llc plc jr sr bros etc dept ph.d m.d
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
    ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev n.h n.j n.m n.y
    n.c n.d okla ore pa r.i s.c s.d tenn tex vt va wash w.va wis wyo ave blvd rd hwy govt intl natl min max
    bn mn m k sq cu km kg hr hrs wk mos yr yrs pct`),
  ),
  starters: new Set(
    list(`a about according across after all almost also although among an and another any as asked at because
    before both but by did do does during each even every few for from had has have he her here his how however if in
    instead it its just last later many meanwhile more moreover most much nearly no none nor not now of officials on once
    one only or other others our over people she since so some still such than that the their then there these they
    this those though three through thus to today together two under until up was we were what when where which while
    who why with without yet you`),
  ),
  hasOrdinalStop: false,
})
