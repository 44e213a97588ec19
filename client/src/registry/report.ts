/** The list of articles that a superseded claim leaves behind, as a text to work through: each place is a link. */
import * as vscode from 'vscode'
import type {
  AffectedArticle,
  AffectedList,
  AffectedUse,
  ArticleStanding,
} from '../../../server/src/lsp/registryProtocol.js'

const scheme = 'claimcheck-report'

export interface AffectedReports {
  /** Shows the list, and says in a message what it comes to. */
  readonly show: (list: AffectedList, successor: string) => Promise<void>
  readonly dispose: () => void
}

interface Report {
  readonly text: string
  readonly links: readonly vscode.DocumentLink[]
}

export function createReports(asUri: (uri: string) => vscode.Uri): AffectedReports {
  const reports = new Map<string, Report>()
  const changed = new vscode.EventEmitter<vscode.Uri>()
  const registered = vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: (uri) => reports.get(uri.path)?.text ?? '',
    }),
    vscode.languages.registerDocumentLinkProvider(
      { scheme },
      { provideDocumentLinks: ({ uri }) => [...(reports.get(uri.path)?.links ?? [])] },
    ),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      if (uri.scheme === scheme) reports.delete(uri.path)
    }),
  )
  return {
    show: async (list, successor) => {
      if (list.articles.length > 0) {
        const uri = vscode.Uri.from({ scheme, path: `/${vscode.l10n.t('{0} superseded', list.old.id)}.md` })
        reports.set(uri.path, reportOf(list, successor, asUri))
        changed.fire(uri)
        const document = await vscode.workspace.openTextDocument(uri)
        await vscode.window.showTextDocument(document, { preview: false })
      }
      void vscode.window.showInformationMessage(summary(list, successor))
    },
    dispose: () => {
      registered.dispose()
    },
  }
}

function summary(list: AffectedList, successor: string): string {
  const head = vscode.l10n.t('{0} is superseded by {1}, a draft until somebody verifies it.', list.old.id, successor)
  if (list.articles.length === 0) return `${head} ${vscode.l10n.t('No article uses it.')}`
  const counts = standings().flatMap(({ standing, count }) => {
    const articles = list.articles.filter((one) => one.standing === standing).length
    return articles === 0 ? [] : [count(articles)]
  })
  return `${head} ${vscode.l10n.t('Articles that use it: {0}.', list.articles.length)} ${counts.join(', ')}.`
}

/** The worst first, each with what has to be done about it. */
function standings(): readonly {
  readonly standing: ArticleStanding
  readonly heading: string
  readonly advice: (on: string) => string
  readonly count: (articles: number) => string
}[] {
  return [
    {
      standing: 'wrong-when-published',
      heading: vscode.l10n.t('Wrong when published'),
      advice: (on) =>
        vscode.l10n.t('Published on {0} or later with the old figure: correct them, and say that they were wrong.', on),
      count: (articles) => vscode.l10n.t('Wrong when published: {0}', articles),
    },
    {
      standing: 'become-wrong',
      heading: vscode.l10n.t('Right when published, wrong now'),
      advice: (on) => vscode.l10n.t('Published before {0}: the figure was right then, update it or add a note.', on),
      count: (articles) => vscode.l10n.t('become wrong: {0}', articles),
    },
    {
      standing: 'undated',
      heading: vscode.l10n.t('No date'),
      advice: () =>
        vscode.l10n.t('Their front matter has no date, so nobody can tell whether they were right when published.'),
      count: (articles) => vscode.l10n.t('without a date: {0}', articles),
    },
    {
      standing: 'still-right',
      heading: vscode.l10n.t('Right all the same'),
      advice: () =>
        vscode.l10n.t('The figure agrees with the new value too, as a rounded one does: let it name the new claim.'),
      count: (articles) => vscode.l10n.t('still right: {0}', articles),
    },
  ]
}

function reportOf(list: AffectedList, successor: string, asUri: (uri: string) => vscode.Uri): Report {
  const lines: string[] = []
  const links: vscode.DocumentLink[] = []
  const { old, value, on, reason, articles, searched } = list
  lines.push(`# ${old.id}: ${code(old.value)} → ${code(value)}`, '')
  lines.push(vscode.l10n.t('Superseded on {0} by {1}.', on, code(successor)))
  if (reason !== '') lines.push(vscode.l10n.t('Reason: {0}', code(reason)))
  lines.push('', vscode.l10n.t('Articles that use it: {0}, of {1} looked through.', articles.length, searched))
  for (const { standing, heading, advice } of standings()) {
    const own = articles.filter((article) => article.standing === standing)
    if (own.length === 0) continue
    lines.push('', `## ${heading}: ${own.length}`, '', advice(on), '')
    for (const article of own) {
      lines.push(`- ${article.path}${article.date === null ? '' : `, ${article.date}`}`)
      links.push(linkIn(lines, article.path, asUri(article.uri)))
      for (const use of article.uses) {
        const place = vscode.l10n.t('line {0}', use.range.start.line + 1)
        lines.push(`  - ${place}: ${useWords(use, article)}`)
        links.push(linkIn(lines, place, placeOf(asUri(article.uri), use)))
      }
    }
  }
  return { text: `${lines.join('\n')}\n`, links }
}

function useWords(use: AffectedUse, article: AffectedArticle): string {
  const notes = [
    ...(use.text === '' ? [vscode.l10n.t('named without a figure')] : []),
    ...(use.byHand ? [] : [vscode.l10n.t('found by the checker')]),
    ...(use.conflicted ? [vscode.l10n.t('disagreed with the old claim too')] : []),
    ...(use.standing !== article.standing && use.standing === 'still-right'
      ? [vscode.l10n.t('agrees with the new value too')]
      : []),
  ]
  const figure = use.text === '' ? '' : `**${plain(use.text)}** `
  return `${figure}${code(use.sentence)}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`
}

/** A link at a piece of the last line. */
function linkIn(lines: readonly string[], piece: string, target: vscode.Uri): vscode.DocumentLink {
  const line = lines.length - 1
  const start = (lines.at(-1) ?? '').indexOf(piece)
  return new vscode.DocumentLink(new vscode.Range(line, start, line, start + piece.length), target)
}

function placeOf(uri: vscode.Uri, { range }: AffectedUse): vscode.Uri {
  return uri.with({ fragment: `L${range.start.line + 1},${range.start.character + 1}` })
}

/** A text of an article or registry: shown as it is, and never read as markup. */
function code(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim().replaceAll('`', "'")
  return `\`${line}\``
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>&]/g, '')
}
