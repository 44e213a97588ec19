export type Host = 'desktop' | 'browser'

const updateHost = 'https://update.code.visualstudio.com/api/releases/stable'

/**
 * Where to run VS Code: `desktop` where it can be downloaded and shown, else `browser`, the real workbench and the real
 * extension host from the npm registry alone. `CLAIMCHECK_EDITOR_HOST=desktop` or `=browser` decides without asking.
 */
export async function chooseHost(env: NodeJS.ProcessEnv): Promise<Host> {
  const forced = env['CLAIMCHECK_EDITOR_HOST']
  if (forced === 'desktop' || forced === 'browser') return forced
  if (forced) throw new Error(`CLAIMCHECK_EDITOR_HOST is \`${forced}\`, expected \`desktop\` or \`browser\``)
  const needsDisplay = process.platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY']
  if (needsDisplay) return 'browser'
  return (await answers(updateHost)) ? 'desktop' : 'browser'
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(3000) })).ok
  } catch {
    return false
  }
}
