/** The registries of the session's projects as a tree and as a searched list, made when first asked for. */
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { Claim } from '../../core/types.js'
import { relativePath } from '../../workspace/paths.js'
import { referenceText } from '../../core/fixes/tie.js'
import type { LoadedProject } from '../projects.js'
import { toRange, toUri, type Texts } from '../toLsp.js'
import type { ClaimGrouping, ClaimItem, ClaimNode, ClaimUses, FoundClaims } from '../viewsProtocol.js'
import { levelOf, type TreeGroup, type TreeLevel } from './claimTree.js'
import { claimBrief } from './figureItems.js'
import { findClaims, searchableOf, type Searchable } from './findClaims.js'

/** How often a claim of a project is used; null where that is not known. */
export type UsesOf = (project: LoadedProject, id: string) => ClaimUses | null

export interface RegistryTree {
  level(projects: readonly LoadedProject[], by: ClaimGrouping, path: readonly string[]): readonly ClaimNode[]
  find(projects: readonly LoadedProject[], query: string, limit: number): FoundClaims
}

export function createRegistryTree(texts: Texts, usesOf: UsesOf): RegistryTree {
  // A project that was read again is another one, and what was made of the old one goes with it.
  const searchables = new WeakMap<LoadedProject, readonly Searchable[]>()
  const searchablesOf = (project: LoadedProject): readonly Searchable[] => {
    const made = searchables.get(project) ?? project.claims.claims.map(searchableOf)
    searchables.set(project, made)
    return made
  }

  /** Claims as items; a file's text is looked up once for all of its claims. */
  const itemsOf = (project: LoadedProject, claims: readonly Claim[]): ClaimItem[] => {
    const documents = new Map<string, TextDocument>()
    return claims.map((claim): ClaimItem => {
      const { uri } = claim.at
      const document = documents.get(uri) ?? TextDocument.create(toUri(uri), 'yaml', 0, project.texts.get(uri) ?? '')
      documents.set(uri, document)
      return {
        type: 'claim',
        ...claimBrief(claim),
        measure: claim.measure ?? '',
        uri: texts.uri(uri),
        range: toRange(document, claim.keys['id'] ?? claim.at.span),
        reference: referenceOf(project, claim),
        uses: usesOf(project, claim.id),
      }
    })
  }

  const nodesOf = (project: LoadedProject, level: TreeLevel): readonly ClaimNode[] => {
    if (level.type === 'claims') return itemsOf(project, level.claims)
    return level.groups.map(({ of, key, label, path, claims }) => {
      return { type: 'group', of, key, label, claims: claims.length, uri: path === null ? null : texts.uri(path) }
    })
  }

  return {
    level: (all, by, path) => {
      const projects = all.filter((project) => project.claims.claims.length > 0)
      if (projects.length > 1 && path.length === 0) return projects.map((project) => projectNode(project, all))
      const isPicked = projects.length > 1
      const project = isPicked ? projects.find(({ folder }) => folder === path[0]) : projects[0]
      if (!project) return []
      const level = walk(project, by, isPicked ? path.slice(1) : path)
      return level ? nodesOf(project, level) : []
    },
    find: (projects, query, limit) => {
      const found = projects.map((project) => ({ project, claims: findClaims(searchablesOf(project), query) }))
      let left = limit
      const claims = found.flatMap(({ project, claims }) => {
        const shown = claims.slice(0, left)
        left -= shown.length
        return itemsOf(project, shown)
      })
      return { claims, total: found.reduce((sum, { claims }) => sum + claims.length, 0) }
    },
  }
}

/** The level that a path of keys leads to; null where it leads nowhere any more. */
function walk(project: LoadedProject, by: ClaimGrouping, path: readonly string[]): TreeLevel | null {
  const used = new Set<TreeGroup['of']>()
  const fileLabel = (file: string) => relativePath(project.folder, file)
  let claims = project.claims.claims
  for (const key of path) {
    const level = levelOf(claims, by, used, fileLabel)
    const group = level.type === 'groups' ? level.groups.find((one) => one.key === key) : undefined
    if (!group) return null
    if (group.of === 'page') return { type: 'claims', claims: group.claims }
    used.add(group.of)
    claims = group.claims
  }
  return levelOf(claims, by, used, fileLabel)
}

function projectNode(project: LoadedProject, all: readonly LoadedProject[]): ClaimNode {
  const name = project.folder.slice(project.folder.lastIndexOf('/') + 1)
  const isAlone = all.filter(({ folder }) => folder.endsWith(`/${name}`)).length === 1
  const label = isAlone ? name : project.folder
  return { type: 'group', of: 'project', key: project.folder, label, claims: project.claims.claims.length, uri: null }
}

/** A reference as a journalist would write it behind a figure; a link needs a text to wrap, so a comment stands in. */
function referenceOf(project: LoadedProject, claim: Claim): string {
  const form = project.config.reference
  return referenceText(form === 'link' ? 'comment' : form, claim.id)
}
