/** The style of a copy. It loads nothing: the fonts are the reader's own. */
export const style = `
:root {
  color-scheme: light dark;
  --paper: #fffefb; --ink: #1d1d1b; --soft: #5b5a55; --line: #dcd9d0; --card: #f6f4ee;
  --sourced: #1b6e43; --derived: #0b6674; --cited: #1f56a5; --uncited: #8f4a00; --conflicting: #b3201f; --ignored: #62625d;
  --signed: var(--sourced); --lapsed: var(--conflicting); --unsigned: var(--ignored);
  --hatch: rgba(255, 255, 255, .55);
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #191917; --ink: #e9e7e1; --soft: #aaa79e; --line: #3b3a36; --card: #232320;
    --sourced: #6fcf97; --derived: #63c9da; --cited: #8ab6f5; --uncited: #f0ad62; --conflicting: #ff8f87; --ignored: #a9a8a2;
    --hatch: rgba(0, 0, 0, .5);
  }
}
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); font: 17px/1.6 Charter, "Bitstream Charter", "Sitka Text", Cambria, Georgia, serif; }
body { margin: 0 auto; max-width: 76rem; padding: 2.5rem 1.5rem 4rem; overflow-wrap: break-word; }
h1, h2, h3 { line-height: 1.2; text-wrap: balance; break-after: avoid; }
a { color: inherit; text-decoration-color: var(--soft); text-underline-offset: .15em; }
code { font: .86em/1.4 ui-monospace, "SF Mono", Menlo, Consolas, monospace; overflow-wrap: anywhere; }
.hatches { position: absolute; }
.hatch { stroke: var(--hatch); stroke-width: 1.5; fill: none; }
.summary, .key, .notes, footer, .contents, .image { font-family: "Segoe UI", system-ui, -apple-system, "Open Sans", sans-serif; }
.kicker { margin: 0; color: var(--soft); font-size: .8rem; font-weight: 600; letter-spacing: .08em; text-transform: uppercase; }
.summary h1 { font: 700 2.1rem/1.15 Charter, "Bitstream Charter", Cambria, Georgia, serif; margin: .2rem 0 .4rem; }
.details, .small { color: var(--soft); font-size: .85rem; }
.details { margin: 0 0 1rem; overflow-wrap: anywhere; }
.lead { margin: 0 0 1.2rem; }
.chart { margin: 0 0 1.1rem; break-inside: avoid; max-width: 46rem; }
.chart figcaption { font-size: .85rem; font-weight: 600; margin-bottom: .3rem; }
.chart svg { display: block; width: 100%; height: 18px; border-radius: 4px; }
.part { stroke: var(--paper); stroke-width: 1.5; }
.legend, .key ul { display: flex; flex-wrap: wrap; gap: .2rem 1.1rem; list-style: none; margin: .4rem 0 0; padding: 0; font-size: .85rem; }
.key { display: flex; flex-wrap: wrap; gap: .2rem .8rem; align-items: baseline; border-block: 1px solid var(--line); padding: .5rem 0; margin: 0 0 1.5rem; font-size: .85rem; }
.key ul { margin: 0; }
.row { display: grid; grid-template-columns: minmax(0, 34rem) minmax(0, 1fr); column-gap: 3rem; }
.row.has-notes { padding-bottom: .6rem; }
.text > :first-child { margin-top: 0; }
.text p, .text ul, .text ol, .text .table, .text blockquote, .text pre { margin: 0 0 1.1rem; }
.text h1 { font-size: 1.7rem; margin: .6rem 0 1rem; }
.text h2 { font-size: 1.3rem; margin: 1.1rem 0 .7rem; }
.text h3, .text h4 { font-size: 1.1rem; margin: .9rem 0 .5rem; }
.text blockquote { border-left: 3px solid var(--line); padding-left: 1rem; margin-left: 0; color: var(--soft); }
.text pre { overflow-wrap: anywhere; white-space: pre-wrap; background: var(--card); padding: .7rem; border-radius: 4px; }
table { border-collapse: collapse; width: 100%; font-size: .92em; }
th, td { border-bottom: 1px solid var(--line); padding: .35rem .6rem .35rem 0; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { border-bottom-color: var(--soft); }
tr { break-inside: avoid; }
.sr-only { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.image { display: inline-block; border: 1px dashed var(--soft); border-radius: 4px; padding: .3rem .6rem; font-size: .85rem; color: var(--soft); }
.figure { background: none; color: inherit; font-weight: 600; text-decoration-line: underline; text-decoration-thickness: 2px; text-underline-offset: .2em; text-decoration-skip-ink: none; text-decoration-color: var(--tone); }
.figure.is-derived { text-decoration-style: double; }
.figure.is-cited { text-decoration-style: dotted; }
.figure.is-uncited { text-decoration-style: dashed; }
.figure.is-conflicting { text-decoration-style: wavy; }
.figure.is-ignored { text-decoration-thickness: 1px; font-weight: inherit; }
.is-sourced { --tone: var(--sourced); } .is-derived { --tone: var(--derived); } .is-cited { --tone: var(--cited); }
.is-uncited { --tone: var(--uncited); } .is-conflicting { --tone: var(--conflicting); } .is-ignored { --tone: var(--ignored); }
.is-signed { --tone: var(--signed); } .is-lapsed { --tone: var(--lapsed); } .is-unsigned { --tone: var(--unsigned); }
.is-error { --tone: var(--conflicting); } .is-warning { --tone: var(--uncited); } .is-information { --tone: var(--cited); }
.part { fill: var(--tone); }
sup { line-height: 0; font-size: .75em; }
.badge { display: inline-block; min-width: 1.5em; padding: 0 .35em; border: 1.5px solid var(--tone); border-radius: 1em; color: var(--tone); font: 700 .72rem/1.45 "Segoe UI", system-ui, "Open Sans", sans-serif; text-align: center; text-decoration: none; white-space: nowrap; }
sup .badge { display: inline; font-size: .62rem; line-height: 1.3; margin-left: .15em; }
.is-conflicting .badge, .is-uncited .badge { background: var(--tone); color: var(--paper); border-radius: 3px; }
.notes { font-size: .82rem; line-height: 1.45; }
.note { border-left: 4px solid var(--tone); background: var(--card); border-radius: 0 6px 6px 0; padding: .5rem .8rem .6rem; margin: 0 0 .6rem; break-inside: avoid; }
.note.is-derived { border-left-style: double; } .note.is-cited { border-left-style: dotted; } .note.is-uncited { border-left-style: dashed; }
.note:target, .figure:target { outline: 3px solid var(--tone); outline-offset: 2px; }
.note .head { font-size: .95rem; font-weight: 700; line-height: 1.2; margin: 0 0 .25rem; break-after: avoid; }
.note .status { float: right; color: var(--tone); font-size: .8rem; font-weight: 600; }
.note p:not(.head) { margin: .25rem 0; }
.note dl { margin: 0; display: grid; gap: .1rem; }
.note dl > div { display: grid; grid-template-columns: 5.6rem minmax(0, 1fr); gap: .5rem; }
.note dt { color: var(--soft); }
.note dd { margin: 0; overflow-wrap: anywhere; }
.note q { font-style: italic; }
.notes .small { font-size: inherit; }
.finding { border: 1px solid var(--tone); border-radius: 4px; padding: .25rem .5rem; }
.finding strong { color: var(--tone); }
.estimates { margin: .4rem 0; break-inside: avoid; }
.estimates figcaption { color: var(--soft); margin-bottom: .2rem; }
.estimates svg { display: block; width: 100%; max-width: 460px; height: auto; }
.sign-off { border-top: 1px solid var(--line); padding-top: .3rem; }
.sign-off.is-signed, .sign-off.is-lapsed { color: var(--tone); font-weight: 600; }
footer { border-top: 1px solid var(--line); margin-top: 2rem; padding-top: .5rem; font-size: .85rem; }
.appendix h2 { font-size: 1.05rem; }
.appendix li { margin-bottom: .3rem; overflow-wrap: anywhere; }
.contents td:not(:first-child), .contents th:not(:first-child) { text-align: right; }
@media screen and (min-width: 60.01rem) {
  .text { position: sticky; top: 1rem; align-self: start; }
}
@media (max-width: 60rem) {
  .row { grid-template-columns: minmax(0, 1fr); }
  body { max-width: 42rem; padding: 1.5rem 1rem 3rem; }
  .notes { margin-bottom: 1rem; }
}
@media (max-width: 30rem) {
  .note dl > div { grid-template-columns: minmax(0, 1fr); gap: 0; }
}
@page { margin: 14mm 13mm 16mm; }
@media print {
  :root {
    color-scheme: light; --paper: #fff; --ink: #000; --soft: #444; --line: #bbb; --card: #fff;
    --sourced: #1b6e43; --derived: #0b6674; --cited: #1f56a5; --uncited: #8f4a00; --conflicting: #b3201f; --ignored: #555;
    --hatch: rgba(255, 255, 255, .6);
  }
  html { font-size: 10pt; line-height: 1.45; }
  body { max-width: none; padding: 0; }
  .row { grid-template-columns: minmax(0, 11fr) minmax(0, 10fr); column-gap: 6mm; }
  .notes { font-size: 7.6pt; line-height: 1.35; }
  .note { border-top: .5pt solid var(--line); border-radius: 0; padding: 1mm 2mm; }
  .note dl > div { grid-template-columns: 15mm minmax(0, 1fr); gap: 1.5mm; }
  .note dd a[href^="http"]::after, .appendix a[href^="http"]::after { content: " <" attr(href) ">"; font-size: .92em; color: var(--soft); overflow-wrap: anywhere; }
  .badge, .part, .hatch, .figure { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  p, li { orphans: 2; widows: 2; }
}
`
