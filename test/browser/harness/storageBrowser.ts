/** A Chromium on a profile of its own, that can be killed as a phone's system kills it. */
import { readdir, readFile } from 'node:fs/promises'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { chromiumArgs, chromiumPath } from '../chromium.ts'

export interface StorageBrowser {
  readonly context: BrowserContext
  /** A page with the harness loaded. */
  page(): Promise<Page>
  /** SIGKILL to the browser process; settles when it is gone. */
  kill(): Promise<void>
  close(): Promise<void>
}

/** `profile` is a folder; `cache` keeps what is not storage out of it. */
export async function openStorageBrowser(url: string, profile: string, cache?: string): Promise<StorageBrowser> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(),
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
      process.kill(await browserProcess(profile), 'SIGKILL')
      await gone
    },
    close: () => context.close(),
  }
}

/** The one process that runs this profile and is neither a child of a browser nor the script that started it. */
async function browserProcess(profile: string): Promise<number> {
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const line = await readFile(`/proc/${name}/cmdline`, 'utf8').catch(() => '')
    const words = line.split('\0')
    const isBrowser = !words[0]?.endsWith('/sh') && !words.some((word) => word.startsWith('--type='))
    if (isBrowser && words.includes(`--user-data-dir=${profile}`)) return Number(name)
  }
  throw new Error('the browser process was not found')
}
