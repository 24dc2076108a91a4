/** A Chromium on a profile of its own, that can be killed as a phone's system kills it. */
import { readdir, readFile } from 'node:fs/promises'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { chromiumArgs, chromiumPath } from '../chromium.ts'

export interface StorageBrowser {
  readonly context: BrowserContext
  /** A page with the harness loaded. */
  page(): Promise<Page>
  /** SIGKILL to all its processes; settles when they are gone, with when they got it: ms since 1970. */
  kill(): Promise<number>
  close(): Promise<void>
}

/** `profile` is a folder; `cache` keeps what is not storage out of it. */
export async function openStorageBrowser(url: string, profile: string, cache?: string): Promise<StorageBrowser> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(),
    locale: 'sv-SE',
    args: cache === undefined ? chromiumArgs : [...chromiumArgs, `--disk-cache-dir=${cache}`, `--crash-dumps-dir=${cache}`],
  })
  return {
    context,
    async page() {
      const page = await context.newPage()
      await page.goto(url)
      await page.waitForFunction(() => 'storageHarness' in window)
      return page
    },
    async kill() {
      const gone = new Promise<void>((resolve) => context.once('close', () => resolve()))
      for (const id of await processesOf(profile)) end(id)
      const at = Date.now()
      await gone
      await allGone(profile)
      return at
    },
    async close() {
      await context.close()
      await allGone(profile)
    },
  }
}

/**
 * Every process of this profile, but the script that started it. A browser's own storage process may outlive it for a
 * moment, and would write beside that of the next browser.
 */
async function processesOf(profile: string): Promise<number[]> {
  const found: number[] = []
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const words = (await readFile(`/proc/${name}/cmdline`, 'utf8').catch(() => '')).split('\0')
    if (!words[0]?.endsWith('/sh') && words.includes(`--user-data-dir=${profile}`)) found.push(Number(name))
  }
  return found
}

async function allGone(profile: string): Promise<void> {
  while ((await processesOf(profile)).length > 0) await new Promise((resolve) => setImmediate(resolve))
}

function end(id: number): void {
  try {
    process.kill(id, 'SIGKILL')
  } catch {
    // It went with its parent.
  }
}
