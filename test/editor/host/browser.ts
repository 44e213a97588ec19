import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { chromium, type Browser } from 'playwright-core'
import { cache, root, temporaryFolder } from './paths.js'

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--metrics-recording-only',
  '--no-first-run',
  '--no-pings',
  '--font-render-hinting=none',
]

/**
 * A headless Chromium: the one that `CLAIMCHECK_BROWSER` names, else on Linux the one that comes with the development
 * packages, libraries included, else the machine's Chrome or Edge.
 */
export async function launchBrowser(): Promise<Browser> {
  const named = process.env['CLAIMCHECK_BROWSER']
  if (named) return chromium.launch({ executablePath: named, args: flags })
  if (process.platform === 'linux' && process.arch === 'x64') return launchPacked()
  return chromium
    .launch({ channel: 'chrome', args: flags })
    .catch(() => chromium.launch({ channel: 'msedge', args: flags }))
    .catch(() => {
      throw new Error('no Chrome, Edge or Chromium was found, set CLAIMCHECK_BROWSER to the path of one')
    })
}

async function launchPacked(): Promise<Browser> {
  const folder = await unpackBrowser()
  const home = await temporaryFolder('browser')
  const libraries = [join(folder, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':')
  const options = {
    executablePath: join(folder, 'chromium'),
    args: flags,
    env: {
      PATH: process.env['PATH'] ?? '',
      // Crash dumps and caches go to a folder of its own, for a user without a home.
      ...{ HOME: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home },
      LD_LIBRARY_PATH: libraries,
      FONTCONFIG_FILE: await writeFontConfiguration(home, folder),
    },
  }
  // On a busy machine Chromium has been seen to crash (SIGSEGV) while it starts, before any page is open.
  return chromium.launch(options).catch(() => chromium.launch(options))
}

/**
 * Unpacks Chromium with its libraries and fonts into the cache. The package knows no other place than the temporary
 * folder, and adds the libraries only where it believes to run in a cloud function.
 */
async function unpackBrowser(): Promise<string> {
  const folder = join(cache, 'chromium-143')
  if (existsSync(folder)) return folder
  const fresh = `${folder}-${process.pid}`
  await mkdir(fresh, { recursive: true })
  const unpack = "const { default: packed } = await import('@sparticuz/chromium'); await packed.executablePath()"
  const env = { ...process.env, TMPDIR: fresh, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' }
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', unpack], { cwd: root, env })
  await rename(fresh, folder).catch(() => rm(fresh, { recursive: true }))
  return folder
}

/**
 * The browser ends when it finds no font for a letter, so it is given fonts that have them all, whatever the machine has:
 * pictures look the same everywhere then, too.
 */
async function writeFontConfiguration(home: string, chromium: string): Promise<string> {
  const dejaVu = dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json'))
  const family = (name: string, font: string) =>
    `<alias><family>${name}</family><prefer><family>${font}</family></prefer></alias>`
  const path = join(home, 'fonts.conf')
  const lines = [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    `<dir>${join(dejaVu, 'ttf')}</dir>`,
    `<dir>${join(chromium, 'fonts')}</dir>`,
    `<cachedir>${join(home, 'fonts-cache')}</cachedir>`,
    ...[family('monospace', 'DejaVu Sans Mono'), family('sans-serif', 'Open Sans'), family('serif', 'DejaVu Serif')],
    '</fontconfig>',
    '',
  ]
  await writeFile(path, lines.join('\n'))
  return path
}
