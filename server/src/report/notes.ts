/** What stands beside a figure: where it comes from, who has checked it, and what is wrong with it. */
import { changeWords, lapsedWords, signedWords, type SignOffState } from '../core/signoff/index.js'
import { periodWords, underHedge, valueWords } from '../core/rules/words.js'
import type { Estimates } from '../core/picture/index.js'
import type { CheckedFigure, Claim, Finding, Source } from '../core/types.js'
import { estimatesFigure } from './estimates.js'
import { h, link, marked, webAddress, type Content } from './hast.js'
import type { NumberedFigure } from './marks.js'
import { lookOf } from './status.js'

/** A figure's note. */
export function note({ number, checked }: NumberedFigure, estimates: Estimates | null): Content {
  const { figure, status, findings } = checked
  const look = lookOf(status)
  return h(
    'section',
    { className: ['note', `is-${status}`], id: `n${number}`, ariaLabel: `Note ${number}` },
    h(
      // No heading: the article has its own, and these would come between them.
      'p',
      { className: ['head'] },
      h(
        'a',
        { className: ['badge'], href: `#f${number}`, ariaLabel: `Figure ${number} in the text` },
        `${number}${look.sign}`,
      ),
      ' ',
      h('span', { className: ['number'] }, underHedge(figure, figure.text)),
      ' ',
      h('span', { className: ['status'] }, look.word),
    ),
    findings.map(findingLine),
    h('dl', {}, backing(checked)),
    estimatesFigure(estimates),
    checked.signOff === null ? null : signOffLine(checked.signOff),
  )
}

/** A source in one line, with its link and that of its archive. */
export function sourceLine(source: Source): Content {
  const { publisher, title, author, published, page, url, archivedUrl } = source
  const name = title ?? url ?? publisher
  const details = [
    name === publisher ? null : publisher,
    author ?? null,
    published ? `published ${published}` : null,
    page ? `p. ${page}` : null,
  ].filter((part): part is string => part !== null)
  const archive: Content = webAddress(archivedUrl) === null ? null : [', ', link('archived copy', archivedUrl)]
  return [link(name, url), details.map((part) => `, ${part}`), archive]
}

function backing(checked: CheckedFigure): Content {
  const { match, calculation, citations, status } = checked
  const how = calculation === null ? null : fact('Reckoned', calculation.how)
  switch (match.type) {
    case 'tied':
      return [claimFacts(match.claim, tieWords[match.tie]), how]
    case 'candidates':
      return [
        how,
        match.claims.slice(0, 5).map((claim) => fact('Could be', [h('code', {}, claim.id), ` ${claim.statement}`])),
        cited(citations),
      ]
    case 'unresolved':
      return [how, fact('Claim', ['the registry has no claim ', h('code', {}, match.reference.id)]), cited(citations)]
    case 'none': {
      const nothing =
        status === 'uncited' || status === 'ignored' ? fact('Claim', 'no claim of the registry is about it') : null
      return [how, calculation === null && citations.length === 0 ? nothing : null, cited(citations)]
    }
  }
}

const tieWords = {
  reference: 'tied by hand',
  source: 'found through its source',
  inferred: 'found by its words',
} as const

function claimFacts(claim: Claim, tie: string): Content {
  const when = periodWords(claim)
  return [
    fact('Claim', [claim.statement, ' ', h('span', { className: ['small'] }, h('code', {}, claim.id), `, ${tie}`)]),
    fact('Value', [valueWords(claim), claim.unit ? ` ${claim.unit}` : '', when ? `, ${when}` : '']),
    claim.sources.map((source) => fact('Source', sourceLine(source))),
    claim.quote ? fact('Quote', h('q', {}, claim.quote)) : null,
    claim.derivedFrom ? fact('Calculation', h('code', {}, claim.derivedFrom)) : null,
    fact('Checked', checkedWords(claim)),
    claim.status === 'verified' ? null : fact('Status', [claim.status, claim.reason ? `, ${claim.reason}` : '']),
    claim.caveat ? fact('Caveat', claim.caveat) : null,
  ]
}

function checkedWords({ verifiedBy, verifiedOn, reviewBy }: Claim): string {
  const done = [verifiedBy ? `by ${verifiedBy}` : '', verifiedOn ? `on ${verifiedOn}` : ''].filter(Boolean).join(' ')
  return `${done || 'nobody has signed for the claim'}${reviewBy ? `, again by ${reviewBy}` : ''}`
}

function cited(citations: CheckedFigure['citations']): Content {
  return [...new Set(citations.map((citation) => citation.url))].map((url) => fact('Cites', link(url, url)))
}

function findingLine({ severity, message }: Finding): Content {
  const name = { error: 'Error', warning: 'Warning', information: 'Note' }[severity]
  return h('p', { className: ['finding', `is-${severity}`] }, h('strong', {}, `${name}: `), marked(message))
}

function signOffLine(state: SignOffState): Content {
  switch (state.type) {
    case 'unsigned':
      return h('p', { className: ['sign-off'] }, '☐ Not signed off')
    case 'signed':
      return state.signOffs.map((one) =>
        h('p', { className: ['sign-off', 'is-signed'] }, `☑ Signed off ${signedWords(one)}`),
      )
    case 'lapsed':
      return h(
        'p',
        { className: ['sign-off', 'is-lapsed'] },
        `☒ T${lapsedWords(state).slice(1)}: `,
        marked(state.changes.map(changeWords).join(', ')),
      )
  }
}

function fact(name: string, value: Content): Content {
  return h('div', {}, h('dt', {}, name), h('dd', {}, value))
}
