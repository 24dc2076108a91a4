/** Builds the links harness and serves it with the real server: its signalling, and its headers. */
import { mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { build } from 'vite'
import { createServer, type RunningServer } from '../../../src/server/createServer.ts'

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
  '--allow-loopback-in-peer-connection',
]

export interface LinksBench {
  /** A phone: a context of its own with one page. */
  phone(): Promise<Page>
  /** Another tab of the same phone. */
  tab(page: Page): Promise<Page>
  stopServer(): Promise<void>
  startServer(): Promise<void>
  /** What the pages complained of since the last time. */
  complaints(): string[]
  /** Closes every phone. */
  clear(): Promise<void>
  close(): Promise<void>
}

export async function openLinksBench(): Promise<LinksBench> {
  const folder = await mkdtemp(join(tmpdir(), 'links-harness-'))
  await buildHarness(folder)
  let server: RunningServer = await createServer({ appDir: folder, port: 0, host: '127.0.0.1' })
  const { port } = server
  const browser: Browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args,
  })
  const complaints: string[] = []
  const contexts = new Set<BrowserContext>()

  const open = async (context: BrowserContext) => {
    const page = await context.newPage()
    page.on('pageerror', (error) => complaints.push(String(error)))
    page.on('console', (message) => {
      // That the signalling can't be reached is what some of the tests are about.
      const expected = /WebSocket connection|ERR_CONNECTION_REFUSED/.test(message.text())
      if (message.type() === 'error' && !expected) complaints.push(message.text())
    })
    await page.goto(`http://127.0.0.1:${port}/`)
    await page.waitForFunction(() => 'linksHarness' in window)
    return page
  }
  const clear = async () => {
    for (const context of contexts) await context.close()
    contexts.clear()
  }
  return {
    async phone() {
      // The permissions lift Chromium's restriction of the interfaces that it offers to others.
      const context = await browser.newContext({ permissions: ['camera', 'microphone'] })
      contexts.add(context)
      return open(context)
    },
    tab: (page) => open(page.context()),
    stopServer: () => server.close(),
    async startServer() {
      server = await createServer({ appDir: folder, port, host: '127.0.0.1' })
    },
    complaints: () => complaints.splice(0),
    clear,
    async close() {
      await clear()
      await browser.close()
      await server.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function buildHarness(folder: string): Promise<void> {
  const root = fileURLToPath(new URL('.', import.meta.url))
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      outDir: folder,
      emptyOutDir: true,
      minify: false,
      target: 'chrome111',
      rollupOptions: { input: join(root, 'links.html') },
    },
  })
  await rename(join(folder, 'links.html'), join(folder, 'index.html'))
}
