/** The picture beside a figure for which the registry holds several estimates. */
import { estimatesPicture, type Estimates, type SvgElement } from '../core/picture/index.js'
import { h, type Content } from './hast.js'

/** What is drawn of a figure; null where one claim stands alone, and words say it better. */
export function estimatesFigure(estimates: Estimates | null): Content {
  if (estimates === null || estimates.claims.length < 2) return null
  const rivals = estimates.claims.some(({ role }) => role === 'rival')
  const more = estimates.left > 0 ? `, and ${estimates.left} more` : ''
  return h(
    'figure',
    { className: ['estimates'] },
    h('figcaption', {}, `${rivals ? 'Competing estimates' : 'Claims that could be meant'}${more}`),
    svgOf(estimatesPicture(estimates, 'plate')),
  )
}

function svgOf({ name, attributes, children }: SvgElement): Content {
  // In a page the letters are the page's.
  const own = Object.entries(attributes).filter(([key]) => key !== 'xmlns' && key !== 'font-family')
  return h(
    name,
    Object.fromEntries(own),
    ...children.map((child) => (typeof child === 'string' ? child : svgOf(child))),
  )
}
