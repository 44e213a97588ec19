#!/usr/bin/env node
// Writes articles/*.md and gold.jsonl from marked/*.md: node label.mjs [second|third|fourth|fifth|sixth|seventh]
//
// A marked article brackets every figure with ⟦ and ⟧; below a line of five equals signs stands one label a line, in the
// order of the figures:
//
//   text | STATUS claim | settings | note
//
// STATUS: S sourced, C conflicting, U uncited, D derived, X cited, I ignored.
// Settings: `h=` hedge, `kind=`, `min=`, `max=`, `check=`, `ref=`, `f=` findings joined by + (`none` for none; a leading +
// adds to those that follow from the status), `also=` other statuses that are just as right (joined by ,), `ca=` other claims
// (`null` for none), `fa=` other lists of findings (joined by ,).
import { readFileSync, readdirSync, writeFileSync, mkdirSync } from 'node:fs'

const here = new URL(process.argv[2] ? `${process.argv[2]}/` : '.', import.meta.url)
const statuses = { S: 'sourced', C: 'conflicting', U: 'uncited', D: 'derived', X: 'cited', I: 'ignored' }
const implied = { C: ['conflicting-figure'], U: ['uncited-figure'], X: ['unregistered-figure'] }
const scales = { hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12, lakh: 1e5, bn: 1e9, m: 1e6 }

/** Reads the plain number words that the marks hold; anything else needs `min=` and `kind=`. */
function amount(text) {
  const flat = text.replace(/\s+/g, ' ')
  const match = /^([+−-]?)([$€£₹]?)([\d,]+(?:\.\d+)?)(?: ?(%|per cent|[a-z]+))?$/.exec(flat)
  if (!match) return null
  const [, sign, money, digits, word] = match
  const number = Number(digits.replaceAll(',', '')) * (sign === '' || sign === '+' ? 1 : -1)
  if (['%', 'per cent', 'percent'].includes(word)) return { kind: 'percent', value: number }
  if (word && !scales[word]) return null
  return { kind: money ? 'money' : 'count', value: Math.round(number * (scales[word] ?? 1) * 1e6) / 1e6 }
}

const findings = (text) => (text === 'none' || text === '' ? [] : text.split('+'))

function label(line, mark, file) {
  const [text, tie, settings = '', note = ''] = line.split(' | ').map((part) => part.trim())
  if (text !== mark.text.replace(/\s+/g, ' '))
    throw new Error(`${file}: label "${text}" stands at figure "${mark.text}"`)
  const [code, claim = null] = tie.split(' ')
  if (!statuses[code]) throw new Error(`${file}: status ${code}`)
  const set = Object.fromEntries(
    settings
      .split(' ')
      .filter(Boolean)
      .map((part) => [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)]),
  )
  const read = amount(text)
  const kind = set.kind ?? read?.kind
  const min = set.min === undefined ? read?.value : Number(set.min)
  if (kind === undefined || min === undefined) throw new Error(`${file}: say kind= and min= of "${text}"`)
  const own = implied[code] ?? []
  const also = set.also?.split(',') ?? []
  const lists = [...also.map((other) => implied[other] ?? []), ...(set.fa?.split(',').map(findings) ?? [])]
  return {
    file,
    start: mark.start,
    end: mark.start + mark.text.length,
    text: mark.text,
    kind,
    check: set.check ?? 'yes',
    min,
    max: set.max === undefined ? min : Number(set.max),
    hedge: set.h ?? 'none',
    status: statuses[code],
    claim,
    findings:
      set.f === undefined ? own : set.f.startsWith('+') ? [...own, ...findings(set.f.slice(1))] : findings(set.f),
    note,
    ...(set.ref && { ref: set.ref }),
    ...(set.ca && { claimAlso: set.ca.split(',').map((id) => (id === 'null' ? null : id)) }),
    ...(also.length > 0 && { statusAlso: also.map((other) => statuses[other]) }),
    ...(lists.length > 0 && { findingsAlso: lists }),
  }
}

mkdirSync(new URL('articles/', here), { recursive: true })
const known = new Set()
for (const file of readdirSync(new URL('claims/', here)))
  for (const [, id] of readFileSync(new URL(`claims/${file}`, here), 'utf8').matchAll(/- \{?id: ([a-z0-9-]+)/g)) {
    if (known.has(id)) throw new Error(`two claims are called ${id}`)
    known.add(id)
  }
const gold = []
for (const file of readdirSync(new URL('marked/', here)).sort()) {
  const [marked, below] = readFileSync(new URL(`marked/${file}`, here), 'utf8').split('\n=====\n')
  const marks = []
  const article = (marked.trimEnd() + '\n').replace(/⟦([^⟧]*)⟧/g, (whole, text, at) => {
    marks.push({ text, start: at - 2 * marks.length })
    return text
  })
  const lines = below.split('\n').filter(Boolean)
  if (lines.length !== marks.length) console.error(`${file}: ${marks.length} figures, ${lines.length} labels`)
  lines.forEach((line, at) => {
    const made = label(line, marks[at], file)
    if (article.slice(made.start, made.end) !== made.text) throw new Error(`${file}: wrong span of ${made.text}`)
    for (const id of [made.claim, ...(made.claimAlso ?? [])])
      if (id && !known.has(id)) throw new Error(`${file}: no claim ${id}`)
    gold.push(made)
  })
  writeFileSync(new URL(`articles/${file}`, here), article)
}
writeFileSync(new URL('gold.jsonl', here), gold.map((one) => JSON.stringify(one)).join('\n') + '\n')
const tally = (key) =>
  gold.reduce((all, one) => ({ ...all, [one[key] ?? 'none']: (all[one[key] ?? 'none'] ?? 0) + 1 }), {})
console.log(gold.length, 'figures', known.size, 'claims', JSON.stringify(tally('status')), JSON.stringify(tally('ref')))
