import { list } from '../lists.js'
import type { Abbreviations } from '../words/sentences.js'

/** The abbreviations of news German. */
export const deSentences = (): Abbreviations => ({
  inner: new Set(
    list(`dr prof hr fr st z.b u.a d.h i.d.r o.ä z.t v.a u.u zb bzw ca evtl ggf inkl exkl sog vgl tsd mio mill mrd bio str nr abs art abb tab bd
    geb gest jr sen max min mind rd ehem etc usw stellv tel`),
  ),
  beforeNumber: new Set(list('s nr abs art kap bd az')),
  either: new Set(list('jan feb mär apr jun jul aug sep sept okt nov dez u.s.w e.v')),
  starters: new Set(
    list(`der die das den dem ein eine im in am auf aus bei für mit nach seit und aber doch auch es er sie wir man dort hier dann damit dabei davon insgesamt
    vor unter über zu zum zur bis ohne durch gegen nun nur noch so da also allerdings dagegen denn dies diese dieser dieses jetzt heute
    zuletzt zuvor laut wer was wie wenn während rund etwa mehr`),
  ),
  hasOrdinalStop: true,
})
