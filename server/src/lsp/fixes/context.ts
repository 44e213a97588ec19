import type { FixContext } from '../../core/fixes/index.js'
import { languageOf } from '../../core/languages/index.js'
import type { ArticleCheck, Session } from '../session.js'

/** What the core makes fixes of an open article from. */
export function fixContext(session: Session, check: ArticleCheck): FixContext {
  const { checked, project, searched } = check
  const { config } = project
  const language = languageOf(checked.language)
  const registry = project.registry.in(language)
  return { checked, registry, config, language, searched, drafts: draftFile(session, check) }
}

/** Drafts go to the first registry; null where the client cannot make the file that they would go to. */
function draftFile(session: Session, { project }: ArticleCheck): FixContext['drafts'] {
  const [folder] = project.registryPaths
  if (folder === undefined) return null
  const uri = /\.ya?ml$/i.test(folder) ? folder : `${folder}/drafts.yaml`
  // The text that the client's ranges are reckoned from.
  const text = session.texts.document(uri)?.getText()
  if (text === undefined) return session.client.createsFiles ? { uri, text: '', isNew: true } : null
  return { uri, text, isNew: false }
}
