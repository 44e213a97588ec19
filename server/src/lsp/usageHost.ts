import { CodeLensRefreshRequest } from 'vscode-languageserver'
import { usageNotification } from './protocol.js'
import { Overtaken, type Session } from './session.js'
import type { UsageHost } from './usage.js'
import { usesOf } from './usesOf.js'
import { articlesOf } from './workspaceArticles.js'
import { isArticleFile } from './checks.js'

/** How the uses of claims are counted in a session. */
export function usageHost(session: () => Session): UsageHost {
  return {
    articles: async () => {
      await session().settled()
      const open = session()
        .open.all()
        .filter(isArticleFile)
        .map((file) => file.path)
      return [...new Set([...(await articlesOf(session())), ...open])]
    },
    read: async (path, token) => {
      try {
        const check = await session().checks.any(path, token)
        return check && usesOf(check)
      } catch (error) {
        if (error instanceof Overtaken) return 'overtaken'
        throw error
      }
    },
    after: (ms, run) => session().timers.after(ms, run),
    onCounted: () => {
      const { connection, client } = session()
      if (client.refreshesLenses) connection.sendRequest(CodeLensRefreshRequest.type).catch(() => undefined)
      if (client.options.usage) connection.sendNotification(usageNotification).catch(() => undefined)
    },
    progress: async (articles) => {
      if (!session().client.showsProgress) return null
      const progress = await session().connection.window.createWorkDoneProgress()
      progress.begin('Claimcheck', 0, `finding the uses of claims in ${articles} articles`, false)
      return progress
    },
    failed: (error) => session().log.error('counting the uses of claims failed', error),
  }
}
