import type { Page } from 'playwright-core'
import { prepareNewsroom } from './newsroom.js'
import { pictureSettings } from './camera.js'
import { run } from './keyboard.js'
import { openWorkbench } from './workbench.js'

/** How often VS Code is started; the first time it fills caches. */
const times = 5

/** Prints how long VS Code says that this extension took to load and activate. Returns the exit code. */
export async function measureActivation(): Promise<number> {
  const newsroom = await prepareNewsroom()
  for (let time = 1; time <= times; time++) {
    const workbench = await openWorkbench({ trusted: true, settings: pictureSettings, env: {} }, console.log)
    try {
      const page = await workbench.open({ workspace: newsroom.folder, open: newsroom.article })
      await page.waitForSelector('.statusbar-item:has-text("sourced")', { timeout: 120_000 })
      console.log(`start ${time}: ${await activationOf(page)}`)
    } finally {
      await workbench.close()
    }
  }
  return 0
}

async function activationOf(page: Page): Promise<string> {
  await run(page, 'Developer: Show Running Extensions')
  const row = page.locator('.runtime-extensions-editor .monaco-list-row:has-text("Claimcheck")').first()
  await row.waitFor()
  return (await row.locator('.activation-time').innerText()).trim()
}
