/** What an article's figures rest on, in the words of schema.org: for search engines and other fact-checkers. */
import type { Article, Claim as ClaimNode, ClaimReview, CreativeWork, Graph, Organization } from 'schema-dts'
import type { CheckedArticle, CheckedFigure, Claim, Source } from '../../../core/types.js'

export interface JsonLdOptions {
  /** The address of the article; what refers to it has none without. */
  readonly url?: string
  /** Who checked it. */
  readonly organization?: string
  /** The day of the check, `YYYY-MM-DD`. */
  readonly today: string
}

/**
 * The article, each claim that its figures state, and a review of each figure that rests on a claim somebody has verified.
 * What rests on a draft is not reviewed: nobody has checked it yet.
 */
export function articleJsonLd({ article, figures }: CheckedArticle, options: JsonLdOptions): Graph {
  const { url } = options
  const articleId = url ?? '#article'
  const tied = figures.flatMap((figure) =>
    figure.match.type === 'tied' ? [{ figure, claim: figure.match.claim }] : [],
  )
  const claims = [...new Map(tied.map(({ claim }) => [claim.id, claim])).values()]
  const title = article.blocks.find(({ role, depth }) => role === 'title' || (role === 'heading' && depth === 1))?.text
  const reviews = tied.flatMap(({ figure, claim }, index) =>
    reviewOf(checkedSentence(figure, article), figure, claim, index, articleId, options),
  )
  return {
    '@context': 'https://schema.org',
    '@graph': [
      defined<Node<Article>>({
        '@type': 'Article',
        '@id': articleId,
        url,
        headline: title,
        datePublished: article.date ?? undefined,
        inLanguage: article.lang ?? undefined,
        publisher: organization(options.organization),
      }),
      ...claims.map((claim) => claimNode(claim, articleId)),
      ...reviews,
    ],
  }
}

function claimNode(claim: Claim, articleId: string): Node<ClaimNode> {
  const { statement, sources, verifiedOn, periodText, asOfText } = claim
  return defined<Node<ClaimNode>>({
    '@type': 'Claim',
    '@id': claimId(claim),
    identifier: claim.id,
    text: statement,
    creativeWorkStatus: claim.status,
    temporalCoverage: periodText ?? asOfText,
    dateModified: verifiedOn,
    author: several(sources.map(({ publisher }) => organizationOf(publisher))),
    citation: several(sources.map(workOf)),
    appearance: { '@id': articleId },
  })
}

/** What the review says of a figure, by its status and its claim's. */
function ratingOf({ status }: CheckedFigure, claim: Claim): { readonly value: number; readonly name: string } | null {
  if (claim.status === 'draft') return null
  if (status === 'conflicting' || claim.status === 'retracted') return { value: 1, name: 'Disagrees with its source' }
  if (status !== 'sourced') return null
  if (claim.status === 'superseded') return { value: 2, name: 'Outdated' }
  return claim.status === 'disputed' ? { value: 3, name: 'Disputed' } : { value: 5, name: 'Agrees with its source' }
}

function reviewOf(
  sentence: string,
  figure: CheckedFigure,
  claim: Claim,
  index: number,
  articleId: string,
  { url, organization: name, today }: JsonLdOptions,
): readonly Node<ClaimReview>[] {
  const rating = ratingOf(figure, claim)
  if (rating === null) return []
  return [
    defined<Node<ClaimReview>>({
      '@type': 'ClaimReview',
      '@id': `${url ?? ''}#review-${index + 1}`,
      url,
      claimReviewed: sentence,
      datePublished: claim.verifiedOn ?? today,
      author: organization(name),
      itemReviewed: { '@type': 'Claim', text: sentence, appearance: { '@id': articleId } },
      reviewRating: {
        '@type': 'Rating',
        ratingValue: rating.value,
        bestRating: 5,
        worstRating: 1,
        alternateName: rating.name,
      },
      reviewBody: claim.statement,
      isBasedOn: { '@id': claimId(claim) },
    }),
  ]
}

function checkedSentence({ figure }: CheckedFigure, article: CheckedArticle['article']): string {
  const block = article.blocks[figure.block]
  const span = block?.sentences[figure.sentence]
  return (block && span ? block.text.slice(span.start, span.end) : figure.text).replace(/\s+/g, ' ').trim()
}

function workOf({ title, publisher, url, archivedUrl, published, author, page }: Source): Node<CreativeWork> {
  return defined<Node<CreativeWork>>({
    '@type': 'CreativeWork',
    name: title,
    url,
    archivedAt: archivedUrl,
    datePublished: published,
    author: author === undefined ? undefined : { '@type': 'Person', name: author },
    publisher: organizationOf(publisher),
    // Schema.org gives pages to articles and volumes alone.
    description: page === undefined ? undefined : `page ${page}`,
  })
}

function claimId({ id }: Claim): string {
  return `#claim-${id}`
}

function organization(name: string | undefined): Node<Organization> | undefined {
  return name === undefined ? undefined : organizationOf(name)
}

function organizationOf(name: string): Node<Organization> {
  return { '@type': 'Organization', name }
}

function several<T>(nodes: readonly T[]): T | readonly T[] | undefined {
  return nodes.length === 1 ? nodes[0] : nodes.length === 0 ? undefined : nodes
}

/** A thing of schema.org that is written out, not only referred to. */
type Node<T> = Extract<T, { readonly '@type': string }>

/** What is known of a node; what is not is left out. */
function defined<T extends object>(node: { readonly [Key in keyof T]: T[Key] | undefined }): T {
  return Object.fromEntries(Object.entries(node).filter(([, value]) => value !== undefined)) as T
}
